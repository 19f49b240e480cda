"""Where units stand among each other, and what each brings to the province's numerator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up


@dataclass(frozen=True)
class Rank:
    """``place`` counts from 1 for the highest value; units of equal printed value share a place. ``of`` have a value."""

    unit_id: str
    place: int
    of: int


@dataclass(frozen=True)
class Contribution:
    """One unit's part of the sum of numerators, in the numerator's own unit and in per cent of the sum."""

    unit_id: str
    numerator: int
    share_pct: float


def rank_units(figures: Sequence[Figure], *, decimals: int) -> dict[str, Rank]:
    """Rank the units that have a value, from the highest down; those without one have no rank."""
    known = {
        figure.unit_id: round_half_up(figure.value, decimals)
        for figure in figures
        if figure.value is not None
    }
    return {
        unit_id: Rank(unit_id, 1 + sum(other > value for other in known.values()), len(known))
        for unit_id, value in known.items()
    }


def as_counted(figure: Figure, indicator: Indicator) -> Figure:
    """The figure with what it counts as its numerator: of a count that is its value."""
    if indicator.across_units != "sum" or figure.value is None:
        return figure
    return replace(figure, numerator=round(figure.value))


def counted_units(figures: Sequence[Figure], indicator: Indicator) -> list[Figure]:
    """Units' figures with what they count as numerators, as `contribute` takes them.

    A sum of only some of the units that were merged into one has no numerator: its part would pass for the whole.
    """
    return [replace(one, numerator=None) if one.is_partial else as_counted(one, indicator) for one in figures]


def contribute(figures: Sequence[Figure]) -> tuple[Contribution, ...]:
    """Each unit's part of the sum of the numerators that are known, largest first; empty when the sum is 0."""
    counted = [(figure.unit_id, figure.numerator) for figure in figures if figure.numerator is not None]
    total = sum(numerator for _, numerator in counted)
    if not total:
        return ()
    parts = [Contribution(unit_id, numerator, numerator / total * 100) for unit_id, numerator in counted]
    return tuple(sorted(parts, key=lambda part: (-part.numerator, part.unit_id)))
