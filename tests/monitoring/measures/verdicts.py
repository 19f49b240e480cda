"""How a target is rated by what the province published."""

from __future__ import annotations

from monitoring.measures.rating import Because, Rating, rate_target
from monitoring.model.results import Target
from tests.builders.framework import FrameworkBuilder, a_framework

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
