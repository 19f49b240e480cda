"""Tables in Word: header rows that repeat, rows that stay whole, numbers to the right, totals bold."""

from __future__ import annotations

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell, _Row

from components.documents.briefing_words import ILLUSTRATIVE_KEY
from components.documents.columns import TablePlan
from components.documents.lettering import writable
from components.documents.word.manuscript import Manuscript
from components.documents.word.styles import Style
from monitoring.views.exhibits.exhibit import Cell, DataTable
from monitoring.wording.labels import ILLUSTRATIVE_MARK

# a table of no more rows moves to the next page whole
_ROWS_KEPT_TOGETHER = 15


def add_table(manuscript: Manuscript, table: DataTable, plan: TablePlan, *, title: str, alt: str) -> Table:
    """Write the rows as planned; the key to the asterisks follows where there are any."""
    written = manuscript.document.add_table(rows=1, cols=len(table.columns), style=Style.TABLE.value)
    written.autofit = False
    _describe(written, title, alt)
    for column, width_mm in zip(written.columns, plan.widths_mm, strict=True):
        column.width = Mm(width_mm)
    size_pt = None if plan.size_pt == _style_pt(manuscript) else plan.size_pt
    head = written.rows[0]
    _mark_row(head, "w:cantSplit", "w:tblHeader")
    for place, column in zip(head.cells, table.columns, strict=True):
        _fill(manuscript, place, column.label, Style.TABLE_HEAD, size_pt=size_pt, keeps_next=True)
    first_total = len(table.rows) - table.total_rows
    is_short = len(table.rows) <= _ROWS_KEPT_TOGETHER
    for number, row in enumerate(table.rows):
        line = written.add_row()
        _mark_row(line, "w:cantSplit")
        keeps = is_short or number >= len(table.rows) - 2 or number == 0
        for place, cell, column in zip(line.cells, row, table.columns, strict=True):
            _write_cell(
                manuscript,
                place,
                cell,
                column.is_number,
                is_total=number >= first_total,
                size_pt=size_pt,
                keeps_next=keeps,
            )
    for row in written.rows:
        for place, width_mm in zip(row.cells, plan.widths_mm, strict=True):
            place.width = Mm(width_mm)
    if table.has_illustrative:
        manuscript.write(ILLUSTRATIVE_KEY, Style.SOURCE).paragraph_format.keep_with_next = True
    return written


def _write_cell(
    manuscript: Manuscript,
    place: _Cell,
    cell: Cell,
    is_number: bool,
    *,
    is_total: bool,
    size_pt: float | None,
    keeps_next: bool,
) -> None:
    style = Style.TABLE_NUMBER if is_number else Style.TABLE_TEXT
    _fill(
        manuscript,
        place,
        cell.text,
        style,
        mark=ILLUSTRATIVE_MARK if cell.is_illustrative else "",
        is_bold=is_total,
        is_italic=cell.is_illustrative,
        size_pt=size_pt,
        keeps_next=keeps_next,
    )


def _fill(
    manuscript: Manuscript,
    place: _Cell,
    text: str,
    style: Style,
    *,
    mark: str = "",
    is_bold: bool = False,
    is_italic: bool = False,
    size_pt: float | None = None,
    keeps_next: bool = False,
) -> None:
    paragraph = place.paragraphs[0]
    manuscript.dress(paragraph, style)
    if keeps_next:
        paragraph.paragraph_format.keep_with_next = True
    for part in (writable(text), mark):
        if not part:
            continue
        run = paragraph.add_run(part)
        # what a style already says is not said again, so that the office's template keeps its say
        if is_bold:
            run.bold = True
        if is_italic:
            run.italic = True
        if size_pt is not None:
            run.font.size = Pt(size_pt)


def _mark_row(row: _Row, *tags: str) -> None:
    properties = row._tr.get_or_add_trPr()
    for tag in tags:
        properties.append(OxmlElement(tag))


def _describe(table: Table, title: str, alt: str) -> None:
    """What a screen reader says in place of the table."""
    for tag, text in (("w:tblCaption", title), ("w:tblDescription", alt)):
        said = OxmlElement(tag)
        said.set(qn("w:val"), writable(text))
        table._tbl.tblPr.append(said)


def _style_pt(manuscript: Manuscript) -> float | None:
    size = manuscript.document.styles[Style.TABLE_TEXT.value].font.size
    return size.pt if size is not None else None
