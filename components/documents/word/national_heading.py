"""The head of a document after Nghị định 30/2020/NĐ-CP: bodies, national heading, number, place and date, subject."""

from __future__ import annotations

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from components.documents.form import DocumentForm
from components.documents.letterhead import BLANK_BODY, LEFT_SHARE, MOTTO, NATION
from components.documents.lettering import MM_PER_PT, balance_text, text_width_pt, writable
from components.documents.word.manuscript import Manuscript
from components.documents.word.styles import Style
from monitoring.views.briefing.briefing import Briefing
from monitoring.wording.capitals import capitalised

_RULE_SHARE = 0.4
_SUBJECT_RULE_SHARE = 0.35
_ABBREVIATIONS = {"BÁO CÁO": "BC"}


def write_heading(manuscript: Manuscript, briefing: Briefing, form: DocumentForm) -> None:
    """Write all that stands above the first paragraph. A summary on one sheet has no number and no national heading."""
    left_mm = manuscript.width_mm * LEFT_SHARE
    right_mm = manuscript.width_mm - left_mm
    table = plain_table(manuscript, (left_mm, right_mm))
    left, right = table.rows[0].cells
    _write_bodies(manuscript, left, form, left_mm)
    if not manuscript.is_one_page:
        _write_nation(manuscript, right, right_mm)
        left, right = table.add_row().cells
        _write_number(manuscript, left.paragraphs[0], briefing)
    _write_place_date(manuscript, right.paragraphs[0], form)
    manuscript.write(briefing.type_name, Style.TYPE_NAME)
    subject = manuscript.write("", Style.SUBJECT)
    _write_balanced(subject, briefing.subject, manuscript.width_mm)
    _write_rule(
        manuscript, manuscript.write("", Style.RULE), _width_mm(manuscript, subject) * _SUBJECT_RULE_SHARE
    )
    if briefing.standing:
        manuscript.write(f"({capitalised(briefing.standing)})", Style.STANDING)


def plain_table(manuscript: Manuscript, widths_mm: tuple[float, ...]) -> Table:
    """One row without borders, that does not break over pages."""
    table = manuscript.document.add_table(rows=1, cols=len(widths_mm))
    table.autofit = False
    for column, width_mm in zip(table.columns, widths_mm, strict=True):
        column.width = Mm(width_mm)
        column.cells[0].width = Mm(width_mm)
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:cantSplit {nsdecls('w')}/>"))
    _say_no_head(table)
    return table


def _say_no_head(table: Table) -> None:
    """The library takes the first row and column of every table for heads; this one only holds places."""
    looks = table._tbl.tblPr.find(qn("w:tblLook"))
    if looks is not None:
        table._tbl.tblPr.remove(looks)
    table._tbl.tblPr.append(
        parse_xml(
            f'<w:tblLook {nsdecls("w")} w:val="0600" w:firstRow="0" w:lastRow="0" w:firstColumn="0" '
            'w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
        )
    )


def _write_bodies(manuscript: Manuscript, cell: _Cell, form: DocumentForm, width_mm: float) -> None:
    parent = cell.paragraphs[0]
    parent.style = Style.PARENT_BODY.value
    _write_balanced(parent, form.parent_body.upper(), width_mm)
    issuing = cell.add_paragraph(style=Style.ISSUING_BODY.value)
    if form.issuing_body:
        _write_balanced(issuing, form.issuing_body.upper(), width_mm)
        ruled_mm = _width_mm(manuscript, issuing)
    else:
        manuscript.leave_blank(issuing, name="Cơ quan ban hành", shown=BLANK_BODY)
        ruled_mm = text_width_pt(BLANK_BODY, size_pt=_size(issuing), is_bold=True) * MM_PER_PT
    _write_rule(manuscript, cell.add_paragraph(), ruled_mm * _RULE_SHARE, within_mm=width_mm)


def _write_nation(manuscript: Manuscript, cell: _Cell, width_mm: float) -> None:
    nation = cell.paragraphs[0]
    nation.style = Style.NATION.value
    nation.add_run(NATION)
    motto = cell.add_paragraph(MOTTO, style=Style.MOTTO.value)
    _write_rule(manuscript, cell.add_paragraph(), _width_mm(manuscript, motto), within_mm=width_mm)


def _write_number(manuscript: Manuscript, paragraph: Paragraph, briefing: Briefing) -> None:
    paragraph.style = Style.NUMBER.value
    paragraph.add_run("Số: ")
    manuscript.leave_blank(paragraph, name="Số văn bản", shown="………")
    paragraph.add_run(f"/{_ABBREVIATIONS.get(briefing.type_name, 'BC')}-")
    manuscript.leave_blank(paragraph, name="Chữ viết tắt tên cơ quan ban hành", shown="……")


def _write_place_date(manuscript: Manuscript, paragraph: Paragraph, form: DocumentForm) -> None:
    paragraph.style = Style.PLACE_DATE.value
    paragraph.add_run(f"{writable(form.place)}, ngày ")
    manuscript.leave_blank(paragraph, name="Ngày", shown="…")
    paragraph.add_run(" tháng ")
    manuscript.leave_blank(paragraph, name="Tháng", shown="…")
    paragraph.add_run(" năm ")
    manuscript.leave_blank(paragraph, name="Năm", shown="……")


def _write_balanced(paragraph: Paragraph, text: str, width_mm: float) -> None:
    is_bold = bool(paragraph.style.font.bold)
    lines = balance_text(text, width_pt=width_mm / MM_PER_PT, size_pt=_size(paragraph), is_bold=is_bold)
    for number, line in enumerate(lines):
        if number:
            paragraph.add_run().add_break()
        paragraph.add_run(writable(line))


def _write_rule(
    manuscript: Manuscript, paragraph: Paragraph, length_mm: float, *, within_mm: float | None = None
) -> None:
    """A line of this length in the middle: the upper border of an empty paragraph, drawn in from both sides."""
    paragraph.style = Style.RULE.value
    side = Mm(max(((within_mm or manuscript.width_mm) - length_mm) / 2, 0))
    paragraph.paragraph_format.left_indent = side
    paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.space_before = Pt(2)
    border = parse_xml(
        f'<w:pBdr {nsdecls("w")}><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    )
    properties = paragraph._p.get_or_add_pPr()
    properties.find("w:spacing", properties.nsmap).addprevious(border)


def _width_mm(manuscript: Manuscript, paragraph: Paragraph) -> float:
    """How wide the longest line of a short paragraph is, at most the page's text."""
    bold = bool(paragraph.style.font.bold)
    longest = max(
        text_width_pt(line, size_pt=_size(paragraph), is_bold=bold) for line in paragraph.text.split("\n")
    )
    return min(longest * MM_PER_PT, manuscript.width_mm)


def _size(paragraph: Paragraph) -> float:
    size = paragraph.style.font.size
    return size.pt if size is not None else 12
