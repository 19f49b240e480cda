"""A dot plot in numbers and words: on each row one dot for the unit and one for the place it is held against."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import ceil

from monitoring.views.caption import Caption

_STEP = 10


@dataclass(frozen=True)
class DotRow:
    """``own`` and ``other`` are per cent, None where there is no data; the texts beside are in per cent and points too, without the unit."""

    heading: str
    name: str
    own: float | None
    other: float | None
    own_text: str
    other_text: str
    distance_text: str
    is_illustrative: bool
    other_is_illustrative: bool
    anchor: str = ""


@dataclass(frozen=True)
class DotPlotView:
    """Rows on one scale from 0 to ``high``. ``line`` is a value to hold every row against, None for none."""

    caption: Caption
    rows: tuple[DotRow, ...]
    high: float
    own_name: str
    other_name: str
    distance_name: str
    line: float | None
    line_name: str
    alt: str

    @property
    def has_dots(self) -> bool:
        return any(row.own is not None for row in self.rows)


def scale_top(values: Iterable[float | None]) -> float:
    """The end of the scale: the largest value on to the next ten, at the most 100; 10 where there is no value."""
    known = [value for value in values if value is not None]
    return float(min(max(ceil(max(known, default=0.0) / _STEP), 1) * _STEP, 100))


def describe_dots(title: str, rows: Iterable[DotRow], *, own_name: str, other_name: str) -> str:
    """The plot for those who can not see it."""
    said = "; ".join(f"{row.name}: {own_name} {row.own_text}, {other_name} {row.other_text}" for row in rows)
    return f"{title} (%). {said}."
