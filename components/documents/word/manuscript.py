"""The document while it is being written: its counters, its width, and the way its pages lie."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from docx.document import Document as WordDocument
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from components.documents.lettering import writable
from components.documents.word.fields import add_blank, add_field
from components.documents.word.styles import Style

# an upright page turned: the edge that is bound stays the widest
_TURNED_MM = {"top": 30, "bottom": 15, "left": 20, "right": 20}


@dataclass
class Manuscript:
    """``table_pt`` is the size of letters in tables, ``tallest_mm`` the height that no picture passes."""

    document: WordDocument
    table_pt: float = 12
    tallest_mm: float = 125
    is_one_page: bool = False
    _cell: _Cell | None = None
    _counts: dict[str, int] = field(default_factory=dict)
    _style_ids: dict[str, str] = field(default_factory=dict)

    @property
    def width_mm(self) -> float:
        """The width of text on the page as it now lies, or of the cell that is written into."""
        if self._cell is not None:
            return float(Length(self._cell.width).mm)
        return self._text_width(self.document.sections[-1])

    @property
    def turned_width_mm(self) -> float:
        """The width of text on a page that lies on its side."""
        first = self.document.sections[0]
        long_side: float = max(Length(first.page_height).mm, Length(first.page_width).mm)
        return long_side - _TURNED_MM["left"] - _TURNED_MM["right"]

    @property
    def upright_width_mm(self) -> float:
        return self._text_width(self.document.sections[0])

    def write(self, text: str, style: Style, *, mark: str = "") -> Paragraph:
        """A paragraph; ``mark`` follows the text."""
        paragraph = self._place.add_paragraph(writable(text) + mark)
        self.dress(paragraph, style)
        return paragraph

    def dress(self, paragraph: Paragraph, style: Style) -> None:
        """Set a paragraph's style. The library looks through every style at each call; a report has hundreds of cells."""
        if not self._style_ids:
            self._style_ids.update({one.name: one.style_id for one in self.document.styles})
        paragraph._p.style = self._style_ids[style.value]

    def write_caption(self, label: str, title: str) -> Paragraph:
        """“Bảng 1. …” with a number that Word keeps counting."""
        paragraph = self.write(f"{label} ", Style.CAPTION)
        add_field(paragraph, f"SEQ {label} \\* ARABIC", shown=str(self.count(label)))
        paragraph.add_run(f". {writable(title)}")
        return paragraph

    @contextmanager
    def within(self, cell: _Cell) -> Iterator[None]:
        """Write into a cell for a while."""
        self._cell = cell
        first = cell.paragraphs[0]
        yield
        # a new cell holds an empty paragraph, and must end with one
        if len(cell.paragraphs) > 1 and not first.text:
            first._p.getparent().remove(first._p)
        self._cell = None

    @property
    def _place(self) -> WordDocument | _Cell:
        return self.document if self._cell is None else self._cell

    def leave_blank(self, paragraph: Paragraph, *, name: str, shown: str) -> None:
        """A field to fill in."""
        add_blank(paragraph, name=name, shown=shown, number=1000 + self.count("blank"))

    def count(self, what: str) -> int:
        """The next number of captions or fields of this kind, from 1."""
        self._counts[what] = self._counts.get(what, 0) + 1
        return self._counts[what]

    def turn_page(self, *, is_landscape: bool) -> None:
        """Let the following stand on pages that lie as said; nothing happens where they already do."""
        page = self.document.sections[-1]
        if (page.orientation == WD_ORIENT.LANDSCAPE) == is_landscape:
            return
        first = self.document.sections[0]
        page = self.document.add_section(WD_SECTION.NEW_PAGE)
        # the new section copies the first one, whose first page has no number
        page.different_first_page_header_footer = False
        page.orientation = WD_ORIENT.LANDSCAPE if is_landscape else WD_ORIENT.PORTRAIT
        sides = sorted((first.page_width, first.page_height))
        page.page_width, page.page_height = reversed(sides) if is_landscape else sides
        for side, width_mm in _TURNED_MM.items():
            margin = f"{side}_margin"
            setattr(page, margin, Mm(width_mm) if is_landscape else getattr(first, margin))
        self._end_with_last_paragraph()

    def _end_with_last_paragraph(self) -> None:
        """Hang the end of a section on the text before it: a paragraph of its own could fill a page with nothing."""
        end = self.document.element.body.findall(qn("w:p"))[-1]
        before = end.getprevious()
        if before is not None and before.tag == qn("w:p") and before.find(f".//{qn('w:sectPr')}") is None:
            before.get_or_add_pPr().append(end.pPr.find(qn("w:sectPr")))
            end.getparent().remove(end)

    @staticmethod
    def _text_width(section: Section) -> float:
        return float(Length(section.page_width - section.left_margin - section.right_margin).mm)
