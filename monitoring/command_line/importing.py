"""`import`: reads and checks returns, tells every problem, and files them in the store, or writes them into tables.

Exit status: 0 clean, or every warning has a written reason; 1 errors; 2 a unit, a period or a file is unknown;
3 warnings without a reason. Only with 0 anything is kept.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from monitoring.command_line.as_text import print_problems
from monitoring.command_line.asked_tables import add_data_arguments, read_asked, read_asked_contents
from monitoring.command_line.files import NotWritten, write_together
from monitoring.command_line.main import Command
from monitoring.command_line.who import account
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.system_failures import say_system_failure
from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.returns.filing import NotFileable, ReturnToFile, RowsOfOthers, sort_into_returns
from monitoring.returns.gate import FILE_LIMIT_BYTES
from monitoring.returns.merge import merge_into
from monitoring.returns.read import AskedFor, ReturnReading
from monitoring.returns.read_several import read_returns, with_reason
from monitoring.wording.capitals import capitalised

CLEAN, ERRORS, UNKNOWN, WARNINGS = 0, 1, 2, 3
Files = Sequence[tuple[str, bytes]]


def _run(given: argparse.Namespace) -> int:
    files_in_store = not given.dry_run and given.into is None
    if files_in_store and (given.data is not None or given.release is not None):
        told = "--data và --release chỉ dùng với --into hoặc --dry-run: báo cáo gửi vào kho được kiểm tra theo bản đang dùng"
        print(told, file=sys.stderr)
        return UNKNOWN
    try:
        asked_for = AskedFor(given.unit, Period.read(given.period) if given.period else None)
        files = [(path.name, _bytes_of(path)) for path in given.files]
    except UnknownPeriod as unknown:
        print(unknown, file=sys.stderr)
        return UNKNOWN
    except OSError as failed:
        print(f"không đọc được tệp {failed.filename}: {say_system_failure(failed)}", file=sys.stderr)
        return UNKNOWN
    framework = read_asked(given)
    readings = read_returns(files, framework, asked_for=_of_forms(asked_for, framework))
    if given.reason:
        readings = [with_reason(one, given.reason) for one in readings]
    problems = [problem for one in readings for problem in one.problems]
    status = _status(problems)
    if status != CLEAN or given.dry_run:
        print_problems(problems, as_json=given.json)
        return status
    try:
        # what could not be published is not kept either
        merged = merge_into(read_asked_contents(given), *readings)
    except BrokenTables as broken:
        print_problems([*problems, *broken.problems], as_json=given.json)
        return ERRORS
    if given.into is not None:
        try:
            _write(given.into, merged)
        except OSError as failed:
            print(_say_not_written(given.into, failed), file=sys.stderr)
            return UNKNOWN
        print_problems(problems, as_json=given.json)
        return CLEAN
    return _file(given, framework, files, readings, problems, asked_for)


def _of_forms(asked_for: AskedFor, framework: ResultsFramework) -> AskedFor:
    """A lead agency may send forms of any unit; only of the period asked for."""
    return AskedFor(None, asked_for.period) if asked_for.unit_code in framework.agencies else asked_for


def _bytes_of(path: Path) -> bytes:
    """The file's content; of one that is too large just enough to be refused."""
    with path.open("rb") as file:
        return file.read(FILE_LIMIT_BYTES + 1)


def _status(problems: Sequence[Problem]) -> int:
    if any(problem.blocks for problem in problems):
        return ERRORS
    return WARNINGS if any(problem.needs_reason for problem in problems) else CLEAN


def _write(into: Path, merged: Mapping[str, bytes]) -> None:
    into.mkdir(parents=True, exist_ok=True)
    write_together({into / TABLES[name].file_name: content for name, content in merged.items()})


def _say_not_written(into: Path, failed: OSError) -> str:
    return (
        str(failed)
        if isinstance(failed, NotWritten)
        else f"không ghi được {into}: {say_system_failure(failed)}"
    )


def _file(
    given: argparse.Namespace,
    framework: ResultsFramework,
    files: Files,
    readings: Sequence[ReturnReading],
    problems: Sequence[Problem],
    asked_for: AskedFor,
) -> int:
    # what speaks to a database takes half a second to import: not before it is asked for
    from monitoring.command_line.filing import file_returns, open_for_filing

    try:
        returns = sort_into_returns(readings, framework, asked_for=asked_for)
    except NotFileable as told:
        print_problems(problems, as_json=given.json)
        print(told, file=sys.stderr)
        return ERRORS if isinstance(told, RowsOfOthers) else UNKNOWN
    print_problems(problems, as_json=given.json)
    store = open_for_filing()
    kept_returns = file_returns(store, returns, files, readings, given)
    for one, kept in zip(returns, kept_returns, strict=True):
        print(_say_kept(framework, one, kept.state.name_vi), file=sys.stderr if given.json else sys.stdout)
    return CLEAN


def _say_kept(framework: ResultsFramework, one: ReturnToFile, state_vi: str) -> str:
    name = framework.reporter_name_vi(one.reporter_id)
    return f"{capitalised(name)} ({one.reporter_id}), kỳ {one.period}: {state_vi}."


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="biểu .xlsx, .xls đã điền, hoặc bảng .csv, .xlsx, .xls có cột như các bảng số liệu",
    )
    parser.add_argument("--unit", metavar="CODE", help="mã đơn vị hoặc cơ quan gửi báo cáo")
    parser.add_argument("--period", metavar="P", help="kỳ báo cáo, như 2024 hoặc 2024-H1")
    parser.add_argument("--by", default=account(), help="người gửi; mặc định là tài khoản đang đăng nhập")
    parser.add_argument("--reason", metavar="TEXT", help="giải trình cho mọi cảnh báo còn lại")
    parser.add_argument("--note", metavar="TEXT", default="", help="lời kèm theo báo cáo")
    parser.add_argument("--dry-run", action="store_true", help="chỉ kiểm tra, không ghi gì")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--into",
        type=Path,
        metavar="DIR",
        help="không gửi vào kho mà ghi các bảng đã nhập số liệu ra thư mục này",
    )
    where.add_argument("--accept", action="store_true", help="gửi rồi chấp nhận ngay (quyền quản trị)")
    parser.add_argument("--json", action="store_true", help="in kết quả dạng JSON")
    add_data_arguments(parser)


IMPORT = Command("import", "đọc, kiểm tra báo cáo của các đơn vị và gửi vào kho", _add_arguments, _run)
