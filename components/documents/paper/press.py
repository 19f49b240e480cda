"""The sheet that words are set on without a browser: fonts, page numbers, room left."""

from __future__ import annotations

from pathlib import Path

from fpdf import XPos, YPos
from fpdf.enums import Align

from components.documents.lettering import MM_PER_PT, balance_text, writable
from components.documents.paper.sheet import A4_MM, FIRST_LINE_MM, LINE, TURNED_MM, UPRIGHT_MM, Sizes
from components.documents.paper.signs import path_of_signs
from components.documents.paper.tags import TaggedPdf

GREY = (82, 96, 109)
_FONTS = Path(__file__).parents[1] / "fonts"
_FACES = {"": "400-normal", "B": "700-normal", "I": "400-italic", "BI": "700-italic"}
_FAMILY, _SIGNS = "Tinos", "Signs"
_NUMBER_AT_MM = 9.0
_BALANCE_SPARE_PT = 6
_NUMBER_PT, _FOOT_PT = 13, 9


class Press(TaggedPdf):
    """Sets one briefing. Sizes are points, lengths millimetres."""

    def __init__(self, *, foot: str, sizes: Sizes) -> None:
        super().__init__(orientation="portrait", unit="mm", format=A4_MM)
        self.sizes = sizes
        self._foot = foot
        self._is_turned = False
        for style, name in _FACES.items():
            self.add_font(_FAMILY, style, _FONTS / f"tinos-{name}.ttf")
        self.add_font(_SIGNS, "", path_of_signs())
        self.set_fallback_fonts([_SIGNS], exact_match=False)
        self.set_lang("vi")
        # text stands flush with the edges of tables and pictures
        self.c_margin = 0
        self.turn(is_turned=False)

    @property
    def room_left_mm(self) -> float:
        """From where the next line would stand to the lower margin."""
        return self.h - self.b_margin - self.y

    def turn(self, *, is_turned: bool) -> None:
        """Let what follows stand on a sheet that lies as said; nothing happens where it already does."""
        if self.page and self._is_turned == is_turned:
            return
        self._is_turned = is_turned
        top, right, bottom, left = TURNED_MM if is_turned else UPRIGHT_MM
        self.set_margins(left, top, right)
        self.set_auto_page_break(True, bottom)
        self.add_page(orientation="landscape" if is_turned else "portrait")

    def header(self) -> None:
        """The page's number in the middle, from the second page on."""
        if self.page_no() == 1:
            return
        kept = self.y
        self.use(_NUMBER_PT)
        self.set_y(_NUMBER_AT_MM)
        with self.aside():
            self.cell(0, 6, str(self.page_no()), align=Align.C)
        self.set_xy(self.l_margin, kept)

    def footer(self) -> None:
        """Release and standing."""
        self.use(_FOOT_PT, "I")
        self.set_text_color(*GREY)
        self.set_y(-self.b_margin / 2 - 3)
        with self.aside():
            self.cell(0, 5, writable(self._foot), align=Align.C)
        self.set_text_color(0)

    def use(self, size_pt: float, style: str = "") -> None:
        self.set_font(_FAMILY, style, size_pt)

    def need(self, height_mm: float) -> None:
        """Begin a new sheet unless that much room is left."""
        if self.room_left_mm < height_mm and self.y > self.t_margin + 1:
            self.add_page(same=True)

    def line_mm(self, size_pt: float) -> float:
        return size_pt * MM_PER_PT * LINE

    def write_centred(
        self, text: str, size_pt: float, style: str = "", *, width_mm: float = 0, kind: str = "P"
    ) -> None:
        """``kind`` is the tag under which it is read out."""
        with self.piece(kind):
            self.set_centred(text, size_pt, style, width_mm=width_mm)

    def set_centred(self, text: str, size_pt: float, style: str = "", *, width_mm: float = 0) -> None:
        """A line of a piece that has several."""
        self._write(text, size_pt, style, align=Align.C, width_mm=width_mm)

    def balance(
        self, text: str, size_pt: float, *, width_mm: float | None = None, is_bold: bool = False
    ) -> tuple[str, ...]:
        """Lines of about one length for `write_centred`; as wide as the text unless told."""
        width_pt = (width_mm or self.epw) / MM_PER_PT - _BALANCE_SPARE_PT
        return balance_text(text, width_pt=width_pt, size_pt=size_pt, is_bold=is_bold)

    def write_left(
        self, text: str, size_pt: float, style: str = "", *, width_mm: float = 0, kind: str = "P"
    ) -> None:
        """``kind`` is the tag under which it is read out."""
        with self.piece(kind):
            self._write(text, size_pt, style, align=Align.L, width_mm=width_mm)

    def write_paragraph(self, text: str, size_pt: float, *, align: Align = Align.J) -> None:
        """Justified unless said otherwise, its first line drawn in."""
        self.use(size_pt)
        columns = self.text_columns(text_align=align, line_height=LINE)
        with self.piece("P"), columns, columns.paragraph(first_line_indent=FIRST_LINE_MM) as paragraph:
            paragraph.write(writable(text))

    def _write(self, text: str, size_pt: float, style: str, *, align: Align, width_mm: float) -> None:
        self.use(size_pt, style)
        self.multi_cell(
            width_mm,
            self.line_mm(size_pt),
            writable(text),
            align=align,
            new_x=XPos.LEFT if width_mm else XPos.LMARGIN,
            new_y=YPos.NEXT,
        )
