"""How wide each column of a table is, how large its letters, and which way its page lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.documents.lettering import MM_PER_PT, Face, text_width_pt
from monitoring.views.exhibits.exhibit import DataTable

# both margins of a cell, the asterisk of an illustrative figure, and a hair for Word's own rounding
_ROOM_PT = 16
# a few words stand in two lines at most, a sentence in three
_SHORT_TEXT_PT, _SHORT_TEXT_LINES, _TEXT_LINES = 110, 2, 3
_LONGEST_LINE_PT = 150
_MOST_LESS = 4


@dataclass(frozen=True)
class TablePlan:
    """Letters in points, columns in millimetres."""

    size_pt: float
    widths_mm: tuple[float, ...]
    is_landscape: bool


def plan_table(
    table: DataTable,
    *,
    portrait_mm: float,
    landscape_mm: float | None,
    size_pt: float = 12,
    face: Face = Face.SERIF,
) -> TablePlan:
    """Give the largest letters at which no word breaks: upright first, then on a page turned, then smaller.

    ``landscape_mm`` None keeps the page upright.
    """
    tries = _tries(portrait_mm, landscape_mm, size_pt)
    fitting = (one for one in tries if sum(_least(table, one.size_pt, face)) * MM_PER_PT <= one.width_mm)
    chosen = next(fitting, tries[-1])
    least, liked = _least(table, chosen.size_pt, face), _liked(table, chosen.size_pt, face)
    return TablePlan(
        chosen.size_pt, _share_out(least, liked, chosen.width_mm / MM_PER_PT), chosen.is_landscape
    )


@dataclass(frozen=True)
class _Try:
    width_mm: float
    size_pt: float
    is_landscape: bool


def _tries(portrait_mm: float, landscape_mm: float | None, size_pt: float) -> list[_Try]:
    upright = [_Try(portrait_mm, size_pt - less, False) for less in (0, 1)]
    if landscape_mm is None:
        return upright + [_Try(portrait_mm, size_pt - less, False) for less in range(2, _MOST_LESS + 1)]
    return upright + [_Try(landscape_mm, size_pt - less, True) for less in range(_MOST_LESS + 1)]


def _least(table: DataTable, size_pt: float, face: Face) -> list[float]:
    return [_least_pt(table, column, size_pt, face) for column in range(len(table.columns))]


def _liked(table: DataTable, size_pt: float, face: Face) -> list[float]:
    return [_liked_pt(table, column, size_pt, face) for column in range(len(table.columns))]


def _least_pt(table: DataTable, column: int, size_pt: float, face: Face) -> float:
    """The width under which a word or a number would break, or a text would run over too many lines."""
    texts = [row[column].text for row in table.rows]
    words = [word for text in texts for word in text.split()]
    numbers = [row[column].text for row in table.rows if row[column].value is not None]
    head = _longest(table.columns[column].label.split(), size_pt, face, is_bold=True)
    body = _longest(words, size_pt, face, is_bold=True)
    if table.columns[column].is_number:
        return max(head, body, _longest(numbers, size_pt, face, is_bold=True)) + _ROOM_PT
    longest = _longest(texts, size_pt, face)
    lines = _SHORT_TEXT_LINES if longest <= _SHORT_TEXT_PT else _TEXT_LINES
    return max(head, body, min(longest / lines * 1.15, _LONGEST_LINE_PT)) + _ROOM_PT


def _liked_pt(table: DataTable, column: int, size_pt: float, face: Face) -> float:
    """The width at which no cell wraps, and the heading at most once."""
    texts = [row[column].text for row in table.rows]
    head = _longest([table.columns[column].label], size_pt, face, is_bold=True) / 2
    return max(head, _longest(texts, size_pt, face, is_bold=True)) + _ROOM_PT


def _longest(texts: Sequence[str], size_pt: float, face: Face, *, is_bold: bool = False) -> float:
    return max(
        (text_width_pt(text, size_pt=size_pt, face=face, is_bold=is_bold) for text in texts), default=0.0
    )


def _share_out(least: Sequence[float], liked: Sequence[float], width_pt: float) -> tuple[float, ...]:
    """Columns in millimetres that fill the width: what is left over goes first to those that would like more."""
    if sum(least) >= width_pt:
        return tuple(one / sum(least) * width_pt * MM_PER_PT for one in least)
    wishes = [max(wish - one, 0) for wish, one in zip(liked, least, strict=True)]
    spare = width_pt - sum(least)
    granted = [wish * min(1, spare / sum(wishes)) if sum(wishes) else 0 for wish in wishes]
    rest = (spare - sum(granted)) / len(least)
    return tuple((one + more + rest) * MM_PER_PT for one, more in zip(least, granted, strict=True))
