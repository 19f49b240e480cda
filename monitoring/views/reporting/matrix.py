"""Tình hình báo cáo: reporters × periods, and how complete each period is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from monitoring.measures.reporting import (
    Completeness,
    DutyStanding,
    Verdict,
    measure_completeness,
    measure_standings,
)
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.returns import Return
from monitoring.views.choice import Choice
from monitoring.views.reporting.words import (
    NO_DUTY_VI,
    VERDICT_SIGN,
    VERDICT_VI,
    say_stage,
    say_verdict,
    say_when,
)
from monitoring.views.returns.return_words import name_reporter
from monitoring.wording.numbers import say_date
from monitoring.wording.unit_words import UnitWords, name_programme_units, name_units

_WHOLE_YEAR_COMES_LAST = 3


@dataclass(frozen=True, kw_only=True)
class ReportCell:
    """One report in the matrix. ``verdict`` None: the reporter owes none for the period."""

    reporter_id: str
    period: Period
    verdict: Verdict | None = None
    sign: str = ""
    word: str = NO_DUTY_VI
    day: str = ""
    stage: str = ""
    is_illustrative: bool = False


@dataclass(frozen=True, kw_only=True)
class PeriodColumn:
    """One period; units and agencies are counted apart. ``units_vi`` is what the units of that period are called together."""

    period: Period
    name: str
    due: str
    units: Completeness
    agencies: Completeness
    units_vi: str
    is_chosen: bool

    @property
    def together(self) -> Completeness:
        return self.units + self.agencies


@dataclass(frozen=True, kw_only=True)
class ReporterRow:
    """``remark`` says from when or until when a unit reports, and which projects an agency leads."""

    reporter_id: str
    name: str
    remark: str
    is_agency: bool
    is_chosen: bool
    cells: tuple[ReportCell, ...]


@dataclass(frozen=True)
class LegendEntry:
    """One verdict with its sign and how often it stands in the matrix."""

    verdict: Verdict
    sign: str
    word: str
    count: int


@dataclass(frozen=True, kw_only=True)
class ReportingMatrix:
    """``standings`` are those behind the cells, in the order of the table of duties; ``units`` names all units of the rows."""

    columns: tuple[PeriodColumn, ...]
    rows: tuple[ReporterRow, ...]
    legend: tuple[LegendEntry, ...]
    standings: tuple[DutyStanding, ...]
    today: date
    units: UnitWords


def lay_out_matrix(
    framework: ResultsFramework, choice: Choice, *, returns: Iterable[Return] = (), today: date
) -> ReportingMatrix:
    """Give all periods and reporters; columns of the chosen year and the row of the chosen district are marked."""
    standings = measure_standings(framework, returns, today=today, published_only=choice.published_only)
    periods = sorted(
        {one.duty.period for one in standings},
        key=lambda period: (period.year, period.half or _WHOLE_YEAR_COMES_LAST),
    )
    return ReportingMatrix(
        columns=tuple(_column(framework, choice, period, standings) for period in periods),
        rows=tuple(_rows(framework, choice, periods, standings)),
        legend=_legend(standings),
        standings=standings,
        today=today,
        units=name_programme_units(framework),
    )


def _column(
    framework: ResultsFramework, choice: Choice, period: Period, standings: Sequence[DutyStanding]
) -> PeriodColumn:
    own = [one for one in standings if one.duty.period == period]
    return PeriodColumn(
        period=period,
        name=period.name_vi,
        due=say_date(max(one.duty.due_date for one in own)),
        units=measure_completeness([one for one in own if one.duty.reporter_id not in framework.agencies]),
        agencies=measure_completeness([one for one in own if one.duty.reporter_id in framework.agencies]),
        units_vi=name_units(framework, framework.frame_of(period)).together,
        is_chosen=period.year == choice.year,
    )


def _rows(
    framework: ResultsFramework, choice: Choice, periods: Sequence[Period], standings: Sequence[DutyStanding]
) -> Iterator[ReporterRow]:
    by_key = {(one.duty.reporter_id, one.duty.period): one for one in standings}
    owing = {one.duty.reporter_id for one in standings}
    units = sorted(
        (unit for unit in framework.units.values() if unit.unit_id in owing),
        key=lambda unit: (unit.code, unit.valid_from),
    )
    last_days = [unit.valid_to for unit in units if unit.valid_to]
    first_day = date(framework.programme.first_year, 1, 1)
    remarks = {
        unit.unit_id: _lifetime(unit.valid_from, unit.valid_to, first_day, max(last_days, default=None))
        for unit in units
    }
    agencies = [agency_id for agency_id in framework.agencies if agency_id in owing]
    for reporter_id in (*remarks, *agencies):
        yield ReporterRow(
            reporter_id=reporter_id,
            name=_short_name(framework, reporter_id),
            remark=remarks.get(reporter_id) or _projects_led(framework, reporter_id),
            is_agency=reporter_id in framework.agencies,
            is_chosen=reporter_id == choice.unit_id,
            cells=tuple(_cell(reporter_id, period, by_key.get((reporter_id, period))) for period in periods),
        )


def _short_name(framework: ResultsFramework, reporter_id: str) -> str:
    agency = framework.agencies.get(reporter_id)
    return agency.short_name_vi if agency else name_reporter(framework, reporter_id)


def _lifetime(valid_from: date, valid_to: date | None, first_day: date, last_day: date | None) -> str:
    """Said only of a unit that began after, or ended before, the others: its row has empty cells."""
    if valid_from > first_day:
        return f"từ {say_date(valid_from)}"
    ended = valid_to is not None and last_day is not None and valid_to < last_day
    return f"đến {say_date(valid_to)}" if ended and valid_to else ""


def _projects_led(framework: ResultsFramework, reporter_id: str) -> str:
    if reporter_id not in framework.agencies:
        return ""
    name = framework.agencies[reporter_id].name_vi
    led = [one.project_id for one in framework.projects.values() if one.lead_agency_province == name]
    return f"chủ trì {', '.join(led)}" if led else ""


def _cell(reporter_id: str, period: Period, standing: DutyStanding | None) -> ReportCell:
    if standing is None:
        return ReportCell(reporter_id=reporter_id, period=period)
    return ReportCell(
        reporter_id=reporter_id,
        period=period,
        verdict=standing.verdict,
        sign=VERDICT_SIGN[standing.verdict],
        word=say_verdict(standing),
        day=say_when(standing),
        stage=say_stage(standing),
        is_illustrative=standing.is_illustrative,
    )


def _legend(standings: Sequence[DutyStanding]) -> tuple[LegendEntry, ...]:
    """Every verdict with its number, 0 where no report has it; that nobody recorded it only where that occurs."""
    counts = Counter(one.verdict for one in standings)
    return tuple(
        LegendEntry(verdict, VERDICT_SIGN[verdict], VERDICT_VI[verdict], counts[verdict])
        for verdict in Verdict
        if counts[verdict] or verdict is not Verdict.NOT_RECORDED
    )
