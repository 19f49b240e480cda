"""Days of periods as tables write them, so that two are compared as they stand, and as people do."""

from __future__ import annotations


def first_day(period: str) -> str:
    """2024 → 2024-01-01, 2024-H2 → 2024-07-01."""
    return f"{period[:4]}-07-01" if period.endswith("H2") else f"{period[:4]}-01-01"


def last_day(period: str) -> str:
    """2024 → 2024-12-31, 2024-H1 → 2024-06-30."""
    return f"{period[:4]}-06-30" if period.endswith("H1") else f"{period[:4]}-12-31"


def as_people_write(day: str) -> str:
    """2024-11-30 → 30/11/2024."""
    return "/".join(reversed(day.split("-")))
