"""Rows in the columns of the tables themselves (observations, budget_lines, sources), from CSV files and from sheets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.returns.finding import Finding, Place
from monitoring.returns.refused import Refused
from monitoring.returns.rows import BUDGET_LINES, OBSERVATIONS, SOURCES, ReturnRows, RowOfTable
from monitoring.returns.table_rows import Cells, RowReader
from monitoring.returns.written_numbers import shorten

# beyond that many the file is of another kind, and every further one would cost time and tell nothing
FINDINGS_LIMIT = 10_000
READ_TABLES = (OBSERVATIONS, BUDGET_LINES, SOURCES)


def recognise_table(header: Sequence[str]) -> str | None:
    """The table of which the header names most columns; None where it names fewer than two of any."""
    table = max(READ_TABLES, key=lambda name: len(set(header) & set(TABLES[name].columns)))
    return table if len(set(header) & set(TABLES[table].columns)) >= 2 else None


def check_header(table: str, header: Sequence[str], *, place: Place) -> None:
    """Refuse columns that are not the table's. Those that may be empty may also be missing. Raises `Refused`."""
    columns = TABLES[table].columns
    missing = [name for name, kind in columns.items() if kind.required and name not in header]
    unknown = [name for name in header if name not in columns]
    if not missing and not unknown and len(set(header)) == len(header):
        return
    told = [f"thiếu cột {', '.join(missing)}"] if missing else []
    told += [f"cột lạ {', '.join(shorten(name) for name in unknown)}"] if unknown else []
    told += ["có cột ghi hai lần"] if len(set(header)) < len(header) else []
    raise Refused(
        "wrong_columns",
        f"tiêu đề của bảng {table} không đúng: {'; '.join(told)}",
        f"Dòng đầu phải gồm các cột: {', '.join(columns)}.",
        place=place,
    )


def read_rows(
    table: str,
    lines: Iterable[tuple[RowOfTable, Cells]],
    framework: ResultsFramework,
    *,
    known_sources: frozenset[str],
    findings: list[Finding],
) -> ReturnRows:
    """Give the rows; each cell that could not be read, and each key that stands twice, becomes a finding."""
    reading = RowReader(framework, known_sources, findings)
    rows = []
    for where, cells in lines:
        row = reading.read(table, where, cells)
        if row is not None:
            rows.append(row)
        if len(findings) > FINDINGS_LIMIT:
            findings.append(stopped_reading(where))
            break
    findings += _find_repeated_keys(table, rows)
    if table == OBSERVATIONS:
        return ReturnRows(figures=tuple(rows))
    if table == BUDGET_LINES:
        return ReturnRows(money=tuple(rows))
    return ReturnRows(sources=tuple(row for _, row in rows))


def stopped_reading(where: RowOfTable) -> Finding:
    """What to tell where too many mistakes have been found to go on."""
    return Finding(
        "too_many_mistakes",
        where.whole,
        "tệp có quá nhiều lỗi nên dừng đọc ở dòng này",
        "Sửa các lỗi đã nêu rồi gửi lại.",
    )


def _find_repeated_keys(table: str, rows: list[Any]) -> list[Finding]:
    """Rows with the same key as one above: which of the two should count can not be guessed."""
    seen: dict[object, int] = {}
    findings: list[Finding] = []
    for row in rows:
        where, key = _key_of(table, row)
        if key in seen:
            findings.append(
                Finding(
                    "repeated_key",
                    where.whole,
                    "dòng ghi trùng với một dòng ở trên",
                    "Chỉ giữ lại một trong các dòng trùng nhau.",
                    f"trùng dòng {seen[key]}",
                )
            )
        seen.setdefault(key, where.line)
    return findings


def _key_of(table: str, row: Any) -> tuple[RowOfTable, object]:
    if table == OBSERVATIONS:
        return row.where, row.key
    if table == BUDGET_LINES:
        return row.where, (row.line, row.stage, row.as_of)
    return row[0], row[1]["source_id"]
