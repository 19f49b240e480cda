"""A target's way from its baseline: the path required, the pace so far and the pace still needed."""

from __future__ import annotations

from monitoring.measures.series import accumulate, measure_reference, measure_series
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.ratings import Progress
from monitoring.model.results import ALL_GROUPS, Target, TargetKind


def follow_progress(
    framework: ResultsFramework,
    target: Target,
    *,
    unit_id: str,
    year: int,
    group_id: str = ALL_GROUPS,
    published_only: bool = False,
) -> Progress:
    """Give the target's figures and paces for the unit, up to the end of ``year``."""
    years = [one for one in framework.programme.years if one <= year]
    indicator = framework.indicators[target.indicator_id]
    figures = measure_series(
        framework,
        target.indicator_id,
        unit_id=unit_id,
        years=years,
        group_id=group_id,
        published_only=published_only,
    )
    if indicator.across_years == "sum":
        figures = accumulate(figures)
    known = [figure for figure in figures if figure.value is not None]
    latest = known[-1] if known else None
    # a partial sum is no start to measure from: units that report later would pass for a change
    baseline = next((figure for figure in known if not figure.is_partial), None)
    references = _references(framework, target, years, group_id)
    yardstick = _yardstick(target, latest, references)
    pace_so_far, pace_required = _paces(target, baseline, latest, yardstick)
    return Progress(
        year=year,
        figures=figures,
        references=references,
        baseline=baseline,
        latest=latest,
        yardstick=yardstick,
        path=_path(target, baseline, yardstick, framework.programme.first_year, indicator.across_years),
        pace_so_far=pace_so_far,
        pace_required=pace_required,
        pace_suffices=_suffices(target, pace_so_far, pace_required),
        years_broken=tuple(
            one.period.year
            for one in known
            if target.kind is TargetKind.BELOW and (one.value or 0) >= (target.value or 0)
        ),
        years_missing=tuple(one.period.year for one in figures if one.value is None or one.is_partial),
    )


def _references(
    framework: ResultsFramework, target: Target, years: list[int], group_id: str
) -> tuple[Figure, ...]:
    if target.reference_indicator_id is None:
        return ()
    return tuple(
        measure_reference(framework, target.reference_indicator_id, period=Period(year), group_id=group_id)
        for year in years
    )


def _yardstick(target: Target, latest: Figure | None, references: tuple[Figure, ...]) -> float | None:
    if target.kind is TargetKind.ZERO:
        return 0.0
    if target.kind is not TargetKind.BELOW_REFERENCE:
        return target.value
    same_year = [one.value for one in references if latest is not None and one.period == latest.period]
    return same_year[0] if same_year else None


def _paces(
    target: Target, baseline: Figure | None, latest: Figure | None, yardstick: float | None
) -> tuple[float | None, float | None]:
    if baseline is None or latest is None or latest.value is None or baseline.value is None:
        return None, None
    passed = latest.period.year - baseline.period.year
    so_far = (latest.value - baseline.value) / passed if passed else None
    left = target.target_year - latest.period.year
    required = (yardstick - latest.value) / left if yardstick is not None and left > 0 else None
    return so_far, required


def _suffices(target: Target, so_far: float | None, required: float | None) -> bool:
    if so_far is None or required is None:
        return False
    return so_far >= required if target.kind is TargetKind.AT_LEAST else so_far <= required


def _path(
    target: Target, baseline: Figure | None, yardstick: float | None, first_year: int, across_years: str
) -> tuple[tuple[int, float], ...]:
    """A straight line from the baseline to the target; a ceiling that holds every year is level.

    A count that is summed over the years starts from nothing before the first year.
    """
    if yardstick is None or target.kind is TargetKind.BELOW_REFERENCE:
        return ()
    if target.kind is TargetKind.BELOW:
        return tuple((year, yardstick) for year in range(first_year, target.target_year + 1))
    if baseline is None or baseline.value is None:
        return ()
    start_year, start = (
        (first_year - 1, 0.0) if across_years == "sum" else (baseline.period.year, baseline.value)
    )
    span = target.target_year - start_year
    if span <= 0:
        return ()
    return tuple(
        (year, start + (yardstick - start) * (year - start_year) / span)
        for year in range(max(start_year, first_year), target.target_year + 1)
    )
