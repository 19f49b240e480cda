"""Every changed cell with its numbers as numbers: what a file of the changes holds, without end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monitoring.returns.cell_words import is_illustrative_cell, label_of, say_cell
from monitoring.returns.changes import RowChange, cell_of
from monitoring.returns.row_words import name_row
from monitoring.views.preview.lines import Part, ordered_rows
from monitoring.views.preview.view import PreviewView
from monitoring.wording.table_labels import TABLE_VI

# beyond that a workbook takes too long to make, and to open
MOST_IN_A_WORKBOOK = 50_000

Content = float | int | str


@dataclass(frozen=True, slots=True)
class ListedCell:
    """``before`` and ``after`` are numbers, or words where there is none; ``gap`` only of two numbers."""

    table: str
    row: str
    column: str
    before: Content
    after: Content
    gap: float | int | None
    kind: str
    before_is_illustrative: bool
    after_is_illustrative: bool


def list_cells(view: PreviewView) -> Iterator[ListedCell]:
    """The cells in the order of the page, by unit; made one by one, so that a long list needs no room."""
    for part in Part:
        for change in ordered_rows(view, part):
            yield from _cells_of(view, change)


def _cells_of(view: PreviewView, change: RowChange) -> Iterator[ListedCell]:
    framework = view.before if change.after is None else view.after
    indicator = framework.indicators.get(getattr(change.row, "indicator_id", ""))
    is_figure = change.table == "observations"
    name = name_row(framework, change)
    for column in change.columns:
        then, now = cell_of(change.before, column), cell_of(change.after, column)
        before, after = (
            cell
            if isinstance(cell, int | float) and not isinstance(cell, bool)
            else say_cell(side, column, cell)
            for side, cell in ((view.before, then), (view.after, now))
        )
        gap = after - before if isinstance(before, int | float) and isinstance(after, int | float) else None
        yield ListedCell(
            table=TABLE_VI[change.table],
            row=name,
            column=label_of(column, indicator if is_figure else None),
            before=before,
            after=after,
            gap=round(gap, 9) if isinstance(gap, float) else gap,
            kind=change.kind.name_vi,
            before_is_illustrative=is_illustrative_cell(change.before, column),
            after_is_illustrative=is_illustrative_cell(change.after, column),
        )
