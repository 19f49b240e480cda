"""Which unit a code means in a period, and which units stand for it in another."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit

_WHOLE = 100.0


class UnknownUnit(LookupError):
    """No unit ever had this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class UnitNotInPeriod(LookupError):
    """The unit is known, but did not report in the period; ``successors`` took its place, if any."""

    def __init__(self, unit: ReportingUnit, period: Period, successors: tuple[ReportingUnit, ...]) -> None:
        super().__init__(unit.unit_id)
        self.unit = unit
        self.period = period
        self.successors = successors


def resolve_unit(framework: ResultsFramework, code: str, *, period: Period) -> ReportingUnit:
    """Give the unit that ``code`` (or a unit id) means in the period's frame.

    Codes were reused, so the period decides: 682 is Đạ Tẻh in 2024 and the merged Đạ Huoai in 2025. A period
    before the programme has no frame: there a unit reports if it existed.
    Raises `UnknownUnit` or `UnitNotInPeriod`.
    """
    named = [unit for unit in framework.units.values() if code in (unit.code, unit.unit_id)]
    if not named:
        raise UnknownUnit(code)
    reporting = _reporting(framework, period) | {
        framework.province.unit_id,
        framework.country.unit_id,
    }
    has_frame = framework.frame_of(period) is not None
    for unit in named:
        if unit.unit_id in reporting or (not has_frame and unit.exists_in(period)):
            return unit
    heirs = tuple(
        one for one in successors_of(framework, named[0].unit_id) if one.valid_from <= period.last_day
    )
    raise UnitNotInPeriod(named[0], period, heirs)


def reporting_unit_ids(framework: ResultsFramework, *, period: Period) -> tuple[str, ...]:
    """The units by which the period is reported; empty where the period has no frame."""
    frame = framework.frame_of(period)
    return frame.unit_ids if frame is not None else ()


def _reporting(framework: ResultsFramework, period: Period) -> frozenset[str]:
    """The same units, to ask whether one is among them."""
    frame = framework.frame_of(period)
    return frame.unit_id_set if frame is not None else frozenset()


def successors_of(framework: ResultsFramework, unit_id: str) -> tuple[ReportingUnit, ...]:
    """The units that took over the unit's territory, in order of the table."""
    return tuple(
        framework.units[one.successor_id] for one in framework.successions if one.predecessor_id == unit_id
    )


def units_standing_for(framework: ResultsFramework, unit_id: str, *, period: Period) -> tuple[str, ...]:
    """The units of the period's frame that together cover the unit.

    That is the unit itself, what was merged into it whole, or, where the period is reported by communes, the
    communes that lie mostly in it. Empty where none of these cover it: a figure for it would then be a guess.
    """
    if unit_id in (framework.province.unit_id, framework.country.unit_id):
        return (unit_id,)
    reporting = _reporting(framework, period)
    if unit_id in reporting:
        return (unit_id,)
    merged = [one for one in framework.successions if one.successor_id == unit_id]
    whole = tuple(
        one.predecessor_id for one in merged if one.share_pct == _WHOLE and one.predecessor_id in reporting
    )
    if whole and len(whole) == len(merged):
        return whole
    return _communes_of(framework, unit_id, reporting_unit_ids(framework, period=period))


def is_reported_together(framework: ResultsFramework, unit_id: str, *, period: Period) -> bool:
    """Whether the period's units hold this one only as a part of a larger unit."""
    reporting = _reporting(framework, period)
    return unit_id not in reporting and any(
        one.predecessor_id == unit_id and one.successor_id in reporting and one.share_pct == _WHOLE
        for one in framework.successions
    )


def _communes_of(framework: ResultsFramework, unit_id: str, reporting: tuple[str, ...]) -> tuple[str, ...]:
    """The reporting communes whose main district is the unit, or was merged into it."""
    districts = {
        unit_id,
        *(one.predecessor_id for one in framework.successions if one.successor_id == unit_id),
    }
    return tuple(one for one in reporting if framework.main_district_of.get(one) in districts)
