"""Targets rated from the CSV files alone, by the rules of the design, to hold the program's ratings against."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from tests.views.briefing.csv_figures import FIRST_YEAR, Number, indicator, number, target


@dataclass(frozen=True)
class Rated:
    rating: str
    pace_so_far: float | None
    pace_required: float | None


@cache
def rate(rating_id: str, published_only: bool = False) -> Rated:
    """The rating of “rating:A1/68/2022/all” and its two paces."""
    target_id, unit_id, year, group_id = rating_id.removeprefix("rating:").split("/")
    aim = target(target_id)
    of = indicator(aim["indicator_id"])
    prefix = "total:" if of["across_years"] == "sum" else ""
    known = [
        (one, found)
        for one in range(FIRST_YEAR, int(year) + 1)
        if (
            found := number(f"{prefix}{aim['indicator_id']}/{unit_id}/{one}/{group_id}", published_only)
        ).value
        is not None
    ]
    if not known:
        return Rated("no_data", None, None)
    end, (last_year, latest) = int(aim["target_year"]), known[-1]
    whole = [(one, found) for one, found in known if not found.is_partial]
    goal = _goal(aim, last_year, group_id)
    so_far = required = None
    if whole:
        start_year, start = whole[0]
        if last_year > start_year:
            so_far = (latest.value - start.value) / (last_year - start_year)
        if goal is not None and end > last_year:
            required = (goal - latest.value) / (end - last_year)
    rating = _judge(aim, int(year), known, whole, goal, (so_far, required), int(of["decimals"]))
    return Rated(rating, so_far, required)


def _goal(aim: dict, year: int, group_id: str) -> float | None:
    if aim["kind"] == "zero":
        return 0.0
    if aim["kind"] == "below_reference":
        return number(f"{aim['reference_indicator_id']}/VN/{year}/{group_id}").value
    return float(aim["value"]) if aim["value"] else None


def _judge(aim: dict, year: int, known, whole, goal, paces, decimals: int) -> str:
    kind, end, (last_year, latest) = aim["kind"], int(aim["target_year"]), known[-1]
    is_over, is_fresh = year >= end, last_year == year
    broken = [found for _, found in known if kind == "below" and found.value >= goal]
    if broken:
        return "missed" if is_over and any(not one.is_partial for one in broken) else "behind"
    holds = _holds(kind, last_year, latest, whole, goal, decimals)
    if holds is None:
        return "no_data"
    if holds:
        if latest.is_partial or not is_fresh:
            return "on_track"
        every_year = len(whole) == year - FIRST_YEAR + 1
        if kind == "below" and is_over and not every_year:
            return "no_data"
        return "on_track" if kind in ("below", "zero") and not is_over else "met"
    if is_over and is_fresh and not latest.is_partial:
        return "missed"
    if kind == "decrease":
        return "behind"
    so_far, required = paces
    if so_far is None:
        return "no_data"
    if required is None:
        return "behind"
    return "on_track" if (so_far >= required if kind == "at_least" else so_far <= required) else "behind"


def _holds(kind: str, last_year: int, latest: Number, whole, goal, decimals: int) -> bool | None:
    if kind == "at_least":
        return latest.value >= goal
    if kind == "below":
        return latest.value < goal
    if kind == "zero":
        return latest.value == 0
    if kind == "below_reference":
        return None if goal is None else rounded(latest.value, decimals) < rounded(goal, decimals)
    if not whole or whole[0][0] == last_year:
        return None
    return latest.value < whole[0][1].value


def rounded(value: float, decimals: int) -> Decimal:
    """A half goes away from zero."""
    return Decimal(repr(float(value))).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
