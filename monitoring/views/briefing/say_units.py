"""Sentences on the units among each other: highest and lowest, above whom, who has most of the households."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from monitoring.measures.ranks import contribute
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.briefing.scope import Scope
from monitoring.views.briefing.telling import Said, list_in_words, say_reason, tell
from monitoring.views.compare_units import in_sentence
from monitoring.views.contribution_words import HALF_PCT, count_word
from monitoring.wording.alphabet import vietnamese_order
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.stated import (
    state_coverage,
    state_numerator,
    state_units_all,
    state_units_known,
    state_value,
    state_year,
)
from monitoring.wording.stated_counts import state_count_where, state_joint_share
from monitoring.wording.statement import Stated, Statement, What, state

_NAMED_HIGHEST = 3
# with fewer units than this the highest and the lowest are all there are
_FEWEST_TO_RANK = 2
_MOST_NAMED = 4


def tell_highest_and_lowest(scope: Scope, indicator_id: str) -> Said | None:
    """The three highest and the lowest by their printed values; None with fewer than two different values."""
    indicator, figures = scope.indicator(indicator_id), scope.of_units(indicator_id)
    steps = _steps([one for one in figures if one.value is not None], scope, indicator)
    if len(steps) < _FEWEST_TO_RANK:
        return None
    highest, *following = steps[: min(_NAMED_HIGHEST, len(steps) - 1)]
    next_ones = [_with_value(scope, step, indicator) for step in following]
    return tell(
        "Năm {year}, {among}{name} cao nhất ở {highest}{next}; thấp nhất ở {lowest}.",
        rests=[*highest, *(one for step in following for one in step), *steps[-1]],
        year=state_year(scope.year, *figures),
        among=None
        if all(one.value is not None for one in figures)
        else state("trong {covered} có số liệu, ", covered=state_coverage(figures, scope.units.together)),
        name=in_sentence(indicator.name_vi),
        highest=_with_value(scope, highest, indicator),
        next=state(", tiếp đến là {items}", items=list_in_words(next_ones)) if next_ones else None,
        lowest=_with_value(scope, steps[-1], indicator),
    )


def tell_units_known(scope: Scope, indicator_id: str) -> Said | None:
    """Which units lack a value; None where all have one."""
    figures = scope.of_units(indicator_id)
    missing = [one for one in figures if one.value is None]
    if not missing:
        return None
    reasons = {one.reason: say_reason(one) for one in missing}
    name, why = (
        in_sentence(scope.indicator(indicator_id).name_vi),
        list_in_words(list(reasons.values()), separator="; ", last="; "),
    )
    if len(missing) == len(figures):
        return tell(
            "Năm {year}, chưa có {level} nào có số liệu về {name} ({why}).",
            year=state_year(scope.year, *figures),
            level=scope.units.together,
            name=name,
            why=why,
        )
    names = list_in_words([scope.name_of(one.unit_id) for one in missing])
    return tell(
        "Mới có {covered} có số liệu về {name}; chưa có số liệu của {names} ({why}).",
        covered=state_coverage(figures, scope.units.together),
        name=name,
        names=names,
        why=why,
    )


def tell_above(scope: Scope, indicator_id: str) -> Said | None:
    """How many units stand above the province and above the nation, by printed values."""
    indicator = scope.indicator(indicator_id)
    figures = [one for one in scope.of_units(indicator_id) if one.value is not None]
    places = [
        (one, name)
        for one, name in (
            (scope.of_province(indicator_id), "toàn tỉnh"),
            (scope.of_nation(indicator_id), "cả nước"),
        )
        if one.value is not None
    ]
    if not figures or not places:
        return None
    parts = [_say_above(figures, place, name, indicator) for place, name in places]
    return tell(
        "Trong {known} {level} có số liệu, {parts}.",
        rests=[*figures, *(place for place, _ in places)],
        known=state_units_known(figures),
        level=scope.units.together,
        parts=list_in_words(parts, separator="; ", last="; "),
    )


def tell_contributions(scope: Scope, indicator_id: str) -> Said | None:
    """The fewest units that make half of the count, with their share; None unless every unit's count is known."""
    indicator, figures = scope.indicator(indicator_id), scope.of_units(indicator_id)
    by_unit = {one.unit_id: one for one in figures}
    parts = contribute(figures)
    if not parts or len(parts) < len(figures):
        return None
    half, share = [], 0.0
    for part in parts:
        if round(share, 6) >= HALF_PCT:
            break
        half.append(by_unit[part.unit_id])
        share += part.share_pct
    word, label = count_word(indicator), in_sentence(indicator.numerator_label_vi or indicator.name_vi)
    named = [
        state("{name} {count} {word}", name=scope.name_of(one.unit_id), count=state_numerator(one), word=word)
        for one in half
    ]
    return tell(
        "{count}/{every} {level} có nhiều {things} nhất ({named}) chiếm {share} {label} của các {level}.",
        rests=[one.is_illustrative or "numerator" in one.illustrative_parts for one in figures],
        count=Stated(str(len(half)), What.COUNT, tuple(one.figure_id for one in half)),
        every=state_units_all(figures),
        level=scope.units.together,
        things=label.removeprefix("số "),
        label=label,
        named=list_in_words(named),
        share=state_joint_share(share, half, figures),
    )


def _say_above(figures: Sequence[Figure], place: Figure, name: str, indicator: Indicator) -> Statement:
    """“có 8 đơn vị cao hơn toàn tỉnh (1,94 %)”."""
    count = sum((distance_as_printed(one, place, indicator) or 0) > 0 for one in figures)
    ids = [one.figure_id for one in figures]
    stated = state_count_where(f"above:{place.figure_id}", count, ids)
    return state(
        "{how_many} cao hơn {name} ({value})",
        how_many="không đơn vị nào" if count == 0 else state("có {count} đơn vị", count=stated),
        name=name,
        value=state_value(place, indicator),
    )


def _steps(figures: Sequence[Figure], scope: Scope, indicator: Indicator) -> list[list[Figure]]:
    """Figures from the highest down; those that print alike stand on one step."""

    def printed(one: Figure) -> str:
        return state_value(one, indicator).text

    by_name = sorted(figures, key=lambda one: vietnamese_order(scope.name_of(one.unit_id)))
    falling = sorted(by_name, key=lambda one: -(one.value or 0))
    # values that print alike may lie apart by less than a printed digit, with a third between them in no order
    return [sorted(step, key=by_name.index) for _, step in groupby(falling, key=printed)]


def _with_value(scope: Scope, step: Sequence[Figure], indicator: Indicator) -> Statement:
    """“huyện Đam Rông (15,04 %)”; several of one value are named together, or counted where they are many."""
    names = [scope.name_of(one.unit_id) for one in step]
    who = (
        list_in_words(names, last=", ")
        if len(names) <= _MOST_NAMED
        else state(
            "{count} đơn vị", count=Stated(str(len(step)), What.COUNT, tuple(one.figure_id for one in step))
        )
    )
    same = "cùng " if len(step) > 1 else ""
    return state("{who} ({same}{value})", who=who, same=same, value=state_value(step[0], indicator))
