"""Reads workbooks in the columns of the tables themselves: a sheet for each table, as a CSV file would have it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.returns.finding import Finding, Place
from monitoring.returns.rows import SOURCES, ReturnRows, RowOfSheet
from monitoring.returns.table_reading import (
    FINDINGS_LIMIT,
    READ_TABLES,
    check_header,
    read_rows,
    recognise_table,
)
from monitoring.returns.table_rows import Cells
from monitoring.returns.workbook import ReceivedCell, ReceivedSheet, name_cell
from monitoring.returns.written_numbers import shorten


@dataclass(frozen=True)
class TableSheet:
    """A sheet with a table in it; ``columns`` are the numbers of its columns by name, ``header_row`` that of their row."""

    sheet: ReceivedSheet
    table: str
    header_row: int
    columns: Mapping[str, int]


def find_table_sheets(sheets: Mapping[str, ReceivedSheet]) -> list[TableSheet]:
    """The sheets that are named as a table, or whose first row names its columns; sources come first. Raises `Refused`."""
    found = [one for sheet in sheets.values() if (one := _as_table(sheet)) is not None]
    return sorted(found, key=lambda one: one.table != SOURCES)


def read_table_sheets(
    tables: list[TableSheet], framework: ResultsFramework, *, known_sources: frozenset[str] = frozenset()
) -> tuple[ReturnRows, list[Finding]]:
    """Give the rows of all sheets, and a finding for each cell that could not be read.

    Sources that one sheet brings are known to the others, and so are ``known_sources`` of other files.
    """
    rows, findings = ReturnRows(), list[Finding]()
    for table in READ_TABLES[::-1]:
        known = known_sources | {source["source_id"] or "" for source in rows.sources}
        lines = (line for one in tables if one.table == table for line in _lines(one, findings))
        rows += read_rows(table, lines, framework, known_sources=known, findings=findings)
    return rows, findings


def _as_table(sheet: ReceivedSheet) -> TableSheet | None:
    if not sheet.cells:
        return None
    header_row = min(row for row, _ in sheet.cells)
    header = {
        column: cell.text.lower()
        for (row, column), cell in sorted(sheet.cells.items())
        if row == header_row and not cell.is_empty
    }
    name = sheet.name.lower()
    table = name if name in READ_TABLES else recognise_table(list(header.values()))
    if table is None:
        return None
    place = Place(sheet.name, name_cell(header_row, min(header, default=1)))
    check_header(table, list(header.values()), place=place)
    return TableSheet(sheet, table, header_row, {name: column for column, name in header.items()})


def _lines(one: TableSheet, findings: list[Finding]) -> Iterator[tuple[RowOfSheet, Cells]]:
    names = {column: name for name, column in one.columns.items()}
    rows: dict[int, dict[str, ReceivedCell]] = {}
    for (row, column), cell in one.sheet.cells.items():
        if row <= one.header_row or cell.is_empty:
            continue
        if column in names:
            rows.setdefault(row, {})[names[column]] = cell
        elif len(findings) <= FINDINGS_LIMIT:
            findings.append(_under_no_column(Place(one.sheet.name, name_cell(row, column)), cell))
    for row in sorted(rows):
        yield RowOfSheet(one.sheet.name, row, one.columns), rows[row]


def _under_no_column(place: Place, cell: ReceivedCell) -> Finding:
    return Finding(
        "cell_under_no_column",
        place,
        "ô có nội dung nhưng không nằm dưới cột nào của bảng",
        "Xóa ô này, hoặc chuyển nội dung vào đúng cột.",
        f"“{shorten(cell.text)}”",
    )
