"""The sentence that says why a target is rated as it is, with its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitoring.model.figures import Figure
from monitoring.model.ratings import TargetRating
from monitoring.model.results import Indicator
from monitoring.model.status import Status
from monitoring.wording.covering import cover
from monitoring.wording.numbers import say_value
from monitoring.wording.sentences import say_rating
from monitoring.wording.stated import (
    running_total_id,
    state_covered_pct,
    state_distance,
    state_target,
    state_units_all,
    state_units_known,
    state_value,
)
from monitoring.wording.stated_counts import state_pace
from monitoring.wording.statement import Stated, Statement, What

_MOST_DECIMALS = 4


def rating_of_group_id(rating: TargetRating, unit_id: str, group_id: str) -> str:
    """“rating:A1/68/2022/all”."""
    return f"rating:{rating.target.target_id}/{unit_id}/{rating.year}/{group_id}"


def state_rating(
    rating: TargetRating, indicator: Indicator, rating_id: str, parts: Sequence[Figure] = ()
) -> Statement:
    """The words of `say_rating` with every number in them; ``parts`` are the figures behind a sum, for its coverage."""
    progress, latest = rating.progress, rating.latest
    shown = [one for one in (latest, progress.baseline) if one is not None]
    return cover(
        say_rating(rating, indicator),
        [
            *_of_latest(latest, indicator, parts),
            *_of_target(rating, indicator),
            *_of_references(rating, indicator),
            *_of_baseline(progress.baseline, indicator),
            *(
                state_pace(pace, what, rating_id, indicator)
                for pace, what in (
                    (progress.pace_so_far, What.PACE_SO_FAR),
                    (progress.pace_required, What.PACE_REQUIRED),
                )
                if pace is not None
            ),
            *(_year(one.period.year, _named(one, indicator)) for one in progress.figures),
            _year(rating.year, f"target:{rating.target.target_id}"),
            _year(rating.target.target_year, f"target:{rating.target.target_id}"),
        ],
        is_illustrative=any(one.status is Status.ILLUSTRATIVE for one in shown),
    )


def _of_latest(latest: Figure | None, indicator: Indicator, parts: Sequence[Figure]) -> Iterable[Stated]:
    if latest is None:
        return
    named = _named(latest, indicator)
    yield _year(latest.period.year, named)
    # more decimals are printed where fewer would show a target as reached that is not
    for decimals in range(indicator.decimals, _MOST_DECIMALS + 1):
        yield Stated(say_value(latest.value, indicator.unit, decimals=decimals), What.VALUE, (named,))
    if parts:
        yield state_units_known(parts)
        yield state_units_all(parts)
        known = sum(one.value is not None for one in parts)
        if 0 < known < len(parts):
            yield state_covered_pct(known, [one.figure_id for one in parts])


def _of_target(rating: TargetRating, indicator: Indicator) -> Iterable[Stated]:
    if rating.target.value is not None:
        yield state_target(rating.target.value, rating.target.target_id, indicator)


def _of_references(rating: TargetRating, indicator: Indicator) -> Iterable[Stated | None]:
    latest = rating.latest
    for reference in rating.progress.references:
        if latest is not None and reference.period == latest.period:
            yield state_value(reference, indicator)
            yield state_distance(latest, reference, indicator)


def _of_baseline(baseline: Figure | None, indicator: Indicator) -> Iterable[Stated]:
    if baseline is not None:
        named = _named(baseline, indicator)
        yield _year(baseline.period.year, named)
        yield state_value(baseline, indicator, is_running_total=indicator.across_years == "sum")


def _named(figure: Figure, indicator: Indicator) -> str:
    return running_total_id(figure) if indicator.across_years == "sum" else figure.figure_id


def _year(year: int, named: str) -> Stated:
    return Stated(str(year), What.PERIOD, (named,))
