"""Sentences on the money of several years: the running total, and the whole period once it is over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitoring.model.money import Stage
from monitoring.views.briefing.money_asked import Money, ask_total, ask_whole_period
from monitoring.views.briefing.say_money import say_no_money, year_of
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.wording.stated import state_amount, state_money_rate
from monitoring.wording.stated_counts import money_span_id
from monitoring.wording.statement import Stated, Statement, What, state


def tell_years(scope: Scope) -> Said | None:
    """What was allocated and disbursed from the programme's first year to this one."""
    if scope.is_first_year:
        return tell(
            "Năm {year} là năm đầu của giai đoạn, chưa có lũy kế các năm.",
            year=year_of(ask_total(scope)),
        )
    years = [ask_total(scope, year=year) for year in range(scope.first_year, scope.year + 1)]
    known = [one for one in years if one.amount(Stage.ALLOCATED) is not None]
    if not known:
        return tell(
            "Từ năm {first} đến năm {last} {no_data} về vốn giao theo năm.",
            first=year_of(years[0]),
            last=year_of(years[-1]),
            no_data=say_no_money(scope),
        )
    if len(known) < len(years):
        return _tell_some_years(scope, known, years)
    return _tell_running_total(scope, years)


def tell_whole_period(scope: Scope) -> Said | None:
    """The whole period's money, once it is over; None before, and where it was not published as such."""
    if scope.year < scope.framework.programme.last_year or not scope.is_province:
        return None
    money = ask_whole_period(scope)
    if not money.figure.allocated.is_published_total:
        return None
    programme = scope.framework.programme
    ids = (money.id_at(Stage.ALLOCATED),)
    return tell(
        "Theo số đã công bố, tổng vốn giao từ năm {first} đến năm {last} là {amount}.",
        rests=[money.illustrates(Stage.ALLOCATED)],
        first=Stated(str(programme.first_year), What.PERIOD, ids),
        last=Stated(str(programme.last_year), What.PERIOD, ids),
        amount=money.stated(Stage.ALLOCATED),
    )


def _tell_some_years(scope: Scope, known: Sequence[Money], years: Sequence[Money]) -> Said:
    items = [
        state("năm {year} ({amount})", year=year_of(one), amount=one.stated(Stage.ALLOCATED)) for one in known
    ]
    return tell(
        "Từ năm {first} đến năm {last} mới có số vốn giao của {items}, chưa cộng được lũy kế.",
        rests=[one.illustrates(Stage.ALLOCATED) for one in known],
        first=year_of(years[0]),
        last=year_of(years[-1]),
        items=list_in_words(items),
    )


def _tell_running_total(scope: Scope, years: Sequence[Money]) -> Said:
    """Only stages known in every year are added up: a year without money would pass for one without spending."""
    sums = {stage: [one.amount(stage) for one in years] for stage in (Stage.ALLOCATED, Stage.DISBURSED)}
    ids = {stage: money_span_id(stage, scope.first_year, scope.year, scope.ask.unit_id) for stage in sums}
    allocated = sum(one or 0 for one in sums[Stage.ALLOCATED])
    whole = None not in sums[Stage.DISBURSED]
    disbursed = sum(one or 0 for one in sums[Stage.DISBURSED])
    return tell(
        "Lũy kế từ năm {first} đến năm {last}, vốn được giao {allocated}{disbursed}.",
        rests=[
            one.illustrates(stage)
            for one in years
            for stage in ((Stage.ALLOCATED, Stage.DISBURSED) if whole else (Stage.ALLOCATED,))
        ],
        first=year_of(years[0]),
        last=year_of(years[-1]),
        allocated=state_amount(allocated, ids[Stage.ALLOCATED]),
        disbursed=_state_disbursed(disbursed, allocated, ids) if whole else None,
    )


def _state_disbursed(disbursed: int, allocated: int, ids: Mapping[Stage, str]) -> Statement:
    amount = state_amount(disbursed, ids[Stage.DISBURSED])
    if not allocated:
        return state("; đã giải ngân {amount}", amount=amount)
    rate = state_money_rate(disbursed / allocated * 100, ids[Stage.DISBURSED], ids[Stage.ALLOCATED])
    return state("; đã giải ngân {amount}, đạt {rate} vốn giao", amount=amount, rate=rate)
