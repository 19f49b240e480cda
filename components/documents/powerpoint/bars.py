"""Horizontal bars, a group of them a category."""

from __future__ import annotations

from pptx.chart.chart import Chart as PowerPointChart
from pptx.chart.point import Point
from pptx.enum.chart import XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.documents.powerpoint.labels import label_values
from components.documents.powerpoint.plot import PlotPlan, place_plot
from components.documents.powerpoint.texts import rgb, set_type
from components.documents.sheets.chart_looks import ROLE_COLOUR, is_never_negative
from components.figures.theme import INK_SOFT
from monitoring.views.exhibits.exhibit import Chart

_GAP_PCT = 45
_PALE_ALPHA = 40_000  # thousandths of a per cent


def set_bars(
    drawn: PowerPointChart, chart: Chart, plan: PlotPlan, illustrative: tuple[frozenset[int], ...]
) -> None:
    """Colour the bars, write their values, and put the first category on top as in the table."""
    plot = drawn.plots[0]
    plot.gap_width, plot.overlap = _GAP_PCT, 0
    plot.vary_by_categories = False
    for series, given, pale in zip(plot.series, chart.series, illustrative, strict=True):
        series.invert_if_negative = False
        colour = ROLE_COLOUR[given.role]
        series.format.fill.solid()
        series.format.fill.fore_color.rgb = rgb(colour)
        for place in sorted(pale):
            make_pale(series.points[place], colour)
        label_values(series, chart, plan.values_pt, XL_LABEL_POSITION.OUTSIDE_END)
    names = drawn.category_axis
    names.reverse_order = True
    names.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    names.major_tick_mark = XL_TICK_MARK.NONE
    names.format.line.color.rgb = rgb(INK_SOFT)
    set_type(names.tick_labels.font, size_pt=plan.names_pt)
    values = drawn.value_axis
    values.has_major_gridlines = False
    values.visible = False
    if is_never_negative(chart):
        values.minimum_scale = 0
        # bars on both sides of zero have their names among them, which only PowerPoint can place
        place_plot(drawn, plan)


def make_pale(point: Point, colour: str) -> None:
    """A bar that only illustrates: its colour thinned, a dotted edge around it."""
    fill, line = point.format.fill, point.format.line
    fill.solid()
    fill.fore_color.rgb = rgb(colour)
    shade = fill._xPr.find(qn("a:solidFill"))[0]
    alpha = shade.makeelement(qn("a:alpha"), {"val": str(_PALE_ALPHA)})
    shade.append(alpha)
    line.color.rgb = rgb(colour)
    line.width = Pt(1)
    line.dash_style = MSO_LINE.ROUND_DOT
