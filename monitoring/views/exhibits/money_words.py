"""Sentences on money: how much was planned, allocated and disbursed, how fast, and which parts stand out."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.compare_units import in_sentence
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.exhibits.money_scope import MoneyScope
from monitoring.wording.covering import state_label
from monitoring.wording.numbers import NO_DATA_VI
from monitoring.wording.stated import state_amount, state_count, state_money_rate
from monitoring.wording.stated_counts import state_day, state_elapsed
from monitoring.wording.statement import Stated, Statement, What, join_statements, state

_MOST_NAMED = 6
_STAGE_WORDS = {Stage.PLANNED: "kế hoạch", Stage.ALLOCATED: "đã giao", Stage.DISBURSED: "đã giải ngân"}


def say_amounts(scope: MoneyScope, view: BudgetView) -> Finding:
    """The three amounts of the whole, and the rate of disbursement."""
    amounts, total = dict(view.total.amounts_vnd), view.total
    ids = {stage: scope.total_id(stage) for stage in Stage}
    if not total.has_data:
        return find("{subject}: {nothing}", subject=_name_scope(scope), nothing=NO_DATA_VI)
    clauses = [
        state(
            "{stage} {amount}",
            stage=word,
            amount=NO_DATA_VI if amounts[stage] is None else state_amount(amounts[stage], ids[stage]),
        )
        for stage, word in _STAGE_WORDS.items()
    ]
    rate = total.disbursement_rate_pct
    if rate is not None:
        stated = state_money_rate(rate, ids[Stage.DISBURSED], ids[Stage.ALLOCATED])
        clauses.append(state("đạt {rate} vốn đã giao", rate=stated))
    return find(
        "{subject}: {clauses}",
        marks=[stage in total.illustrative_stages for stage in Stage if amounts[stage] is not None],
        subject=_name_scope(scope),
        clauses=join_statements(clauses, ", "),
    )


def say_time(scope: MoneyScope, view: BudgetView) -> Finding | None:
    """“Đến 31/12/2023, thời gian thực hiện đã qua 100,0 %”."""
    if view.elapsed_pct is None or view.as_of is None:
        return None
    first, last = scope.span
    return find(
        "Đến {day}, thời gian thực hiện đã qua {elapsed}",
        day=state_day(view.as_of, scope.total_id(Stage.DISBURSED, year=view.as_of.year)),
        elapsed=state_elapsed(view.elapsed_pct, first_year=first, last_year=last, as_of=view.as_of),
    )


def say_rates(scope: MoneyScope, view: BudgetView) -> Finding | None:
    """Which part disbursed the largest and which the smallest share of what it was given."""
    rated = [row for row in view.rows if row.disbursement_rate_pct is not None]
    if not rated:
        return None
    ordered = sorted(rated, key=lambda row: row.disbursement_rate_pct or 0)
    lowest, highest = ordered[0], ordered[-1]
    if lowest.disbursement_rate == highest.disbursement_rate:
        return find(
            "Tỷ lệ giải ngân của {names} là {rate}",
            marks=[row.is_illustrative for row in rated],
            names=_name_rows(rated),
            rate=_state_rate(scope, lowest),
        )
    return find(
        "Theo {by}, tỷ lệ giải ngân cao nhất là {highest} ({high}), thấp nhất là {lowest} ({low})",
        marks=[row.is_illustrative for row in rated],
        by=view.breakdown_label.lower(),
        highest=_name_row(view, highest),
        high=_state_rate(scope, highest),
        lowest=_name_row(view, lowest),
        low=_state_rate(scope, lowest),
    )


def say_largest(scope: MoneyScope, view: BudgetView) -> Finding | None:
    """Which part was given most money."""
    given = [row for row in view.rows if dict(row.amounts_vnd)[Stage.ALLOCATED] is not None]
    if len(given) < 2:
        return None
    most = max(given, key=lambda row: dict(row.amounts_vnd)[Stage.ALLOCATED] or 0)
    amount = dict(most.amounts_vnd)[Stage.ALLOCATED]
    return find(
        "Theo {by}, được giao nhiều nhất là {name} ({amount})",
        marks=[Stage.ALLOCATED in row.illustrative_stages for row in given],
        by=view.breakdown_label.lower(),
        name=_name_row(view, most),
        amount=state_amount(amount, scope.part_id(Stage.ALLOCATED, most.part)),
    )


def say_parts_missing(scope: MoneyScope, view: BudgetView) -> Finding | None:
    """Which parts have no figure at all."""
    missing = [row for row in view.rows if not row.has_data]
    if not missing:
        return None
    if len(missing) == len(view.rows):
        return find("Chưa có số liệu chia theo {by}", by=view.breakdown_label.lower())
    ids = [scope.part_id(Stage.ALLOCATED, row.part) for row in view.rows]
    return find(
        "Chưa có số liệu của {count}/{every} phần chia theo {by}: {names}",
        count=state_count(len(missing), [scope.part_id(Stage.ALLOCATED, row.part) for row in missing]),
        every=state_count(len(ids), ids),
        by=view.breakdown_label.lower(),
        names=_name_rows(missing),
    )


def _state_rate(scope: MoneyScope, row: BudgetRow) -> Stated:
    ids = (scope.part_id(stage, row.part) for stage in (Stage.DISBURSED, Stage.ALLOCATED))
    return state_money_rate(row.disbursement_rate_pct or 0.0, *ids)


def _name_row(view: BudgetView, row: BudgetRow) -> Statement:
    return state_label(in_sentence(row.name) if view.breakdown is Breakdown.YEAR else row.name)


def _name_rows(rows: Sequence[BudgetRow]) -> Statement:
    names = [state_label(row.name) for row in rows[:_MOST_NAMED]]
    more = [Statement("…")] if len(rows) > _MOST_NAMED else []
    return join_statements([*names, *more], "; ")


def _state_year(scope: MoneyScope, year: int) -> Stated:
    return Stated(str(year), What.PERIOD, (scope.total_id(Stage.DISBURSED, year=year),))


def _name_scope(scope: MoneyScope) -> Statement:
    """“Kinh phí thực hiện Chương trình năm 2023 của tỉnh Lâm Đồng”."""
    framework, choice = scope.framework, scope.choice
    unit = framework.units[choice.unit_id] if choice.unit_id else framework.province
    first, last = scope.span
    of_project = ""
    if scope.project_id is not None:
        name = framework.projects[scope.project_id].name_vi
        of_project = f"{scope.project_id} ({in_sentence(name)}) "
    return state(
        "Kinh phí {what}{span} của {place}",
        what=state_label(of_project or "thực hiện Chương trình "),
        span=state("năm {year}", year=_state_year(scope, first))
        if first == last
        else state(
            "giai đoạn {first}–{last}", first=_state_year(scope, first), last=_state_year(scope, last)
        ),
        place=state_label(unit.full_name_vi),
    )
