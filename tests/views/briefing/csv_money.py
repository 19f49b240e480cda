"""Sums of money worked out from the CSV files alone."""

from __future__ import annotations

from datetime import date
from functools import cache

import pandas as pd

from tests.views.briefing.csv_figures import table, units_below


@cache
def amount(money_id: str, published_only: bool = False) -> int | None:
    """đồng of “money:stage/year/project/unit/source/type”; a span of years adds the years up."""
    stage, years, project, unit, source, kind = money_id.removeprefix("money:").split("/")
    first, _, last = years.partition("-")
    if last:
        parts = [
            amount(f"money:{stage}/{year}/{project}/{unit}/{source}/{kind}", published_only)
            for year in range(int(first), int(last) + 1)
        ]
        return None if None in parts else sum(one or 0 for one in parts)
    if (project, unit, kind) == ("*", "*", "*"):
        published = _published(stage, "2021-2025" if years == "*" else years, source)
        if published is not None:
            return published
    chosen = _lines(stage, years, published_only)
    if project != "*":
        projects = table("projects")
        within = {project, *projects[projects["parent_id"] == project]["project_id"]}
        chosen = chosen[chosen["project_id"].isin(within)]
    if unit != "*":
        chosen = chosen[chosen["unit_id"].isin(units_below(unit, years) or (unit,))]
    if source != "*":
        chosen = chosen[chosen["funding_source"] == source]
    if kind != "*":
        chosen = chosen[chosen["capital_type"] == kind]
    return int(chosen["amount"].sum()) if len(chosen) else None


@cache
def days_of(money_id: str) -> set[date]:
    """The days on which the lines of the year stood."""
    year = money_id.split("/")[1]
    return {date.fromisoformat(one) for one in _lines("allocated", year, False)["as_of"]}


def elapsed_pct(elapsed_id: str) -> float:
    """Share of the days of “elapsed:2023@2023-06-30” that had passed."""
    years, _, day = elapsed_id.removeprefix("elapsed:").partition("@")
    first, _, last = years.partition("-")
    start, end = pd.Timestamp(int(first), 1, 1), pd.Timestamp(int(last or first), 12, 31)
    return float(((pd.Timestamp(day) - start).days + 1) / ((end - start).days + 1) * 100)


@cache
def _lines(stage: str, years: str, published_only: bool) -> pd.DataFrame:
    lines = table("budget_lines")
    lines = lines[(lines["stage"] == stage) & ((lines["year"] == years) | (years == "*"))]
    if published_only:
        lines = lines[lines["status"] != "illustrative"]
    return lines.assign(amount=lines["amount_vnd"].astype("int64"))


def _published(stage: str, period: str, source: str) -> int | None:
    totals = table("budget_totals")
    found = totals[
        (totals["unit_id"] == "68")
        & (totals["period"] == period)
        & (totals["stage"] == stage)
        & (totals["funding_source"] == ("all" if source == "*" else source))
        & (totals["status"] != "illustrative")
    ]
    return int(found["amount_vnd"].iloc[0]) if len(found) else None
