"""Sentences on the priority groups: each group's headline rate beside that of all, and which groups have none."""

from __future__ import annotations

from dataclasses import replace

from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.views.briefing.say_rates import say_against, say_move
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, say_reason, tell
from monitoring.views.compare_units import in_sentence
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.stated import state_distance, state_value, state_year
from monitoring.wording.statement import Statement, state


def tell_groups(scope: Scope) -> list[Said]:
    """A sentence a group with a published figure, and one for all groups whose figures only illustrate."""
    known = [one for one in _figures(scope) if one.value is not None]
    published = [one for one in known if not one.is_illustrative]
    illustrative = [one for one in known if one.is_illustrative]
    said = [_tell_group(scope, one) for one in published]
    return [*said, _tell_illustrative(scope, illustrative)] if illustrative else said


def tell_groups_without(scope: Scope) -> Said | None:
    """The groups without a figure, by reason; None where every group has one."""
    empty = [one for one in _figures(scope) if one.value is None]
    if not empty:
        return None
    reasons = dict.fromkeys(one.reason for one in empty)
    of_reason = [[one for one in empty if one.reason is reason] for reason in reasons]
    clauses = [
        state(
            "{groups} ({why})",
            groups=list_in_words([_name(scope, one) for one in found]),
            why=say_reason(found[0]),
        )
        for found in of_reason
    ]
    return tell(
        "Chưa có {rate} năm {year} của nhóm: {clauses}.",
        rate=in_sentence(scope.headline.name_vi),
        year=state_year(scope.year, *empty),
        clauses=list_in_words(clauses, separator="; ", last="; "),
    )


def _tell_group(scope: Scope, figure: Figure) -> Said:
    indicator, everyone = scope.headline, scope.figure(scope.headline.indicator_id)
    earlier = scope.figure(indicator.indicator_id, year=scope.year - 1, group_id=figure.group_id)
    change = None if scope.is_first_year else measure_change(figure, earlier, is_rate=True)
    return tell(
        "{rate} của nhóm {group} năm {year} là {value}{against}{change}.",
        rests=[figure, everyone, *([earlier] if change is not None else [])],
        rate=indicator.name_vi,
        group=_name(scope, figure),
        year=state_year(scope.year, figure),
        value=state_value(figure, indicator),
        against=None
        if everyone.value is None
        else state(", {against}", against=say_against(figure, everyone, indicator, place="tỷ lệ chung")),
        change=None
        if change is None
        else state(
            "; {moved} so với năm {year} ({before})",
            moved=say_move(figure, earlier, change),
            year=state_year(scope.year - 1, earlier),
            before=state_value(earlier, indicator),
        ),
    )


def _tell_illustrative(scope: Scope, figures: list[Figure]) -> Said:
    indicator, everyone = scope.headline, scope.figure(scope.headline.indicator_id)
    items = [
        state(
            "{group} {value}{against}{change}",
            group=_name(scope, one),
            value=state_value(one, indicator),
            against=None
            if everyone.value is None
            else state(" ({distance}", distance=_say_distance(one, everyone, indicator)),
            change=_say_change(scope, one, closes=everyone.value is not None),
        )
        for one in figures
    ]
    statement = state(
        "Theo {illustrative} năm {year}, {rate} của các nhóm so với tỷ lệ chung{everyone}: {items}.",
        illustrative=ILLUSTRATIVE_VI,
        year=state_year(scope.year, *figures),
        rate=in_sentence(indicator.name_vi),
        everyone=None
        if everyone.value is None
        else state(" ({value})", value=state_value(everyone, indicator)),
        items=list_in_words(items, separator="; ", last="; "),
    )
    return Said(replace(statement, is_illustrative=True))


def _say_distance(figure: Figure, everyone: Figure, indicator: Indicator) -> Statement:
    """“cao hơn 0,56 điểm %”."""
    distance = distance_as_printed(figure, everyone, indicator)
    if distance is None or distance == 0:
        return Statement("bằng nhau")
    return state(
        ("thấp" if distance < 0 else "cao") + " hơn {size}", size=state_distance(figure, everyone, indicator)
    )


def _say_change(scope: Scope, figure: Figure, *, closes: bool) -> Statement | None:
    """“; giảm 1,19 điểm % so với năm 2021)”, closing the bracket that the distance opened."""
    earlier = scope.figure(scope.headline.indicator_id, year=scope.year - 1, group_id=figure.group_id)
    change = None if scope.is_first_year else measure_change(figure, earlier, is_rate=True)
    if change is None:
        return Statement(")") if closes else None
    moved = state(
        "{moved} so với năm {year}",
        moved=say_move(figure, earlier, change),
        year=state_year(scope.year - 1, earlier),
    )
    return state(", {moved})" if closes else " ({moved})", moved=moved)


def _figures(scope: Scope) -> list[Figure]:
    return [
        scope.figure(scope.headline.indicator_id, group_id=group_id)
        for group_id in scope.framework.groups
        if group_id != ALL_GROUPS
    ]


def _name(scope: Scope, figure: Figure) -> str:
    return in_sentence(scope.framework.groups[figure.group_id].name_vi)
