"""The steps of a map of change: equal ones on both sides of zero."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitoring.model.rounding import round_up
from monitoring.wording.numbers import say_number

STEPS_A_SIDE = 3
# a change at the limit of two steps belongs to the nearer one, also where binary numbers put it a hair beyond
_HAIR = 1e-9


@dataclass(frozen=True)
class ChangeSteps:
    """``width`` is in points or per cent, as the changes are, with so many ``decimals``."""

    width: float
    decimals: int

    def step_of(self, change: float) -> int:
        """Which step from zero the size of the change falls into, counted from 0."""
        return min(int(abs(change) / self.width - _HAIR), STEPS_A_SIDE - 1)

    def say_limit(self, number: int) -> str:
        """The limit so many steps from zero: “−4,00”."""
        return say_number(number * self.width, decimals=self.decimals, signed=True)


def steps_for(changes: Iterable[float | None], *, decimals: int) -> ChangeSteps:
    """Steps that reach as far as the largest change; where nothing changed, the smallest that can be printed."""
    widest = max((abs(change) for change in changes if change is not None), default=0.0)
    return ChangeSteps(round_up(widest / STEPS_A_SIDE, decimals) or 10.0**-decimals, decimals)
