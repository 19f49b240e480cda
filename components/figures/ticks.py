"""Round values for an axis, with their words: the same whatever engine draws it."""

from __future__ import annotations

from math import ceil, floor, log10

from monitoring.wording.numbers import say_number

_ROUND = (1, 2, 2.5, 5, 10)


def round_ticks(low: float, high: float, *, most: int = 5) -> list[float]:
    """Round values from ``low`` to ``high``, at most about ``most`` of them; the first not below ``low``."""
    if not high > low:
        return [low]
    rough = (high - low) / most
    base = 10.0 ** floor(log10(rough))
    step = next(one * base for one in _ROUND if one * base >= rough - base * 1e-9)
    first = ceil(low / step - 1e-9)
    last = floor(high / step + 1e-9)
    return [round(index * step, 10) for index in range(first, last + 1)]


def tick_texts(values: list[float], *, unit: str = "") -> list[str]:
    """The values in words, all with the decimals that the finest of them needs; “%” follows each."""
    decimals = max((_decimals_of(value) for value in values), default=0)
    ending = " %" if unit == "%" else ""
    return [say_number(value, decimals=decimals) + ending for value in values]


def _decimals_of(value: float) -> int:
    return next((count for count in range(6) if abs(round(value, count) - value) < 1e-9), 6)
