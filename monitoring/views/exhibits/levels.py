"""Sentences on one indicator: the level of the chosen place, the extremes among units, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.views.exhibits.facts import Facts
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.exhibits.phrases import name_at, name_units, say_against, say_move, say_place
from monitoring.wording.covering import state_label
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI
from monitoring.wording.sentences import say_figure
from monitoring.wording.stated import state_count, state_coverage, state_units_all, state_value, state_year
from monitoring.wording.statement import Statement, join_statements, state


def say_level(facts: Facts, parts: Sequence[Figure] = ()) -> Finding:
    """Value, change since the year before, distance to nation and province, and rank of the chosen place.

    ``parts`` are the units behind a sum, for its coverage. Without a value the reason is said.
    """
    own, indicator, year = facts.own, facts.indicator, state_year(facts.own.period.year, facts.own)
    if own.value is None:
        return find(
            "Năm {year}, {measure} của {place}: {nothing}",
            own,
            year=year,
            measure=facts.measure,
            place=facts.place,
            nothing=say_nothing(own),
        )
    clauses = [
        _say_coverage(own, parts),
        _say_move(facts),
        None if facts.is_of_province else say_against(own, facts.province, indicator, place="toàn tỉnh"),
        say_against(own, facts.nation, indicator, place="cả nước"),
        None if facts.is_of_province else say_place(own, facts.peers, indicator, level_vi=facts.level_vi),
    ]
    held_against = [] if facts.is_of_province else [facts.province, *facts.peers]
    said = [one for one in clauses if one is not None]
    return find(
        "Năm {year}, {measure} của {place} là {value}{clauses}",
        own,
        *([facts.earlier] if _say_move(facts) else []),
        *held_against,
        year=year,
        measure=facts.measure,
        place=facts.place,
        value=state_value(own, indicator),
        clauses=join_statements([Statement(""), *said], ", ") if said else None,
    )


def say_nothing(figure: Figure) -> Statement:
    """“chưa có số liệu (chưa có báo cáo cho kỳ này)”."""
    why = say_no_data_reason(figure)
    return state_label(f"{NO_DATA_VI} ({why})" if why else NO_DATA_VI)


def say_extremes(facts: Facts) -> Finding | None:
    """The highest and the lowest unit, with how many units have a figure; None where none has."""
    known, indicator = facts.known, facts.indicator
    if not known:
        return None
    among = state_coverage(facts.peers, facts.level_vi)
    if len({say_figure(one, indicator) for one in known}) == 1:
        where = name_units(known, facts.names)
        return find(
            "{among} có số liệu, cùng ở mức {value}: {where}"
            if len(known) > 1
            else "Mới có {among} có số liệu: {where} ({value})",
            *known,
            among=among,
            value=state_value(known[0], indicator),
            where=where,
        )
    return find(
        "Trong {among} có số liệu, cao nhất là {highest}, thấp nhất là {lowest}",
        *known,
        among=among,
        highest=name_at(known, facts.names, indicator, highest=True),
        lowest=name_at(known, facts.names, indicator, highest=False),
    )


def say_missing(facts: Facts) -> Finding | None:
    """Which units have no figure, with the reason where it is one for all; None where all have one."""
    return say_without([one for one in facts.peers if one.value is None], facts)


def say_without(missing: Sequence[Figure], facts: Facts) -> Finding | None:
    """Which units have no figure, and why where all lack it alike; None where none does."""
    if not missing:
        return None
    reasons = {say_no_data_reason(one) for one in missing}
    reason = next(iter(reasons)) if len(reasons) == 1 else ""
    why = state_label(f" ({reason})" if reason else "")
    if len(missing) == len(facts.peers):
        return find(
            "Chưa có số liệu của đơn vị nào trong {every} {level_vi}{why}",
            every=state_units_all(facts.peers),
            level_vi=facts.level_vi,
            why=why,
        )
    return find(
        "Chưa có số liệu của {count}/{every} {level_vi}: {names}{why}",
        count=state_count(len(missing), [one.figure_id for one in missing]),
        every=state_units_all(facts.peers),
        level_vi=facts.level_vi,
        names=name_units(missing, facts.names),
        why=why,
    )


def _say_coverage(own: Figure, parts: Sequence[Figure]) -> Statement | None:
    if not own.is_partial or not parts:
        return None
    return state("mới tính từ {covered} có báo cáo", covered=state_coverage(parts, "đơn vị"))


def _say_move(facts: Facts) -> Statement | None:
    return say_move(facts.own, facts.earlier, facts.indicator)
