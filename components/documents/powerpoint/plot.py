"""The room inside a chart of bars: names on the left as large as they may be, values at the bars' ends."""

from __future__ import annotations

from dataclasses import dataclass

from pptx.chart.chart import Chart as PowerPointChart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.documents.lettering import Face, text_width_pt, wrap_text
from components.documents.powerpoint.boxes import Box
from components.documents.powerpoint.texts import LINE_HEIGHT
from monitoring.views.exhibits.exhibit import Chart, ChartKind
from monitoring.wording.numbers import say_number

_LARGEST_PT, _SMALLEST_PT = 14, 8
_NAMES_AT_MOST = 0.4
_LEGEND_PT = 30
_EDGE_PT = 8


@dataclass(frozen=True)
class PlotPlan:
    """Sizes of letters, and the bars' part of the box; all in points."""

    names_pt: float
    values_pt: float
    left_pt: float
    top_pt: float
    width_pt: float
    height_pt: float
    box: Box


def plan_plot(chart: Chart, box: Box) -> PlotPlan:
    """Share the box out between names, bars and values."""
    top = _LEGEND_PT if len(chart.series) > 1 else _EDGE_PT
    height = box.height_pt - top - _EDGE_PT
    pitch = height / max(len(chart.categories), 1)
    bars_each = 1 if chart.kind is ChartKind.BULLETS else len(chart.series) + 0.45
    values_pt = min(max(pitch / bars_each * 0.95, _SMALLEST_PT), _LARGEST_PT)
    names_pt = _fit_names(chart, pitch, box.width_pt * _NAMES_AT_MOST)
    left = min(_longest(chart, names_pt), box.width_pt * _NAMES_AT_MOST) + 2 * _EDGE_PT
    right = max(value_width_pt(value, chart, values_pt) for value in (*_values(chart), 0)) + _EDGE_PT
    return PlotPlan(names_pt, values_pt, left, top, box.width_pt - left - right, height, box)


def place_plot(drawn: PowerPointChart, plan: PlotPlan) -> None:
    """Hold the bars to their part of the box: left to itself a chart gives long names more than the bars."""
    area = drawn._chartSpace.chart.plotArea
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    shares = (
        ("x", plan.left_pt / plan.box.width_pt),
        ("y", plan.top_pt / plan.box.height_pt),
        ("w", plan.width_pt / plan.box.width_pt),
        ("h", plan.height_pt / plan.box.height_pt),
    )
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    sizes = "".join(f'<c:{name} val="{share:.4f}"/>' for name, share in shares)
    area.insert(
        0,
        parse_xml(
            f'<c:layout {nsdecls("c")}><c:manualLayout><c:layoutTarget val="inner"/>{modes}{sizes}'
            "</c:manualLayout></c:layout>"
        ),
    )


def value_width_pt(value: float, chart: Chart, size_pt: float) -> float:
    """How wide a value stands at a bar's end."""
    return text_width_pt(
        say_number(value, decimals=chart.decimals), size_pt=size_pt, face=Face.SANS, is_bold=True
    )


def _fit_names(chart: Chart, pitch_pt: float, width_pt: float) -> float:
    size = _LARGEST_PT
    while size > _SMALLEST_PT:
        lines = max(
            (
                len(wrap_text(name, width_pt=width_pt, size_pt=size, face=Face.SANS))
                for name in chart.categories
            ),
            default=1,
        )
        if lines * size * LINE_HEIGHT <= pitch_pt:
            break
        size -= 1
    return size


def _longest(chart: Chart, size_pt: float) -> float:
    return max((text_width_pt(name, size_pt=size_pt, face=Face.SANS) for name in chart.categories), default=0)


def _values(chart: Chart) -> list[float]:
    return [value for series in chart.series for value in series.values if value is not None]
