"""Rounding as it is taught and printed: a half goes away from zero."""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

_MOST_DECIMALS = 4


def round_half_up(value: float, decimals: int) -> float:
    """81.25 → 81.3 with one decimal, where Python's own `round` gives 81.2.

    The number is taken as it is written (81.25, not its nearest binary fraction), so that a printed value, its
    class on the map and its rank are rounded alike.
    """
    return _rounded(value, decimals, ROUND_HALF_UP)


def round_up(value: float, decimals: int) -> float:
    """2.31 → 2.4 with one decimal: the least number with so many decimals that is not below it."""
    # a division leaves 2.1 / 3 at 0.7000000000000001, which is not above 0.7 for anybody but the machine
    return _rounded(round(value, 9), decimals, ROUND_CEILING)


def decimals_apart(value: float, other: float | None, *, decimals: int) -> int:
    """As many decimals as keep the value apart from another that it does not equal.

    99,96 % printed as “100,0 %” beside “không đạt 100 %” would look like a mistake.
    """
    while (
        other is not None
        and value != other
        and round_half_up(value, decimals) == round_half_up(other, decimals)
        and decimals < _MOST_DECIMALS
    ):
        decimals += 1
    return decimals


def _rounded(value: float, decimals: int, rounding: str) -> float:
    return float(Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=rounding))
