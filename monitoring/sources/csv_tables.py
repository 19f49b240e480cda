"""Reads the CSV tables as they were received: every cell as text, an empty cell as None."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Mapping
from pathlib import Path

import pandas as pd

from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.system_failures import say_system_failure
from monitoring.contracts.table_contract import TableContract
from monitoring.contracts.tables import TABLES


class NotReadable(ValueError):
    """A file that is missing, or is no table at all; ``problem`` says it for the data officer."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


def read_csv_tables(data_dir: Path) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Give the tables of a folder that could be read, by name, and the problems of those that could not."""
    return _read_tables(lambda contract: _read_file(data_dir, contract))


def read_tables_from(contents: Mapping[str, bytes]) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """The same from bytes in memory, by table: a release, or files that were just received."""
    return _read_tables(
        lambda contract: (
            contents[contract.name]
            if contract.name in contents
            else _absent(contract, f"Thêm tệp {contract.file_name}.")
        )
    )


def read_contents(data_dir: Path) -> dict[str, bytes]:
    """The bytes of every table of a folder, unread; a table that may be absent and is, is left out.

    Raises `BrokenTables` where a file is missing or unreadable.
    """
    contents: dict[str, bytes] = {}
    problems: list[Problem] = []
    for name, contract in TABLES.items():
        if contract.may_be_absent and not (data_dir / contract.file_name).exists():
            continue
        try:
            contents[name] = _read_file(data_dir, contract)
        except NotReadable as failed:
            problems.append(failed.problem)
    if problems:
        raise BrokenTables(problems)
    return contents


def _read_tables(
    received: Callable[[TableContract], bytes],
) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    tables: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, contract in TABLES.items():
        try:
            lines = _read_lines(contract, _decode(contract, received(contract)))
        except NotReadable as failed:
            problems.append(failed.problem)
            continue
        tables[name], malformed = _read_rows(contract, lines)
        problems += malformed
    return tables, problems


def _read_file(data_dir: Path, contract: TableContract) -> bytes:
    try:
        return (data_dir / contract.file_name).read_bytes()
    except FileNotFoundError:
        return _absent(contract, f"Đặt tệp {contract.file_name} vào thư mục {data_dir}.")
    except OSError as failed:
        raise NotReadable(
            Problem(
                contract.name,
                None,
                None,
                f"không đọc được tệp {contract.file_name}: {say_system_failure(failed)}",
                "Kiểm tra quyền đọc tệp.",
            )
        ) from failed


def _absent(contract: TableContract, remedy: str) -> bytes:
    """A table that may be absent is empty where it is: what was made before its day stays readable."""
    if contract.may_be_absent:
        return ",".join(contract.columns).encode() + b"\n"
    raise NotReadable(Problem(contract.name, None, None, f"không có tệp {contract.file_name}", remedy))


def _decode(contract: TableContract, received: bytes) -> str:
    try:
        return received.decode("utf-8-sig")
    except UnicodeDecodeError as failed:
        likely = (
            "UTF-16"
            if received[:2] in (b"\xff\xfe", b"\xfe\xff")
            else "Windows-1258, TCVN3 hoặc bảng mã khác"
        )
        raise NotReadable(
            Problem(
                contract.name,
                received[: failed.start].count(b"\n") + 1,
                None,
                f"tệp {contract.file_name} không phải bảng mã UTF-8 (có vẻ là {likely})",
                "Lưu lại tệp với bảng mã UTF-8 (trong Excel: “CSV UTF-8”).",
            )
        ) from failed


def _read_lines(contract: TableContract, text: str) -> list[list[str]]:
    """Cells of every row. Strict, because a quote left open would swallow all rows after it without a word."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    lines: list[list[str]] = []
    last_line = 0
    try:
        for line in reader:
            lines.append(line)
            last_line = reader.line_num
    except csv.Error as failed:
        raise NotReadable(
            Problem(
                contract.name,
                last_line + 1,
                None,
                "dấu ngoặc kép không đóng hoặc đặt sai chỗ",
                'Mở và đóng ngoặc kép quanh cả ô; dấu ngoặc kép nằm trong ô thì viết hai lần ("").',
            )
        ) from failed
    return lines


def _read_rows(contract: TableContract, lines: list[list[str]]) -> tuple[pd.DataFrame, list[Problem]]:
    """Rows of another length than the header are told and left out, so that no cell slips under a wrong column."""
    header, rows = (lines[0], lines[1:]) if lines else ([], [])
    problems = [
        Problem(
            contract.name,
            number,
            None,
            f"dòng có {len(row)} ô, tiêu đề có {len(header)} cột",
            "Kiểm tra dấu phẩy và dấu ngoặc kép trong dòng.",
        )
        for number, row in enumerate(rows, start=2)
        if len(row) != len(header)
    ]
    kept = {
        number: [cell or None for cell in row] for number, row in enumerate(rows) if len(row) == len(header)
    }
    return pd.DataFrame(list(kept.values()), columns=header, index=list(kept), dtype=object), problems
