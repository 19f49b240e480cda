"""Sentences on what units bring to the province's count."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.ranks import as_counted, counted_units
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.compare_units import in_sentence
from monitoring.views.contribution_words import ILLUSTRATED, ContributionRow, say_share
from monitoring.views.exhibits.facts import Facts
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.exhibits.phrases import name_units
from monitoring.wording.covering import state_label
from monitoring.wording.stated import state_count, state_numerator, state_value, state_year
from monitoring.wording.stated_counts import state_joint_share
from monitoring.wording.statement import Stated, Statement, join_statements, state

NO_SHARE_VI = "chưa tính được"
_MOST_NAMED = 3


def say_contributions(facts: Facts, view: ContributionsView) -> list[Finding | None]:
    """The largest parts with their shares, the few that make half, rate beside count, and who is not counted."""
    if not view.rows:
        return [find("{said}", said=state_label(view.nothing))]
    figures = {one.unit_id: one for one in facts.peers}
    counted = [
        peer
        for peer, unit in zip(facts.peers, counted_units(facts.peers, facts.indicator), strict=True)
        if unit.numerator is not None
    ]
    return [
        _say_largest(facts, view, figures, counted),
        _say_own(facts, view, figures, counted),
        _say_half(facts, view, figures, counted),
        _say_highest_rate(facts, view, figures),
        _say_province(facts, view),
        _say_uncounted(facts, counted),
    ]


def _say_largest(
    facts: Facts, view: ContributionsView, figures: dict[str, Figure], counted: Sequence[Figure]
) -> Finding:
    rows = view.rows[:_MOST_NAMED]
    said = [_say_row(row, figures[row.unit_id], facts.indicator, counted) for row in rows]
    among = "" if view.rest is None else " trong các đơn vị đã chọn"
    return find(
        "Năm {year}, {label} nhiều nhất{among} ở {said}",
        marks=[row.is_illustrative for row in view.rows],
        year=state_year(facts.own.period.year, *counted),
        label=state_label(in_sentence(view.count_label)),
        among=among,
        said=join_statements(said, ", "),
    )


def _say_row(
    row: ContributionRow,
    figure: Figure,
    indicator: Indicator,
    counted: Sequence[Figure],
    template: str = "{name} ({count}{share})",
) -> Statement:
    share = None
    # a share is known by numerators, which only a rate has; the table has the shares of counts too
    if row.share_text and indicator.is_rate:
        share = state(", chiếm {share}", share=state_joint_share(row.share_pct, [figure], counted))
    return state(
        template,
        name=state_label(row.name),
        count=_state_count(row, figure, indicator),
        share=share,
    )


def _say_own(
    facts: Facts, view: ContributionsView, figures: dict[str, Figure], counted: Sequence[Figure]
) -> Finding | None:
    """The chosen unit's part, where it is not said among the largest."""
    own = next((row for row in view.rows[_MOST_NAMED:] if row.is_chosen), None)
    if own is None:
        return None
    said = _say_row(own, figures[own.unit_id], facts.indicator, counted, "{name} có {count}{share}")
    return find("Riêng {said}", marks=[row.is_illustrative for row in view.rows], said=said)


def _say_half(
    facts: Facts, view: ContributionsView, figures: dict[str, Figure], counted: Sequence[Figure]
) -> Finding | None:
    half = [row for row in view.rows if row.makes_half]
    if not view.is_whole or view.rest is not None or len(half) < 2:
        return None
    parts = [figures[row.unit_id] for row in half]
    share_pct = sum(row.share_pct for row in half)
    words = "một nửa" if say_share(share_pct) == say_share(50.0) else "hơn một nửa"
    joint = state_joint_share(share_pct, parts, counted) if facts.indicator.is_rate else None
    return find(
        "Cộng lại, {count}/{every} đơn vị có số lớn nhất chiếm {words}{joint} tổng số của cả tỉnh: {names}",
        marks=[row.is_illustrative for row in view.rows],
        count=state_count(len(half), [one.figure_id for one in parts]),
        every=state_count(len(counted), [one.figure_id for one in counted]),
        words=words,
        joint=state(" ({share})", share=joint) if joint else None,
        names=name_units(parts, facts.names),
    )


def _say_highest_rate(facts: Facts, view: ContributionsView, figures: dict[str, Figure]) -> Finding | None:
    """The unit with the highest rate beside the one with the largest count: two different priorities."""
    rated = [row for row in view.rows if row.rate_pct is not None]
    if len(rated) < 2 or view.rest is not None:
        return None
    top, largest = max(rated, key=lambda row: row.rate_pct or 0), view.rows[0]
    figure, among = figures[top.unit_id], [figures[row.unit_id] for row in rated]
    if top.unit_id == largest.unit_id:
        return find(
            "{name} cũng là đơn vị có tỷ lệ cao nhất ({rate})",
            *among,
            name=state_label(top.name),
            rate=state_value(figure, facts.indicator),
        )
    return find(
        "Tỷ lệ cao nhất ở {name} ({rate}; {count})",
        *among,
        marks=[top.is_illustrative],
        name=state_label(top.name),
        rate=state_value(figure, facts.indicator),
        count=_state_count(top, figure, facts.indicator),
    )


def _say_province(facts: Facts, view: ContributionsView) -> Finding | None:
    """The province's own count, where it is known."""
    counted = as_counted(facts.province, facts.indicator)
    if counted.numerator is None:
        return None
    said: Stated | Statement
    if facts.indicator.is_rate:
        said = _say_numerator(counted, view.rows[0].count_text)
    else:
        said = state_value(facts.province, facts.indicator)
    illustrates = facts.province.is_illustrative or ILLUSTRATED in facts.province.illustrative_parts
    return find("Toàn tỉnh có {said}", marks=[illustrates], said=said)


def _say_uncounted(facts: Facts, counted: Sequence[Figure]) -> Finding | None:
    missing = [one for one in facts.peers if one not in counted]
    if not missing:
        return None
    return find(
        "Chưa có số đếm của {count}/{every} {level_vi}: {names}; chưa tính được phần trong toàn tỉnh",
        count=state_count(len(missing), [one.figure_id for one in missing]),
        every=state_count(len(facts.peers), [one.figure_id for one in facts.peers]),
        level_vi=facts.level_vi,
        names=name_units(missing, facts.names),
    )


def _state_count(row: ContributionRow, figure: Figure, indicator: Indicator) -> Stated | Statement:
    if not indicator.is_rate:
        return state_value(figure, indicator)
    return _say_numerator(figure, row.count_text)


def _say_numerator(figure: Figure, like: str) -> Statement:
    """“1.104 hộ”, the word taken from a count that stands beside it."""
    word = like.partition(" ")[2]
    return state("{count}{gap}{word}", count=state_numerator(figure), gap=" " if word else "", word=word)
