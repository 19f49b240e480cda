"""`import`: reads and checks returns, tells every problem, and writes the tables with the returns in them.

Exit status: 0 clean, or every warning has a written reason; 1 errors; 2 a unit, a period or a file is unknown;
3 warnings without a reason. Tables are written only with 0.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from monitoring.command_line.main import Command
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.returns.gate import FILE_LIMIT_BYTES
from monitoring.returns.merge import merge_into
from monitoring.returns.read import AskedFor, ReturnReading, read_return
from monitoring.sources.framework import DATA_DIR, read_framework

CLEAN, ERRORS, UNKNOWN, WARNINGS = 0, 1, 2, 3


def read_returns(
    files: Sequence[tuple[str, bytes]], framework: ResultsFramework, *, asked_for: AskedFor | None = None
) -> list[ReturnReading]:
    """Read several files of one return: a table of sources among them is known to the others."""
    alone = [read_return(name, content, framework, asked_for=asked_for) for name, content in files]
    brought = {row["source_id"] or "" for one in alone for row in one.rows.sources}
    if len(files) == 1 or not brought:
        return alone
    return [
        read_return(name, content, framework, asked_for=asked_for, known_sources=brought)
        for name, content in files
    ]


def _run(given: argparse.Namespace) -> int:
    if not given.dry_run and given.into is None:
        print("cần --into DIR để ghi các bảng, hoặc --dry-run để chỉ kiểm tra", file=sys.stderr)
        return UNKNOWN
    try:
        framework, _ = read_framework(given.data)
        asked_for = AskedFor(given.unit, Period.read(given.period) if given.period else None)
        files = [(path.name, _bytes_of(path)) for path in given.files]
    except BrokenTables as broken:
        _tell(broken.problems, as_json=given.json)
        return ERRORS
    except UnknownPeriod as unknown:
        print(unknown, file=sys.stderr)
        return UNKNOWN
    except OSError as failed:
        print(f"không đọc được tệp {failed.filename}: {failed.strerror}", file=sys.stderr)
        return UNKNOWN
    readings = read_returns(files, framework, asked_for=asked_for)
    problems = [_explained(one, given.reason) for reading in readings for one in reading.problems]
    status = _status(problems)
    if status == CLEAN and not given.dry_run:
        try:
            _write(given.data, given.into, readings)
        except BrokenTables as broken:
            problems += broken.problems
            status = ERRORS
    _tell(problems, as_json=given.json)
    return status


def _bytes_of(path: Path) -> bytes:
    """The file's content; of one that is too large just enough to be refused."""
    with path.open("rb") as file:
        return file.read(FILE_LIMIT_BYTES + 1)


def _explained(problem: Problem, reason: str | None) -> Problem:
    return replace(problem, reason=reason) if reason and problem.needs_reason else problem


def _status(problems: Sequence[Problem]) -> int:
    if any(problem.blocks for problem in problems):
        return ERRORS
    return WARNINGS if any(problem.needs_reason for problem in problems) else CLEAN


def _write(data_dir: Path, into: Path, readings: Sequence[ReturnReading]) -> None:
    names = {name: contract.file_name for name, contract in TABLES.items()}
    tables = {name: (data_dir / file_name).read_bytes() for name, file_name in names.items()}
    merged = merge_into(tables, *readings)
    into.mkdir(parents=True, exist_ok=True)
    for name, content in merged.items():
        (into / names[name]).write_bytes(content)


def _tell(problems: Sequence[Problem], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([one.as_record() for one in problems], ensure_ascii=False, indent=2))
        return
    for one in problems:
        print(_in_one_line(one))
    errors = sum(one.blocks for one in problems)
    print(f"{errors} lỗi, {len(problems) - errors} cảnh báo." if problems else "Không có lỗi.")


def _in_one_line(problem: Problem) -> str:
    kind = "LỖI" if problem.blocks else "CẢNH BÁO"
    place = ", ".join(part for part in (problem.file or problem.table, problem.place) if part)
    reason = f" Giải trình: {problem.reason}" if problem.reason else ""
    return f"{kind} {place}: {problem.message}. {problem.remedy}{reason}"


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="biểu .xlsx, .xls đã điền, hoặc bảng .csv"
    )
    parser.add_argument("--unit", metavar="CODE", help="mã đơn vị mà biểu phải thuộc về")
    parser.add_argument("--period", metavar="P", help="kỳ mà biểu phải thuộc về, như 2024 hoặc 2024-H1")
    parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì")
    parser.add_argument("--into", type=Path, metavar="DIR", help="thư mục để ghi các bảng đã nhập số liệu")
    parser.add_argument("--reason", metavar="TEXT", help="giải trình cho mọi cảnh báo còn lại")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    parser.add_argument(
        "--data", type=Path, default=DATA_DIR, metavar="DIR", help="thư mục chứa các bảng CSV"
    )


IMPORT = Command("import", "đọc, kiểm tra báo cáo của các đơn vị và ghi vào bảng", _add_arguments, _run)
