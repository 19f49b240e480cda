"""Checks of units in time: did the unit exist, does it report in the period, is it the old province or the new one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from monitoring.measures.units import successors_of
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.units import ReportingUnit
from monitoring.returns.finding import WARNING, Finding
from monitoring.returns.rows import ReportedFigure, ReportedMoney
from monitoring.wording.numbers import say_date, say_number

_FRAMED_LEVELS = frozenset({"district", "commune"})
# the enlarged province has three times the households of the old one; nothing grows by four fifths in a year
_ENLARGED = 1.8


def find_units_out_of_time(
    rows: Sequence[ReportedFigure | ReportedMoney], framework: ResultsFramework
) -> Iterator[Finding]:
    """A unit reports only for periods in which it existed; the successor is told."""
    told: dict[tuple[str, Period], str | None] = {}
    for one in rows:
        period = one.period if isinstance(one, ReportedFigure) else Period(one.year)
        key = one.unit_id, period
        if key not in told:
            told[key] = _why_not(framework, framework.units[one.unit_id], period)
        detail = told[key]
        if detail:
            yield Finding(
                "unit_out_of_time",
                one.where.cell("unit_id"),
                "đơn vị không tồn tại trong kỳ",
                "Ghi số liệu theo đơn vị còn tồn tại trong kỳ, hoặc sửa kỳ báo cáo.",
                detail,
            )


def find_units_not_reporting(
    rows: Sequence[ReportedFigure | ReportedMoney], framework: ResultsFramework
) -> Iterator[Finding]:
    """A unit that existed on some days, but is not one by which the period is reported: nobody would see its figures."""
    for one in rows:
        period = one.period if isinstance(one, ReportedFigure) else Period(one.year)
        unit, frame = framework.units[one.unit_id], framework.frame_of(period)
        if frame is None or unit.level not in _FRAMED_LEVELS or unit.unit_id in frame.unit_ids:
            continue
        if unit.exists_in(period):
            yield Finding(
                "unit_not_reporting",
                one.where.cell("unit_id"),
                "đơn vị không thuộc khung báo cáo của kỳ",
                "Ghi theo đơn vị của khung báo cáo; nếu vẫn cần lưu số này thì ghi giải trình.",
                f"{_named(unit)}; kỳ {period} báo cáo theo {frame.name_vi}",
                WARNING,
            ).explained(one.reason)


def find_figures_of_enlarged_province(
    figures: Sequence[ReportedFigure], framework: ResultsFramework
) -> Iterator[Finding]:
    """The province of 01/07/2025 bears the old one's name: its figures may not go in under the old unit."""
    namesakes = {unit_id: _namesake_after(framework, unit) for unit_id, unit in framework.units.items()}
    for one in figures:
        unit, larger = framework.units[one.unit_id], namesakes[one.unit_id]
        if larger is None or not unit.exists_in(one.period) or one.period.last_day < larger.valid_from:
            continue
        before = framework.observations.get(
            (one.indicator_id, one.unit_id, one.period.previous(), one.group_id)
        )
        is_rate = framework.indicators[one.indicator_id].is_rate
        for column in ("denominator", "numerator") if is_rate else ("value",):
            now, then = getattr(one, column), getattr(before, column, None)
            if now and then and now > _ENLARGED * then:
                yield Finding(
                    "enlarged_province",
                    one.where.cell(column),
                    f"có vẻ là số của {larger.full_name_vi} sau hợp nhất, ghi dưới tên {unit.full_name_vi} cũ",
                    f"Ghi mã {larger.unit_id} nếu là số của tỉnh mới; số của tỉnh cũ chỉ gồm địa bàn trước {say_date(larger.valid_from)}.",
                    f"{say_number(now)} so với {say_number(then)} của kỳ {one.period.previous()}",
                )
                break


def _namesake_after(framework: ResultsFramework, unit: ReportingUnit) -> ReportingUnit | None:
    return next(
        (
            one
            for one in successors_of(framework, unit.unit_id)
            if (one.name_vi, one.level) == (unit.name_vi, unit.level)
        ),
        None,
    )


def say_when_it_existed(framework: ResultsFramework, unit: ReportingUnit, period: Period) -> str:
    """Why the unit has no figures of the period, with its successors or, where it existed, the units that report."""
    frame = framework.frame_of(period)
    reports = f"kỳ {period} báo cáo theo {frame.name_vi}" if frame else f"kỳ {period} không có khung báo cáo"
    return _why_not(framework, unit, period) or f"{_named(unit)}; {reports}"


def _why_not(framework: ResultsFramework, unit: ReportingUnit, period: Period) -> str | None:
    if unit.exists_in(period):
        return None
    if unit.valid_from > period.last_day:
        return f"{_named(unit)} chỉ có từ ngày {say_date(unit.valid_from)}, chưa có trong kỳ {period}"
    heirs = ", ".join(_named(one) for one in successors_of(framework, unit.unit_id))
    assert unit.valid_to is not None, (
        "it ended before the period: it does not exist in it, and began before its end"
    )
    ended = f"{_named(unit)} không còn từ sau ngày {say_date(unit.valid_to)}, không có trong kỳ {period}"
    return ended + (f"; đơn vị kế thừa: {heirs}" if heirs else "")


def _named(unit: ReportingUnit) -> str:
    return f"{unit.full_name_vi} ({unit.unit_id})"
