"""How each duty to report stands on a day, and how complete a period is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from monitoring.model.framework import ResultsFramework
from monitoring.model.moments import day_in_vietnam
from monitoring.model.periods import Period
from monitoring.model.reporting import ReportingDuty
from monitoring.model.returns import Return, ReturnState, ReturnStep

ReturnKey = tuple[str, Period]


class Verdict(StrEnum):
    """Where a duty stands."""

    ON_TIME = "on_time"
    LATE = "late"
    SENT_BACK = "sent_back"
    MISSING = "missing"
    NOT_DUE = "not_due"
    NOT_RECORDED = "not_recorded"

    @property
    def is_received(self) -> bool:
        return self in (Verdict.ON_TIME, Verdict.LATE)

    @property
    def is_owed(self) -> bool:
        """Whether something has to be done about it now."""
        return self in (Verdict.MISSING, Verdict.SENT_BACK)


@dataclass(frozen=True, kw_only=True)
class DutyStanding:
    """``days`` counts calendar days past the due date: of a late report until it came, of a missing one until today.

    ``received`` is the day it came in, in Vietnam. ``reporter_return`` is what the store holds, None where the store
    knows nothing; then the table speaks, and ``is_illustrative`` says whether it only illustrates.
    """

    duty: ReportingDuty
    verdict: Verdict
    received: date | None = None
    days: int | None = None
    reporter_return: Return | None = None
    is_illustrative: bool = False

    @property
    def sent_back(self) -> ReturnStep | None:
        """The step by which it was sent back, where it lies with its reporter because of that."""
        return _open_sending_back(self.reporter_return) if self.verdict is Verdict.SENT_BACK else None

    @property
    def stage(self) -> ReturnState | None:
        """How far its return has come in the store."""
        return self.reporter_return.state if self.reporter_return else None


@dataclass(frozen=True)
class Completeness:
    """Of the reports that are due in a period, how many have come in; late ones have come in too.

    ``unrecorded`` of them nobody knows; while there is one, no share is given.
    """

    received: int
    due: int
    late: int = 0
    unrecorded: int = 0

    @property
    def share_pct(self) -> float | None:
        """None where nothing is due, or not everything is known."""
        return None if self.due == 0 or self.unrecorded else self.received / self.due * 100

    def __add__(self, other: Completeness) -> Completeness:
        return Completeness(
            self.received + other.received,
            self.due + other.due,
            self.late + other.late,
            self.unrecorded + other.unrecorded,
        )


def measure_standings(
    framework: ResultsFramework,
    returns: Iterable[Return] = (),
    *,
    today: date,
    published_only: bool = False,
) -> tuple[DutyStanding, ...]:
    """Every duty of the framework as it stands today, in the table's order.

    With ``published_only`` what the table only illustrates is not used: where the store knows nothing either, nobody
    has recorded anything.
    """
    by_reporter = {(one.reporter_id, one.period): one for one in returns}
    return tuple(
        measure_standing(duty, by_reporter, today=today, published_only=published_only)
        for duty in framework.duties
    )


def measure_standing(
    duty: ReportingDuty,
    returns: Mapping[ReturnKey, Return],
    *,
    today: date,
    published_only: bool = False,
) -> DutyStanding:
    """How one duty stands; what the store holds wins over the table."""
    found = returns.get((duty.reporter_id, duty.period))
    if found is not None and found.received_at is not None:
        return _of_return(duty, found)
    if duty.is_illustrative and published_only:
        verdict = Verdict.NOT_RECORDED if duty.due_date < today else Verdict.NOT_DUE
        return DutyStanding(duty=duty, verdict=verdict, reporter_return=found)
    noted = duty.received_date
    if noted is not None and noted <= today:
        verdict, days = _punctuality(duty, noted)
        return DutyStanding(
            duty=duty,
            verdict=verdict,
            received=noted,
            days=days,
            reporter_return=found,
            is_illustrative=duty.is_illustrative,
        )
    if duty.due_date >= today:
        return DutyStanding(duty=duty, verdict=Verdict.NOT_DUE, reporter_return=found)
    return DutyStanding(
        duty=duty,
        verdict=Verdict.MISSING,
        days=(today - duty.due_date).days,
        reporter_return=found,
        is_illustrative=duty.is_illustrative,
    )


def measure_completeness(standings: Sequence[DutyStanding]) -> Completeness:
    """How many of these duties, those that are due or came in early, have been met."""
    counted = [one for one in standings if one.verdict is not Verdict.NOT_DUE]
    return Completeness(
        received=sum(one.verdict.is_received for one in counted),
        due=len(counted),
        late=sum(one.verdict is Verdict.LATE for one in counted),
        unrecorded=sum(one.verdict is Verdict.NOT_RECORDED for one in counted),
    )


def _of_return(duty: ReportingDuty, found: Return) -> DutyStanding:
    assert found.received_at is not None
    received = day_in_vietnam(found.received_at)
    verdict, days = _punctuality(duty, received)
    if _open_sending_back(found) is not None:
        verdict = Verdict.SENT_BACK
    return DutyStanding(duty=duty, verdict=verdict, received=received, days=days, reporter_return=found)


def _punctuality(duty: ReportingDuty, received: date) -> tuple[Verdict, int | None]:
    days = (received - duty.due_date).days
    return (Verdict.LATE, days) if days > 0 else (Verdict.ON_TIME, None)


def _open_sending_back(found: Return | None) -> ReturnStep | None:
    """The sending back that nobody has answered yet; a draft begun after it is no answer."""
    steps = [] if found is None else [one for one in found.steps if one.state is not ReturnState.DRAFT]
    return steps[-1] if steps and steps[-1].state is ReturnState.SENT_BACK else None
