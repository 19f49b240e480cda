"""Counts, ranks, shares, paces and spans of money for sentences, each with what it was worked out from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from monitoring.model.figures import Figure
from monitoring.model.money import Stage
from monitoring.model.ratings import Rating
from monitoring.model.results import Indicator
from monitoring.wording.numbers import say_date, say_number, say_share_pct, say_value
from monitoring.wording.statement import Stated, What


def rating_id(target_id: str, unit_id: str, year: int) -> str:
    """“rating:A1/68/2022/all”."""
    return f"rating:{target_id}/{unit_id}/{year}/all"


def money_span_id(stage: Stage, first_year: int, last_year: int, unit_id: str | None = None) -> str:
    """The id of the amounts of several years together: “money:allocated/2021-2023/*/*/*/*”."""
    return f"money:{stage.value}/{first_year}-{last_year}/*/{unit_id or '*'}/*/*"


def state_value_closely(figure: Figure, named: str, indicator: Indicator, *, decimals: int) -> Stated:
    """The value with more decimals than usual, where fewer would print a missed target as reached."""
    return Stated(say_value(figure.value, indicator.unit, decimals=decimals), What.VALUE, (named,))


def state_change_count(later: Figure, earlier: Figure) -> Stated | None:
    """The size of the change of two numerators, without its sign: “3.095”; None where either is missing."""
    if later.numerator is None or earlier.numerator is None:
        return None
    size = say_number(abs(later.numerator - earlier.numerator))
    return Stated(size, What.CHANGE_COUNT, (later.figure_id, earlier.figure_id))


def state_lacking(lacking_pct: float, figure: Figure, indicator: Indicator) -> Stated:
    """What a rate of reach still lacks to 100 %."""
    text = f"{say_number(lacking_pct, decimals=indicator.decimals)} {indicator.unit}"
    return Stated(text, What.LACKING, (figure.figure_id,))


def state_rank(place: int, own_id: str, peer_ids: Sequence[str]) -> Stated:
    """The place among all named, counted from the highest."""
    return Stated(str(place), What.RANK, (own_id, *peer_ids))


def state_count_where(condition: str, count: int, figure_ids: Sequence[str]) -> Stated:
    """How many of the named fulfil the condition.

    Conditions: “above:ID”, “equal:ID” (printed values), “in_sum” (what a sum needs is known); “fell:YEAR”,
    “rose:YEAR”, “same:YEAR” and “incomparable:YEAR” (change since that year); “missing:REASON”, “status:STATUS”,
    “partial” and “known”.
    """
    return Stated(str(count), What.COUNT_WHERE, (f"where:{condition}", *figure_ids))


def state_count_share(part_ids: Sequence[str], whole_ids: Sequence[str]) -> Stated:
    """“75 %”: how many the one are of the other, to a whole per cent."""
    text = say_share_pct(len(part_ids), len(whole_ids))
    return Stated(text, What.COUNT_SHARE_PCT, (*part_ids, "of", *whole_ids))


def state_rating_count(rating: Rating, count: int, rating_ids: Sequence[str]) -> Stated:
    """How many of the ratings named stand at ``rating``."""
    return Stated(str(count), What.RATING_COUNT, (f"stands:{rating.value}", *rating_ids))


def state_joint_share(share_pct: float, parts: Sequence[Figure], whole: Sequence[Figure]) -> Stated:
    """“52,1 %”: the numerators of the parts together in the sum of all."""
    ids = (*(one.figure_id for one in parts), "of", *(one.figure_id for one in whole))
    return Stated(f"{say_number(share_pct, decimals=1)} %", What.JOINT_SHARE_PCT, ids)


def state_pace(pace: float, what: What, named: str, indicator: Indicator) -> Stated:
    """The size of a pace without its sign: “3,10 điểm %”; ``what`` says which of the two paces it is."""
    decimals, unit = (2, "điểm %") if indicator.is_rate else (0, indicator.unit)
    return Stated(f"{say_number(abs(pace), decimals=decimals)} {unit}", what, (named,))


def state_elapsed(elapsed_pct: float, *, first_year: int, last_year: int, as_of: date) -> Stated:
    """“49,6 %” of the time from ``first_year`` to ``last_year`` that had passed on ``as_of``."""
    return Stated(
        f"{say_number(elapsed_pct, decimals=1)} %",
        What.ELAPSED_PCT,
        (elapsed_id(first_year=first_year, last_year=last_year, as_of=as_of),),
    )


def state_day(day: date, *ids: str) -> Stated:
    """A day as dd/mm/yyyy that belongs to the figures named."""
    return Stated(say_date(day), What.PERIOD, ids)


def elapsed_id(*, first_year: int, last_year: int, as_of: date) -> str:
    """“elapsed:2023@2023-12-31”; of several years “elapsed:2021-2025@2023-12-31”."""
    span = str(first_year) if first_year == last_year else f"{first_year}-{last_year}"
    return f"elapsed:{span}@{as_of.isoformat()}"
