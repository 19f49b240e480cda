"""What the pictures of a target are drawn from: the scale of its gauge and its values over the years."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import TargetRating
from monitoring.model.results import Indicator, TargetKind


@dataclass(frozen=True)
class GaugeScale:
    """What a gauge shows, in the indicator's unit. ``lower_is_better`` makes the good side the left one."""

    low: float
    high: float
    latest: float | None
    baseline: float | None
    target: float | None
    reference: float | None
    lower_is_better: bool
    decimals: int
    unit: str


@dataclass(frozen=True)
class Trajectory:
    """Values by year, None where there is no data; ``illustrative`` tells for each value whether it only illustrates."""

    years: tuple[int, ...]
    values: tuple[float | None, ...]
    illustrative: tuple[bool, ...]
    references: tuple[float | None, ...]
    path: tuple[tuple[int, float], ...]
    is_cumulative: bool


def gauge_of(rating: TargetRating, indicator: Indicator) -> GaugeScale:
    """The gauge of the target: from 0 to 100 for a rate to be reached, else to a little beyond its largest value."""
    progress, target = rating.progress, rating.target
    latest = rating.latest.value if rating.latest else None
    baseline = progress.baseline.value if progress.baseline and target.kind is not TargetKind.BELOW else None
    if indicator.across_years == "sum":
        baseline = None
    yardstick = baseline if target.kind is TargetKind.DECREASE else progress.yardstick
    known = [value for value in (latest, baseline, yardstick) if value is not None]
    high = (
        100.0
        if indicator.is_rate and target.kind is TargetKind.AT_LEAST
        else max(known, default=1.0) * 1.15 or 1.0
    )
    return GaugeScale(
        low=0.0,
        high=high,
        latest=latest,
        baseline=baseline,
        target=yardstick,
        reference=progress.yardstick if target.kind is TargetKind.BELOW_REFERENCE else None,
        lower_is_better=indicator.polarity == "lower_is_better",
        decimals=indicator.decimals,
        unit=indicator.unit,
    )


def trajectory_of(framework: ResultsFramework, rating: TargetRating, indicator: Indicator) -> Trajectory:
    """The target's values over all years of the programme, with the nation's and the path required."""
    progress = rating.progress
    by_year = {figure.period.year: figure for figure in progress.figures}
    references = {figure.period.year: figure.value for figure in progress.references}
    years = framework.programme.years
    return Trajectory(
        years=years,
        values=tuple(_value(by_year.get(year)) for year in years),
        illustrative=tuple(bool(year in by_year and by_year[year].is_illustrative) for year in years),
        references=tuple(references.get(year) for year in years),
        path=progress.path,
        is_cumulative=indicator.across_years == "sum",
    )


def _value(figure: Figure | None) -> float | None:
    return figure.value if figure else None
