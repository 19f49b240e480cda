"""How high a document's text will stand, worked out before Word lays it out."""

from __future__ import annotations

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Length
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from components.documents.lettering import text_width_pt, wrap_text

# of Times New Roman, as Word sets it
_LINE_HEIGHT = 1.15
_CELL_EDGE_PT = 1


def content_height_pt(document: WordDocument) -> float:
    """The height of everything in the body on a page as wide as the first, in points."""
    page = document.sections[0]
    width = Length(page.page_width - page.left_margin - page.right_margin).pt
    return sum(_height(block, width) for block in document.iter_inner_content())


def page_room_pt(document: WordDocument) -> float:
    """What the first page has room for between its margins."""
    page = document.sections[0]
    return float(Length(page.page_height - page.top_margin - page.bottom_margin).pt)


def _height(block: Paragraph | Table, width_pt: float) -> float:
    if isinstance(block, Paragraph):
        return _paragraph_height(block, width_pt)
    return sum(max(_cell_height(cell) for cell in row.cells) + _CELL_EDGE_PT for row in block.rows)


def _cell_height(cell: _Cell) -> float:
    width = Length(cell.width).pt - 7
    return sum(_height(block, width) for block in cell.iter_inner_content())


def _paragraph_height(paragraph: Paragraph, width_pt: float) -> float:
    around = sum(_points(paragraph, name) for name in ("space_before", "space_after"))
    pictures = [int(extent.get("cy")) / Length(12_700) for extent in paragraph._p.iter(qn("wp:extent"))]
    if pictures:
        return around + float(max(pictures))
    line = _setting(paragraph, "line_spacing")
    if isinstance(line, Length):
        return around + float(line.pt)
    size = _size(paragraph)
    room = width_pt - sum(_points(paragraph, name) for name in ("left_indent", "right_indent"))
    return around + _line_count(paragraph, room, size) * size * _LINE_HEIGHT * (line or 1.0)


def _line_count(paragraph: Paragraph, room_pt: float, size_pt: float) -> int:
    indent = _points(paragraph, "first_line_indent")
    # the indent counts as a word of its width
    lead = "m" * round(indent / text_width_pt("m", size_pt=size_pt))
    bold = bool(paragraph.style.font.bold)
    return max(len(wrap_text(f"{lead} {paragraph.text}", width_pt=room_pt, size_pt=size_pt, is_bold=bold)), 1)


def _size(paragraph: Paragraph) -> float:
    own = [run.font.size.pt for run in paragraph.runs if run.font.size is not None]
    if own:
        return float(max(own))
    return next((style.font.size.pt for style in _lineage(paragraph) if style.font.size is not None), 12)


def _points(paragraph: Paragraph, name: str) -> float:
    value = _setting(paragraph, name)
    return value.pt if isinstance(value, Length) else 0


def _setting(paragraph: Paragraph, name: str) -> Length | float | None:
    """A setting of the paragraph's own, else of its style or the styles that it is based on."""
    sources = (paragraph, *_lineage(paragraph))
    values = (getattr(source.paragraph_format, name) for source in sources)
    return next((value for value in values if value is not None), None)


def _lineage(paragraph: Paragraph) -> tuple[ParagraphStyle, ...]:
    styles, style = [], paragraph.style
    while style is not None:
        styles.append(style)
        style = style.base_style
    return tuple(styles)
