"""Reads CSV files in the columns of the tables themselves: observations, budget_lines and sources."""

from __future__ import annotations

from collections.abc import Iterator

from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.returns.csv_rows import Cells, RowReader
from monitoring.returns.csv_text import read_csv_lines
from monitoring.returns.finding import Finding, Place
from monitoring.returns.refused import Refused
from monitoring.returns.rows import (
    BUDGET_LINES,
    OBSERVATIONS,
    SOURCES,
    LineOfFile,
    ReturnRows,
)
from monitoring.returns.workbook import clean_text
from monitoring.returns.written_numbers import shorten

# beyond that many the file is of another kind, and every further one would cost time and tell nothing
_FINDINGS_LIMIT = 10_000
_READ = (OBSERVATIONS, BUDGET_LINES, SOURCES)


def read_csv_return(
    content: bytes, framework: ResultsFramework, *, known_sources: frozenset[str] = frozenset()
) -> tuple[ReturnRows, str, list[Finding]]:
    """Give the rows, the table they are for, and a finding for each cell that could not be read. Raises `Refused`.

    ``known_sources`` are source ids that another file of the same return brings.
    """
    lines = read_csv_lines(content)
    table, header = _recognise_table(lines)
    findings: list[Finding] = []
    reading = RowReader(framework, known_sources, findings)
    rows = []
    for line, cells in _cells_by_line(lines, header, findings):
        row = reading.read(table, line, cells)
        if row is not None:
            rows.append(row)
        if len(findings) > _FINDINGS_LIMIT:
            findings.append(_stopped_reading(line))
            break
    findings += _find_repeated_keys(table, rows)
    if table == OBSERVATIONS:
        return ReturnRows(figures=tuple(rows)), table, findings
    if table == BUDGET_LINES:
        return ReturnRows(money=tuple(rows)), table, findings
    return ReturnRows(sources=tuple(row for _, row in rows)), table, findings


def _recognise_table(lines: list[list[str]]) -> tuple[str, list[str]]:
    """The table whose columns the header names. Columns that may be empty may also be missing."""
    header = [clean_text(cell).lower() for cell in (lines[0] if lines else [])]
    while header and not header[-1]:
        header.pop()
    table = max(_READ, key=lambda name: len(set(header) & set(TABLES[name].columns)))
    columns = TABLES[table].columns
    if len(set(header) & set(columns)) < 2:
        raise Refused(
            "unknown_table",
            "không nhận ra bảng: dòng đầu không phải tên cột",
            "Dòng đầu phải là tên cột của bảng observations, budget_lines hoặc sources; hoặc gửi biểu mẫu .xlsx.",
            place=Place(None, "dòng 1"),
        )
    missing = [name for name, kind in columns.items() if kind.required and name not in header]
    unknown = [name for name in header if name not in columns]
    if missing or unknown or len(set(header)) < len(header):
        told = [f"thiếu cột {', '.join(missing)}"] if missing else []
        told += [f"cột lạ {', '.join(shorten(name) for name in unknown)}"] if unknown else []
        told += ["có cột ghi hai lần"] if len(set(header)) < len(header) else []
        raise Refused(
            "wrong_columns",
            f"tiêu đề của bảng {table} không đúng: {'; '.join(told)}",
            f"Dòng đầu phải gồm các cột: {', '.join(columns)}.",
            place=Place(None, "dòng 1"),
        )
    return table, header


def _cells_by_line(
    lines: list[list[str]], header: list[str], findings: list[Finding]
) -> Iterator[tuple[int, Cells]]:
    cleaned: dict[
        str, str
    ] = {}  # most cells of a table repeat others: cleaned once, 100,000 rows take half the time
    for number, line in enumerate(lines[1:], start=2):
        if not any(cell.strip() for cell in line):
            continue
        filled = line[: len(header)] + [""] * (len(header) - len(line))
        if any(cell.strip() for cell in line[len(header) :]) or len(line) < len(header):
            if len(findings) > _FINDINGS_LIMIT:
                findings.append(_stopped_reading(number))
                return
            findings.append(
                Finding(
                    "wrong_number_of_cells",
                    Place(None, f"dòng {number}"),
                    f"số ô của dòng khác số cột của tiêu đề ({len(header)})",
                    "Kiểm tra dấu phân cách và dấu ngoặc kép trong dòng.",
                    f"{len(line)} ô",
                )
            )
            continue
        cells: Cells = {}
        for name, cell in zip(header, filled, strict=True):
            if cell not in cleaned:
                cleaned[cell] = clean_text(cell)
            cells[name] = cleaned[cell]
        yield number, cells


def _stopped_reading(line: int) -> Finding:
    return Finding(
        "too_many_mistakes",
        Place(None, f"dòng {line}"),
        "tệp có quá nhiều lỗi nên dừng đọc ở dòng này",
        "Sửa các lỗi đã nêu rồi gửi lại.",
    )


def _find_repeated_keys(table: str, rows: list) -> list[Finding]:
    """Rows with the same key as one above: which of the two should count can not be guessed."""
    seen: dict[object, int] = {}
    findings: list[Finding] = []
    for row in rows:
        where, key = _key_of(table, row)
        if key in seen:
            findings.append(
                Finding(
                    "repeated_key",
                    Place(None, f"dòng {where.line}"),
                    "dòng trùng khóa với một dòng ở trên",
                    "Giữ lại một dòng cho mỗi khóa.",
                    f"trùng dòng {seen[key]}",
                )
            )
        seen.setdefault(key, where.line)
    return findings


def _key_of(table: str, row) -> tuple[LineOfFile, object]:
    if table == OBSERVATIONS:
        return row.where, row.key
    if table == BUDGET_LINES:
        return row.where, (row.line, row.stage, row.as_of)
    return row[0], row[1]["source_id"]
