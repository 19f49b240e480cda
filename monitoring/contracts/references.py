"""Codes that must be known to another table."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from monitoring.contracts.problem import Problem, hint_at
from monitoring.contracts.schemas import FIRST_DATA_ROW

# table, column, and the column of another table that must know its codes
_REFERENCES: tuple[tuple[str, str, str, str], ...] = (
    ("programme", "province_unit_id", "reporting_units", "unit_id"),
    ("programme", "country_unit_id", "reporting_units", "unit_id"),
    ("programme", "headline_indicator_id", "indicators", "indicator_id"),
    ("programme_details", "programme_id", "programme", "programme_id"),
    ("programme_details", "headline_group_id", "priority_groups", "group_id"),
    ("programme_details", "near_poor_indicator_id", "indicators", "indicator_id"),
    ("programme_details", "poor_and_near_indicator_id", "indicators", "indicator_id"),
    ("indicators", "dimension_id", "dimensions", "dimension_id"),
    ("targets", "indicator_id", "indicators", "indicator_id"),
    ("targets", "reference_indicator_id", "indicators", "indicator_id"),
    ("projects", "parent_id", "projects", "project_id"),
    ("reporting_units", "parent_id", "reporting_units", "unit_id"),
    ("unit_successions", "predecessor_id", "reporting_units", "unit_id"),
    ("unit_successions", "successor_id", "reporting_units", "unit_id"),
    ("unit_territories", "unit_id", "reporting_units", "unit_id"),
    ("unit_territories", "district_id", "reporting_units", "unit_id"),
    ("observations", "indicator_id", "indicators", "indicator_id"),
    ("observations", "unit_id", "reporting_units", "unit_id"),
    ("observations", "group_id", "priority_groups", "group_id"),
    ("observations", "source_id", "sources", "source_id"),
    ("budget_lines", "project_id", "projects", "project_id"),
    ("budget_lines", "unit_id", "reporting_units", "unit_id"),
    ("budget_lines", "funding_source", "funding_sources", "funding_source_id"),
    ("budget_lines", "capital_type", "capital_types", "capital_type_id"),
    ("budget_lines", "source_id", "sources", "source_id"),
    ("budget_totals", "unit_id", "reporting_units", "unit_id"),
    ("budget_totals", "funding_source", "funding_sources", "funding_source_id"),
    ("budget_totals", "source_id", "sources", "source_id"),
)
# words that are no codes, and allowed beside them: a total of all sources of funding
_BESIDES = {("budget_totals", "funding_source"): {"all"}}


def check_references(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    """Problems of codes that no row of the other table has, each with the nearest known one."""
    problems: list[Problem] = []
    for table, column, known_table, known_column in _REFERENCES:
        known = set(tables[known_table][known_column].dropna())
        cells = tables[table][column].dropna()
        for index, code in _numbered(cells[~cells.isin(known | _BESIDES.get((table, column), set()))]):
            problems.append(_unknown(table, index + FIRST_DATA_ROW, column, code, known_table, known))
    return problems + _check_frames(tables)


def _unknown(table: str, row: int, column: str, code: str, known_table: str, known: set[str]) -> Problem:
    hint = hint_at(code, known)
    return Problem(
        table,
        row,
        column,
        f"mã “{code}” không có trong bảng {known_table}",
        f"Sửa mã hoặc thêm dòng vào {known_table}.csv.{hint}",
    )


def _check_frames(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    known = set(tables["reporting_units"]["unit_id"].dropna())
    periods = tables["reporting_frames"]["period"].dropna()
    problems = [
        Problem(
            "reporting_frames",
            index + FIRST_DATA_ROW,
            "period",
            f"kỳ {period} đã có một khung báo cáo ở trên",
            "Mỗi kỳ chỉ giữ một khung báo cáo.",
        )
        for index, period in _numbered(periods[periods.duplicated()])
    ]
    for index, listed in _numbered(tables["reporting_frames"]["unit_ids"].dropna()):
        row, unit_ids = index + FIRST_DATA_ROW, listed.split()
        problems += [
            _unknown("reporting_frames", row, "unit_ids", code, "reporting_units", known)
            for code in unit_ids
            if code not in known
        ]
        problems += [
            Problem(
                "reporting_frames",
                row,
                "unit_ids",
                f"đơn vị “{code}” ghi hai lần",
                "Mỗi đơn vị chỉ ghi một lần.",
            )
            for code in sorted({code for code in unit_ids if unit_ids.count(code) > 1})
        ]
    return problems


def _numbered(cells: pd.Series) -> Iterator[tuple[int, str]]:
    return zip(map(int, cells.index), cells, strict=True)
