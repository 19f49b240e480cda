"""Which money a picture shows: of which years, place and project, in which unit, and what its sums are called."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.views.choice import Choice
from monitoring.wording.stated import money_id

_UNIT_VI = {"ty": "tỷ đồng", "trieu": "triệu đồng"}
_DECIMALS = {"ty": 3, "trieu": 1}


@dataclass(frozen=True)
class MoneyScope:
    """``money_unit`` is ty or trieu."""

    framework: ResultsFramework
    choice: Choice
    by: Breakdown
    whole_period: bool
    project_id: str | None
    money_unit: str

    def total_id(self, stage: Stage, *, year: int | None = None) -> str:
        """The id of the whole, or of what one year has of it."""
        named = {**self._named, "year": year} if year else self._named
        return self._id(stage, self.choice.unit_id, named)

    def part_id(self, stage: Stage, part: str) -> str:
        """The id of the sum of one part: the total's, narrowed by what the money is split by."""
        if self.by is Breakdown.UNIT:
            # a part is what the unit itself was given, not what was given to those merged into it later
            return money_id(stage, **self._named, unit_id=part)
        field = {
            Breakdown.PROJECT: "project_id",
            Breakdown.YEAR: "year",
            Breakdown.FUNDING_SOURCE: "funding_source",
            Breakdown.CAPITAL_TYPE: "capital_type",
        }[self.by]
        return self._id(stage, self.choice.unit_id, {**self._named, field: part})

    @property
    def unit_vi(self) -> str:
        return _UNIT_VI[self.money_unit]

    @property
    def decimals(self) -> int:
        """How many decimals at the most money is printed with in this unit."""
        return _DECIMALS[self.money_unit]

    @property
    def span(self) -> tuple[int, int]:
        programme, year = self.framework.programme, self.choice.year
        return (programme.first_year, programme.last_year) if self.whole_period else (year, year)

    @property
    def _named(self) -> dict[str, Any]:
        return {"year": None if self.whole_period else self.choice.year, "project_id": self.project_id}

    def _id(self, stage: Stage, unit_id: str | None, named: dict[str, Any]) -> str:
        """The money of several years of a unit that others were merged into is added up year by year."""
        made = money_id(stage, unit_id=unit_id, **named)
        is_merged = any(one.successor_id == unit_id for one in self.framework.successions)
        if named["year"] is not None or not is_merged:
            return made
        return made.replace("/*", f"/{self.span[0]}-{self.span[1]}", 1)
