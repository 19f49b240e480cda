"""The tags of a PDF set without a browser: what each piece is and in which order it is read, for who hears it.

The library tags pictures alone. This tree takes the place of its own, so that headings, paragraphs and tables are told
too; page numbers, rules and headers that repeat are marked as no part of the text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fpdf import FPDF
from fpdf.output import PDFPage
from fpdf.prefs import ViewerPreferences
from fpdf.structure_tree import StructElem, StructureTreeBuilder
from fpdf.syntax import PDFObject
from fpdf.table import Table


class _Element(StructElem):
    """``a``, where it is given, says for which cells a head stands."""

    def __init__(self, kind: str, parent: PDFObject, page: int, alt: str | None, scope: str | None) -> None:
        super().__init__(f"/{kind}", parent, [], page_number=page, alt=alt)
        self.a = None if scope is None else f"<< /O /Table /Scope /{scope} >>"


@dataclass(frozen=True)
class _Part:
    """What of an element stands on one page."""

    page: PDFPage
    number: int

    def serialize(self, **_: Any) -> str:
        return f"<< /Type /MCR /Pg {self.page.ref} /MCID {self.number} >>"


class TagTree(StructureTreeBuilder):
    """Elements within elements."""

    def __init__(self) -> None:
        super().__init__()
        self._above: list[StructElem] = [self.doc_struct_elem]
        self._elements: list[StructElem] = []

    def open(self, kind: str, *, page: int, alt: str | None = None, scope: str | None = None) -> None:
        """Begin an element in the one that is open."""
        element = _Element(kind, self._above[-1], page, alt, scope)
        self._above[-1].k.append(element)
        self._elements.append(element)
        self._above.append(element)

    def close(self) -> None:
        self._above.pop()

    def add_part(self, page: PDFPage, number: int) -> int:
        """Let the open element go on with what is marked next on this page; give the mark's number."""
        place = self.spid_per_page_number.setdefault(number, len(self.spid_per_page_number))
        page.struct_parents = place
        marked = self.struct_tree_root.parent_tree.nums[place]
        self._above[-1].k.append(_Part(page, len(marked)))
        marked.append(self._above[-1])
        return len(marked) - 1

    def __iter__(self) -> Iterator[PDFObject]:
        yield self.struct_tree_root
        yield self.doc_struct_elem
        yield self.struct_tree_root.parent_tree
        yield from self._elements


class TaggedPdf(FPDF):
    """A PDF whose pieces say what they are. A piece may run on over pages."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._tree = TagTree()
        self.struct_builder = self._tree
        self._kind = ""
        self.viewer_preferences = ViewerPreferences(display_doc_title=True)

    @contextmanager
    def group(self, kind: str, *, alt: str | None = None) -> Iterator[None]:
        """An element that holds others: a table, a row."""
        self._tree.open(kind, page=self.page, alt=alt)
        yield
        self._tree.close()

    @contextmanager
    def piece(self, kind: str, *, alt: str | None = None, scope: str | None = None) -> Iterator[None]:
        """What is set within is one element: a heading, a paragraph, a cell, a picture."""
        self._tree.open(kind, page=self.page, alt=alt, scope=scope)
        self._kind = kind
        self._begin()
        yield
        self._out("EMC")
        self._kind = ""
        self._tree.close()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is set within is not read out."""
        self._out("/Artifact BMC")
        yield
        self._out("EMC")

    def add_page(self, *args: Any, **options: Any) -> None:
        """A piece that runs on ends on one page and begins again on the next; foot and head are none of it."""
        if self._kind:
            self._out("EMC")
        super().add_page(*args, **options)
        if self._kind:
            self._begin()

    def _begin(self) -> None:
        number = self._tree.add_part(self.pages[self.page], self.page)
        self._out(f"/{self._kind} <</MCID {number}>> BDC")


class TaggedTable(Table):
    """A table whose cells know whether they are heads; where its header repeats, it is read once."""

    def __init__(self, pdf: TaggedPdf, *, naming_column: int, **options: Any) -> None:
        super().__init__(pdf, **options)
        self._pdf, self._naming_column = pdf, naming_column
        self._is_head_read = False
        self._is_aside = False

    def _render_table_row(
        self, i: int, row_layout_info: Any, cell_x_positions: Sequence[float] | None, **options: Any
    ) -> None:
        self._is_aside = i == 0 and self._is_head_read
        self._is_head_read = True
        with self._pdf.aside() if self._is_aside else self._pdf.group("TR"):
            super()._render_table_row(i, row_layout_info, cell_x_positions, **options)

    def _render_table_cell(self, i: int, j: int, cell: Any, *args: Any, **options: Any) -> Any:
        # without a height the library only measures
        if options.get("cell_height_info") is None or self._is_aside:
            return super()._render_table_cell(i, j, cell, *args, **options)
        scope = "Column" if i == 0 else "Row" if j == self._naming_column else None
        with self._pdf.piece("TD" if scope is None else "TH", scope=scope):
            return super()._render_table_cell(i, j, cell, *args, **options)
