"""pandera schemas made from the table contracts, and their failures in words."""

from __future__ import annotations

from functools import cache

import pandas as pd
import pandera.pandas as pa

from monitoring.contracts.cells import CellKind
from monitoring.contracts.problem import Problem
from monitoring.contracts.table_contract import TableContract
from monitoring.contracts.tables import TABLES

FIRST_DATA_ROW = 2  # line 1 of the file is the header


def check_table(table: str, rows: pd.DataFrame) -> list[Problem]:
    """Problems of one table taken alone: its columns, its cells and its key.

    ``rows`` holds every cell as text, or None where the file's cell is empty.
    """
    contract = TABLES[table]
    wrong_header = _check_header(contract, rows)
    if wrong_header:
        return wrong_header
    wrong_number = _check_number_of_rows(contract, rows)
    try:
        _schema(table).validate(rows, lazy=True)
    except pa.errors.SchemaErrors as failed:
        return wrong_number + _in_words(contract, failed.failure_cases)
    return wrong_number


@cache
def _schema(table: str) -> pa.DataFrameSchema:
    contract = TABLES[table]
    columns = {
        name: pa.Column(object, _checks(kind), nullable=not kind.required)
        for name, kind in contract.columns.items()
    }
    return pa.DataFrameSchema(columns, unique=list(contract.key), report_duplicates="exclude_first")


def _checks(kind: CellKind) -> list[pa.Check]:
    checks = [pa.Check.str_matches(kind.pattern)]
    if kind.reads is not str:
        checks.append(pa.Check(lambda cell: _can_read(kind, cell), element_wise=True))
    return checks


def _can_read(kind: CellKind, cell: str) -> bool:
    try:
        kind.reads(cell)
    except ValueError:
        return False
    return True


def _check_header(contract: TableContract, rows: pd.DataFrame) -> list[Problem]:
    expected, found = list(contract.columns), list(rows.columns)
    missing = [name for name in expected if name not in found]
    unknown = [name for name in found if name not in expected]
    remedy = f"Dòng đầu của tệp phải gồm đúng các cột: {', '.join(expected)}."
    return (
        [Problem(contract.name, 1, name, f"thiếu cột “{name}”", remedy) for name in missing]
        + [Problem(contract.name, 1, name, f"cột lạ “{name}”", remedy) for name in unknown]
        + [
            Problem(contract.name, 1, name, f"cột “{name}” ghi hai lần", remedy)
            for name in expected
            if found.count(name) > 1
        ]
    )


def _check_number_of_rows(contract: TableContract, rows: pd.DataFrame) -> list[Problem]:
    if contract.is_one_row and len(rows) != 1 and not (contract.may_be_absent and rows.empty):
        return [
            Problem(
                contract.name,
                None,
                None,
                f"bảng có {len(rows)} dòng số liệu",
                "Bảng này phải có đúng một dòng dưới tiêu đề.",
            )
        ]
    return []


def _in_words(contract: TableContract, failures: pd.DataFrame) -> list[Problem]:
    problems: dict[tuple[int, str], Problem] = {}
    for failure in failures.to_dict("records"):
        row, column = int(failure["index"]) + FIRST_DATA_ROW, failure["column"]
        if failure["check"] == "multiple_fields_uniqueness":
            key = ", ".join(contract.key)
            problems[row, ""] = Problem(
                contract.name,
                row,
                key,
                f"trùng ({key}) với một dòng ở trên",
                "Chỉ giữ lại một trong các dòng trùng nhau.",
            )
            continue
        kind = contract.columns[column]
        empty = failure["check"] == "not_nullable"
        message = "để trống" if empty else f"“{failure['failure_case']}” không phải là {kind.must_be}"
        problems.setdefault((row, column), Problem(contract.name, row, column, message, kind.remedy))
    return [problems[place] for place in sorted(problems)]
