"""The files of one return read and checked together, with what only shows in the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.returns import Explanation
from monitoring.returns.merge import merge_into
from monitoring.returns.read import AskedFor, ReturnReading
from monitoring.returns.read_several import SeveralReadings, explanations_of, read_returns, with_explanations
from monitoring.returns.rows import ReportedFigure, ReportedMoney

_NAMED = 5


@dataclass(frozen=True)
class CheckedReturn(SeveralReadings):
    """``of_the_whole`` are errors that no single file shows; ``merged`` are the release's tables with the rows in them,
    None where an error stands in the way or there is no file.
    """

    of_the_whole: tuple[Problem, ...] = ()
    merged: Mapping[str, bytes] | None = field(default=None, repr=False, compare=False)

    @property
    def problems(self) -> tuple[Problem, ...]:
        return (*super().problems, *self.of_the_whole)

    @property
    def explanations(self) -> tuple[Explanation, ...]:
        """Every reason, those written in the form itself included."""
        return explanations_of(self.readings)

    def explained(self, explanations: Iterable[Explanation]) -> CheckedReturn:
        """The same with these reasons for its warnings."""
        kept = tuple(explanations)
        return replace(self, readings=tuple(with_explanations(one, kept) for one in self.readings))


def check_return(
    files: Sequence[tuple[str, bytes]],
    framework: ResultsFramework,
    tables: Mapping[str, bytes],
    *,
    reporter_id: str,
    period: Period,
) -> CheckedReturn:
    """Read the files, each a name and its bytes, against the release whose ``tables`` these are.

    A unit's return may hold rows of that unit alone; a lead agency's, those of any. Where no file has an error, the
    rows are put into the tables for a trial.
    """
    is_unit = reporter_id not in framework.agencies
    asked_for = AskedFor(reporter_id if is_unit else None, period)
    readings = tuple(
        _with_problems(reading, _out_of_place(reading, framework, reporter_id if is_unit else None, period))
        for reading in read_returns(files, framework, asked_for=asked_for)
    )
    if not readings or any(one.blocks for one in readings):
        return CheckedReturn(readings)
    try:
        return CheckedReturn(readings, merged=merge_into(tables, *readings))
    except BrokenTables as broken:
        return CheckedReturn(readings, broken.problems)


def _out_of_place(
    reading: ReturnReading, framework: ResultsFramework, unit_id: str | None, period: Period
) -> Iterator[Problem]:
    strange = [row for row in reading.rows.reported if unit_id is not None and row.unit_id != unit_id]
    if strange:
        names = Counter(framework.units[row.unit_id].full_name_vi for row in strange)
        yield _problem(
            reading,
            strange,
            "unit_id",
            f"tệp có số liệu của đơn vị khác: {_list(names)}",
            "Bỏ các dòng đó: mỗi đơn vị chỉ gửi số liệu của mình.",
            code="other_unit",
            severity="error",
        )
    other = [row for row in reading.rows.reported if not _is_of(row, period)]
    if other:
        names = Counter(_period_of(row).name_vi for row in other)
        yield _problem(
            reading,
            other,
            "period",
            f"tệp có số liệu của kỳ khác: {_list(names)}",
            f"Bỏ các dòng không thuộc {period.name_vi}; nếu là đính chính kỳ trước thì ghi giải trình.",
            code="other_period",
            severity="warning",
        )


def _problem(
    reading: ReturnReading,
    rows: Sequence[ReportedFigure | ReportedMoney],
    column: str,
    message: str,
    remedy: str,
    *,
    code: str,
    severity: str,
) -> Problem:
    places = [row.where.cell(_column(row, column)) for row in rows]
    return Problem(
        "", None, None, message, remedy, severity,
        file=reading.file_name, sheet=places[0].sheet,
        cells=tuple(dict.fromkeys(one.cell for one in places if one.cell)), code=code,
    )  # fmt: skip


def _with_problems(reading: ReturnReading, more: Iterable[Problem]) -> ReturnReading:
    every = (*reading.problems, *more)
    return replace(reading, problems=tuple(sorted(every, key=lambda one: not one.blocks)))


def _is_of(row: ReportedFigure | ReportedMoney, period: Period) -> bool:
    return row.period == period if isinstance(row, ReportedFigure) else row.year == period.year


def _period_of(row: ReportedFigure | ReportedMoney) -> Period:
    return row.period if isinstance(row, ReportedFigure) else Period(row.year)


def _column(row: ReportedFigure | ReportedMoney, column: str) -> str:
    return "year" if column == "period" and isinstance(row, ReportedMoney) else column


def _list(names: Counter[str]) -> str:
    shown = [f"{name} ({count} dòng)" for name, count in names.most_common(_NAMED)]
    return ", ".join(shown) + (f" và {len(names) - _NAMED} nơi khác" if len(names) > _NAMED else "")
