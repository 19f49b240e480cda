"""Natural breaks (Fisher–Jenks): the cut of values into classes that leaves the least variation within them.

The exact optimum by dynamic programming over the different values. Where a class ends later it never begins earlier
(the cost fulfils the quadrangle inequality), so that each row of the programme is found by halving: k · n · log n steps
instead of k · n², and every step of a halving in one sweep over arrays.

Values are whole numbers (rates in the last printed decimal), and sums of whole numbers are exact: nothing cancels
between large sums of squares, however far an outlier lies from the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

# Costs are right to some 1e-15; what differs by less than this is the same cost, reached by another sum
_SAME_COST = 1 + 1e-12
_LARGEST_INT64 = 2**63 - 1


class TooFewValues(ValueError):
    """There are fewer different values than classes asked for."""


def natural_breaks(values: Sequence[int], class_count: int) -> tuple[int, ...]:
    """Upper limits of the classes, rising; each is one of the values, the last the highest.

    The sum over all values of (value − mean of its class)² is least. Of several such cuts the one is taken whose last
    class begins at the lowest value, then whose last but one does, and so on. Raises `TooFewValues`.
    """
    different, counts = np.unique(np.asarray(values, dtype=np.int64), return_counts=True)
    if len(different) < class_count:
        raise TooFewValues(f"{len(different)} different values for {class_count} classes")
    begins = _begins_of_classes(_Costs.of(different, counts), class_count)
    return (*(int(different[begin - 1]) for begin in begins[1:]), int(different[-1]))


@dataclass(frozen=True)
class _Costs:
    """Number, sum and sum of squares of all values before each, in integers: 0 before the first."""

    numbers: np.ndarray
    sums: np.ndarray
    squares: np.ndarray

    @classmethod
    def of(cls, different: np.ndarray, counts: np.ndarray) -> _Costs:
        middle = (int(different[0]) + int(different[-1])) // 2
        reach = int(different[-1]) - middle + 1
        # beyond 64 bits Python's own integers take over: slower, as exact
        fits = (reach + 2) * reach * int(counts.sum()) < _LARGEST_INT64
        kind = np.int64 if fits else object
        centred, weights = different.astype(kind) - middle, counts.astype(kind)
        return cls(*(_running(part) for part in (weights, weights * centred, weights * centred * centred)))

    def __len__(self) -> int:
        return len(self.numbers) - 1

    def within(self, begins: np.ndarray, ends: np.ndarray) -> np.ndarray:
        """Squared deviations from the mean of the values from each begin to each end, both counted in."""
        number = self.numbers[ends + 1] - self.numbers[begins]
        total = self.sums[ends + 1] - self.sums[begins]
        squares = self.squares[ends + 1] - self.squares[begins]
        # squares − total² / number, with the mean as whole + rest / number, so that only the last, small term is rounded
        whole = total // number
        rest = total - whole * number
        exact = squares - whole * whole * number - 2 * whole * rest
        deviations: np.ndarray = exact.astype(float) - (rest * rest / number).astype(float)
        return deviations


def _running(part: np.ndarray) -> np.ndarray:
    return np.concatenate([np.zeros(1, dtype=part.dtype), np.cumsum(part)])


def _begins_of_classes(costs: _Costs, class_count: int) -> list[int]:
    """Index of the first value of each class."""
    best = costs.within(np.zeros(len(costs), dtype=int), np.arange(len(costs)))
    rows = []
    for number in range(1, class_count):
        best, begins = _add_class(costs, best, number)
        rows.append(begins)
    end, found = len(costs) - 1, []
    for begins in reversed(rows):
        found.append(int(begins[end]))
        end = found[-1] - 1
    return [0, *reversed(found)]


def _add_class(costs: _Costs, best: np.ndarray, number: int) -> tuple[np.ndarray, np.ndarray]:
    """Least cost up to each end with one class more than ``number``, and where its last class begins.

    ``best`` is the least cost up to each end with ``number`` classes. Ends that leave a class without a value cost
    infinitely much.
    """
    grown, chosen = np.full(len(costs), np.inf), np.zeros(len(costs), dtype=int)
    first, last = np.array([number]), np.array([len(costs) - 1])  # ends still to be settled, as ranges
    lowest, highest = first.copy(), last.copy()  # where the last class may begin for the ends of each range
    while len(first):
        middle = (first + last) // 2
        begins, least = _cheapest(costs, best, middle, lowest, np.minimum(highest, middle))
        grown[middle], chosen[middle] = least, begins
        first, last = np.concatenate([first, middle + 1]), np.concatenate([middle - 1, last])
        lowest, highest = np.concatenate([lowest, begins]), np.concatenate([begins, highest])
        left = first <= last
        first, last, lowest, highest = first[left], last[left], lowest[left], highest[left]
    return grown, chosen


def _cheapest(
    costs: _Costs, best: np.ndarray, ends: np.ndarray, lowest: np.ndarray, highest: np.ndarray
) -> tuple[np.ndarray, np.ndarray]:
    """For each end the begin between lowest and highest that costs least (of equals the lowest), and that cost."""
    lengths = highest - lowest + 1
    offsets = np.cumsum(lengths) - lengths
    begins = np.arange(lengths.sum()) + np.repeat(lowest - offsets, lengths)
    cost = best[begins - 1] + costs.within(begins, np.repeat(ends, lengths))
    least = np.minimum.reduceat(cost, offsets)
    equal = np.flatnonzero(cost <= np.repeat(least, lengths) * _SAME_COST)
    return begins[equal[np.searchsorted(equal, offsets)]], least
