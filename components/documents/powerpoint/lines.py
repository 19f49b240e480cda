"""Lines over the years."""

from __future__ import annotations

from pptx.chart.chart import Chart as PowerPointChart
from pptx.chart.series import _BaseCategorySeries
from pptx.enum.chart import XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from components.documents.powerpoint.labels import label_point, label_values
from components.documents.powerpoint.texts import rgb, set_type
from components.documents.powerpoint.workbook import number_format
from components.documents.sheets.chart_looks import ROLE_COLOUR, is_never_negative
from components.figures.theme import INK_SOFT, LINE, PAPER
from monitoring.views.exhibits.exhibit import Chart, Role, Series

_AXIS_PT, _VALUES_PT = 14, 13
_MOST_LABELS = 24


def set_lines(drawn: PowerPointChart, chart: Chart, illustrative: tuple[frozenset[int], ...]) -> None:
    """Colour the lines, write their values, and keep a light grid behind them."""
    is_labelled = len(chart.series) * len(chart.categories) <= _MOST_LABELS
    for number, (series, given) in enumerate(zip(drawn.plots[0].series, chart.series, strict=True)):
        _set_line(series, given, illustrative[number])
        if is_labelled or given.role is Role.OWN:
            _label(series, chart, number)
    years, values = drawn.category_axis, drawn.value_axis
    years.major_tick_mark = values.major_tick_mark = XL_TICK_MARK.NONE
    years.format.line.color.rgb = rgb(INK_SOFT)
    values.format.line.fill.background()
    values.major_gridlines.format.line.color.rgb = rgb(LINE)
    values.tick_labels.number_format = number_format(chart.decimals)
    values.tick_labels.number_format_is_linked = False
    for axis in (years, values):
        set_type(axis.tick_labels.font, size_pt=_AXIS_PT)
    if is_never_negative(chart):
        values.minimum_scale = 0


def _label(series: _BaseCategorySeries, chart: Chart, number: int) -> None:
    """At every year the highest value stands above its mark, the lowest below, others beside."""
    given = chart.series[number]
    colour = ROLE_COLOUR[given.role]
    places = [_place(chart, number, at) for at in range(len(chart.categories))]
    known = [place for place, value in zip(places, given.values, strict=True) if value is not None]
    usual = known[0] if known else XL_LABEL_POSITION.ABOVE
    label_values(series, chart, _VALUES_PT, usual, colour=colour)
    for at, (place, value) in enumerate(zip(places, given.values, strict=True)):
        if value is not None and place != usual:
            label_point(series, at, chart, _VALUES_PT, place, colour=colour)


def _place(chart: Chart, number: int, at: int) -> XL_LABEL_POSITION:
    values = {other: series.values[at] for other, series in enumerate(chart.series)}
    known = {other: value for other, value in values.items() if value is not None}
    ranked = sorted(known, key=lambda other: -known[other])
    if not ranked or number == ranked[0]:
        return XL_LABEL_POSITION.ABOVE
    return XL_LABEL_POSITION.BELOW if number == ranked[-1] else XL_LABEL_POSITION.RIGHT


def _set_line(series: _BaseCategorySeries, given: Series, illustrative: frozenset[int]) -> None:
    colour = rgb(ROLE_COLOUR[given.role])
    series.smooth = False
    line = series.format.line
    line.color.rgb = colour
    line.width = Pt(2.75 if given.role is Role.OWN else 1.75)
    if given.role is Role.TARGET:
        line.dash_style = MSO_LINE.DASH
    elif given.role in (Role.NATION, Role.BASELINE):
        line.dash_style = MSO_LINE.ROUND_DOT
    series.marker.style = XL_MARKER_STYLE.CIRCLE
    series.marker.size = 9 if given.role is Role.OWN else 6
    series.marker.format.fill.solid()
    series.marker.format.fill.fore_color.rgb = colour
    series.marker.format.line.color.rgb = colour
    for place in sorted(illustrative):
        # a hollow mark, as on the screen
        marker = series.points[place].marker
        marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, series.marker.size
        marker.format.fill.solid()
        marker.format.fill.fore_color.rgb = rgb(PAPER)
        marker.format.line.color.rgb = colour
