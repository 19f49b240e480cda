"""Reporting units, what became of them, and which of them report in a period."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from monitoring.model.periods import Period


@dataclass(frozen=True)
class ReportingUnit:
    """A country, province, district or commune, valid between two dates (both inclusive).

    ``unit_id`` is unique for all time; ``code`` is the official one and was reused
    (682 was Đạ Tẻh until 30/11/2024 and the merged Đạ Huoai after).
    """

    unit_id: str
    code: str
    name_vi: str
    name_en: str
    kind: str
    level: str
    parent_id: str | None
    valid_from: date
    valid_to: date | None

    def exists_in(self, period: Period) -> bool:
        """Whether the unit existed on any day of the period."""
        return self.valid_from <= period.last_day and (
            self.valid_to is None or self.valid_to >= period.first_day
        )

    @property
    def short_name_vi(self) -> str:
        """The name alone; a commune's keeps its kind, for “1 Bảo Lộc” without “Phường” is no name."""
        return f"{self.kind.capitalize()} {self.name_vi}" if self.level == "commune" else self.name_vi

    @property
    def full_name_vi(self) -> str:
        """Name with its kind: “huyện Đam Rông”; the country's name already says what it is."""
        return self.name_vi if self.level == "country" else f"{self.kind} {self.name_vi}"


@dataclass(frozen=True)
class UnitSuccession:
    """``successor_id`` took over ``share_pct`` of ``predecessor_id`` on a day."""

    predecessor_id: str
    successor_id: str
    effective_date: date
    share_pct: float
    legal_act: str


@dataclass(frozen=True)
class UnitTerritory:
    """``share_pct`` of the unit's measured area lies in a district of the plan's frame that it was made from by law."""

    unit_id: str
    district_id: str
    share_pct: float


@dataclass(frozen=True)
class ReportingFrame:
    """The units by which one period is reported. Which units those are is data, not code."""

    frame_id: str
    period: Period
    level: str
    unit_ids: tuple[str, ...]
    name_vi: str
    name_en: str

    @cached_property
    def unit_id_set(self) -> frozenset[str]:
        """The same units, to ask whether one is among them: ten thousand in a row take long to look through."""
        return frozenset(self.unit_ids)
