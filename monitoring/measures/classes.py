"""Class limits for maps, by mapclassify, held fixed over the years so that maps of two years compare."""

from __future__ import annotations

import warnings
from collections.abc import Sequence

import numpy as np

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
        {round_half_up(float(limit), decimals) for limit in _limits(np.array(rounded), method, class_count)}
    )
    limits = [limit for limit in limits if limit < different[-1]] + [different[-1]]
    return Classes(method, different[0], tuple(limits), decimals)


def _limits(values: np.ndarray, method: ClassMethod, class_count: int) -> Sequence[float]:
    # mapclassify pulls in scikit-learn: half a second that only the map page should pay for
    import mapclassify

    scheme = {
        ClassMethod.QUANTILES: mapclassify.Quantiles,
        ClassMethod.EQUAL_STEPS: mapclassify.EqualInterval,
        ClassMethod.NATURAL_BREAKS: mapclassify.FisherJenks,
    }[method]
    with warnings.catch_warnings():
        # it warns of fewer classes than asked for, which `classify` expects, and recommends numba: 100 MB to save a
        # millisecond on a few dozen districts
        warnings.simplefilter("ignore", UserWarning)
        return scheme(values, k=class_count).bins
