"""Class limits for maps, held fixed over the years so that maps of two years compare."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from monitoring.measures.natural_breaks import natural_breaks
from monitoring.model.classes import Classes, ClassMethod
from monitoring.model.rounding import round_half_up

CLASS_COUNT = 5


def classify(
    values: Sequence[float], method: ClassMethod, *, decimals: int, class_count: int = CLASS_COUNT
) -> Classes | None:
    """Cut the values of all years into classes; None where there is no value.

    Values are rounded as they are shown, so that a district never stands in a class its printed value does not
    fit. With fewer different values than classes there are only as many classes as values.
    """
    rounded = sorted(round_half_up(value, decimals) for value in values)
    different = sorted(set(rounded))
    if not different:
        return None
    if len(different) <= class_count:
        return Classes(method, different[0], tuple(different), decimals)
    limits = sorted(
        {
            round_half_up(limit, decimals)
            for limit in _limits(np.array(rounded), method, decimals, class_count)
        }
    )
    limits = [limit for limit in limits if limit < different[-1]] + [different[-1]]
    return Classes(method, different[0], tuple(limits), decimals)


def _limits(values: np.ndarray, method: ClassMethod, decimals: int, class_count: int) -> list[float]:
    match method:
        case ClassMethod.QUANTILES:
            return _quantiles(values, class_count)
        case ClassMethod.EQUAL_STEPS:
            steps: list[float] = np.linspace(values[0], values[-1], class_count + 1)[1:].tolist()
            return steps
        case ClassMethod.NATURAL_BREAKS:
            scale = 10**decimals
            whole = np.rint(values * scale).astype(np.int64)
            return [limit / scale for limit in natural_breaks(whole, class_count)]


def _quantiles(values: np.ndarray, class_count: int) -> list[float]:
    """Between two values in proportion, as spreadsheets do. ``values`` are sorted."""
    places = np.arange(1, class_count + 1) / class_count * (len(values) - 1)
    below = places.astype(int)
    above = np.minimum(below + 1, len(values) - 1)
    limits: list[float] = (values[below] + (values[above] - values[below]) * (places - below)).tolist()
    return limits
