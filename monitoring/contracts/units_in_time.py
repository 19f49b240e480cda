"""A row may speak only of a unit that existed in its period."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from monitoring.contracts.problem import Problem
from monitoring.contracts.schemas import FIRST_DATA_ROW
from monitoring.contracts.written_days import as_people_write, first_day, last_day


def check_units_in_time(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Problems of rows whose unit did not exist on any day of their period, with what took its place."""
    return [
        problem
        for table, period_column, unit_column in (
            ("observations", "period", "unit_id"),
            ("budget_lines", "year", "unit_id"),
            ("reporting_frames", "period", "unit_ids"),
        )
        for problem in _check(tables, table, period_column, unit_column)
    ]


def _check(
    tables: Mapping[str, pd.DataFrame], table: str, period_column: str, unit_column: str
) -> list[Problem]:
    lives = {unit["unit_id"]: unit for unit in tables["reporting_units"].to_dict("records")}
    problems: list[Problem] = []
    checked: dict[tuple[str, str], str | None] = {}
    rows = tables[table]
    # two columns as lists: going through 200,000 rows as records would take seconds
    columns = (rows.index.tolist(), rows[unit_column].tolist(), rows[period_column].tolist())
    for index, units, period in zip(*columns, strict=True):
        for unit_id in (units or "").split() if unit_column == "unit_ids" else (units,):
            pair = (unit_id, period)
            if pair not in checked:
                checked[pair] = _why_not(tables, lives, *pair)
            if checked[pair]:
                problems.append(
                    Problem(
                        table,
                        int(index) + FIRST_DATA_ROW,
                        unit_column,
                        checked[pair] or "",
                        "Ghi số liệu theo đơn vị còn tồn tại trong kỳ, hoặc sửa kỳ báo cáo.",
                    )
                )
    return problems


def _why_not(
    tables: Mapping[str, pd.DataFrame], lives: dict[str, dict[Hashable, Any]], unit_id: str, period: str
) -> str | None:
    life = lives.get(unit_id)
    if life is None or not isinstance(period, str):
        return None  # told by the checks of references and of cells
    name = f"{life['kind']} {life['name_vi']} ({unit_id})"
    if life["valid_from"] and life["valid_from"] > last_day(period):
        return f"{name} chỉ có từ ngày {as_people_write(life['valid_from'])}, chưa có trong kỳ {period}"
    if life["valid_to"] and life["valid_to"] < first_day(period):
        return f"{name} không còn từ sau ngày {as_people_write(life['valid_to'])}, không có trong kỳ {period}{_successors(tables, lives, unit_id)}"
    return None


def _successors(
    tables: Mapping[str, pd.DataFrame], lives: dict[str, dict[Hashable, Any]], unit_id: str
) -> str:
    successions = tables["unit_successions"]
    found = successions.loc[successions["predecessor_id"] == unit_id, "successor_id"]
    names = [f"{lives[one]['kind']} {lives[one]['name_vi']} ({one})" for one in found if one in lives]
    return "; đơn vị kế thừa: " + ", ".join(names) if names else ""
