"""The table of the indicators of all targets for one unit, as the profile shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import Choice
from monitoring.views.exhibits.cells import (
    NOT_COMPARABLE_VI,
    STANDING,
    UNIT_OF_MEASURE,
    name_standing,
    text_cell,
    value_cell,
)
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from monitoring.views.profile_indicators import FOR_THE_PROVINCE_VI, DimensionBlock, IndicatorRow
from monitoring.views.standing import Standing
from monitoring.wording.distances import distance_as_printed
from monitoring.wording.labels import RATING_SIGN, RATING_VI
from monitoring.wording.stated import running_total_id

_MOST_DECIMALS = 2


def indicator_table(
    framework: ResultsFramework,
    choice: Choice,
    blocks: Sequence[DimensionBlock],
    standings: Mapping[str, Standing],
) -> DataTable:
    """A row a target, under the name of its dimension."""
    columns = (
        Column("Chiều"),
        Column("Chỉ tiêu"),
        UNIT_OF_MEASURE,
        Column("Giá trị", True, _MOST_DECIMALS),
        Column(f"So với {choice.year - 1}", True, _MOST_DECIMALS),
        Column("Toàn tỉnh", True, _MOST_DECIMALS),
        Column("So với tỉnh (điểm %)", True, _MOST_DECIMALS, "điểm %"),
        Column("Hạng"),
        Column("Đánh giá"),
        STANDING,
    )
    rows = tuple(_row(block.name, row, standings[row.target_id]) for block in blocks for row in block.rows)
    return DataTable(columns, rows)


def _row(dimension: str, row: IndicatorRow, standing: Standing) -> tuple[Cell, ...]:
    indicator = standing.indicator
    own_id, province_id = (
        running_total_id(one) if standing.is_cumulative else one.figure_id
        for one in (standing.own, standing.province)
    )
    return (
        text_cell(dimension),
        text_cell(f"{row.target_id}. {row.name}"),
        text_cell(indicator.unit),
        value_cell(standing.own, indicator, named=own_id, mixed=True),
        _change_cell(row, standing),
        value_cell(standing.province, indicator, named=province_id, mixed=True),
        _distance_cell(row, standing),
        text_cell(row.rank),
        text_cell(_rating(row)),
        text_cell(name_standing(standing.own)),
    )


def _change_cell(row: IndicatorRow, standing: Standing) -> Cell:
    """Points, per cent, or what the year added to a running total; the text names which."""
    if standing.is_cumulative and standing.in_year.value is not None:
        in_year = standing.in_year
        return Cell(row.change, in_year.value, in_year.is_illustrative, in_year.figure_id, 0)
    if standing.change is None or standing.earlier is None:
        return Cell(NOT_COMPARABLE_VI)
    illustrates = standing.own.is_illustrative or standing.earlier.is_illustrative
    decimals = 2 if standing.indicator.is_rate else 1
    return Cell(row.change, standing.change, illustrates, "", decimals)


def _distance_cell(row: IndicatorRow, standing: Standing) -> Cell:
    distance = distance_as_printed(standing.own, standing.province, standing.indicator)
    if row.distance == "–" or distance is None:
        return text_cell("–")
    illustrates = standing.own.is_illustrative or standing.province.is_illustrative
    return Cell(row.distance, distance, illustrates, "", standing.indicator.decimals)


def _rating(row: IndicatorRow) -> str:
    if row.rating is None:
        return FOR_THE_PROVINCE_VI
    return f"{RATING_SIGN[row.rating]} {RATING_VI[row.rating]}"
