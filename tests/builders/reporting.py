"""Duties to report, and returns as the store gives them.

>>> a_duty("674", "2023", due="2023-12-01", received="2023-12-04")
>>> a_sent_return("674", "2023", ("submitted", "2023-12-04"), ("sent_back", "2023-12-06", "Biểu 2 thiếu mẫu số"))
"""

from __future__ import annotations

from datetime import date, datetime

from monitoring.model.moments import VIETNAM
from monitoring.model.periods import Period
from monitoring.model.reporting import ReportingDuty
from monitoring.model.returns import Return, ReturnState, ReturnStep
from monitoring.model.status import Status


def a_duty(
    reporter: str = "678",
    period: str = "2023",
    *,
    due: str = "2023-12-01",
    received: str | None = None,
    status: str = "official",
) -> ReportingDuty:
    """One duty; nothing came in unless ``received`` says when."""
    return ReportingDuty(
        duty_id=f"{reporter}-{period}",
        reporter_id=reporter,
        period=Period.read(period),
        due_date=date.fromisoformat(due),
        received_date=date.fromisoformat(received) if received else None,
        status=Status(status),
        legal_basis="Điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH; mục VI.5.đ Kế hoạch",
    )


def a_sent_return(reporter: str, period: str, *steps: tuple[str, ...]) -> Return:
    """A return with its steps, each (state, day[, note[, by]]); a step is taken at nine in the morning in Vietnam."""
    return Return(
        reporter_id=reporter,
        period=Period.read(period),
        steps=tuple(_step(number, *step) for number, step in enumerate(steps, start=1)),
    )


def _step(number: int, state: str, day: str, note: str = "", by: str = "can-bo@lamdong.gov.vn") -> ReturnStep:
    at = datetime.fromisoformat(day if "T" in day else f"{day}T09:00").replace(tzinfo=VIETNAM)
    return ReturnStep(
        step_id=number, state=ReturnState(state), at=at, by=by, note=note, files=(), explanations=()
    )
