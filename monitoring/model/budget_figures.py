"""Questions about money and their answers, in whole đồng."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitoring.model.money import Stage
from monitoring.model.status import Status, weakest


class Breakdown(StrEnum):
    """What money is split by."""

    PROJECT = "project"
    YEAR = "year"
    FUNDING_SOURCE = "funding_source"
    CAPITAL_TYPE = "capital_type"
    UNIT = "unit"


@dataclass(frozen=True)
class MoneyQuestion:
    """Which money is asked for; None in a field means all of it. A project means its sub-projects too."""

    year: int | None = None
    project_id: str | None = None
    unit_ids: frozenset[str] | None = None
    funding_source: str | None = None
    capital_type: str | None = None
    published_only: bool = False


@dataclass(frozen=True)
class StageAmount:
    """Money at one stage; ``amount_vnd`` is None where nothing was reported."""

    amount_vnd: int | None = None
    status: Status | None = None
    source_ids: tuple[str, ...] = ()
    as_of: date | None = None
    is_published_total: bool = False
    note: str | None = None


@dataclass(frozen=True)
class BudgetFigure:
    """The three stages of one part of the money. ``part`` is the project, year, … it belongs to; None for the whole."""

    part: str | None
    planned: StageAmount
    allocated: StageAmount
    disbursed: StageAmount

    def at(self, stage: Stage) -> StageAmount:
        return {
            Stage.PLANNED: self.planned,
            Stage.ALLOCATED: self.allocated,
            Stage.DISBURSED: self.disbursed,
        }[stage]

    @property
    def status(self) -> Status | None:
        return weakest(one.status for one in (self.planned, self.allocated, self.disbursed) if one.status)

    @property
    def disbursement_rate_pct(self) -> float | None:
        """Disbursed of allocated; None where either is missing, or nothing was allocated."""
        disbursed, allocated = self.disbursed.amount_vnd, self.allocated.amount_vnd
        return None if disbursed is None or not allocated else disbursed / allocated * 100
