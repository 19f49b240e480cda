"""All that differs between two frameworks, in words, as the page makes it piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.returns.changes import changed_rows
from monitoring.returns.preview import CellChange, word_cells
from monitoring.returns.rating_changes import RatingChange, changed_ratings, changed_unit_ratings


@dataclass(frozen=True)
class Preview:
    """``ratings`` are the province's, ``unit_ratings`` those of the units."""

    cells: tuple[CellChange, ...]
    ratings: tuple[RatingChange, ...]
    unit_ratings: tuple[RatingChange, ...]


def preview_changes(
    before: ResultsFramework, after: ResultsFramework, *, years: Sequence[int] | None = None
) -> Preview:
    rows = changed_rows(before, after)
    return Preview(
        tuple(cell for row in rows for cell in word_cells(before, after, row)),
        changed_ratings(before, after, rows, years=years),
        changed_unit_ratings(before, after, rows, years=years).changes,
    )
