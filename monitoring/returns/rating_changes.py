"""Targets whose rating becomes another: the province's, and those of the units that report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitoring.measures.rating import rate_target
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.ratings import Rating, TargetRating
from monitoring.model.results import ALL_GROUPS, Observation, Target, TargetKind
from monitoring.returns.changes import BUDGET_LINES, OBSERVATIONS, RowChange
from monitoring.wording.sentences import say_rating

# a third of a second; a release that changes everything would take far longer
MOST_UNIT_RATINGS = 400
# tables from which no rating is worked out
_WITHOUT_RATINGS = frozenset(
    {
        OBSERVATIONS,
        BUDGET_LINES,
        "budget_totals",
        "sources",
        "excluded_figures",
        "details",
        "duties",
        "agencies",
        "projects",
        "funding_sources",
        "capital_types",
        "dimensions",
    }
)
_WORDS = frozenset(
    {
        "name_vi",
        "name_en",
        "definition_vi",
        "text_vi",
        "clause",
        "numerator_label_vi",
        "denominator_label_vi",
        "legal_act",
    }
)


@dataclass(frozen=True)
class RatingChange:
    """A target whose rating of ``year`` becomes another, with the sentence that says why, before and after.

    ``unit_name`` is whose rating it is: the province's, or a unit's. The illustrative ones rest on such figures.
    """

    target_id: str
    text_vi: str
    year: int
    before: Rating
    after: Rating
    because_before: str
    because_after: str
    unit_id: str
    unit_name: str
    before_is_illustrative: bool = False
    after_is_illustrative: bool = False


@dataclass(frozen=True)
class UnitRatings:
    """Changed ratings of units. ``is_left_out``: so much is touched that they were not compared."""

    changes: tuple[RatingChange, ...]
    is_left_out: bool = False


def changed_ratings(
    before: ResultsFramework,
    after: ResultsFramework,
    rows: Sequence[RowChange],
    *,
    years: Sequence[int] | None = None,
) -> tuple[RatingChange, ...]:
    """The province's ratings that change, in the years asked for, or else in every year that is touched."""
    asked = _years(after, rows) if years is None else sorted(set(years))
    places = [(after.province.unit_id, year) for year in asked]
    return tuple(_compare(before, after, _touched_targets(after, rows), places))


def changed_unit_ratings(
    before: ResultsFramework,
    after: ResultsFramework,
    rows: Sequence[RowChange],
    *,
    years: Sequence[int] | None = None,
) -> UnitRatings:
    """The ratings of reporting units that change; none are compared where far too many may."""
    asked = _years(after, rows) if years is None else sorted(set(years))
    targets = _of_units(after, _touched_targets(after, rows))
    places = _places(after, rows, asked)
    if len(targets) * len(places) > MOST_UNIT_RATINGS:
        return UnitRatings((), is_left_out=True)
    return UnitRatings(tuple(_compare(before, after, targets, places)))


def _compare(
    before: ResultsFramework,
    after: ResultsFramework,
    targets: Sequence[Target],
    places: Sequence[tuple[str, int]],
) -> Iterator[RatingChange]:
    for unit_id, year in places:
        for target in targets:
            was = before.targets.get(target.target_id)
            if was is None or unit_id not in before.units:
                continue
            then = rate_target(before, was, unit_id=unit_id, year=year)
            now = rate_target(after, target, unit_id=unit_id, year=year)
            if then.rating is not now.rating:
                yield RatingChange(
                    target_id=target.target_id,
                    text_vi=target.text_vi,
                    year=year,
                    before=then.rating,
                    after=now.rating,
                    because_before=say_rating(then, before.indicators[was.indicator_id]),
                    because_after=say_rating(now, after.indicators[target.indicator_id]),
                    unit_id=unit_id,
                    unit_name=after.units[unit_id].full_name_vi,
                    before_is_illustrative=_illustrates(then),
                    after_is_illustrative=_illustrates(now),
                )


def _illustrates(rated: TargetRating) -> bool:
    progress = rated.progress
    decided_by = (rated.latest, progress.baseline, *progress.references[-1:])
    return any(one is not None and one.value is not None and one.is_illustrative for one in decided_by)


def _touches_everything(rows: Sequence[RowChange]) -> bool:
    """Whether a table differs by which figures are understood: then any rating may become another. Words change none."""
    return any(row.table not in _WITHOUT_RATINGS and not _WORDS.issuperset(row.columns) for row in rows)


def _years(after: ResultsFramework, rows: Sequence[RowChange]) -> list[int]:
    """From the first changed year on: a later rating rests on the earlier figures too."""
    years = list(after.programme.years)
    if _touches_everything(rows):
        return years
    changed = [row.row.period.year for row in rows if isinstance(row.row, Observation)]
    return [year for year in years if changed and year >= min(changed)]


def _touched_targets(after: ResultsFramework, rows: Sequence[RowChange]) -> list[Target]:
    if _touches_everything(rows):
        return list(after.targets.values())
    changed = {row.indicator_id for row in _of_everybody(rows)}
    return [
        one
        for one in after.targets.values()
        if one.indicator_id in changed or one.reference_indicator_id in changed
    ]


def _of_everybody(changes: Sequence[RowChange]) -> Iterator[Observation]:
    for change in changes:
        if isinstance(change.row, Observation) and change.row.group_id == ALL_GROUPS:
            yield change.row


def _of_units(after: ResultsFramework, targets: Sequence[Target]) -> list[Target]:
    """A number of people or works was set for the province as a whole: no unit can be held to it."""
    return [
        one
        for one in targets
        if not (one.kind is TargetKind.AT_LEAST and after.indicators[one.indicator_id].across_units == "sum")
    ]


def _places(
    after: ResultsFramework, rows: Sequence[RowChange], years: Sequence[int]
) -> list[tuple[str, int]]:
    """Units of each year's frame that are touched; all of them where the nation's figure is, or what figures mean."""
    changed = {row.unit_id for row in _of_everybody(rows)}
    is_every_unit = _touches_everything(rows) or after.country.unit_id in changed
    return [
        (unit_id, year)
        for year in years
        if (frame := after.frame_of(Period(year)))
        for unit_id in frame.unit_ids
        if is_every_unit or unit_id in changed or _predecessors(after, unit_id) & changed
    ]


def _predecessors(after: ResultsFramework, unit_id: str) -> set[str]:
    """Units whose earlier figures stand for this one: the merged district's years before the merger."""
    return {one.predecessor_id for one in after.successions if one.successor_id == unit_id}
