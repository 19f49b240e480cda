"""Every target's indicator for one unit, by dimension, each with its small trend."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.rating import rate_target
from monitoring.model.figures import Figure, NoData
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating
from monitoring.model.results import Target, TargetKind
from monitoring.model.status import Status
from monitoring.views.choice import Choice, unit_of
from monitoring.views.standing import Standing, anchor_of, measure_standing
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import NO_DATA_VI, say_number
from monitoring.wording.sentences import say_figure

FOR_THE_PROVINCE_VI = "mức đặt cho cả tỉnh"


@dataclass(frozen=True)
class Trend:
    """Values by year of the programme, None where there is no data or the year is still to come."""

    years: tuple[int, ...]
    values: tuple[float | None, ...]
    illustrative: tuple[bool, ...]
    province: tuple[float | None, ...]
    alt: str


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator in words. ``rating`` is None where the target's number is the province's alone."""

    target_id: str
    indicator_id: str
    figure_id: str
    anchor: str
    name: str
    value: str
    reason: str
    change: str
    change_is_good: bool | None
    province: str
    province_is_illustrative: bool
    distance: str
    rank: str
    rating: Rating | None
    status: Status | None
    no_data: NoData | None
    years_missing: tuple[int, ...]
    trend: Trend

    @property
    def has_data(self) -> bool:
        return self.no_data is None

    @property
    def is_illustrative(self) -> bool:
        return self.status is Status.ILLUSTRATIVE


@dataclass(frozen=True)
class DimensionBlock:
    """The indicators of one dimension."""

    name: str
    rows: tuple[IndicatorRow, ...]


def measure_targets(framework: ResultsFramework, choice: Choice) -> dict[str, Standing]:
    """The standing of every target's indicator, by target."""
    return {
        target.target_id: measure_standing(framework, choice, target.indicator_id)
        for target in framework.targets.values()
    }


def view_dimensions(
    framework: ResultsFramework, choice: Choice, standings: dict[str, Standing]
) -> tuple[DimensionBlock, ...]:
    """Rows of all targets under their dimensions, in the order of the tables."""
    rows = [
        (standings[target.target_id].indicator.dimension_id, _row(framework, choice, target, standings))
        for target in framework.targets.values()
    ]
    blocks = (
        DimensionBlock(dimension.name_vi, tuple(row for of, row in rows if of == dimension.dimension_id))
        for dimension in framework.dimensions.values()
    )
    return tuple(block for block in blocks if block.rows)


def _row(
    framework: ResultsFramework, choice: Choice, target: Target, standings: dict[str, Standing]
) -> IndicatorRow:
    standing = standings[target.target_id]
    indicator, own = standing.indicator, standing.own
    no_data = None if own.value is not None else own.reason or NoData.NOT_REPORTED
    return IndicatorRow(
        target_id=target.target_id,
        indicator_id=indicator.indicator_id,
        figure_id=own.figure_id,
        anchor=anchor_of(indicator.indicator_id),
        name=indicator.name_vi
        + (f" (cộng dồn từ {framework.programme.first_year})" if standing.is_cumulative else ""),
        value=say_figure(own, indicator),
        reason=say_no_data_reason(own, usual=no_data) if no_data else "",
        change=standing.change_in_words or "–",
        change_is_good=indicator.is_improved_by(standing.change),
        province=say_figure(standing.province, indicator),
        province_is_illustrative=standing.province.value is not None and standing.province.is_illustrative,
        distance=_say_points(standing),
        rank=standing.short_rank or "–",
        rating=_rating(framework, choice, target, standing),
        status=own.status if own.value is not None else None,
        no_data=no_data,
        years_missing=tuple(figure.period.year for figure in standing.series if figure.value is None),
        trend=_trend(framework, standing),
    )


def _rating(framework: ResultsFramework, choice: Choice, target: Target, standing: Standing) -> Rating | None:
    """A number of people or works was set for the province as a whole: no single district can be held to it."""
    if target.kind is TargetKind.AT_LEAST and standing.indicator.across_units == "sum":
        return None
    return rate_target(
        framework,
        target,
        unit_id=unit_of(framework, choice).unit_id,
        year=choice.year,
        group_id=choice.group_id,
        published_only=choice.published_only,
    ).rating


def _say_points(standing: Standing) -> str:
    """Distance of a rate to the province in points, without the unit; a count has none that compares."""
    indicator = standing.indicator
    distance = distance_as_printed(standing.own, standing.province, indicator)
    if distance is None or not indicator.is_rate:
        return "–"
    return say_number(distance, decimals=indicator.decimals, signed=True)


def _trend(framework: ResultsFramework, standing: Standing) -> Trend:
    own = {figure.period.year: figure for figure in standing.series}
    province = {figure.period.year: figure.value for figure in standing.province_series}
    years, decimals = framework.programme.years, standing.indicator.decimals
    values = tuple(own[year].value if year in own else None for year in years)
    said = "; ".join(f"{year}: {_say_own(own[year], decimals)}" for year in years if year in own)
    return Trend(
        years=years,
        values=values,
        illustrative=tuple(year in own and own[year].is_illustrative for year in years),
        province=tuple(province.get(year) for year in years),
        alt=f"{standing.indicator.name_vi} ({standing.indicator.unit}) theo năm: {said}",
    )


def _say_own(figure: Figure, decimals: int) -> str:
    if figure.value is None:
        return NO_DATA_VI
    return say_number(figure.value, decimals=decimals) + (" (minh họa)" if figure.is_illustrative else "")
