"""A figure before and after in words, with as many decimals as keep the two apart."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.budget_figures import StageAmount
from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up
from monitoring.model.status import Status
from monitoring.returns.cell_words import say_exactly, say_relative
from monitoring.wording.numbers import NO_DATA_VI, say_money, say_number, say_value

_MOST_DECIMALS = 6


@dataclass(frozen=True)
class Pair:
    """``difference`` is None where there is nothing to compare; ``relative`` is the same in per cent, of counts.

    The difference is that of the values as printed, so that whoever subtracts finds the same.
    """

    before: str
    after: str
    difference: str | None
    relative: str | None
    before_is_illustrative: bool
    after_is_illustrative: bool


def pair_figures(before: Figure, after: Figure, indicator: Indicator) -> Pair:
    """“6,90 %”, “6,76 %”, “−0,14 điểm %”; a sum that lacks units says of how many it is.

    Two sums of different units have no difference: units that joined or left would pass for a change.
    """
    decimals = decimals_apart(before.value, after.value, indicator.decimals)
    difference = relative = None
    if before.value is not None and after.value is not None and are_comparable(before, after):
        gap = printed_gap(before.value, after.value, decimals)
        unit = "điểm %" if indicator.is_rate else indicator.unit
        difference = f"{say_number(gap, decimals=decimals, signed=True)} {unit}"
        is_relative = not indicator.is_rate and before.value and gap
        relative = say_relative((after.value / before.value - 1) * 100) if is_relative else None
    return Pair(
        _say(before, indicator, decimals),
        _say(after, indicator, decimals),
        difference,
        relative,
        is_marked(before),
        is_marked(after),
    )


def pair_money(was: StageAmount, will_be: StageAmount) -> Pair:
    """Two sums of money; less than a million đồng apart, the difference is said to the đồng."""
    difference = relative = None
    if was.amount_vnd is not None and will_be.amount_vnd is not None:
        gap = will_be.amount_vnd - was.amount_vnd
        sign = "+" if gap > 0 else ""
        difference = (
            f"{sign}{say_money(gap)}" if abs(gap) >= 1_000_000 else f"{say_exactly(gap, signed=True)} đồng"
        )
        relative = say_relative(gap / was.amount_vnd * 100) if was.amount_vnd and gap else None
    return Pair(
        _say_amount(was),
        _say_amount(will_be),
        difference,
        relative,
        was.status is Status.ILLUSTRATIVE,
        will_be.status is Status.ILLUSTRATIVE,
    )


def _say_amount(amount: StageAmount) -> str:
    return NO_DATA_VI if amount.amount_vnd is None else say_money(amount.amount_vnd)


def are_comparable(before: Figure, after: Figure) -> bool:
    """Whether both rest on the same units: neither is a sum that lacks some, or both lack the same."""
    is_partial = before.is_partial or after.is_partial
    return not is_partial or before.missing_unit_ids == after.missing_unit_ids


def decimals_apart(before: float | None, after: float | None, decimals: int) -> int:
    """The least decimals, from those of the indicator on, with which the printed difference is about the true one.

    0,0003 points may be printed neither as none nor, where the last digit happens to turn, as 0,01.
    """
    if before is None or after is None or before == after:
        return decimals
    gap = after - before
    while decimals < _MOST_DECIMALS and abs(printed_gap(before, after, decimals) - gap) > abs(gap) / 2:
        decimals += 1
    return decimals


def printed_gap(before: float, after: float, decimals: int) -> float:
    """After less before, both as printed."""
    return round_half_up(round_half_up(after, decimals) - round_half_up(before, decimals), decimals)


def is_marked(figure: Figure) -> bool:
    """Whether the value that is shown only illustrates."""
    return figure.value is not None and figure.is_illustrative


def _say(figure: Figure, indicator: Indicator, decimals: int) -> str:
    said = say_value(figure.value, indicator.unit, decimals=decimals)
    return f"{said} ({figure.units_reported}/{figure.units_expected} đơn vị)" if figure.is_partial else said
