"""Cells of a received workbook, from Excel 2007 (openpyxl) and from Excel 97 (xlrd), in one shape."""

from __future__ import annotations

import io
import logging
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import openpyxl
import xlrd
from openpyxl.utils import get_column_letter

from monitoring.returns.gate import FileKind
from monitoring.returns.refused import Refused
from monitoring.returns.xml_gate import RESAVE

_FORM_ROWS = 600  # the form ends well before; what stands beyond is never looked at
_TABLE_ROWS = 50_000  # more than the limit of elements lets in
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_COLUMNS = 40
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


def read_workbook(
    content: bytes, kind: FileKind, *, form_sheets: Collection[str], known_by: str
) -> dict[str, ReceivedSheet]:
    """Give the sheets of a form, which is known by one of them; of any other workbook all sheets. By cleaned name.

    Raises `Refused` where the library can not read them.
    Both libraries fail in many ways on damaged bytes (KeyError, struct.error, RecursionError, …): whatever they raise
    means that this file is damaged, and may not stop the server.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            wanted = _Wanted(frozenset(form_sheets), known_by)
            return _read_xlsx(content, wanted) if kind is FileKind.XLSX else _read_xls(content, wanted)
    except Exception as broken:
        raise Refused(
            "broken_workbook",
            "không đọc được nội dung tệp Excel (tệp hỏng)",
            RESAVE,
        ) from broken


@dataclass(frozen=True)
class _Wanted:
    """Which sheets are read, and how many of their first rows."""

    form_sheets: frozenset[str]
    known_by: str

    def of(self, names: Iterable[str]) -> tuple[Collection[str], int]:
        cleaned = {clean_text(name): name for name in names}
        if self.known_by not in cleaned:
            return cleaned.values(), _TABLE_ROWS
        return [name for clean, name in cleaned.items() if clean in self.form_sheets], _FORM_ROWS


def _read_xlsx(content: bytes, wanted: _Wanted) -> dict[str, ReceivedSheet]:
    values = _read_cells(content, wanted, data_only=True)
    # where no formula stands there is nothing behind the values, and half the time is saved
    formulas = _read_cells(content, wanted, data_only=False) if _has_formulas(content) else values
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


def _has_formulas(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return any(
            _FORMULA.search(archive.read(entry))
            for entry in archive.infolist()
            if entry.filename.lower().startswith("xl/worksheets/")
        )


def _read_cells(content: bytes, wanted: _Wanted, *, data_only: bool) -> dict[str, dict[tuple[int, int], Any]]:
    """Streamed, so that a cell far away or an area merged over the sheet costs nothing."""
    book = openpyxl.load_workbook(
        io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False, keep_vba=False
    )
    names, rows = wanted.of(sheet.title for sheet in book.worksheets)
    try:
        return {
            sheet.title: {
                (row_number, column_number): cell
                for row_number, row in enumerate(
                    sheet.iter_rows(min_row=1, max_row=rows, min_col=1, max_col=_COLUMNS), start=1
                )
                for column_number, cell in enumerate(row, start=1)
                if cell.value is not None or cell.data_type == "f"
            }
            for sheet in book.worksheets
            if sheet.title in names
        }
    finally:
        book.close()


def _read_xls(content: bytes, wanted: _Wanted) -> dict[str, ReceivedSheet]:
    book = xlrd.open_workbook(
        file_contents=content,
        formatting_info=True,
        ragged_rows=True,
        on_demand=True,
        ignore_workbook_corruption=False,
        logfile=io.StringIO(),
    )
    sheets: dict[str, ReceivedSheet] = {}
    names, rows = wanted.of(book.sheet_names())
    for name in names:
        sheet = book.sheet_by_name(name)
        sheets[clean_text(name)] = ReceivedSheet(
            clean_text(name),
            {
                (row + 1, column + 1): _xls_cell(book, sheet.cell(row, column))
                for row in range(min(sheet.nrows, rows))
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
