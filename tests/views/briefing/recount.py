"""How many there are: of units, of figures that fulfil a condition, of ratings."""

from __future__ import annotations

from monitoring.wording.statement import Stated, What
from tests.views.briefing.csv_figures import indicator_of, number, why_missing
from tests.views.briefing.csv_ratings import rate, rounded


def _rank(stated: Stated, published_only: bool) -> set[str]:
    own, *peers = stated.figure_ids
    decimals = int(indicator_of(own)["decimals"])
    values = {one: number(one, published_only).value for one in dict.fromkeys((own, *peers))}
    known = {one: rounded(value, decimals) for one, value in values.items() if value is not None}
    place = 1 + sum(value > known[own] for value in known.values())
    alone = sum(value == known[own] for value in known.values()) == 1
    words = {1: "cao nhất", len(known): "thấp nhất"} if alone else {}
    return {str(place), words.get(place, str(place))}


def _known(stated: Stated, published_only: bool) -> set[str]:
    return {str(sum(number(one, published_only).value is not None for one in stated.figure_ids))}


def _covered_pct(stated: Stated, published_only: bool) -> set[str]:
    conditions = [one for one in stated.figure_ids if one.startswith("where:")]
    (known,) = (_count_where if conditions else _known)(stated, published_only)
    return _whole_per_cent(int(known), len(set(stated.figure_ids) - set(conditions)))


def _count_share(stated: Stated, _: bool) -> set[str]:
    at = stated.figure_ids.index("of")
    part, whole = set(stated.figure_ids[:at]), set(stated.figure_ids[at + 1 :])
    return _whole_per_cent(len(part), len(whole)) if part < whole else set()


def _whole_per_cent(part: int, whole: int) -> set[str]:
    """By halves up, with whole numbers only; of all and of none it is not to be said at all."""
    share = (200 * part + whole) // (2 * whole)
    return {f"{share} %"} if 0 < share < 100 else {"trên 99 %", "dưới 1 %"}


def _how_many(stated: Stated, _: bool) -> set[str]:
    return {str(len(set(stated.figure_ids)))}


def _count_where(stated: Stated, published_only: bool) -> set[str]:
    condition, *ids = stated.figure_ids
    _, name, rest = condition.split(":", 2) if condition.count(":") > 1 else (*condition.split(":"), "")
    return {str(sum(_fulfils(one, name, rest, published_only) for one in ids))}


def _fulfils(named: str, condition: str, rest: str, published_only: bool) -> bool:
    found = number(named, published_only)
    if condition == "in_sum":
        parts = (found.numerator, found.denominator)
        return found.value is not None if indicator_of(named)["across_units"] == "sum" else None not in parts
    if condition == "missing":
        return found.value is None and why_missing(named, published_only) == rest
    if found.value is None:
        return condition == "incomparable"
    if condition in ("above", "equal"):
        decimals = int(indicator_of(named)["decimals"])
        own, other = rounded(found.value, decimals), rounded(number(rest, published_only).value, decimals)
        return own > other if condition == "above" else own == other
    if condition == "status":
        return found.status == rest
    if condition in ("partial", "known"):
        return condition == "known" or found.is_partial
    return _moved(named, rest, published_only) == condition


def _moved(named: str, year: str, published_only: bool) -> str:
    indicator_id, unit_id, _, group_id = named.split("/")
    later, earlier = (
        number(named, published_only),
        number(f"{indicator_id}/{unit_id}/{year}/{group_id}", published_only),
    )
    if earlier.value is None or later.is_partial or earlier.is_partial:
        return "incomparable"
    change = round(later.value - earlier.value, 6)
    return "same" if change == 0 else "fell" if change < 0 else "rose"


def _rating_count(stated: Stated, published_only: bool) -> set[str]:
    stands, *ids = stated.figure_ids
    return {str(sum(rate(one, published_only).rating == stands.removeprefix("stands:") for one in ids))}


RECOUNTED = {
    What.RANK: _rank,
    What.UNITS_KNOWN: _known,
    What.UNITS_ALL: _how_many,
    What.COVERED_PCT: _covered_pct,
    What.COUNT_SHARE_PCT: _count_share,
    What.COUNT: _how_many,
    What.COUNT_WHERE: _count_where,
    What.RATING_COUNT: _rating_count,
}
