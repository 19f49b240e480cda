"""A return read again against the release that is active now: the release may have changed since it was sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from monitoring.contracts.problem import Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, Return
from monitoring.returns.read import AskedFor, ReturnReading
from monitoring.returns.read_several import SeveralReadings, with_explanations


@dataclass(frozen=True, kw_only=True)
class RereadReturn(SeveralReadings):
    """Every problem has the reason that was written for it; warnings without one came up after it was sent."""

    of: Return

    @property
    def row_count(self) -> int:
        return sum(len(one.rows.reported) for one in self.readings)

    @property
    def hindrance(self) -> str:
        """What stands in the way of accepting or publishing it, in a sentence; empty where nothing does."""
        if self.errors:
            return f"Đọc theo bản đang dùng, báo cáo có {len(self.errors)} lỗi; phải trả lại để đơn vị sửa."
        if self.unexplained:
            return (
                f"Đọc theo bản đang dùng, có {len(self.unexplained)} cảnh báo mới chưa được giải trình; "
                "phải trả lại để đơn vị kiểm tra và giải trình."
            )
        return ""


def who_sends(one: Return, framework: ResultsFramework) -> AskedFor:
    """What a form in the return must say: a unit sends its own form, a lead agency those of any unit."""
    is_unit = one.reporter_id in framework.units
    return AskedFor(one.reporter_id if is_unit else None, one.period)


def with_reasons(one: Return, readings: Iterable[ReturnReading]) -> RereadReturn:
    """The readings with the reasons that were kept for them.

    A warning whose numbers have changed because another release did keeps its reason, as long as it is the same
    warning at the same cells: the reason then says what it was written for.
    """
    kept = one.last.explanations
    return RereadReturn(
        of=one, readings=tuple(_with_older(with_explanations(reading, kept), kept) for reading in readings)
    )


def speaks_of_others(reread: RereadReturn, framework: ResultsFramework) -> frozenset[str]:
    """Units other than the reporter that it has rows of; none are looked for where a lead agency reports."""
    if reread.of.reporter_id not in framework.units:
        return frozenset()
    return reread.unit_ids - {reread.of.reporter_id}


def other_periods(reread: RereadReturn) -> frozenset[Period]:
    """Periods of figures other than the return's own."""
    found = {row.period for one in reread.readings for row in one.rows.figures}
    return frozenset(found - {reread.of.period})


def _with_older(reading: ReturnReading, kept: Iterable[Explanation]) -> ReturnReading:
    older = {(one.file, one.code, one.place): one for one in kept}

    def explained(problem: Problem) -> Problem:
        found = older.get((problem.file or "", problem.code or "", problem.place))
        if found is None or not problem.needs_reason:
            return problem
        return replace(problem, reason=f"{found.reason} (viết cho: {found.message})")

    return replace(reading, problems=tuple(map(explained, reading.problems)))
