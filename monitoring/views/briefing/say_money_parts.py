"""Sentences on the year's money by its parts: the largest, and the best and worst disbursed."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.views.briefing.money_asked import Money, ask_parts, ask_total, say_money
from monitoring.views.briefing.say_money import say_no_money
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, tell
from monitoring.views.compare_units import in_sentence
from monitoring.wording.statement import Stated, Statement, What, state

_MOST_LISTED = 5


def tell_parts(scope: Scope, by: Breakdown) -> list[Said]:
    """The year's money by its parts: each of a few, of many the largest, and the best and worst disbursed."""
    parts, whole = ask_parts(scope, by), ask_total(scope)
    known = [one for one in parts if one.amount(Stage.ALLOCATED) is not None]
    if not known:
        return [_tell_planned_or_nothing(scope, parts, by)]
    if len(known) <= _MOST_LISTED and by is not Breakdown.PROJECT:
        return [_tell_each(scope, known, by)]
    return [one for one in (_tell_largest(known, whole, by), _tell_rates(known, by)) if one is not None]


def _tell_each(scope: Scope, parts: Sequence[Money], by: Breakdown) -> Said:
    items = [state("{name} {money}", name=_in_list(one, by), money=say_money(one)) for one in parts]
    return tell(
        "Theo {by} năm {year}: {items}.",
        rests=[flag for one in parts for flag in one.flags],
        by=scope.by(by),
        year=Stated(str(scope.year), What.PERIOD, tuple(one.id_at(Stage.ALLOCATED) for one in parts)),
        items=list_in_words(items, separator="; ", last="; "),
    )


def _tell_largest(parts: Sequence[Money], whole: Money, by: Breakdown) -> Said:
    largest = max(parts, key=lambda one: one.amount(Stage.ALLOCATED) or 0)
    share = largest.stated_share(whole, Stage.ALLOCATED)
    return tell(
        "Được giao vốn nhiều nhất là {kind}{name}: {amount}{share}.",
        rests=[largest.illustrates(Stage.ALLOCATED)],
        kind=_kind(by),
        name=largest.name,
        amount=largest.stated(Stage.ALLOCATED),
        share=share and state(", bằng {share} tổng vốn giao", share=share),
    )


def _tell_rates(parts: Sequence[Money], by: Breakdown) -> Said | None:
    rated = [one for one in parts if one.rate_pct is not None]
    texts = {one.stated_rate().text for one in rated}
    if len(texts) < 2:
        return None
    highest = max(rated, key=lambda one: one.rate_pct or 0)
    lowest = min(rated, key=lambda one: one.rate_pct or 0)
    return tell(
        "Tỷ lệ giải ngân trên vốn giao cao nhất là {kind}{highest}; thấp nhất là {kind}{lowest}.",
        rests=[flag for one in (highest, lowest) for flag in one.flags],
        kind=_kind(by),
        highest=_say_rate(highest),
        lowest=_say_rate(lowest),
    )


def _kind(by: Breakdown) -> str:
    return "dự án " if by is Breakdown.PROJECT else ""


def _say_rate(money: Money) -> Statement:
    return state(
        "{name}, đạt {rate} (giải ngân {disbursed} trên {allocated} vốn giao)",
        name=money.name,
        rate=money.stated_rate(),
        disbursed=money.stated(Stage.DISBURSED),
        allocated=money.stated(Stage.ALLOCATED),
    )


def _tell_planned_or_nothing(scope: Scope, parts: Sequence[Money], by: Breakdown) -> Said:
    """Where only plans are known they are told; else that nothing is."""
    planned = [one for one in parts if one.amount(Stage.PLANNED) is not None]
    if not planned:
        word = "công bố " if scope.ask.published_only else ""
        return tell("Chưa có số liệu {word}chia theo {by}.", word=word, by=scope.by(by))
    items = [
        state("{name} {amount}", name=_in_list(one, by), amount=one.stated(Stage.PLANNED)) for one in planned
    ]
    return tell(
        "Theo {by}, mới có kế hoạch vốn năm {year}: {items}; vốn giao và giải ngân {no_data}.",
        rests=[one.illustrates(Stage.PLANNED) for one in planned],
        by=scope.by(by),
        year=Stated(str(scope.year), What.PERIOD, tuple(one.id_at(Stage.PLANNED) for one in planned)),
        items=list_in_words(items, separator="; ", last="; "),
        no_data=say_no_money(scope),
    )


def _in_list(money: Money, by: Breakdown) -> str:
    return money.name if by is Breakdown.UNIT else in_sentence(money.name)
