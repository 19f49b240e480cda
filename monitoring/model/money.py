"""Projects of the programme and their money, in whole đồng."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitoring.model.status import Status


class Stage(StrEnum):
    """Planned (kế hoạch), allocated (giao vốn), disbursed (giải ngân)."""

    PLANNED = "planned"
    ALLOCATED = "allocated"
    DISBURSED = "disbursed"


@dataclass(frozen=True)
class Project:
    """A project, or a sub-project where ``parent_id`` is given."""

    project_id: str
    parent_id: str | None
    name_vi: str
    name_en: str
    lead_agency_province: str | None
    lead_agency_district: str | None
    clause: str


@dataclass(frozen=True)
class FundingSource:
    """Whose money it is: the centre's, the province's, …"""

    funding_source_id: str
    name_vi: str
    name_en: str
    clause: str | None


@dataclass(frozen=True)
class CapitalType:
    """What the money is for: investment or running costs."""

    capital_type_id: str
    name_vi: str
    name_en: str


@dataclass(frozen=True)
class BudgetLine:
    """Money of one project in one unit and year, at one stage, as it stood on ``as_of``."""

    project_id: str
    unit_id: str
    year: int
    funding_source: str
    capital_type: str
    stage: Stage
    as_of: date
    amount_vnd: int
    status: Status
    source_id: str


@dataclass(frozen=True)
class BudgetTotal:
    """A published total for the province: ``period`` is a year or ``2021-2025``; ``funding_source`` may be ``all``."""

    unit_id: str
    period: str
    funding_source: str
    stage: Stage
    amount_vnd: int
    status: Status
    source_id: str
    note: str | None
