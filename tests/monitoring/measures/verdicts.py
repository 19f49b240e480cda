"""Targets of every kind, and their rating by what the province published."""

from __future__ import annotations

from monitoring.measures.rating import Because, Rating, rate_target
from monitoring.model.results import Target
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target

AT_LEAST_90 = a_target(kind="at_least", indicator="school_attendance_rate", value=90)
A_THOUSAND_JOBS = a_target(kind="at_least", indicator="jobs_connected", value=1000)
BELOW_10 = a_target(kind="below", indicator="relapse_rate", value=10)
NONE_LEFT = a_target(kind="zero", indicator="merit_poor_households", value=0)
BELOW_THE_NATION = a_target(kind="below_reference", indicator="poor_rate")
DECREASE = a_target(kind="decrease", indicator="stunting_rate")

Verdict = tuple[Rating, Because]


def rated(
    target: Target,
    values: dict[str, float],
    *,
    year: int = 2025,
    builder: FrameworkBuilder | None = None,
    published_only: bool = False,
) -> Verdict:
    """The rating by what the province published, for the reason that decided."""
    framework = (builder or a_framework()).with_provinces(values, indicator=target.indicator_id).build()
    rating = rate_target(framework, target, unit_id="68", year=year, published_only=published_only)
    return rating.rating, rating.because


def from_four_districts(target: Target, *, period: str, **row: object) -> FrameworkBuilder:
    builder = a_framework()
    for unit in ("672", "673", "674", "675"):
        builder = builder.with_observation(unit=unit, period=period, indicator=target.indicator_id, **row)
    return builder


def every_year(value: float) -> dict[str, float]:
    return {str(year): value for year in range(2021, 2026)}
