"""How a target stands: met, on track, behind, missed or without data, and what that rests on.

============== ======================================================= ==========================
kind           holds when                                              may be “met” before the end
============== ======================================================= ==========================
at_least       latest ≥ target (a count is the sum over the years)     yes
below          strictly below in every year of the period              no
zero           exactly 0 at the end of the target year                 no
below_reference strictly below the nation in the same year             yes
decrease       strictly lower than the baseline                        yes
============== ======================================================= ==========================

“Met” and “missed” need a complete figure of the year that is asked for; “missed” needs the target year to be over.
In a later year the verdict of the target year stands.
A ceiling that holds every year is missed by a complete figure of any one year.
"""

from __future__ import annotations

from monitoring.measures.progress import follow_progress
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Because, Progress, Rating, TargetRating
from monitoring.model.results import ALL_GROUPS, Target, TargetKind
from monitoring.model.rounding import round_half_up


def rate_target(
    framework: ResultsFramework,
    target: Target,
    *,
    unit_id: str,
    year: int,
    group_id: str = ALL_GROUPS,
    published_only: bool = False,
) -> TargetRating:
    """Rate the target by what is known up to the end of ``year``, or of its target year where that is earlier."""
    judged_year = min(year, target.target_year)
    progress = follow_progress(
        framework, target, unit_id=unit_id, year=judged_year, group_id=group_id, published_only=published_only
    )
    rating, because = _judge(framework, target, progress)
    return TargetRating(target, judged_year, rating, because, progress)


def _judge(framework: ResultsFramework, target: Target, progress: Progress) -> tuple[Rating, Because]:
    if progress.latest is None:
        return Rating.NO_DATA, Because.NO_FIGURE
    holds = _holds(framework, target, progress)
    if holds is None:
        return (
            Rating.NO_DATA,
            Because.NO_REFERENCE if target.kind is TargetKind.BELOW_REFERENCE else Because.NO_BASELINE,
        )
    is_over = progress.year >= target.target_year
    if target.kind is TargetKind.BELOW and progress.years_broken:
        surely_broken = any(
            not one.is_partial for one in progress.figures if one.period.year in progress.years_broken
        )
        return (Rating.MISSED if is_over and surely_broken else Rating.BEHIND), Because.BROKEN_IN_A_YEAR
    if holds:
        return _judge_holding(target, progress, is_over)
    if is_over and not progress.is_outdated and not progress.latest.is_partial:
        return Rating.MISSED, Because.FAILED
    if target.kind is TargetKind.DECREASE:
        return Rating.BEHIND, Because.NOT_DECREASED
    if progress.pace_so_far is None:
        return Rating.NO_DATA, Because.ONE_YEAR_ONLY
    if progress.pace_suffices:
        return Rating.ON_TRACK, Because.PACE_SUFFICES
    return Rating.BEHIND, Because.PACE_TOO_SLOW


def _judge_holding(target: Target, progress: Progress, is_over: bool) -> tuple[Rating, Because]:
    assert progress.latest is not None
    if progress.latest.is_partial:
        return Rating.ON_TRACK, Because.PARTIAL
    if progress.is_outdated:
        return Rating.ON_TRACK, Because.OUTDATED
    if target.kind is TargetKind.BELOW and is_over and progress.years_missing:
        return Rating.NO_DATA, Because.YEARS_MISSING
    judged_at_end = target.kind in (TargetKind.BELOW, TargetKind.ZERO)
    if judged_at_end and not is_over:
        return Rating.ON_TRACK, Because.HOLDS_SO_FAR
    return Rating.MET, Because.HOLDS


def _holds(framework: ResultsFramework, target: Target, progress: Progress) -> bool | None:
    """Whether the target's condition holds for the latest figure; None where there is nothing to hold it against."""
    latest = progress.latest
    assert latest is not None
    assert latest.value is not None
    if target.kind is TargetKind.AT_LEAST:
        return latest.value >= _figure_of(target)
    if target.kind is TargetKind.BELOW:
        return latest.value < _figure_of(target)
    if target.kind is TargetKind.ZERO:
        return latest.value == 0
    if target.kind is TargetKind.BELOW_REFERENCE:
        if progress.yardstick is None:
            return None
        # rates are published with so many decimals: a difference that print does not show is none
        decimals = framework.indicators[target.indicator_id].decimals
        return round_half_up(latest.value, decimals) < round_half_up(progress.yardstick, decimals)
    if progress.baseline is None or progress.baseline.period == latest.period:
        return None
    return latest.value < (progress.baseline.value or 0)


def _figure_of(target: Target) -> float:
    assert target.value is not None, "the contracts refuse such a target without a figure"
    return target.value
