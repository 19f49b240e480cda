"""Reads CSV files in the columns of the tables themselves: observations, budget_lines and sources."""

from __future__ import annotations

from collections.abc import Iterator

from monitoring.model.framework import ResultsFramework
from monitoring.returns.csv_text import read_csv_lines
from monitoring.returns.finding import Finding, Place
from monitoring.returns.refused import Refused
from monitoring.returns.rows import LineOfFile, ReturnRows
from monitoring.returns.table_reading import (
    FINDINGS_LIMIT,
    check_header,
    read_rows,
    recognise_table,
    stopped_reading,
)
from monitoring.returns.workbook import clean_text

_FIRST_LINE = Place(None, "dòng 1")


def read_csv_return(
    content: bytes, framework: ResultsFramework, *, known_sources: frozenset[str] = frozenset()
) -> tuple[ReturnRows, str, list[Finding]]:
    """Give the rows, the table they are for, and a finding for each cell that could not be read. Raises `Refused`.

    ``known_sources`` are source ids that another file of the same return brings.
    """
    lines = read_csv_lines(content)
    table, header = _read_header(lines)
    findings: list[Finding] = []
    rows = read_rows(
        table,
        _cells_by_line(lines, header, findings),
        framework,
        known_sources=known_sources,
        findings=findings,
    )
    return rows, table, findings


def _read_header(lines: list[list[str]]) -> tuple[str, list[str]]:
    header = [clean_text(cell).lower() for cell in (lines[0] if lines else [])]
    while header and not header[-1]:
        header.pop()
    table = recognise_table(header)
    if table is None:
        raise Refused(
            "unknown_table",
            "không nhận ra bảng: dòng đầu không phải tên cột",
            "Dòng đầu phải là tên cột của bảng observations, budget_lines hoặc sources; hoặc gửi biểu mẫu .xlsx.",
            place=_FIRST_LINE,
        )
    check_header(table, header, place=_FIRST_LINE)
    return table, header


def _cells_by_line(
    lines: list[list[str]], header: list[str], findings: list[Finding]
) -> Iterator[tuple[LineOfFile, dict[str, str]]]:
    # most cells of a table repeat others: cleaned once, 100,000 rows take half the time
    cleaned: dict[str, str] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in line):
            continue
        filled = line[: len(header)] + [""] * (len(header) - len(line))
        if any(cell.strip() for cell in line[len(header) :]) or len(line) < len(header):
            if len(findings) > FINDINGS_LIMIT:
                findings.append(stopped_reading(LineOfFile(number)))
                return
            findings.append(
                Finding(
                    "wrong_number_of_cells",
                    LineOfFile(number).whole,
                    f"số ô của dòng khác số cột của tiêu đề ({len(header)})",
                    "Kiểm tra dấu phân cách và dấu ngoặc kép trong dòng.",
                    f"{len(line)} ô",
                )
            )
            continue
        cells: dict[str, str] = {}
        for name, cell in zip(header, filled, strict=True):
            if cell not in cleaned:
                cleaned[cell] = clean_text(cell)
            cells[name] = cleaned[cell]
        yield LineOfFile(number), cells
