"""Several targets as rows of a table, each in its own unit of measure."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.figures import Figure
from monitoring.views.exhibits.cells import (
    NO_DATA,
    STANDING,
    UNIT_OF_MEASURE,
    join_standings,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from monitoring.views.exhibits.ratings import Rated
from monitoring.wording.labels import RATING_SIGN, RATING_VI
from monitoring.wording.numbers import NO_DATA_VI

_MOST_DECIMALS = 2
_NO_NATION = Cell("–", "–")


def gauges_table(all_rated: Sequence[Rated]) -> DataTable:
    """Latest value, target and rating, as the gauges show them."""
    latest = [one.rating.latest for one in all_rated]
    rows = tuple(
        (
            text_cell(f"{one.view.target_id}. {one.view.name}"),
            text_cell(one.indicator.unit),
            _cell(one.rating.latest, one),
            text_cell(_target(one)),
            _rating(one),
            text_cell(join_standings([one.rating.latest] if one.rating.latest else [])),
        )
        for one in all_rated
    )
    return DataTable(
        (
            Column("Chỉ tiêu"),
            UNIT_OF_MEASURE,
            _column("Gần nhất", latest),
            Column("Mức phải đạt"),
            Column("Đánh giá"),
            STANDING,
        ),
        rows,
    )


def list_table(all_rated: Sequence[Rated]) -> DataTable:
    """All that the targets' cards say: baseline, latest, target, nation, rating and reason."""
    baselines = [one.rating.progress.baseline for one in all_rated]
    latest = [one.rating.latest for one in all_rated]
    has_nation = any(one.reference is not None for one in all_rated)
    columns = [
        Column("Mã"),
        Column("Chỉ tiêu"),
        UNIT_OF_MEASURE,
        _column("Đầu kỳ", baselines),
        _column("Gần nhất", latest),
        Column("Mức phải đạt"),
        *([_column("Cả nước", [one.reference for one in all_rated])] if has_nation else []),
        Column("Đánh giá"),
        Column("Lý do"),
        STANDING,
    ]
    return DataTable(tuple(columns), tuple(_row(one, has_nation=has_nation) for one in all_rated))


def _row(one: Rated, *, has_nation: bool) -> tuple[Cell, ...]:
    progress = one.rating.progress
    figures = [figure for figure in (progress.baseline, progress.latest) if figure is not None]
    return (
        text_cell(one.view.target_id),
        text_cell(one.view.name + (" (cộng dồn)" if one.is_cumulative else "")),
        text_cell(one.indicator.unit),
        _cell(progress.baseline, one),
        _cell(progress.latest, one),
        text_cell(_target(one)),
        *([_nation_cell(one)] if has_nation else []),
        _rating(one),
        text_cell(" ".join(part for part in (one.view.reason, one.remark) if part)),
        text_cell(join_standings(figures)),
    )


def _column(label: str, figures: Sequence[Figure | None]) -> Column:
    """The head names the year where all figures are of the same one; the reasons name it in any case."""
    years = {one.period.year for one in figures if one is not None and one.value is not None}
    return Column(f"{label} ({years.pop()})" if len(years) == 1 else label, True, _MOST_DECIMALS)


def _cell(figure: Figure | None, one: Rated) -> Cell:
    if figure is None:
        return NO_DATA
    return value_cell(figure, one.indicator, named=one.named(figure), mixed=True)


def _nation_cell(one: Rated) -> Cell:
    return _NO_NATION if one.reference is None else value_cell(one.reference, one.indicator, mixed=True)


def _target(one: Rated) -> str:
    label = f"Chỉ tiêu {one.rating.target.target_year}"
    return dict(one.view.facts).get(label, NO_DATA_VI)


def _rating(one: Rated) -> Cell:
    rating = one.rating.rating
    return text_cell(f"{RATING_SIGN[rating]} {RATING_VI[rating]}")
