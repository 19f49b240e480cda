"""The budget page's own choices: span of time, breakdown, project and unit of money."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.widgets.kept_choice import choose_kept
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import unit_words
from monitoring.wording.labels import name_breakdown

_BY, _SPAN, _PROJECT, _MONEY = "theo", "ky", "duan", "tien"
_ALL = "tat-ca"


@dataclass(frozen=True)
class BudgetChoice:
    """``project_id`` is None for all projects; ``money_unit`` is ty or trieu."""

    by: Breakdown
    whole_period: bool
    project_id: str | None
    money_unit: str


def choose_budget(tables: ResultsFramework, *, year: int) -> BudgetChoice:
    """Draw the choices in one row and give them; they are kept in the address."""
    units = unit_words(tables, year=year)
    spans = {
        "nam": "Năm đã chọn",
        "ca-ky": f"Cả giai đoạn {tables.programme.first_year}–{tables.programme.last_year}",
    }
    parents = [one for one in tables.projects.values() if one.parent_id is None]
    projects = {
        _ALL: "Tất cả dự án",
        **{one.project_id: f"{one.project_id}. {one.name_vi}" for one in parents},
    }
    columns = st.columns([1, 1.2, 2.2, 0.9])
    with columns[0]:
        span = choose_kept("Thời gian", spans, key=_SPAN, default="nam", typed=False)
    with columns[1]:
        by = Breakdown(
            choose_kept(
                "Chia theo",
                {one.value: name_breakdown(one, units) for one in Breakdown},
                key=_BY,
                default=Breakdown.PROJECT.value,
                typed=False,
            )
        )
    with columns[2]:
        project = choose_kept("Dự án", projects, key=_PROJECT, default=_ALL, typed=False)
    with columns[3]:
        money_unit = choose_kept(
            "Đơn vị tiền", {"ty": "tỷ đồng", "trieu": "triệu đồng"}, key=_MONEY, default="ty", typed=False
        )
    return BudgetChoice(by, span == "ca-ky", None if project == _ALL else project, money_unit)
