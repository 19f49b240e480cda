"""Whose return of which period is worked on: what is on offer, what is due, and until when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from datetime import date, datetime

from monitoring.measures.units import UnitNotInPeriod, UnknownUnit, resolve_unit
from monitoring.model.framework import ResultsFramework
from monitoring.model.moments import day_in_vietnam
from monitoring.model.periods import Period
from monitoring.model.reporting import ReportingDuty
from monitoring.views.returns.return_words import name_reporter
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_date

_WHOLE_YEAR, _FIRST_HALF = 0, 1


def offer_reporters(framework: ResultsFramework, ids: Collection[str] | None) -> dict[str, str]:
    """Reporter ids with their names, units first; only those among ``ids``, or every one where that is None."""
    known = [one for one in _reporters(framework) if ids is None or one in ids]
    names = {one: name_reporter(framework, one) for one in known}
    twice = {name for name, count in Counter(names.values()).items() if count > 1}
    return {one: name + (_dates_of(framework, one) if name in twice else "") for one, name in names.items()}


def offer_periods(framework: ResultsFramework, reporter_id: str) -> dict[str, str]:
    """The periods that the reporter owes a return of, newest first, as the address writes them, in words."""
    periods = [duty.period for duty in duties_of(framework, reporter_id)]
    if not periods:
        halves = (_WHOLE_YEAR, _FIRST_HALF)
        every = [Period(year, half) for year in framework.programme.years for half in halves]
        periods = [one for one in every if _reports_in(framework, reporter_id, one)]
    newest_first = sorted(set(periods), key=lambda one: (one.last_day, one.first_day), reverse=True)
    return {str(one): capitalised(one.name_vi) for one in newest_first}


def due_period(framework: ResultsFramework, reporter_id: str, *, today: date) -> str | None:
    """The period whose return is due next, or was due last; None where the reporter owes none."""
    duties = duties_of(framework, reporter_id)
    ahead = [one for one in duties if one.due_date >= today and one.period.first_day <= today]
    if ahead:
        return str(min(ahead, key=lambda one: one.due_date).period)
    past = [one for one in duties if one.due_date < today]
    if past:
        return str(max(past, key=lambda one: one.due_date).period)
    return next(iter(offer_periods(framework, reporter_id)), None)


def say_due(
    framework: ResultsFramework,
    reporter_id: str,
    period: Period,
    *,
    received_at: datetime | None,
    today: date,
) -> str:
    """“Hạn nộp 01/12/2024, đã quá 12 ngày”, and the rule that sets it; empty where no day is set."""
    duty = next((one for one in duties_of(framework, reporter_id) if one.period == period), None)
    if duty is None:
        return ""
    return f"Hạn nộp {say_date(duty.due_date)}{_say_distance(duty.due_date, received_at, today)}. Căn cứ: {duty.legal_basis}."


def duties_of(framework: ResultsFramework, reporter_id: str) -> tuple[ReportingDuty, ...]:
    """What the unit or agency owes, in the table's order."""
    return tuple(one for one in framework.duties if one.reporter_id == reporter_id)


def _reporters(framework: ResultsFramework) -> list[str]:
    owing = {one.reporter_id for one in framework.duties}
    if not owing:
        owing = {unit_id for frame in framework.frames.values() for unit_id in frame.unit_ids}
    return [*(one for one in sorted(framework.units) if one in owing), *framework.agencies]


def _reports_in(framework: ResultsFramework, reporter_id: str, period: Period) -> bool:
    if reporter_id in framework.agencies:
        return True
    try:
        return resolve_unit(framework, reporter_id, period=period).unit_id == reporter_id
    except (UnknownUnit, UnitNotInPeriod):
        return False


def _dates_of(framework: ResultsFramework, unit_id: str) -> str:
    """Two units of the same name are told apart by their days."""
    unit = framework.units[unit_id]
    if unit.valid_to is not None and unit.valid_from.year < framework.programme.first_year:
        return f" (đến {say_date(unit.valid_to)})"
    return f" (từ {say_date(unit.valid_from)})"


def _say_distance(due: date, received_at: datetime | None, today: date) -> str:
    if received_at is not None:
        received = day_in_vietnam(received_at)
        late = (received - due).days
        return f"; nhận ngày {say_date(received)}, " + (f"muộn {late} ngày" if late > 0 else "đúng hạn")
    ahead = (due - today).days
    if ahead < 0:
        return f", đã quá {-ahead} ngày"
    return f", còn {ahead} ngày" if ahead else ", hôm nay là ngày cuối"
