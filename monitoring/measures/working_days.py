"""Working days of the offices: Saturdays, Sundays and public holidays are skipped."""

from __future__ import annotations

from datetime import date, timedelta

from monitoring.model.public_holidays import HOLIDAYS, LISTED_YEARS, WORKED_SATURDAYS

_SATURDAY = 5


def is_working_day(day: date) -> bool:
    """Raises `UnlistedYear`."""
    if day.year not in LISTED_YEARS:
        raise UnlistedYear(day.year)
    return day in WORKED_SATURDAYS or (day.weekday() < _SATURDAY and day not in HOLIDAYS)


def add_working_days(day: date, number: int) -> date:
    """The ``number``-th working day after ``day``, which itself does not count. Raises `UnlistedYear`."""
    left = number
    while left > 0:
        day += timedelta(days=1)
        left -= is_working_day(day)
    return day


class UnlistedYear(ValueError):
    """The public holidays of the year are not listed, so its working days are not known."""

    def __init__(self, year: int) -> None:
        super().__init__(f"chưa có danh sách ngày nghỉ lễ năm {year}, chưa tính được ngày làm việc")
        self.year = year
