"""Classes of a map."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum

from monitoring.model.rounding import round_half_up


class ClassMethod(StrEnum):
    """How values are cut into classes."""

    NATURAL_BREAKS = "natural_breaks"
    QUANTILES = "quantiles"
    EQUAL_STEPS = "equal_steps"


@dataclass(frozen=True)
class Classes:
    """``limits`` are the upper limits of the classes, rising; the last is the highest value. ``lowest`` starts the first.

    A value belongs to the first class whose upper limit it does not pass.
    """

    method: ClassMethod
    lowest: float
    limits: tuple[float, ...]
    decimals: int

    def class_of(self, value: float) -> int:
        """The class's number, from 0. A value beyond the last limit stands in the last class."""
        return min(bisect_left(self.limits, round_half_up(value, self.decimals)), len(self.limits) - 1)

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Lower and upper limit of every class."""
        return tuple(zip((self.lowest, *self.limits[:-1]), self.limits, strict=True))
