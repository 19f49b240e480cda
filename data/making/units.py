"""The units that report: 12 districts for 2021–2024, ten for 2025 (three became one on 01/12/2024)."""

from collections.abc import Mapping
from typing import TypeVar

Value = TypeVar("Value")

YEARS = ("2021", "2022", "2023", "2024", "2025")
DISTRICTS = tuple(str(code) for code in range(672, 684))
MERGED = {"681": "682-2024", "682": "682-2024", "683": "682-2024"}

# How hard a district's circumstances are, about 0 for the province: in illustrative rows the high ones do
# worse.
HARDSHIP = {
    "672": -0.9,
    "673": -0.7,
    "674": 1.0,
    "675": 0.7,
    "676": 0.2,
    "677": 0.0,
    "678": -0.1,
    "679": 0.6,
    "680": 0.4,
    "681": 0.1,
    "682": 0.2,
    "683": 0.2,
}


def by_year(*values: Value) -> dict[str, Value]:
    """One value for each year, 2021 to 2025."""
    return dict(zip(YEARS, values, strict=True))


def report_by_frame(counts: Mapping[str, int], *, year: str) -> dict[str, int]:
    """Counts of the 12 districts by the units that report the year; in 2025 the merged unit holds a sum."""
    if year != "2025":
        return dict(counts)
    by_unit: dict[str, int] = {}
    for district, count in counts.items():
        unit = MERGED.get(district, district)
        by_unit[unit] = by_unit.get(unit, 0) + count
    return by_unit
