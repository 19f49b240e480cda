"""Received files sorted into returns: whose each file is, and of which period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.units import UnitNotInPeriod, UnknownUnit, resolve_unit
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.returns.checks.units import say_when_it_existed
from monitoring.returns.read import AskedFor, ReturnReading


class NotFileable(ValueError):
    """It is not known whose files they are, or they are not the reporter's; the message says what to do."""


class RowsOfOthers(NotFileable):
    """A unit's file speaks of other units."""


@dataclass(frozen=True, kw_only=True)
class ReturnToFile:
    """One reporter's files of one period; ``places`` are their positions among all that were read."""

    reporter_id: str
    period: Period
    places: tuple[int, ...]


def sort_into_returns(
    readings: Sequence[ReturnReading], framework: ResultsFramework, *, asked_for: AskedFor
) -> list[ReturnToFile]:
    """Forms say whose they are; files of tables belong to the one asked for, or to the only form among them.

    Raises `NotFileable`, and its `RowsOfOthers`.
    """
    forms = list(dict.fromkeys((one.unit_id, one.period) for one in readings if one.unit_id and one.period))
    tables = [one for one in readings if one.unit_id is None]
    owner = _owner_of_tables(forms, framework, asked_for, tables[0].file_name) if tables else None
    if owner is not None:
        _refuse_rows_of_others(tables, owner[0], framework)
    found: dict[tuple[str, Period], list[int]] = {}
    for place, one in enumerate(readings):
        whose = (one.unit_id, one.period) if one.unit_id and one.period else owner
        if whose is not None:
            found.setdefault(whose, []).append(place)
    return [
        ReturnToFile(reporter_id=reporter_id, period=period, places=tuple(places))
        for (reporter_id, period), places in found.items()
    ]


def _owner_of_tables(
    forms: Sequence[tuple[str, Period]], framework: ResultsFramework, asked_for: AskedFor, file_name: str
) -> tuple[str, Period]:
    if asked_for.unit_code is None and len(forms) == 1:
        return forms[0]
    period = asked_for.period or (forms[0][1] if len(forms) == 1 else None)
    if asked_for.unit_code is None or period is None:
        raise NotFileable(
            f"tệp {file_name} không ghi là báo cáo của ai, kỳ nào: cần --unit và --period (hoặc --into DIR để chỉ ghi ra bảng)"
        )
    return find_reporter(framework, asked_for.unit_code, period), period


def find_reporter(framework: ResultsFramework, code: str, period: Period) -> str:
    """The id of the lead agency or of the unit with that code in the period. Raises `NotFileable`."""
    if code in framework.agencies:
        return code
    try:
        return resolve_unit(framework, code, period=period).unit_id
    except UnknownUnit as unknown:
        raise NotFileable(f"không có đơn vị hoặc cơ quan mã “{code}”") from unknown
    except UnitNotInPeriod as absent:
        raise NotFileable(say_when_it_existed(framework, absent.unit, absent.period)) from absent


def _refuse_rows_of_others(
    tables: Sequence[ReturnReading], reporter_id: str, framework: ResultsFramework
) -> None:
    """A unit reports on itself only; a lead agency on any unit."""
    if reporter_id in framework.agencies:
        return
    for one in tables:
        others = sorted(one.rows.unit_ids - {reporter_id})
        if others:
            raise RowsOfOthers(
                f"tệp {one.file_name} có số liệu của đơn vị khác ({', '.join(others)}); "
                f"báo cáo của đơn vị {reporter_id} chỉ gồm số liệu của chính đơn vị đó"
            )
