"""Sentences on the year's money: planned, allocated and disbursed, against the time elapsed, and its standing."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.budget import elapsed_share_pct
from monitoring.model.money import Stage
from monitoring.model.rounding import round_half_up
from monitoring.views.briefing.money_asked import Money, ask_total
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import NO_DATA_VI
from monitoring.wording.stated_counts import state_day, state_elapsed
from monitoring.wording.statement import Stated, What, state

_AMOUNT_VI = {
    Stage.PLANNED: "kế hoạch vốn",
    Stage.ALLOCATED: "vốn đã giao",
    Stage.DISBURSED: "vốn đã giải ngân",
}


def tell_total(scope: Scope) -> Said:
    """What was allocated and disbursed in the year, or what is not known of it."""
    money = ask_total(scope)
    year = year_of(money)
    planned = (
        state("kế hoạch vốn {amount}, ", amount=money.stated(Stage.PLANNED))
        if money.amount(Stage.PLANNED) is not None
        else None
    )
    if money.amount(Stage.ALLOCATED) is None:
        return tell(
            "Năm {year}, kinh phí {whose}: {planned}vốn giao và vốn giải ngân {no_data}.",
            rests=[money.illustrates(Stage.PLANNED)] if planned else [],
            year=year,
            whose=_whose(scope),
            no_data=say_no_money(scope),
            planned=planned,
        )
    if money.rate_pct is None:
        return tell(
            "Năm {year}, kinh phí {whose}: {planned}vốn đã giao {allocated}; vốn giải ngân {no_data}.",
            rests=money.flags,
            year=year,
            whose=_whose(scope),
            allocated=money.stated(Stage.ALLOCATED),
            planned=planned,
            no_data=say_no_money(scope),
        )
    return tell(
        "Năm {year}, kinh phí {whose}: {planned}vốn đã giao {allocated}, đã giải ngân {disbursed}, đạt {rate} vốn giao.",
        rests=money.flags,
        year=year,
        whose=_whose(scope),
        allocated=money.stated(Stage.ALLOCATED),
        planned=planned,
        disbursed=money.stated(Stage.DISBURSED),
        rate=money.stated_rate(),
    )


def tell_against_time(scope: Scope) -> Said | None:
    """The rate of disbursement beside the share of the year that has passed; None without a rate or a day."""
    money = ask_total(scope)
    as_of, rate_pct = money.figure.disbursed.as_of, money.rate_pct
    if as_of is None or rate_pct is None:
        return None
    elapsed_pct = elapsed_share_pct(as_of, first_year=scope.year, last_year=scope.year)
    ahead = round_half_up(rate_pct, 1) - round_half_up(elapsed_pct, 1)
    return tell(
        "Đến {day}, thời gian thực hiện của năm đã qua {elapsed}; tỷ lệ giải ngân {verb} tỷ lệ thời gian đã qua.",
        rests=[money.illustrates(Stage.DISBURSED)],
        day=state_day(as_of, money.id_at(Stage.DISBURSED)),
        elapsed=state_elapsed(elapsed_pct, first_year=scope.year, last_year=scope.year, as_of=as_of),
        verb="bằng" if ahead == 0 else "cao hơn" if ahead > 0 else "thấp hơn",
    )


def tell_published(scope: Scope) -> Said | None:
    """Which of the year's amounts were published as totals."""
    found = [stage for stage in Stage if ask_total(scope).figure.at(stage).is_published_total]
    return _tell_stages(scope, found, "là số đã công bố")


def tell_unpublished(scope: Scope) -> list[Said]:
    """Which of the year's amounts only illustrate, and which are not known."""
    money = ask_total(scope)
    known = [stage for stage in Stage if money.amount(stage) is not None]
    said = (
        _tell_stages(scope, [one for one in known if money.illustrates(one)], f"là {ILLUSTRATIVE_VI}"),
        _tell_stages(scope, [one for one in Stage if one not in known], say_no_money(scope)),
    )
    return [one for one in said if one is not None]


def year_of(money: Money) -> Stated:
    """The year that the sum belongs to."""
    year = dict(money.fields)["year"]
    return Stated(str(year), What.PERIOD, (money.id_at(Stage.ALLOCATED),))


def say_no_money(scope: Scope) -> str:
    """The words for money that is not known."""
    return "chưa có số liệu công bố" if scope.ask.published_only else NO_DATA_VI


def _tell_stages(scope: Scope, stages: Sequence[Stage], what: str) -> Said | None:
    if not stages:
        return None
    names = list_in_words([_AMOUNT_VI[one] for one in stages]).text
    year = year_of(ask_total(scope))
    return tell("{which} năm {year} {what}.", which=capitalised(names), year=year, what=what)


def _whose(scope: Scope) -> str:
    return "của Chương trình" if scope.is_province else f"của Chương trình tại {scope.place}"
