"""Cells of a received workbook, from Excel 2007 (openpyxl) and from Excel 97 (xlrd), in one shape."""

from __future__ import annotations

import io
import logging
import unicodedata
import warnings
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime

import openpyxl
import xlrd
from openpyxl.utils import get_column_letter

from monitoring.returns.gate import FileKind
from monitoring.returns.refused import Refused

_ROWS, _COLUMNS = 600, 40  # the form ends well before; what stands beyond is never looked at
Scalar = str | int | float | bool | datetime | None
# xlrd tells of odd bytes by printing; what is wrong is told to the sender, not to the server's log
logging.getLogger("xlrd").addHandler(logging.NullHandler())


@dataclass(frozen=True)
class ReceivedCell:
    """A cell's value as the program that wrote it last saw it."""

    value: Scalar = None
    is_formula: bool = False
    is_percent: bool = False
    is_error: bool = False

    @property
    def is_empty(self) -> bool:
        return not self.is_formula and (self.value is None or (isinstance(self.value, str) and not self.text))

    @property
    def text(self) -> str:
        """The value as text, in NFC, with single spaces and none around."""
        return clean_text(self.value) if self.value is not None else ""


EMPTY = ReceivedCell()


@dataclass(frozen=True)
class ReceivedSheet:
    """Cells by row and column, both from 1; a cell that is not there is empty."""

    name: str
    cells: Mapping[tuple[int, int], ReceivedCell]

    def at(self, row: int, column: int) -> ReceivedCell:
        return self.cells.get((row, column), EMPTY)


def name_cell(row: int, column: int) -> str:
    """(9, 4) → “D9”."""
    return f"{get_column_letter(column)}{row}"


def clean_text(value: object) -> str:
    """NFC, and runs of any blanks become one space."""
    return " ".join(unicodedata.normalize("NFC", str(value)).split())


def read_workbook(content: bytes, kind: FileKind, *, wanted: Collection[str]) -> dict[str, ReceivedSheet]:
    """Give the ``wanted`` sheets that are there, by cleaned name. Raises `Refused` where the library can not read them.

    Both libraries fail in many ways on damaged bytes (KeyError, struct.error, RecursionError, …): whatever they raise
    means that this file is damaged, and may not stop the server.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _read_xlsx(content, wanted) if kind is FileKind.XLSX else _read_xls(content, wanted)
    except Exception as broken:
        raise Refused(
            "broken_workbook",
            "không đọc được nội dung tệp Excel (tệp hỏng)",
            "Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)” rồi gửi lại.",
        ) from broken


def _read_xlsx(content: bytes, wanted: Collection[str]) -> dict[str, ReceivedSheet]:
    values = _read_cells(content, wanted, data_only=True)
    formulas = _read_cells(content, wanted, data_only=False)
    sheets: dict[str, ReceivedSheet] = {}
    for name, cells in values.items():
        written = formulas[name]
        sheets[clean_text(name)] = ReceivedSheet(
            clean_text(name),
            {
                place: ReceivedCell(
                    value=cells[place].value if place in cells else None,
                    is_formula=formula.data_type == "f",
                    is_percent="%" in (formula.number_format or ""),
                    is_error=place in cells and cells[place].data_type == "e",
                )
                for place, formula in written.items()
            },
        )
    return sheets


def _read_cells(
    content: bytes, wanted: Collection[str], *, data_only: bool
) -> dict[str, dict[tuple[int, int], object]]:
    """Streamed, so that a cell far away or an area merged over the sheet costs nothing."""
    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False, keep_vba=False
    )
    try:
        return {
            sheet.title: {
                (row_number, column_number): cell
                for row_number, row in enumerate(
                    sheet.iter_rows(min_row=1, max_row=_ROWS, min_col=1, max_col=_COLUMNS), start=1
                )
                for column_number, cell in enumerate(row, start=1)
                if cell.value is not None or cell.data_type == "f"
            }
            for sheet in book.worksheets
            if clean_text(sheet.title) in wanted
        }
    finally:
        book.close()


def _read_xls(content: bytes, wanted: Collection[str]) -> dict[str, ReceivedSheet]:
    book = xlrd.open_workbook(
        file_contents=content,
        formatting_info=True,
        ragged_rows=True,
        on_demand=True,
        ignore_workbook_corruption=False,
        logfile=io.StringIO(),
    )
    sheets: dict[str, ReceivedSheet] = {}
    for name in book.sheet_names():
        if clean_text(name) not in wanted:
            continue
        sheet = book.sheet_by_name(name)
        sheets[clean_text(name)] = ReceivedSheet(
            clean_text(name),
            {
                (row + 1, column + 1): _xls_cell(book, sheet.cell(row, column))
                for row in range(min(sheet.nrows, _ROWS))
                for column in range(min(sheet.row_len(row), _COLUMNS))
                if sheet.cell_type(row, column) not in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
            },
        )
        book.unload_sheet(name)
    return sheets


def _xls_cell(book: xlrd.Book, cell: xlrd.sheet.Cell) -> ReceivedCell:
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return ReceivedCell(xlrd.error_text_from_code.get(cell.value, "#N/A"), is_error=True)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return ReceivedCell(bool(cell.value))
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            return ReceivedCell(xlrd.xldate_as_datetime(cell.value, book.datemode))
        except (xlrd.xldate.XLDateError, OverflowError, ValueError):
            return ReceivedCell(cell.value, is_error=True)
    shown_as = book.format_map[book.xf_list[cell.xf_index].format_key].format_str
    return ReceivedCell(cell.value, is_percent=cell.ctype == xlrd.XL_CELL_NUMBER and "%" in shown_as)
