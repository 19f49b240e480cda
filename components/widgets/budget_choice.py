"""The budget page's own choices: span of time, breakdown, project and unit of money."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.wording.labels import BREAKDOWN_VI

_BY, _SPAN, _PROJECT, _MONEY = "theo", "ky", "duan", "tien"
_ALL = "tat-ca"


@dataclass(frozen=True)
class BudgetChoice:
    by: Breakdown
    whole_period: bool
    project_id: str | None
    money_unit: str


def choose_budget(tables: ResultsFramework) -> BudgetChoice:
    """Draw the choices in one row and give them; they are kept in the address."""
    spans = {
        "nam": "Năm đã chọn",
        "ca-ky": f"Cả kỳ {tables.programme.first_year}–{tables.programme.last_year}",
    }
    parents = [one for one in tables.projects.values() if one.parent_id is None]
    projects = {
        _ALL: "Tất cả dự án",
        **{one.project_id: f"{one.project_id}. {one.name_vi}" for one in parents},
    }
    columns = st.columns([1, 1.2, 2.2, 0.9])
    with columns[0]:
        span = _pick("Thời gian", spans, _SPAN, "nam")
    with columns[1]:
        by = Breakdown(
            _pick(
                "Chia theo", {one.value: BREAKDOWN_VI[one] for one in Breakdown}, _BY, Breakdown.PROJECT.value
            )
        )
    with columns[2]:
        project = _pick("Dự án", projects, _PROJECT, _ALL)
    with columns[3]:
        money_unit = _pick("Đơn vị tiền", {"ty": "tỷ đồng", "trieu": "triệu đồng"}, _MONEY, "ty")
    keep_in_address(
        {
            _SPAN: span if span != "nam" else None,
            _BY: by.value if by is not Breakdown.PROJECT else None,
            _PROJECT: project if project != _ALL else None,
            _MONEY: money_unit if money_unit != "ty" else None,
        }
    )
    return BudgetChoice(by, span == "ca-ky", None if project == _ALL else project, money_unit)


def _pick(label: str, names: dict[str, str], key: str, default: str) -> str:
    start_from_link(key, list(names), default, label=label.lower())
    return st.selectbox(
        label, list(names), format_func=names.__getitem__, key=key, filter_mode=None, persist_state="session"
    )
