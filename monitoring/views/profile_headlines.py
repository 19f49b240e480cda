"""Headline figures of one unit: each with its rank among the units and its distance to the province and the nation."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitoring.measures.ranks import contribute, rank_units
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS
from monitoring.views.cards import KpiCard, card_of_count, card_of_rate
from monitoring.views.choice import Choice
from monitoring.views.standing import Standing, anchor_of, measure_standing, name_rank
from monitoring.wording.capitals import capitalised
from monitoring.wording.distances import say_distance
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import say_number


@dataclass(frozen=True)
class HeadlineFigure:
    """A card, with its rank and distances one a line, and where the same figure stands in the table."""

    card: KpiCard
    lines: tuple[str, ...]
    figure_id: str
    anchor: str


def view_headlines(framework: ResultsFramework, choice: Choice) -> tuple[HeadlineFigure, ...]:
    """The headline rate, how many households it is, the other rates held against the nation, and one group's rate."""
    headline = framework.programme.headline_indicator_id
    against_nation = dict.fromkeys(
        target.indicator_id for target in framework.targets.values() if target.reference_indicator_id
    )
    found = [_rate(framework, choice, headline), _count(framework, choice, headline)]
    found += [_rate(framework, choice, one) for one in against_nation if one != headline]
    if choice.group_id == ALL_GROUPS and framework.headline_group_id:
        found.append(_rate(framework, choice, headline, group_id=framework.headline_group_id))
    return tuple(found)


def _rate(
    framework: ResultsFramework, choice: Choice, indicator_id: str, *, group_id: str | None = None
) -> HeadlineFigure:
    standing = measure_standing(framework, choice, indicator_id, group_id=group_id)
    card = card_of_rate(framework, choice, indicator_id, group_id=group_id)
    own, indicator = standing.own, standing.indicator
    distance = say_distance(own, standing.province, indicator, place="toàn tỉnh")
    against_nation = say_distance(own, standing.nation, indicator, place="cả nước")
    lines = (
        standing.rank,
        distance and standing.marked(distance, standing.province),
        against_nation or "chưa có số liệu cả nước để đối chiếu",
    )
    # without a value the card's remark says why; a rank or a distance would have nothing to stand on
    return _headline(card, standing, lines if own.value is not None else (card.remark,))


def _count(framework: ResultsFramework, choice: Choice, indicator_id: str) -> HeadlineFigure:
    standing = measure_standing(framework, choice, indicator_id)
    card = card_of_count(framework, choice, indicator_id)
    counted = [peer.as_count() for peer in standing.peers]
    rank = name_rank(rank_units(counted, decimals=0), standing.own.unit_id, units=len(counted))
    if choice.group_id != ALL_GROUPS:
        card = replace(card, label=f"{card.label} – {framework.groups[choice.group_id].name_vi.lower()}")
    if standing.own.numerator is None:
        return _headline(card, standing, (_why_not_counted(standing),))
    stands = (rank, _share(standing))
    return _headline(
        card,
        standing,
        (*(one and standing.marked(one, *standing.peers) for one in stands), card.remark or None),
    )


def _why_not_counted(standing: Standing) -> str:
    if standing.own.value is not None:
        return "mới công bố tỷ lệ, chưa công bố số đếm"
    return say_no_data_reason(standing.own)


def _share(standing: Standing) -> str | None:
    """The unit's part of all units' count; only a complete sum has parts."""
    if any(peer.numerator is None or peer.is_partial for peer in standing.peers):
        return None
    for part in contribute(standing.peers):
        if part.unit_id == standing.own.unit_id:
            return (
                f"chiếm {say_number(part.share_pct, decimals=1)} % tổng số của {len(standing.peers)} đơn vị"
            )
    return None


def _headline(card: KpiCard, standing: Standing, lines: tuple[str | None, ...]) -> HeadlineFigure:
    said = tuple(capitalised(line) for line in lines if line)
    return HeadlineFigure(card, said, standing.own.figure_id, anchor_of(standing.indicator.indicator_id))
