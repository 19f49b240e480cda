"""Sentences on all indicators of one unit together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.ratings import Rating
from monitoring.model.results import Indicator
from monitoring.views.choice import Choice, unit_of
from monitoring.views.compare_units import figure_of, in_sentence
from monitoring.views.exhibits.findings import Finding, find
from monitoring.views.profile_indicators import IndicatorRow
from monitoring.views.standing import Standing
from monitoring.wording.covering import state_label
from monitoring.wording.labels import RATING_VI
from monitoring.wording.stated import state_count, state_value, state_year
from monitoring.wording.stated_counts import state_rating_count
from monitoring.wording.statement import Statement, join_statements, state


def say_targets_of_unit(
    framework: ResultsFramework,
    choice: Choice,
    rows: Sequence[IndicatorRow],
    standings: Mapping[str, Standing],
) -> list[Finding | None]:
    """How many targets have a figure, how those are rated, and which have none."""
    if not rows:
        return [find("Không có chỉ tiêu nào")]
    unit = unit_of(framework, choice)
    known = [row for row in rows if row.has_data]
    missing = [row for row in rows if not row.has_data]
    rated = [row for row in rows if row.rating is not None]
    ids = [_rating_id(row, choice, unit.unit_id) for row in rated]
    counts = [
        state(
            "{count} {rating}",
            count=state_rating_count(rating, sum(row.rating is rating for row in rated), ids),
            rating=RATING_VI[rating].lower(),
        )
        for rating in Rating
        if any(row.rating is rating for row in rated)
    ]
    figures = [standings[row.target_id].own for row in rows]
    return [
        find(
            "Năm {year}, {place} có số liệu của {known}/{every} chỉ tiêu{counts}",
            *figures,
            year=state_year(choice.year, *figures),
            place=state_label(unit.full_name_vi),
            known=state_count(len(known), [row.figure_id for row in known]),
            every=state_count(len(rows), [row.figure_id for row in rows]),
            counts=state("; theo mức của tỉnh: {counts}", counts=join_statements(counts, ", "))
            if counts
            else None,
        ),
        _say_listed(known, standings),
        _say_missing(missing),
    ]


def say_found(
    framework: ResultsFramework, choice: Choice, found: Sequence[tuple[Indicator, Figure]]
) -> list[Finding | None]:
    """Every value in a row: the paragraph that holds the whole table."""
    unit = unit_of(framework, choice)
    headline = framework.programme.headline_indicator_id
    own = figure_of(framework, choice, headline, unit.unit_id, choice.year)
    year = state_year(choice.year, own, *(figure for _, figure in found))
    place = state_label(unit.full_name_vi)
    if not found:
        return [find("Năm {year}, {place}: chưa có số liệu của chỉ số nào", year=year, place=place)]
    known = [(indicator, figure) for indicator, figure in found if figure.value is not None]
    said = [_say_value(indicator, figure) for indicator, figure in known]
    return [
        find(
            "Năm {year}, {place} có số liệu của {count} chỉ số{said}",
            *(figure for _, figure in known),
            year=year,
            place=place,
            count=state_count(len(found), [figure.figure_id for _, figure in found]),
            said=state(": {said}", said=join_statements(said, "; ")) if said else None,
        ),
        _say_counted_only([pair for pair in found if pair[1].value is None]),
    ]


def _say_value(indicator: Indicator, figure: Figure) -> Statement:
    name = state_label(in_sentence(indicator.name_vi))
    return state("{name} {value}", name=name, value=state_value(figure, indicator))


def _say_counted_only(found: Sequence[tuple[Indicator, Figure]]) -> Finding | None:
    if not found:
        return None
    names = [state_label(in_sentence(indicator.name_vi)) for indicator, _ in found]
    return find("Chưa tính được tỷ lệ của: {names}", names=join_statements(names, "; "))


def _say_listed(rows: Sequence[IndicatorRow], standings: Mapping[str, Standing]) -> Finding | None:
    if not rows:
        return None
    said = []
    for row in rows:
        standing = standings[row.target_id]
        value = state_value(standing.own, standing.indicator, is_running_total=standing.is_cumulative)
        said.append(
            state(
                "{name} {value} ({target_id})",
                name=state_label(in_sentence(row.name)),
                value=value,
                target_id=state_label(row.target_id),
            )
        )
    own = [standings[row.target_id].own for row in rows]
    return find("Cụ thể: {said}", *own, said=join_statements(said, "; "))


def _say_missing(rows: Sequence[IndicatorRow]) -> Finding | None:
    if not rows:
        return None
    names = [state_label(row.target_id) for row in rows]
    return find("Chưa có số liệu của chỉ tiêu: {names}", names=join_statements(names, ", "))


def _rating_id(row: IndicatorRow, choice: Choice, unit_id: str) -> str:
    return f"rating:{row.target_id}/{unit_id}/{choice.year}/{choice.group_id}"
