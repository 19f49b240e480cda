"""Where a figure stands: its distance to another place and its rank among the units, in words."""

from __future__ import annotations

from monitoring.model.figures import Figure
from monitoring.model.results import Indicator
from monitoring.model.rounding import round_half_up
from monitoring.wording.numbers import say_number, say_value


def distance_as_printed(own: Figure, other: Figure, indicator: Indicator) -> float | None:
    """The difference of the two values as they are printed, so that a reader who subtracts finds the same."""
    if own.value is None or other.value is None:
        return None
    decimals = indicator.decimals
    gap = round_half_up(own.value, decimals) - round_half_up(other.value, decimals)
    return round_half_up(gap, decimals)


def say_distance(
    own: Figure, other: Figure, indicator: Indicator, *, place: str, with_value: bool = True
) -> str | None:
    """“cao hơn toàn tỉnh (1,09 %) 1,68 điểm %”; None where either is missing."""
    distance = distance_as_printed(own, other, indicator)
    if distance is None:
        return None
    value = say_value(other.value, indicator.unit, decimals=indicator.decimals)
    named = f"{place} ({value})" if with_value else place
    if distance == 0:
        return f"bằng {named}"
    return f"{'thấp' if distance < 0 else 'cao'} hơn {named} {say_size(distance, indicator)}"


def say_rank(place: int, of: int, *, units: int, sharing: int = 1) -> str | None:
    """“cao thứ 2/12”: counted from the highest value; tells who shares the place, and where not all units have one.

    ``units`` is how many report, ``of`` how many of them have a value, ``sharing`` how many hold this place.
    """
    if of < 2:
        return None
    if sharing == of:
        return f"bằng nhau ở cả {of} đơn vị" + ("" if of == units else " có số liệu")
    shared = f" (cùng {sharing - 1} đơn vị khác)" if sharing > 1 else ""
    among = f"/{of}" if of == units else f" trong {of} đơn vị có số liệu"
    return f"cao thứ {place}{among}{shared}"


def say_size(distance: float, indicator: Indicator) -> str:
    """“1,68 điểm %” of rates, “120 hộ” of counts: how large the distance is, without its sign."""
    unit = "điểm %" if indicator.is_rate else indicator.unit
    return f"{say_number(abs(distance), decimals=indicator.decimals)} {unit}"
