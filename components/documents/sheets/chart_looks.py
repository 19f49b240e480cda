"""Colours, marks and axes of native charts: those of Excel, and what those of PowerPoint share with them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from xlsxwriter.chart import Chart as ExcelChart

from components.documents.lettering import text_width_pt
from components.documents.sheets.printed_numbers import number_format, printed_number
from components.documents.sheets.styles import FONT
from components.figures.theme import INK, INK_SOFT, LINE, PAPER, PRIMARY, STAGE_COLOUR, contrast
from monitoring.model.money import Stage
from monitoring.views.exhibits.exhibit import Chart, ChartKind, Exhibit, Role, Series

ROLE_COLOUR: Mapping[Role, str] = MappingProxyType(
    {
        Role.OWN: PRIMARY,
        Role.OTHER: "#5B8DBE",
        Role.NATION: INK_SOFT,
        Role.TARGET: INK,
        Role.BASELINE: "#B9CFE4",
        Role.PLANNED: STAGE_COLOUR[Stage.PLANNED],
        Role.ALLOCATED: STAGE_COLOUR[Stage.ALLOCATED],
        Role.DISBURSED: STAGE_COLOUR[Stage.DISBURSED],
    }
)
_YARDSTICKS = (Role.TARGET, Role.NATION)
_PALE_PCT = 60
_OVER_BARS_PX, _UNDER_BARS_PX = 62, 84
_NAMES_AT_MOST = 0.42
# of the categories' letters
_NAMES_PT = 11
_READABLE_IN_BAR = 4.5


def look_of(
    chart: Chart, series: Series, illustrative: frozenset[int], *, is_labelled: bool
) -> dict[str, Any]:
    """The series' colours and labels; the points at ``illustrative`` are hollow or pale, with a dotted outline."""
    if chart.kind is ChartKind.LINES:
        return _line(chart, series, illustrative)
    if chart.kind is ChartKind.BULLETS:
        return _bullet(chart, series, illustrative)
    looks = {"fill": {"color": ROLE_COLOUR[series.role]}, "gap": 45, "overlap": 0}
    if is_labelled:
        looks["data_labels"] = _labels(chart) | {"position": "outside_end"}
    return looks | _pale_points(series, illustrative)


def illustrative_places(exhibit: Exhibit, chart: Chart, series: Series) -> frozenset[int]:
    """The places of the values that the exhibit's table marks, in the row of the same name."""
    marked = {
        (name.text, float(number))
        for row in exhibit.table.rows
        for cell, column in zip(row, exhibit.table.columns, strict=True)
        if cell.is_illustrative and (number := printed_number(cell, column)) is not None
        # the name stands first, or second behind a rank
        for name in row[:2]
    }
    return frozenset(
        place
        for place, named in enumerate(zip(chart.categories, series.values, strict=True))
        if named in marked
    )


def is_never_negative(chart: Chart) -> bool:
    """Whether no value lies below zero."""
    return all(value >= 0 for series in chart.series for value in series.values if value is not None)


def set_axes(made: ExcelChart, chart: Chart, *, key: str) -> None:
    """Categories from the top down as in the table, numbers at the foot, from zero; ``key`` stands beside the unit."""
    names = {
        "num_font": type_of(_NAMES_PT),
        "line": {"color": INK_SOFT},
        "major_tick_mark": "none",
    }
    unit = " · ".join(part for part in (chart.unit, key) if part)
    numbers = {
        "name_font": type_of(10),
        "num_font": type_of(_NAMES_PT),
        "num_format": number_format(_axis_decimals(chart)),
        "major_gridlines": {"visible": True, "line": {"color": LINE, "width": 0.75}},
        "line": {"none": True},
        **({"min": 0} if is_never_negative(chart) else {}),
    }
    if chart.kind is ChartKind.LINES:
        made.set_x_axis(names | ({"name": key, "name_font": type_of(10)} if key else {}))
        made.set_y_axis(numbers | {"name": chart.unit})
    else:
        # for bars XlsxWriter calls the upright axis y, though categories stand on it
        made.set_y_axis(names | {"reverse": True, "label_position": "low", "crossing": "max"})
        made.set_x_axis(numbers | {"name": unit})


def set_plot(made: ExcelChart, chart: Chart, *, width_px: int, height_px: int) -> None:
    """Room for the names of bars: left to itself a chart gives long ones more than the bars."""
    if chart.kind is ChartKind.LINES:
        return
    longest = max((text_width_pt(name, size_pt=_NAMES_PT) / 0.75 for name in chart.categories), default=0)
    left = min(_NAMES_AT_MOST, (longest + 24) / width_px)
    top = _OVER_BARS_PX / height_px
    made.set_plotarea(
        {
            "layout": {
                "x": left,
                "y": top,
                "width": 0.95 - left,
                "height": 1 - top - _UNDER_BARS_PX / height_px,
            }
        }
    )


def type_of(size_pt: int, **looks: Any) -> dict[str, Any]:
    """The office's type at a size."""
    return {"name": FONT, "size": size_pt, "bold": False, "color": INK} | looks


def _line(chart: Chart, series: Series, illustrative: frozenset[int]) -> dict[str, Any]:
    colour, is_yardstick = ROLE_COLOUR[series.role], series.role in _YARDSTICKS
    line: dict[str, Any] = {"color": colour, "width": 1.5 if is_yardstick else 2.25}
    if is_yardstick:
        line["dash_type"] = "dash" if series.role is Role.TARGET else "round_dot"
    marker = {"type": "circle", "size": 7, "fill": {"color": colour}, "border": {"color": colour}}
    looks: dict[str, Any] = {"line": line, "marker": {"type": "none"} if is_yardstick else marker}
    if not is_yardstick:
        looks["data_labels"] = _labels(chart) | {"position": "above"}
        hollow = {"fill": {"color": PAPER}, "border": {"color": colour, "width": 1.5}}
        looks |= _points(series, illustrative, hollow)
    return looks


def _bullet(chart: Chart, series: Series, illustrative: frozenset[int]) -> dict[str, Any]:
    colour = ROLE_COLOUR[series.role]
    looks: dict[str, Any] = {"overlap": 100, "gap": 70}
    if series.role in _YARDSTICKS:
        # an empty frame: its end is seen whether the bar reaches it or not
        dash = "solid" if series.role is Role.TARGET else "round_dot"
        return looks | {
            "fill": {"none": True},
            "border": {"color": colour, "width": 1.75, "dash_type": dash},
        }
    on_bar = PAPER if contrast(PAPER, colour) >= _READABLE_IN_BAR and not illustrative else INK
    label = _labels(chart) | {"position": "inside_base", "font": type_of(10, color=on_bar, bold=True)}
    return looks | {"fill": {"color": colour}, "data_labels": label} | _pale_points(series, illustrative)


def _labels(chart: Chart) -> dict[str, Any]:
    return {"value": True, "num_format": number_format(chart.decimals), "font": type_of(10)}


def _pale_points(series: Series, illustrative: frozenset[int]) -> dict[str, Any]:
    colour = ROLE_COLOUR[series.role]
    pale = {
        "fill": {"color": colour, "transparency": _PALE_PCT},
        "border": {"color": colour, "width": 1, "dash_type": "round_dot"},
    }
    return _points(series, illustrative, pale)


def _points(series: Series, illustrative: frozenset[int], looks: dict[str, Any]) -> dict[str, Any]:
    if not illustrative:
        return {}
    return {"points": [looks if place in illustrative else None for place in range(len(series.values))]}


def _axis_decimals(chart: Chart) -> int:
    known = [abs(value) for series in chart.series for value in series.values if value is not None]
    highest = max(known, default=0)
    if highest >= 10:
        return 0
    return min(chart.decimals, 1) if highest >= 1 else chart.decimals
