"""Reads the CSV tables as they were received: every cell as text, an empty cell as None."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from monitoring.contracts.problem import Problem
from monitoring.contracts.tables import TABLES, TableContract


class UnclosedQuote(ValueError):
    """A quotation mark opens a cell and does not close it, or stands in the middle of one."""

    def __init__(self, contract: TableContract, row: int) -> None:
        super().__init__(contract.file_name)
        self.problem = Problem(
            contract.name,
            row,
            None,
            "dấu ngoặc kép không đóng hoặc đặt sai chỗ",
            'Mở và đóng ngoặc kép quanh cả ô; dấu ngoặc kép nằm trong ô thì viết hai lần ("").',
        )


def read_csv_tables(data_dir: Path) -> tuple[dict[str, pd.DataFrame], list[Problem]]:
    """Give the tables that could be read, by name, and the problems of those that could not."""
    tables: dict[str, pd.DataFrame] = {}
    problems: list[Problem] = []
    for name, contract in TABLES.items():
        text, unreadable = _read_text(data_dir, contract)
        if text is None:
            problems += unreadable
            continue
        try:
            lines = _read_lines(contract, text)
        except UnclosedQuote as unclosed:
            problems.append(unclosed.problem)
            continue
        tables[name], malformed = _read_rows(contract, lines)
        problems += malformed
    return tables, problems


def _read_text(data_dir: Path, contract: TableContract) -> tuple[str | None, list[Problem]]:
    path = data_dir / contract.file_name
    try:
        received = path.read_bytes()
    except FileNotFoundError:
        return None, [
            Problem(
                contract.name,
                None,
                None,
                f"không có tệp {contract.file_name}",
                f"Đặt tệp {contract.file_name} vào thư mục {data_dir}.",
            )
        ]
    except OSError as failed:
        return None, [
            Problem(
                contract.name,
                None,
                None,
                f"không đọc được tệp {contract.file_name}: {failed.strerror}",
                "Kiểm tra quyền đọc tệp.",
            )
        ]
    try:
        return received.decode("utf-8-sig"), []
    except UnicodeDecodeError as failed:
        likely = (
            "UTF-16"
            if received[:2] in (b"\xff\xfe", b"\xfe\xff")
            else "Windows-1258, TCVN3 hoặc bảng mã khác"
        )
        row = received[: failed.start].count(b"\n") + 1
        return None, [
            Problem(
                contract.name,
                row,
                None,
                f"tệp {contract.file_name} không phải bảng mã UTF-8 (có vẻ là {likely})",
                "Lưu lại tệp với bảng mã UTF-8 (trong Excel: “CSV UTF-8”).",
            )
        ]


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
        raise UnclosedQuote(contract, last_line + 1) from failed
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
