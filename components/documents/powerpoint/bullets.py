"""Bullet bars from two native plots: a wide pale bar for the target, a narrow bar before it for what was reached."""

from __future__ import annotations

import copy
import math
from dataclasses import dataclass
from typing import Any

from pptx.chart.chart import Chart as PowerPointChart
from pptx.chart.plot import BarPlot
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.documents.lettering import Face, text_width_pt
from components.documents.powerpoint.labels import (
    NO_BREAK_SPACE,
    label_point,
    label_values,
)
from components.documents.powerpoint.plot import PlotPlan, value_width_pt
from components.documents.powerpoint.texts import rgb
from components.documents.sheets.chart_looks import ROLE_COLOUR, is_never_negative
from components.figures.theme import INK, INK_SOFT, LINE, text_on
from monitoring.views.exhibits.exhibit import Chart, Role

_WIDE_GAP_PCT = 35
_NARROW_GAP_PCT = 140
# a little beyond the longest bar, that its edge be seen
_ROOM = 1.02
_BESIDE_PT = 5
_SECOND_AXES = ("50010", "50020")


@dataclass(frozen=True)
class _Reached:
    """A narrow bar's end and its value's end, in points from the axis; zero where there is no data."""

    bar_pt: float = 0
    label_pt: float = 0


def set_bullets(
    drawn: PowerPointChart, chart: Chart, plan: PlotPlan, illustrative: tuple[frozenset[int], ...]
) -> None:
    """Part the bars of the chart into two plots, one before the other, on axes of the same length."""
    highest = max((value for one in chart.series for value in one.values if value is not None), default=0)
    targets = [number for number, one in enumerate(chart.series) if one.role is Role.TARGET]
    others = [number for number in range(len(chart.series)) if number not in targets]
    if not (targets and others and highest > 0 and is_never_negative(chart)):
        return
    drawn.value_axis.maximum_scale = highest * _ROOM
    point_pt = plan.width_pt / (highest * _ROOM)
    series = list(drawn.plots[0].series)
    reached = [_Reached()] * len(chart.categories)
    if len(others) == 1:
        reached = _label_reached(series[others[0]], chart, others[0], plan, point_pt, illustrative[others[0]])
    for number in targets:
        _set_target(series[number], chart, number, plan, point_pt, reached)
    _part(drawn, targets, others)


def _label_reached(
    series: Any, chart: Chart, number: int, plan: PlotPlan, point_pt: float, illustrative: frozenset[int]
) -> list[_Reached]:
    """Write each value at the bar's foot where the bar is long enough to hold it, else beyond its end."""
    colour = ROLE_COLOUR[chart.series[number].role]
    inside = text_on(colour)
    label_values(series, chart, plan.values_pt, XL_LABEL_POSITION.INSIDE_BASE, colour=inside, is_bold=True)
    ends = []
    for place, value in enumerate(chart.series[number].values):
        if value is None:
            ends.append(_Reached())
            continue
        bar, label = value * point_pt, value_width_pt(value, chart, plan.values_pt) + _BESIDE_PT
        fits = label + _BESIDE_PT <= bar
        if not fits or place in illustrative:
            where = XL_LABEL_POSITION.INSIDE_BASE if fits else XL_LABEL_POSITION.OUTSIDE_END
            label_point(series, place, chart, plan.values_pt, where, colour=INK, is_bold=True)
        ends.append(_Reached(bar, 0 if fits else bar + label))
    return ends


def _set_target(
    series: Any, chart: Chart, number: int, plan: PlotPlan, point_pt: float, reached: list[_Reached]
) -> None:
    """A pale bar with its value at its end, readable whatever the bar before it does."""
    series.format.fill.solid()
    series.format.fill.fore_color.rgb = rgb(LINE)
    series.format.line.color.rgb, series.format.line.width = rgb(INK_SOFT), Pt(1)
    label_values(series, chart, plan.values_pt, XL_LABEL_POSITION.OUTSIDE_END, colour=INK_SOFT)
    for place, value in enumerate(chart.series[number].values):
        if value is None:
            continue
        end = value * point_pt
        # beyond the value of a short bar; on a white ground where a long bar runs past the target
        behind = reached[place].label_pt - end
        if behind > 0 or reached[place].bar_pt > end:
            label_point(
                series,
                place,
                chart,
                plan.values_pt,
                XL_LABEL_POSITION.OUTSIDE_END,
                colour=INK_SOFT,
                spaces=_spaces_over(behind, plan.values_pt) if behind > 0 else 0,
                is_on_paper=behind <= 0,
            )


def _spaces_over(length_pt: float, size_pt: float) -> int:
    space = text_width_pt(NO_BREAK_SPACE, size_pt=size_pt, face=Face.SANS) or size_pt / 4
    return math.ceil(length_pt / space) + 1


def _part(drawn: PowerPointChart, targets: list[int], others: list[int]) -> None:
    behind = drawn._chartSpace.chart.plotArea.find(qn("c:barChart"))
    before = copy.deepcopy(behind)
    for plot, kept in ((behind, targets), (before, others)):
        for number, series in enumerate(plot.findall(qn("c:ser"))):
            if number not in kept:
                plot.remove(series)
    wide, narrow = BarPlot(behind, drawn), BarPlot(before, drawn)
    is_alone = len(others) == 1
    # programs that lay all bars of both plots side by side lay them over one another at 100
    wide.overlap = narrow.overlap = 100 if is_alone else 0
    wide.gap_width = _WIDE_GAP_PCT
    narrow.gap_width = _NARROW_GAP_PCT if is_alone else 2 * _WIDE_GAP_PCT
    behind.addnext(before)
    _add_second_axes(drawn, before)


def _add_second_axes(drawn: PowerPointChart, plot: Any) -> None:
    """Axes for the plot before: the same scale and order, not shown, so that both plots lie on one another."""
    area = drawn._chartSpace.chart.plotArea
    names, values = area.find(qn("c:catAx")), area.find(qn("c:valAx"))
    second_names, second_values = copy.deepcopy(names), copy.deepcopy(values)
    for axis, own, other in (
        (second_names, _SECOND_AXES[0], _SECOND_AXES[1]),
        (second_values, _SECOND_AXES[1], _SECOND_AXES[0]),
    ):
        axis.find(qn("c:axId")).set("val", own)
        axis.find(qn("c:crossAx")).set("val", other)
        axis.find(qn("c:delete")).set("val", "1")
    for identity, own in zip(plot.findall(qn("c:axId")), _SECOND_AXES, strict=True):
        identity.set("val", own)
    values.addnext(second_values)
    second_values.addnext(second_names)
