"""Sentences on the change between two years: of one place, and among the units that compare."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from monitoring.measures.series import measure_change
from monitoring.model.figures import Figure
from monitoring.model.rounding import round_half_up
from monitoring.views.exhibits.facts import Facts
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.exhibits.phrases import name_move, name_units, state_move
from monitoring.wording.covering import state_label
from monitoring.wording.stated import state_count, state_value, state_year
from monitoring.wording.stated_counts import state_count_where
from monitoring.wording.statement import Statement, join_statements, state

Pair = tuple[Figure, Figure]


def say_change_of_place(facts: Facts, earlier: Figure) -> Finding:
    """“Từ năm 2021 đến năm 2022, tỷ lệ hộ nghèo của tỉnh Lâm Đồng giảm 0,93 điểm % (từ 2,87 % xuống 1,94 %)”."""
    later, indicator = facts.own, facts.indicator
    change = measure_change(later, earlier, is_rate=indicator.is_rate)
    parts: dict[str, Any] = {
        "first": state_year(earlier.period.year, earlier),
        "last": state_year(later.period.year, later),
        "measure": facts.measure,
        "place": facts.place,
        "before": state_value(earlier, indicator),
        "after": state_value(later, indicator),
    }
    if change is None:
        return find(
            "{measure} của {place}: chưa đủ số liệu để so sánh năm {first} ({before}) với năm {last} ({after})",
            earlier,
            later,
            **parts,
        )
    verb = name_move(change, is_rate=indicator.is_rate)
    if verb == "không thay đổi":
        moved: str | Statement = verb
        span = "{before} và {after}"
    else:
        size = state_move(later, earlier, change, indicator)
        moved = state("{verb} {size}", verb=verb, size=size)
        span = f"từ {{before}} {'xuống' if change < 0 else 'lên'} {{after}}"
    return find(
        "Từ năm {first} đến năm {last}, {measure} của {place} {moved} (" + span + ")",
        earlier,
        later,
        moved=moved,
        **parts,
    )


def say_changes(facts: Facts, pairs: Sequence[Pair], years: tuple[int, int]) -> list[Finding | None]:
    """How many units fell or rose, which moved most and least, and which do not compare."""
    is_rate = facts.indicator.is_rate
    compared = [
        (change, pair)
        for pair in pairs
        if (change := measure_change(pair[1], pair[0], is_rate=is_rate)) is not None
    ]
    missing = [later for earlier, later in pairs if measure_change(later, earlier, is_rate=is_rate) is None]
    return [
        _say_compared(facts, compared, pairs, years),
        _say_most(facts, compared),
        _say_missing(facts, missing, pairs),
    ]


def _say_compared(
    facts: Facts, compared: list[tuple[float, Pair]], pairs: Sequence[Pair], years: tuple[int, int]
) -> Finding | None:
    if not compared:
        return None
    ids = [later.figure_id for _, later in pairs]
    moves = [round_half_up(change, 6) for change, _ in compared]
    counts = (
        ("giảm", "fell", sum(one < 0 for one in moves)),
        ("tăng", "rose", sum(one > 0 for one in moves)),
        ("không thay đổi", "same", sum(one == 0 for one in moves)),
    )
    said = [
        state("{count} đơn vị {word}", count=state_count_where(f"{rule}:{years[0]}", count, ids), word=word)
        for word, rule, count in counts
        if count
    ]
    figures = [figure for _, pair in compared for figure in pair]
    return find(
        "So sánh được {known}/{every} {level_vi}: {said}",
        *figures,
        known=state_count(len(compared), [later.figure_id for _, (_, later) in compared]),
        every=state_count(len(pairs), ids),
        level_vi=facts.level_vi,
        said=_joined(said),
    )


def _say_most(facts: Facts, compared: list[tuple[float, Pair]]) -> Finding | None:
    """The unit that fell most and the one that rose most, as far as there are such."""
    fallen = min(compared, key=lambda one: one[0], default=None)
    risen = max(compared, key=lambda one: one[0], default=None)
    found = [
        (f"{word} nhiều nhất", one)
        for word, one in (("giảm", fallen), ("tăng", risen))
        if one is not None and name_move(one[0], is_rate=facts.indicator.is_rate) == word
    ]
    if not found or len(compared) < 2:
        return None
    said = [
        state(
            "{word} là {name} ({size})",
            word=word,
            name=state_label(facts.names[pair[1].unit_id]),
            size=state_move(pair[1], pair[0], change, facts.indicator),
        )
        for word, (change, pair) in found
    ]
    # which unit is the farthest rests on the figures of all that were compared
    return find("{said}", *(figure for _, pair in compared for figure in pair), said=_joined(said))


def _say_missing(facts: Facts, missing: Sequence[Figure], pairs: Sequence[Pair]) -> Finding | None:
    if not missing:
        return None
    every = state_count(len(pairs), [later.figure_id for _, later in pairs])
    if len(missing) == len(pairs):
        return find(
            "Chưa so sánh được đơn vị nào trong {every} {level_vi}", every=every, level_vi=facts.level_vi
        )
    return find(
        "Chưa so sánh được {count}/{every} {level_vi} vì thiếu số liệu một trong hai năm: {names}",
        count=state_count(len(missing), [one.figure_id for one in missing]),
        every=every,
        level_vi=facts.level_vi,
        names=name_units(missing, facts.names),
    )


def _joined(said: Sequence[Statement]) -> Statement:
    """“a, b và c”."""
    if len(said) == 1:
        return said[0]
    return state("{before} và {last}", before=join_statements(said[:-1], ", "), last=said[-1])
