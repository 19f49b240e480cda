"""Figures over the years, their change, and the nation's figure to hold them against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from monitoring.measures.figures import measure_figure
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS
from monitoring.model.status import weakest


def measure_series(
    framework: ResultsFramework,
    indicator_id: str,
    *,
    unit_id: str,
    years: Sequence[int],
    group_id: str = ALL_GROUPS,
    published_only: bool = False,
) -> tuple[Figure, ...]:
    """Give the figure of every year, years without data included."""
    return tuple(
        measure_figure(
            framework,
            indicator_id,
            unit_id=unit_id,
            period=Period(year),
            group_id=group_id,
            published_only=published_only,
        )
        for year in years
    )


def accumulate(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Running totals of counts. A year without data leaves the total partial from there on, it is not a zero."""
    totals: list[Figure] = []
    for count, figure in enumerate(figures, start=1):
        known = [one for one in figures[:count] if one.value is not None]
        if not known:
            totals.append(figure)
            continue
        totals.append(
            replace(
                figure,
                value=sum(one.value or 0 for one in known),
                status=weakest(one.status for one in known if one.status),
                units_reported=sum(one.units_reported for one in known),
                units_expected=sum(one.units_expected for one in figures[:count]),
                source_ids=tuple(dict.fromkeys(source for one in known for source in one.source_ids)),
                reason=None,
                is_sum=True,
            )
        )
    return tuple(totals)


def measure_change(later: Figure, earlier: Figure, *, is_rate: bool) -> float | None:
    """Points for a rate, per cent for a count; None where either is missing, partial or the earlier count is 0.

    A partial sum is not compared: units that joined or left would pass for a change.
    """
    if later.value is None or earlier.value is None or later.is_partial or earlier.is_partial:
        return None
    if is_rate:
        return round(later.value - earlier.value, 6)
    return round((later.value / earlier.value - 1) * 100, 6) if earlier.value else None


def measure_reference(
    framework: ResultsFramework, indicator_id: str, *, period: Period, group_id: str = ALL_GROUPS
) -> Figure:
    """Give the nation's figure of the same period and group."""
    return measure_figure(
        framework, indicator_id, unit_id=framework.country.unit_id, period=period, group_id=group_id
    )
