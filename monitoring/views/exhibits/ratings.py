"""Targets with the ratings behind their views, for tables and sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.rating import rate_target
from monitoring.measures.series import measure_series
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating, TargetRating
from monitoring.model.results import Indicator, TargetKind
from monitoring.views.choice import Choice, unit_of
from monitoring.views.exhibits.facts import parts_behind
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.targets import TargetView
from monitoring.wording.covering import state_label
from monitoring.wording.labels import RATING_VI
from monitoring.wording.stated import running_total_id, state_count
from monitoring.wording.stated_counts import state_rating_count
from monitoring.wording.stated_rating import rating_of_group_id, state_rating
from monitoring.wording.statement import Stated, What, join_statements, state

FOR_WHOLE_PROVINCE_VI = "Mức phải đạt được đặt cho cả tỉnh."
_MOST_NAMED = 6


@dataclass(frozen=True)
class Rated:
    """A target's view with the figures that decided it."""

    view: TargetView
    rating: TargetRating
    indicator: Indicator
    rating_id: str
    parts: tuple[Figure, ...]
    province_id: str

    @property
    def is_cumulative(self) -> bool:
        return self.indicator.across_years == "sum"

    @property
    def reference(self) -> Figure | None:
        """The nation's figure as the target's card shows it: of the latest year, else the last there is."""
        references, latest = self.rating.progress.references, self.rating.latest
        same_year = [one for one in references if latest is not None and one.period == latest.period]
        return (*same_year, *references[-1:])[0] if references else None

    @property
    def remark(self) -> str:
        """A number of people or works was set for the province as a whole: no district can be held to it."""
        target, at = self.rating.target, self.rating_id.split("/")[1]
        is_set_whole = target.kind is TargetKind.AT_LEAST and self.indicator.across_units == "sum"
        return FOR_WHOLE_PROVINCE_VI if is_set_whole and at != self.province_id else ""

    def named(self, figure: Figure) -> str:
        """The id of one of the target's own figures: a running total where the target adds up the years."""
        return running_total_id(figure) if self.is_cumulative else figure.figure_id


def rate_views(framework: ResultsFramework, choice: Choice, views: Sequence[TargetView]) -> tuple[Rated, ...]:
    """The ratings of the targets shown, for the chosen place, year and group."""
    return tuple(_rate(framework, choice, view) for view in views)


def say_rated(rated: Rated) -> Finding:
    """“Chỉ tiêu A1, tỷ lệ hộ nghèo: Đạt. …” with the reason."""
    reason = state_rating(rated.rating, rated.indicator, rated.rating_id, rated.parts)
    progress = rated.rating.progress
    figures = [one for one in (progress.latest, progress.baseline) if one is not None]
    return find(
        "Chỉ tiêu {target_id}. {name}: {rating}. {reason}{remark}",
        *figures,
        remark=f" {rated.remark}" if rated.remark else None,
        target_id=state_label(rated.view.target_id),
        name=state_label(rated.view.name),
        rating=RATING_VI[rated.rating.rating].lower(),
        reason=reason,
    )


def say_tally(
    framework: ResultsFramework, choice: Choice, all_rated: Sequence[Rated], *, kind: str = ""
) -> Finding:
    """How many of the targets stand at each rating: “Tính đến năm 2022, trong 20 chỉ tiêu có 12 đạt, …”."""
    ids = [one.rating_id for one in all_rated]
    counts = [
        state(
            "{count} {rating}",
            count=state_rating_count(rating, sum(one.rating.rating is rating for one in all_rated), ids),
            rating=RATING_VI[rating].lower(),
        )
        for rating in Rating
        if any(one.rating.rating is rating for one in all_rated)
    ]
    latest = [one.rating.latest for one in all_rated if one.rating.latest is not None]
    return find(
        "Tính đến năm {year}, trong {every} chỉ tiêu{kind} của {place} có {counts}",
        *latest,
        year=Stated(str(choice.year), What.PERIOD, tuple(ids)),
        every=state_count(len(ids), ids),
        kind=f" {kind}" if kind else "",
        place=state_label(unit_of(framework, choice).full_name_vi),
        counts=join_statements(counts, ", "),
    )


def say_standing_at(all_rated: Sequence[Rated], rating: Rating) -> Finding | None:
    """Which targets stand at the rating, by code and name; None where none does or too many to name."""
    found = [one for one in all_rated if one.rating.rating is rating]
    if not found or len(found) > _MOST_NAMED:
        return None
    names = [state_label(f"{one.view.target_id} ({_small(one.view.name)})") for one in found]
    return find(
        "Chỉ tiêu {rating}: {names}", rating=RATING_VI[rating].lower(), names=join_statements(names, "; ")
    )


def _small(name: str) -> str:
    return name[:1].lower() + name[1:]


def _rate(framework: ResultsFramework, choice: Choice, view: TargetView) -> Rated:
    target, unit_id = framework.targets[view.target_id], unit_of(framework, choice).unit_id
    rating = rate_target(
        framework,
        target,
        unit_id=unit_id,
        year=choice.year,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    indicator = framework.indicators[target.indicator_id]
    return Rated(
        view=view,
        rating=rating,
        indicator=indicator,
        rating_id=rating_of_group_id(rating, unit_id, choice.group_id),
        province_id=framework.province.unit_id,
        parts=_parts(framework, choice, rating, indicator),
    )


def _parts(
    framework: ResultsFramework, choice: Choice, rating: TargetRating, indicator: Indicator
) -> tuple[Figure, ...]:
    """What a partial latest figure was added up from, over the units and, for a running total, over the years."""
    latest = rating.latest
    if latest is None or not latest.is_partial:
        return ()
    years = [latest.period.year]
    if indicator.across_years == "sum":
        years = [year for year in framework.programme.years if year <= latest.period.year]
    series = measure_series(
        framework,
        indicator.indicator_id,
        unit_id=latest.unit_id,
        years=years,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    return tuple(part for one in series for part in parts_behind(framework, choice, one))
