"""How cells look: the house's colours in the type of the office, so that a sheet can be pasted into its papers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from components.documents.sheets.printed_numbers import number_format
from components.figures.theme import INK, INK_SOFT, LINE, NO_DATA, PAPER_SOFT, PRIMARY

FONT = "Times New Roman"
SIZE_PT = 12
TITLE_PT = 16
HEADING_PT = 13
# of that font at that size, in Excel
ROW_PX = 21
COLUMN_PX = 72
# paper of its own for what only illustrates; type and border say it as well, for a grey print
ILLUSTRATIVE_PAPER = "#FFF8E5"
_DOTTED, _THIN, _MEDIUM = 4, 1, 2


class Styles:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self.title = self._words(bold=True, font_size=TITLE_PT, font_color=PRIMARY)
        self.heading = self._words(bold=True, font_size=HEADING_PT, font_color=PRIMARY)
        self.caption = self._words(bold=True)
        self.caption_on_one_line = self._words(bold=True, text_wrap=False)
        self.words = self._words()
        self.illustrative_words = self._words(italic=True)
        self.soft = self._words(font_color=INK_SOFT, font_size=11)
        self.link = self._words(font_color=PRIMARY, underline=1)
        self.key = self._words(italic=True, font_size=11, bg_color=ILLUSTRATIVE_PAPER, border=_DOTTED)
        self.head = self._make(
            bold=True,
            text_wrap=True,
            align="center",
            valign="vcenter",
            bg_color=PAPER_SOFT,
            font_color=INK,
            border=_THIN,
            border_color=LINE,
            bottom=_MEDIUM,
            bottom_color=PRIMARY,
        )
        self.cell = cache(self._cell)

    def _cell(
        self, *, decimals: int | None, is_total: bool, is_illustrative: bool, has_data: bool = True
    ) -> Format:
        """A cell of a table; ``decimals`` None is text."""
        looks: dict[str, Any] = {"border": _THIN, "border_color": LINE, "valign": "top", "font_color": INK}
        if decimals is None:
            looks |= {"align": "left", "text_wrap": True, "indent": 1}
        else:
            looks |= {"align": "right", "num_format": number_format(decimals), "indent": 1}
        if not has_data:
            looks |= {"align": "right", "font_color": INK_SOFT, "bg_color": NO_DATA}
        if is_total:
            looks |= {"bold": True, "top": _THIN, "top_color": INK_SOFT}
        if is_illustrative:
            looks |= {
                "italic": True,
                "bg_color": ILLUSTRATIVE_PAPER,
                "border": _DOTTED,
                "border_color": INK_SOFT,
            }
        return self._make(**looks)

    def _words(self, **looks: Any) -> Format:
        return self._make(**({"text_wrap": True, "valign": "top", "font_color": INK} | looks))

    def _make(self, **looks: Any) -> Format:
        return self._book.add_format(looks)


def book_options() -> Mapping[str, Any]:
    """Options under which no text becomes a formula, a number or a link, and every cell has the office's type."""
    return {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "default_format_properties": {"font_name": FONT, "font_size": SIZE_PT},
        "default_row_height": ROW_PX,
        "default_column_width": COLUMN_PX,
    }
