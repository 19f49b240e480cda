"""One exhibit's table as CSV that opens right in a Vietnamese Excel and that a program can read.

A Vietnamese Excel splits columns at the semicolon and reads the comma as the decimal sign, so that is what is written,
in UTF-8 with a byte order mark (without it Excel takes the letters for another code page). What must travel with the
numbers stands before them in lines that begin with #: there it can not be overlooked, the columns below stay pure, and
`pandas.read_csv(file, sep=";", decimal=",", comment="#", na_values=["chưa có số liệu"])` reads the table as it is. In
a column of numbers, words stand where there is no number, and say why.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable

from components.documents.sheets.printed_numbers import printed_number
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.wording.labels import ILLUSTRATIVE_VI

_SEPARATOR = ";"
_BYTE_ORDER_MARK = "\ufeff"
# what a spreadsheet takes for the beginning of a formula, and would run on opening the file
_STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_COMMENT = "#"
_YES, _NO = "có", "không"
_HOW_TO_READ = (
    "Cách đọc: các cột cách nhau bằng dấu chấm phẩy, dấu phẩy là dấu thập phân, không có dấu ngăn hàng nghìn"
)


def write_csv(exhibit: Exhibit) -> bytes:
    """Give the table with exact numbers in the units its columns name; title, filters and sources come before it.

    A column of which any cell illustrates is followed by one that says of which rows: “có” or “không”.
    """
    text = io.StringIO()
    for line in _lines_before(exhibit):
        text.write(f"{_COMMENT} {_harmless_line(line)}\r\n")
    rows = csv.writer(text, delimiter=_SEPARATOR, lineterminator="\r\n")
    rows.writerow(_heads(exhibit.table))
    rows.writerows(_row(exhibit.table, row) for row in exhibit.table.rows)
    return (_BYTE_ORDER_MARK + text.getvalue()).encode("utf-8")


def _lines_before(exhibit: Exhibit) -> Iterable[str]:
    yield exhibit.caption.title
    if exhibit.caption.subtitle:
        yield exhibit.caption.subtitle
    yield from exhibit.foot_lines
    yield _HOW_TO_READ


def _heads(table: DataTable) -> list[str]:
    heads = []
    for column, is_marked in zip(table.columns, _marked(table), strict=True):
        heads.append(harmless(column.label))
        if is_marked:
            heads.append(harmless(f"{column.label} – là {ILLUSTRATIVE_VI}"))
    return heads


def _row(table: DataTable, row: tuple[Cell, ...]) -> list[str]:
    fields = []
    for cell, column, is_marked in zip(row, table.columns, _marked(table), strict=True):
        fields.append(_field(cell, column))
        if is_marked:
            fields.append(_YES if cell.is_illustrative else _NO)
    return fields


def _marked(table: DataTable) -> list[bool]:
    """Which columns hold something that only illustrates."""
    return [any(row[place].is_illustrative for row in table.rows) for place in range(len(table.columns))]


def _field(cell: Cell, column: Column) -> str:
    number = printed_number(cell, column)
    if number is None:
        return harmless(cell.text)
    return f"{number:f}".replace(".", ",")


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula, nor a program for one of the lines before the table."""
    is_at_risk = text.lstrip(" \n").startswith((*_STARTS_A_FORMULA, _COMMENT))
    return f"'{text}" if is_at_risk else text


def _harmless_line(text: str) -> str:
    """One line in one cell: a semicolon or a line break would begin another one, with whatever follows it."""
    return " ".join(text.replace(_SEPARATOR, ",").split())
