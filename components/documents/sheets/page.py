"""A sheet that is filled from top to bottom, and knows how high and wide everything on it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import ceil

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from components.documents.lettering import text_width_pt, wrap_text, writable
from components.documents.sheets.styles import COLUMN_PX, ROW_PX, SIZE_PT, Styles

_PT_PER_PX = 0.75
_MEASURE_PX = 980
# both edges of a cell, and its indent
_PADDING_PX = 24


@dataclass
class Page:
    """``row`` is the next free row; ``widths_px`` are those of the first columns, all others being `COLUMN_PX`."""

    sheet: Worksheet
    styles: Styles
    widths_px: tuple[int, ...] = ()
    row: int = 0
    used_px: int = 0
    repeated_px: int = 0
    blocks: list[tuple[int, int]] = field(default_factory=list)
    _heights_px: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.used_px = sum(self.widths_px)
        for place, width in enumerate(self.widths_px):
            self.sheet.set_column_pixels(place, place, width)

    def write_words(
        self, text: str, style: Format, *, size_pt: float = SIZE_PT, at_least_px: int = _MEASURE_PX
    ) -> None:
        """One paragraph over the width of a sheet of paper; the row takes the height that it needs."""
        last, width_px = self._measure(at_least_px)
        self.widen_to(width_px)
        self.set_height(self.row, lines_of(text, width_px=width_px, size_pt=size_pt), size_pt=size_pt)
        if last:
            self.sheet.merge_range(self.row, 0, self.row, last, "", style)
        self.sheet.write_string(self.row, 0, writable(text), style)
        self.row += 1

    def write_row(self, texts: Sequence[str], style: Format) -> None:
        """Texts side by side, the row as high as the longest needs."""
        for place, text in enumerate(texts):
            self.sheet.write_string(self.row, place, writable(text), style)
        lines = max(lines_of(text, width_px=self.width_px(place)) for place, text in enumerate(texts))
        self.set_height(self.row, lines)
        self.row += 1

    def name_table(
        self,
        first: int,
        last: int,
        labels: Sequence[str],
        *,
        title: str,
        alt: str = "",
        filters: bool = False,
    ) -> None:
        """Let Excel know the rows from the header ``first`` to ``last`` as a table: who hears it hears each cell's head.

        Excel knows no table without rows, and none with two heads alike: those stay plain cells. ``filters`` gives
        buttons by which rows are chosen and sorted, to plain cells too.
        """
        heads = [writable(label) for label in labels]
        is_table = last > first and len({head.casefold() for head in heads if head}) == len(heads)
        if not is_table:
            if filters:
                self.sheet.autofilter(first, 0, last, len(heads) - 1)
            return
        self.sheet.add_table(
            first,
            0,
            last,
            len(heads) - 1,
            {
                "columns": [{"header": head, "header_format": self.styles.head} for head in heads],
                "style": None,
                "autofilter": filters,
                "title": writable(title),
                "description": writable(alt),
            },
        )

    def set_height(self, row: int, lines: int, *, size_pt: float = SIZE_PT) -> None:
        """Room for that many lines of type."""
        height = max(ROW_PX, ceil(lines * size_pt * 1.35 / _PT_PER_PX))
        self._heights_px[row] = height
        self.sheet.set_row_pixels(row, height)

    def height_px(self, first: int, end: int) -> int:
        """From the top of the first row to the top of the row ``end``."""
        return sum(self._heights_px.get(row, ROW_PX) for row in range(first, end))

    def width_px(self, column: int) -> int:
        return self.widths_px[column] if column < len(self.widths_px) else COLUMN_PX

    def skip(self, rows: int = 1) -> None:
        self.row += rows

    def repeat_row(self, row: int) -> None:
        """Print this row at the top of every page."""
        self.sheet.repeat_rows(row)
        self.repeated_px = self.height_px(row, row + 1)

    def widen_to(self, width_px: int) -> None:
        """Note how far to the right something stands; the print has to hold it."""
        self.used_px = max(self.used_px, width_px)

    def keep_together(self, first: int) -> None:
        """Let the print begin a new page at this row rather than divide what was written since."""
        self.blocks.append((first, self.row))

    def _measure(self, at_least_px: int) -> tuple[int, int]:
        """The last column that words run over, and how wide they stand there."""
        width, last = self.width_px(0), 0
        while width < at_least_px:
            last += 1
            width += self.width_px(last)
        return last, width


def lines_of(text: str, *, width_px: float, size_pt: float = SIZE_PT, is_bold: bool = False) -> int:
    """How many lines the text takes in a cell of that width."""
    inner_pt = (width_px - _PADDING_PX) * _PT_PER_PX
    return len(wrap_text(text, width_pt=inner_pt, size_pt=size_pt, is_bold=is_bold)) or 1


def cell_width_px(text: str, *, is_bold: bool = False) -> int:
    """How wide a cell must be to hold the text on one line."""
    return ceil(text_width_pt(text, size_pt=SIZE_PT, is_bold=is_bold) / _PT_PER_PX) + _PADDING_PX
