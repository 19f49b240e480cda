"""Native charts that the office can edit in PowerPoint."""

from __future__ import annotations

from pptx.chart.chart import Chart as PowerPointChart
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LEGEND_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.slide import Slide

from components.documents.lettering import writable
from components.documents.powerpoint.bars import set_bars
from components.documents.powerpoint.boxes import Box
from components.documents.powerpoint.bullets import set_bullets
from components.documents.powerpoint.deck import describe
from components.documents.powerpoint.lines import set_lines
from components.documents.powerpoint.plot import plan_plot
from components.documents.powerpoint.texts import set_type
from components.documents.powerpoint.workbook import number_format, write_chart_workbook
from components.documents.sheets.chart_looks import illustrative_places
from monitoring.views.exhibits.exhibit import Chart, ChartKind, Exhibit

_LEGEND_PT = 13


def add_chart(slide: Slide, exhibit: Exhibit, chart: Chart, box: Box) -> PowerPointChart:
    """Draw the exhibit's series in the box; values that only illustrate are pale or hollow with a dotted edge."""
    kind = XL_CHART_TYPE.LINE_MARKERS if chart.kind is ChartKind.LINES else XL_CHART_TYPE.BAR_CLUSTERED
    frame = slide.shapes.add_chart(kind, *box.emu, _data_of(chart))
    describe(frame, name="Biểu đồ", title=exhibit.caption.title, alt=exhibit.alt)
    drawn = frame.chart
    drawn.part.chart_workbook.update_from_xlsx_blob(write_chart_workbook(chart))
    drawn.has_title = False
    drawn._chartSpace.chart.get_or_add_autoTitleDeleted().set("val", "1")
    _show_gaps(drawn)
    _set_legend(drawn, chart)
    illustrative = tuple(illustrative_places(exhibit, chart, series) for series in chart.series)
    if chart.kind is ChartKind.LINES:
        set_lines(drawn, chart, illustrative)
        return drawn
    plan = plan_plot(chart, box)
    set_bars(drawn, chart, plan, illustrative)
    if chart.kind is ChartKind.BULLETS:
        set_bullets(drawn, chart, plan, illustrative)
    return drawn


def _data_of(chart: Chart) -> CategoryChartData:
    data = CategoryChartData(number_format=number_format(chart.decimals))
    data.categories = [writable(category) for category in chart.categories]
    for series in chart.series:
        data.add_series(writable(series.name), series.values)
    return data


def _show_gaps(drawn: PowerPointChart) -> None:
    """A year without data is a break in the line, not a fall to zero."""
    chart = drawn._chartSpace.chart
    blanks = chart.find(qn("c:dispBlanksAs"))
    if blanks is None:
        blanks = parse_xml(f"<c:dispBlanksAs {nsdecls('c')}/>")
        chart.append(blanks)
    blanks.set("val", "gap")


def _set_legend(drawn: PowerPointChart, chart: Chart) -> None:
    set_type(drawn.font, size_pt=_LEGEND_PT)
    drawn.has_legend = len(chart.series) > 1
    if drawn.has_legend:
        drawn.legend.position = XL_LEGEND_POSITION.TOP
        drawn.legend.include_in_layout = False
        set_type(drawn.legend.font, size_pt=_LEGEND_PT)
