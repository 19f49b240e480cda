"""Who has to report, and by when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from monitoring.model.periods import Period
from monitoring.model.status import Status


@dataclass(frozen=True)
class LeadAgency:
    """An agency of the province that leads projects of the plan and reports on them."""

    agency_id: str
    name_vi: str
    name_en: str
    short_name_vi: str


@dataclass(frozen=True)
class ReportingDuty:
    """One report that one reporter owes: a reporting unit's, or a lead agency's.

    ``received_date`` is what the table knows, None where nothing came in; ``status`` says whether the table's
    knowledge is official or only illustrates. A return in the store knows better and wins.
    """

    duty_id: str
    reporter_id: str
    period: Period
    due_date: date
    received_date: date | None
    status: Status
    legal_basis: str

    @property
    def is_illustrative(self) -> bool:
        return self.status is Status.ILLUSTRATIVE
