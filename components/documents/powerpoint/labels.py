"""Values written beside the marks of a chart, and words for the marks that are not there."""

from __future__ import annotations

from pptx.chart.series import _BaseCategorySeries
from pptx.enum.chart import XL_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.documents.powerpoint.texts import set_type
from components.documents.powerpoint.workbook import number_format
from components.figures.theme import INK, PAPER
from monitoring.views.exhibits.exhibit import Chart, ChartKind, Role

NO_BREAK_SPACE = "\u00a0"


def label_values(
    series: _BaseCategorySeries,
    chart: Chart,
    size_pt: float,
    place: XL_LABEL_POSITION,
    *,
    colour: str = INK,
    is_bold: bool = False,
) -> None:
    """Write every value of a series beside its mark."""
    labels = series.data_labels
    labels.show_value = True
    labels.number_format = number_format(chart.decimals)
    labels.number_format_is_linked = False
    labels.position = place
    set_type(labels.font, size_pt=size_pt, is_bold=is_bold, colour=colour)


def label_point(
    series: _BaseCategorySeries,
    place: int,
    chart: Chart,
    size_pt: float,
    position: XL_LABEL_POSITION,
    *,
    colour: str,
    is_bold: bool = False,
    spaces: int = 0,
    is_on_paper: bool = False,
) -> None:
    """Write one value otherwise than the rest of its series; it stays tied to its number.

    ``spaces`` move it farther on, ``is_on_paper`` gives it a white ground where it lies on another bar.
    """
    label = series.points[place].data_label
    set_type(label.font, size_pt=size_pt, colour=colour, is_bold=is_bold)
    label.position = position
    shown = number_format(chart.decimals)
    if spaces:
        shown = f'"{NO_BREAK_SPACE * spaces}"{shown}'
    written = label._get_or_add_dLbl()
    for old in written.findall(qn("c:spPr")):
        written.remove(old)
    looks = written.find(qn("c:txPr"))
    # in the order of the schema: PowerPoint repairs a file that has it otherwise, and drops the chart
    looks.addprevious(written.makeelement(qn("c:numFmt"), {"formatCode": shown, "sourceLinked": "0"}))
    if is_on_paper:
        looks.addprevious(
            parse_xml(
                f'<c:spPr {nsdecls("c", "a")}><a:solidFill><a:srgbClr val="{PAPER.lstrip("#")}"/></a:solidFill></c:spPr>'
            )
        )


def say_gaps(chart: Chart, *, until_year: int) -> str:
    """What the chart leaves open: “Chưa có số liệu: Đạ Huoai; Di Linh”; empty where everything is there.

    A target without a value is no gap in the data.
    """
    lacking = {
        series.name: tuple(
            category
            for category, value in zip(chart.categories, series.values, strict=True)
            if value is None and not _is_later(chart, category, until_year)
        )
        for series in chart.series
        if series.role is not Role.TARGET
    }
    if not any(lacking.values()):
        return ""
    if len(set(lacking.values())) == 1:
        return f"Chưa có số liệu: {'; '.join(next(iter(lacking.values())))}"
    said = (f"{name} ({', '.join(categories)})" for name, categories in lacking.items() if categories)
    return f"Chưa có số liệu: {'; '.join(said)}"


def _is_later(chart: Chart, category: str, until_year: int) -> bool:
    """A year after the one reported on is left out of the lines, whether there are data or not."""
    return chart.kind is ChartKind.LINES and category.isdecimal() and int(category) > until_year
