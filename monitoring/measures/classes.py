"""Class limits for maps, by mapclassify, held fixed over the years so that maps of two years compare."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

import numpy as np

CLASS_COUNT = 5


class ClassMethod(str, Enum):
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
        return min(bisect_left(self.limits, round(value, self.decimals)), len(self.limits) - 1)

    @property
    def spans(self) -> tuple[tuple[float, float], ...]:
        """Lower and upper limit of every class."""
        return tuple(zip((self.lowest, *self.limits[:-1]), self.limits, strict=True))


def classify(values: Sequence[float], method: ClassMethod, *, decimals: int, class_count: int = CLASS_COUNT) -> Classes | None:
    """Cut the values of all years into classes; None where there is no value.

    Values are rounded as they are shown, so that a district never stands in a class its printed value does not
    fit. With fewer different values than classes there are only as many classes as values.
    """
    rounded = sorted(round(value, decimals) for value in values)
    different = sorted(set(rounded))
    if not different:
        return None
    if len(different) <= class_count:
        return Classes(method, different[0], tuple(different), decimals)
    limits = sorted({round(float(limit), decimals) for limit in _limits(np.array(rounded), method, class_count)})
    limits = [limit for limit in limits if limit < different[-1]] + [different[-1]]
    return Classes(method, different[0], tuple(limits), decimals)


def _limits(values: np.ndarray, method: ClassMethod, class_count: int) -> Sequence[float]:
    # mapclassify pulls in scikit-learn: half a second that only the map page should pay for
    import mapclassify

    if method is ClassMethod.QUANTILES:
        return mapclassify.Quantiles(values, k=class_count).bins
    if method is ClassMethod.EQUAL_STEPS:
        return mapclassify.EqualInterval(values, k=class_count).bins
    return mapclassify.FisherJenks(values, k=class_count).bins
