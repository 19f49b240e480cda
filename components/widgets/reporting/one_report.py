"""One report chosen by its reporter and period: what became of it, step by step."""

from __future__ import annotations

import streamlit as st

from components.widgets.kept_choice import choose_kept
from components.widgets.markup import escape
from monitoring.measures.reporting import DutyStanding
from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import Choice
from monitoring.views.reporting.matrix import ReportingMatrix
from monitoring.views.reporting.one_report import OneReport, view_one_report
from monitoring.views.returns.return_words import StepRow
from monitoring.wording.capitals import capitalised

_REPORTER, _PERIOD = "noi", "ky"
_LAST_UNIT = "_reporting_unit"


def show_one_report(tables: ResultsFramework, choice: Choice, matrix: ReportingMatrix) -> None:
    """Draw both choices, kept in the address, and the report; the district of the side bar comes first."""
    by_reporter: dict[str, list[DutyStanding]] = {}
    for one in sorted(matrix.standings, key=lambda one: one.duty.due_date):
        by_reporter.setdefault(one.duty.reporter_id, []).append(one)
    names = {
        row.reporter_id: row.name + (f" ({row.remark})" if row.remark and not row.is_agency else "")
        for row in matrix.rows
    }
    left, right = st.columns(2)
    with left:
        _follow_side_bar(choice.unit_id, names)
        reporter_id = choose_kept(
            "Đơn vị, cơ quan",
            names,
            key=_REPORTER,
            default=_first(matrix, choice),
            is_always_in_address=True,
        )
    own = {str(one.duty.period): one for one in by_reporter[reporter_id]}
    columns = {str(one.period): one.name for one in matrix.columns if str(one.period) in own}
    periods = {code: capitalised(name) for code, name in columns.items()}
    with right:
        period = choose_kept(
            "Kỳ báo cáo",
            periods,
            key=_PERIOD,
            default=_first_period(choice, own),
            typed=False,
            is_always_in_address=True,
        )
    st.html(report_details(view_one_report(tables, own[period])))


def report_details(report: OneReport) -> str:
    """Facts, then every step of the return; what people typed is escaped."""
    facts = "".join(
        f"<div><dt>{escape(word)}</dt><dd>{escape(what)}</dd></div>" for word, what in report.facts
    )
    steps = "".join(_step(one) for one in report.steps)
    return (
        f"<div class='one-report'><h4>{escape(report.title)}</h4><dl>{facts}</dl>"
        f"{f'<ol>{steps}</ol>' if report.steps else f'<p class=foot>{escape(report.remark)}</p>'}</div>"
    )


def _step(step: StepRow) -> str:
    note = f"<p>{escape(step.note)}</p>" if step.note else ""
    return f"<li><b>{escape(step.what)}</b> <small>{escape(step.at)} · {escape(step.by)}</small>{note}</li>"


def _follow_side_bar(unit_id: str | None, names: dict[str, str]) -> None:
    if st.session_state.get(_LAST_UNIT, unit_id) != unit_id and unit_id in names:
        st.session_state[_REPORTER] = unit_id
    st.session_state[_LAST_UNIT] = unit_id


def _first(matrix: ReportingMatrix, choice: Choice) -> str:
    """The district of the side bar, else who owes a report of the year, else the first of all."""
    if any(row.reporter_id == choice.unit_id for row in matrix.rows):
        return choice.unit_id or ""
    owing = [
        one.duty.reporter_id
        for one in matrix.standings
        if one.verdict.is_owed and one.duty.period.year == choice.year
    ]
    return owing[0] if owing else matrix.rows[0].reporter_id


def _first_period(choice: Choice, own: dict[str, DutyStanding]) -> str:
    """What is owed of the chosen year, else the year's last report, else the last of all."""
    of_year = [code for code, one in own.items() if one.duty.period.year == choice.year]
    owed = [code for code in of_year if own[code].verdict.is_owed]
    return (owed or of_year or list(own))[-1]
