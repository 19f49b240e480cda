"""What a publication would change, as a page shows it: counted at once, put into words only where it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine
from monitoring.model.results import Observation
from monitoring.returns.changes import BUDGET_LINES, OBSERVATIONS, ChangeKind, RowChange, changed_rows
from monitoring.returns.rating_changes import (
    RatingChange,
    changed_ratings,
    changed_unit_ratings,
)
from monitoring.sources.boundaries import Boundaries
from monitoring.views.preview.offers import MapOffer, offer_maps
from monitoring.views.preview.order import sort_figures, sort_money
from monitoring.views.preview.totals import TotalsChange, change_totals
from monitoring.wording.numbers import say_number
from monitoring.wording.table_labels import TABLE_VI
from monitoring.wording.unit_words import name_programme_units


@dataclass(frozen=True)
class TableDifference:
    """A table other than figures and money: how many of its rows are added, changed, removed, in words."""

    name: str
    said: str
    rows: tuple[RowChange, ...]


@dataclass(frozen=True)
class PreviewView:
    """Two states of the tables and what differs. ``rows`` are unsorted; pages and maps are made of it when asked for."""

    before: ResultsFramework
    after: ResultsFramework
    boundaries: Boundaries
    rows: tuple[RowChange, ...]
    cell_count: int
    summary: str
    said_rows: str
    ratings: tuple[RatingChange, ...]
    unit_ratings: tuple[RatingChange, ...]
    ratings_remark: str
    totals: TotalsChange
    other_tables: tuple[TableDifference, ...]
    offers: tuple[MapOffer, ...]

    @property
    def is_empty(self) -> bool:
        return not self.rows

    @cached_property
    def by_unit(self) -> tuple[RowChange, ...]:
        """Changed figures, sorted by unit, then indicator, group and period."""
        return sort_figures(self.after, self.rows, by_unit=True)

    @cached_property
    def by_indicator(self) -> tuple[RowChange, ...]:
        """The same by indicator, then group, unit and period."""
        return sort_figures(self.after, self.rows, by_unit=False)

    @cached_property
    def money_by_unit(self) -> tuple[RowChange, ...]:
        """Changed lines of money, sorted by unit, then project and year."""
        return sort_money(self.after, self.rows, by_unit=True)

    @cached_property
    def money_by_project(self) -> tuple[RowChange, ...]:
        return sort_money(self.after, self.rows, by_unit=False)


def view_preview(
    before: ResultsFramework,
    after: ResultsFramework,
    boundaries: Boundaries,
    *,
    years: Sequence[int] | None = None,
) -> PreviewView:
    """Compare two states of the tables. Ratings are those of ``years``, or else of every year that may be touched."""
    rows = changed_rows(before, after)
    ratings = changed_ratings(before, after, rows, years=years)
    unit_ratings = changed_unit_ratings(before, after, rows, years=years)
    cell_count = sum(len(one.columns) for one in rows)
    return PreviewView(
        before=before,
        after=after,
        boundaries=boundaries,
        rows=rows,
        cell_count=cell_count,
        summary=_summary(rows, cell_count, ratings, unit_ratings.changes),
        said_rows=_say_kinds(rows),
        ratings=ratings,
        unit_ratings=unit_ratings.changes,
        ratings_remark=_say_too_many(after) if unit_ratings.is_left_out else "",
        totals=change_totals(before, after, rows),
        other_tables=_other_tables(rows),
        offers=offer_maps(before, after, rows),
    )


_NOTHING_VI = "Không có gì thay đổi"


def _say_too_many(framework: ResultsFramework) -> str:
    page = f"Hồ sơ {name_programme_units(framework).one}"
    return (
        "Thay đổi quá rộng để so đánh giá của từng đơn vị; ở đây chỉ so đánh giá của tỉnh. "
        f"Đánh giá của từng đơn vị xem ở trang {page} sau khi phát hành."
    )


def _summary(
    rows: Sequence[RowChange],
    cell_count: int,
    ratings: Sequence[RatingChange],
    unit_ratings: Sequence[RatingChange],
) -> str:
    """“12 ô thay đổi ở 3 đơn vị, 2 chỉ số; 1 chỉ tiêu của tỉnh đổi đánh giá”."""
    if not rows:
        return _NOTHING_VI
    figures = [one.row for one in rows if isinstance(one.row, Observation)]
    lines = [one.row for one in rows if isinstance(one.row, BudgetLine)]
    units = {row.unit_id for row in figures} | {row.unit_id for row in lines}
    indicators = {row.indicator_id for row in figures}
    where = ", ".join(
        f"{say_number(count)} {name}"
        for count, name in (
            (len(units), "đơn vị"),
            (len(indicators), "chỉ số"),
            (len(lines), "dòng kinh phí"),
        )
        if count
    )
    others = sum(one.table not in (OBSERVATIONS, BUDGET_LINES) for one in rows)
    parts = [
        f"{say_number(cell_count)} ô thay đổi" + (f" ở {where}" if where else ""),
        others and f"{say_number(others)} dòng ở các bảng khác",
        _say_ratings(ratings, unit_ratings),
    ]
    return "; ".join(part for part in parts if part)


def _say_ratings(ratings: Sequence[RatingChange], unit_ratings: Sequence[RatingChange]) -> str:
    said = [
        f"{len({one.target_id for one in found})} chỉ tiêu của {whose} đổi đánh giá"
        for found, whose in ((ratings, "tỉnh"), (unit_ratings, "các đơn vị"))
        if found
    ]
    return ", ".join(said) or "không chỉ tiêu nào đổi đánh giá"


def _say_kinds(rows: Iterable[RowChange]) -> str:
    """“3 dòng thêm, 5 dòng sửa”."""
    kinds = [one.kind for one in rows]
    return ", ".join(
        f"{say_number(kinds.count(kind))} dòng {kind.name_vi}" for kind in ChangeKind if kind in kinds
    )


def _other_tables(rows: Sequence[RowChange]) -> tuple[TableDifference, ...]:
    tables: dict[str, list[RowChange]] = {}
    for one in rows:
        if one.table not in (OBSERVATIONS, BUDGET_LINES):
            tables.setdefault(one.table, []).append(one)
    return tuple(
        TableDifference(TABLE_VI[table], _say_kinds(found), tuple(found)) for table, found in tables.items()
    )
