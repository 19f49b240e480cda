"""The changed cells in words, a page at a time: only what is looked at is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitoring.measures.figures import measure_figure
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine
from monitoring.model.results import Observation
from monitoring.returns.changes import ChangeKind, RowChange
from monitoring.returns.preview import CellChange, word_cells
from monitoring.returns.row_words import name_figure, name_money, name_row
from monitoring.views.preview.pairs import pair_figures
from monitoring.views.preview.view import PreviewView
from monitoring.wording.capitals import capitalised
from monitoring.wording.table_labels import TABLE_VI

PAGE_ROWS = 40


class GroupBy(StrEnum):
    """What the changed rows are put together by."""

    UNIT = "unit"
    INDICATOR = "indicator"


class Part(StrEnum):
    """Which tables are listed."""

    FIGURES = "figures"
    MONEY = "money"
    OTHERS = "others"


@dataclass(frozen=True)
class ChangedRow:
    """One row with its changed cells. ``derived`` is the rate that follows from its parts, where nobody typed one."""

    name: str
    period: str
    kind: ChangeKind
    cells: tuple[CellChange, ...]
    derived: CellChange | None = None

    @property
    def lines(self) -> tuple[CellChange, ...]:
        return self.cells if self.derived is None else (*self.cells, self.derived)


@dataclass(frozen=True)
class ChangeGroup:
    """Rows under one heading: a unit or an indicator."""

    heading: str
    rows: tuple[ChangedRow, ...]


@dataclass(frozen=True)
class ChangePage:
    """Rows ``first`` to ``last`` (counted from 1) of ``row_count``; ``page`` counts from 1 to ``page_count``."""

    groups: tuple[ChangeGroup, ...]
    page: int
    page_count: int
    first: int
    last: int
    row_count: int


def page_of_changes(
    view: PreviewView, part: Part = Part.FIGURES, *, by: GroupBy = GroupBy.UNIT, page: int = 1
) -> ChangePage:
    """Give one page of the changed rows, sorted; a page beyond the end gives the last."""
    rows = ordered_rows(view, part, by=by)
    page_count = max(-(-len(rows) // PAGE_ROWS), 1)
    page = min(max(page, 1), page_count)
    start = (page - 1) * PAGE_ROWS
    shown = rows[start : start + PAGE_ROWS]
    return ChangePage(
        groups=_grouped(view, shown, by),
        page=page,
        page_count=page_count,
        first=start + 1 if shown else 0,
        last=start + len(shown),
        row_count=len(rows),
    )


def ordered_rows(view: PreviewView, part: Part, *, by: GroupBy = GroupBy.UNIT) -> Sequence[RowChange]:
    """The part's changed rows: by unit as the territory lists them, or by indicator as the plan does."""
    if part is Part.OTHERS:
        return [row for table in view.other_tables for row in table.rows]
    if part is Part.MONEY:
        return view.money_by_unit if by is GroupBy.UNIT else view.money_by_project
    return view.by_unit if by is GroupBy.UNIT else view.by_indicator


def word_row(view: PreviewView, change: RowChange, *, by: GroupBy) -> ChangedRow:
    """One changed row; named by what its group's heading does not say already."""
    row = change.row
    framework = view.before if change.after is None else view.after
    if isinstance(row, Observation):
        name = _unit(framework, row.unit_id) if by is GroupBy.INDICATOR else name_figure(framework, row)
    elif isinstance(row, BudgetLine):
        other = _unit(framework, row.unit_id) if by is GroupBy.INDICATOR else _project(framework, row)
        name = f"{other}; {name_money(framework, row)}"
    else:
        name = name_row(framework, change)
    return ChangedRow(
        name=name,
        period=str(getattr(row, "period", None) or getattr(row, "year", "")),
        kind=change.kind,
        cells=tuple(word_cells(view.before, view.after, change)),
        derived=_derived(view, change),
    )


def _grouped(view: PreviewView, rows: Sequence[RowChange], by: GroupBy) -> tuple[ChangeGroup, ...]:
    groups: dict[str, list[ChangedRow]] = {}
    for change in rows:
        groups.setdefault(heading_of(view, change, by=by), []).append(word_row(view, change, by=by))
    return tuple(ChangeGroup(heading, tuple(found)) for heading, found in groups.items())


def heading_of(view: PreviewView, change: RowChange, *, by: GroupBy) -> str:
    """What the row is put under: its unit, its indicator or project, or its table."""
    row = change.row
    framework = view.before if change.after is None else view.after
    if isinstance(row, Observation):
        return name_figure(framework, row) if by is GroupBy.INDICATOR else _unit(framework, row.unit_id)
    if isinstance(row, BudgetLine):
        return _project(framework, row) if by is GroupBy.INDICATOR else _unit(framework, row.unit_id)
    return TABLE_VI[change.table]


def _derived(view: PreviewView, change: RowChange) -> CellChange | None:
    """The rate of a row that brings only its parts."""
    row = change.row
    if not isinstance(row, Observation) or not {"numerator", "denominator"} & set(change.columns):
        return None
    typed = [one for one in (change.before, change.after) if isinstance(one, Observation)]
    indicator = view.after.indicators.get(row.indicator_id)
    if indicator is None or not indicator.is_rate or any(one.value is not None for one in typed):
        return None
    pair = pair_figures(_figure(view.before, row), _figure(view.after, row), indicator)
    if pair.before == pair.after:
        return None
    return CellChange(
        table=change.table,
        what=name_figure(view.after, row),
        column="Tỷ lệ (tính từ tử số và mẫu số)",
        before=pair.before,
        after=pair.after,
        difference=pair.difference,
        before_is_illustrative=pair.before_is_illustrative,
        after_is_illustrative=pair.after_is_illustrative,
    )


def _figure(framework: ResultsFramework, row: Observation) -> Figure:
    if row.indicator_id not in framework.indicators or row.unit_id not in framework.units:
        return Figure(row.indicator_id, row.unit_id, row.period, row.group_id, value=None)
    return measure_figure(
        framework, row.indicator_id, unit_id=row.unit_id, period=row.period, group_id=row.group_id
    )


def _unit(framework: ResultsFramework, unit_id: str) -> str:
    name = framework.units[unit_id].full_name_vi
    return capitalised(name)


def _project(framework: ResultsFramework, row: BudgetLine) -> str:
    return framework.projects[row.project_id].name_vi
