"""Days on which the offices of Vietnam are closed besides Saturdays and Sundays, 2021–2026.

The days are those of Article 112 of the Labour Code (45/2019/QH14): 1 January, five days of Tết, the tenth of the
third lunar month (Giỗ Tổ Hùng Vương), 30 April, 1 May, and two days around 2 September; the day after where one falls
on a Saturday or Sunday; and working days that the Prime Minister exchanged for a Saturday. Tết and the day beside
2 September are chosen anew for each year, so they are listed and not worked out. A year that is not listed is not
known: nothing is counted through it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta

# first and last day of each closure that touches a working day, and Saturdays worked in exchange
_CLOSURES: Mapping[int, tuple[tuple[str, str], ...]] = {
    2021: (("01-01", "01-01"), ("02-10", "02-16"), ("04-21", "04-21"), ("04-30", "05-03"), ("09-02", "09-03")),
    2022: (("01-01", "01-03"), ("01-31", "02-04"), ("04-10", "04-11"), ("04-30", "05-03"), ("09-01", "09-02")),
    2023: (("01-01", "01-02"), ("01-20", "01-26"), ("04-29", "05-03"), ("09-01", "09-04")),
    2024: (("01-01", "01-01"), ("02-08", "02-14"), ("04-18", "04-18"), ("04-29", "05-01"), ("09-02", "09-03")),
    2025: (("01-01", "01-01"), ("01-27", "01-31"), ("04-07", "04-07"), ("04-30", "05-02"), ("09-01", "09-02")),
    2026: (("01-01", "01-02"), ("02-16", "02-20"), ("04-26", "04-27"), ("04-30", "05-01"), ("08-31", "09-02")),
}  # fmt: skip
_WORKED_SATURDAYS = ("2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22")


def _days(year: int, first: str, last: str) -> Iterator[date]:
    day, end = date.fromisoformat(f"{year}-{first}"), date.fromisoformat(f"{year}-{last}")
    while day <= end:
        yield day
        day += timedelta(days=1)


LISTED_YEARS = frozenset(_CLOSURES)
HOLIDAYS = frozenset(
    day
    for year, closures in _CLOSURES.items()
    for first, last in closures
    for day in _days(year, first, last)
)
WORKED_SATURDAYS = frozenset(map(date.fromisoformat, _WORKED_SATURDAYS))
