"""Two indicators of the same year against each other: one point a unit, the province and the nation as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.series import measure_reference
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.views.caption import Caption, caption_figures
from monitoring.views.choice import Choice
from monitoring.views.compare_units import (
    Comparison,
    figure_of,
    in_sentence,
    names_to_write,
    say_names,
    say_scope,
)
from monitoring.views.map import figures_by_unit
from monitoring.wording.sentences import say_figure

_NO_CAUSE = "Hai chỉ số cùng cao hoặc cùng thấp không có nghĩa là chỉ số này gây ra chỉ số kia."


@dataclass(frozen=True)
class ScatterPoint:
    """One unit; hollow where one of its two values only illustrates."""

    unit_id: str
    name: str
    x: float
    y: float
    tooltip: str
    is_hollow: bool
    is_chosen: bool
    is_named: bool


@dataclass(frozen=True)
class ScatterMark:
    """A place to hold the units against; None where it has no value, or where a sum would dwarf its parts."""

    name: str
    is_nation: bool
    x: float | None
    y: float | None
    text: str


@dataclass(frozen=True)
class ScatterView:
    """Two indicators of every unit against each other; ``nothing`` says why no point can be drawn."""

    caption: Caption
    alt: str
    points: tuple[ScatterPoint, ...]
    marks: tuple[ScatterMark, ...]
    x_title: str
    y_title: str
    nothing: str

    @property
    def has_illustrative(self) -> bool:
        return any(point.is_hollow for point in self.points)


def view_scatter(
    framework: ResultsFramework, choice: Choice, asked: Comparison, *, second_id: str
) -> ScatterView:
    """Give the points of the chosen year: the page's indicator across, the second one upwards."""
    across, upwards = framework.indicators[asked.indicator_id], framework.indicators[second_id]
    pairs = [
        (x, y)
        for x, y in zip(
            *(figures_by_unit(framework, choice, one.indicator_id, choice.year) for one in (across, upwards)),
            strict=True,
        )
        if not asked.unit_ids or x.unit_id in asked.unit_ids
    ]
    drawn = [(x, y) for x, y in pairs if x.value is not None and y.value is not None]
    named = names_to_write(
        [(x.unit_id, x.value or 0) for x, _ in drawn], [choice.unit_id] if choice.unit_id else []
    )
    points = tuple(_point(framework, choice, x, y, (across, upwards), named) for x, y in drawn)
    marks = _marks(framework, choice, (across, upwards))
    title = _title(points, marks, (across, upwards), choice.year)
    missing = [
        framework.units[x.unit_id].short_name_vi for x, y in pairs if x.value is None or y.value is None
    ]
    notes = [f"Chưa có đủ số liệu của hai chỉ số: {say_names(missing)}."] if missing and drawn else []
    caption = caption_figures(
        framework,
        [figure for pair in drawn for figure in pair],
        title=title,
        subtitle=say_scope(framework, choice, across, f"31/12/{choice.year}").removeprefix(
            f"Đơn vị: {across.unit} · "
        ),
        coverage=f"{len(drawn)}/{len(pairs)} đơn vị có số liệu của cả hai chỉ số",
        notes=[*notes, *([_NO_CAUSE] if drawn else [])],
    )
    return ScatterView(
        caption=caption,
        alt=f"Biểu đồ điểm. {title}. " + "; ".join(point.tooltip for point in points) + ".",
        points=points,
        marks=marks,
        x_title=f"{across.name_vi} ({across.unit})",
        y_title=f"{upwards.name_vi} ({upwards.unit})",
        nothing=f"Năm {choice.year}, không đơn vị nào có số liệu của cả hai chỉ số.",
    )


def _point(
    framework: ResultsFramework,
    choice: Choice,
    x: Figure,
    y: Figure,
    indicators: tuple[Indicator, Indicator],
    named: frozenset[str],
) -> ScatterPoint:
    name = framework.units[x.unit_id].short_name_vi
    return ScatterPoint(
        unit_id=x.unit_id,
        name=name,
        x=x.value or 0,
        y=y.value or 0,
        tooltip=f"{name}: {say_figure(x, indicators[0])} và {say_figure(y, indicators[1])}",
        is_hollow=x.is_illustrative or y.is_illustrative,
        is_chosen=x.unit_id == choice.unit_id,
        is_named=x.unit_id in named,
    )


def _marks(
    framework: ResultsFramework, choice: Choice, indicators: tuple[Indicator, Indicator]
) -> tuple[ScatterMark, ...]:
    marks = []
    for name, is_nation in (("Toàn tỉnh", False), ("Cả nước", True)):
        x, y = (
            (
                measure_reference(framework, one.indicator_id, period=choice.period, group_id=choice.group_id)
                if is_nation
                else figure_of(framework, choice, one.indicator_id, framework.province.unit_id, choice.year)
            )
            for one in indicators
        )
        values = [
            figure.value if one.is_rate else None for figure, one in zip((x, y), indicators, strict=True)
        ]
        if any(value is not None for value in values):
            text = f"{name}: {say_figure(x, indicators[0])} và {say_figure(y, indicators[1])}"
            marks.append(ScatterMark(name, is_nation, values[0], values[1], text))
    return tuple(marks)


def _title(
    points: Sequence[ScatterPoint],
    marks: Sequence[ScatterMark],
    indicators: tuple[Indicator, Indicator],
    year: int,
) -> str:
    both = f"{in_sentence(indicators[0].name_vi)} và {in_sentence(indicators[1].name_vi)}"
    if not points:
        return f"Năm {year}: chưa có số liệu để đặt cạnh nhau {both}"
    province = next((mark for mark in marks if not mark.is_nation), None)
    if indicators[0] == indicators[1] or province is None or province.x is None or province.y is None:
        return f"Năm {year}: {both} của {len(points)} đơn vị"
    higher = [point for point in points if point.x > province.x and point.y > province.y]
    if not higher:
        return f"Năm {year}, không đơn vị nào cao hơn toàn tỉnh ở cả {both}"
    names = f": {', '.join(point.name for point in higher)}" if len(higher) <= 3 else ""
    return f"Năm {year}, {len(higher)}/{len(points)} đơn vị cao hơn toàn tỉnh ở cả {both}{names}"
