"""What would change: the cells of a row before and after, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator, Observation
from monitoring.returns.cell_words import is_illustrative_cell, label_of, say_cell, say_difference
from monitoring.returns.changes import ChangeKind, RowChange, cell_of
from monitoring.returns.row_words import name_row


@dataclass(frozen=True)
class CellChange:
    """One cell before and after, worded; what is not there is said, and is never 0.

    ``difference`` is only of numbers, with its unit: points (“điểm %”) for rates; ``relative`` is the same in per cent,
    of counts and money that were not 0. ``unit_id``, ``period`` and ``indicator_id`` tell a map where to show it; the
    latter is None outside the observations.
    """

    table: str
    what: str
    column: str
    before: str
    after: str
    difference: str | None = None
    indicator_id: str | None = None
    unit_id: str | None = None
    period: str | None = None
    group_id: str | None = None
    relative: str | None = None
    kind: ChangeKind = ChangeKind.CHANGED
    before_is_illustrative: bool = False
    after_is_illustrative: bool = False


def word_cells(before: ResultsFramework, after: ResultsFramework, change: RowChange) -> Iterator[CellChange]:
    """The changed cells of one row, in words."""
    row = change.row
    framework = before if change.after is None else after
    observed = row if isinstance(row, Observation) else None
    indicator: Indicator | None = None
    if observed is not None:
        indicator = framework.indicators[observed.indicator_id]
    period = getattr(row, "period", None) or getattr(row, "year", None)
    for column in change.columns:
        then, now = cell_of(change.before, column), cell_of(change.after, column)
        difference, relative = say_difference(then, now, column=column, indicator=indicator)
        yield CellChange(
            table=change.table,
            what=name_row(framework, change),
            column=label_of(column, indicator),
            before=say_cell(before, column, then),
            after=say_cell(after, column, now),
            difference=difference,
            relative=relative,
            indicator_id=observed.indicator_id if observed else None,
            unit_id=getattr(row, "unit_id", None),
            period=None if period is None else str(period),
            group_id=observed.group_id if observed else None,
            kind=change.kind,
            before_is_illustrative=is_illustrative_cell(change.before, column),
            after_is_illustrative=is_illustrative_cell(change.after, column),
        )
