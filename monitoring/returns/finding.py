"""One mistake at one cell, and how the same mistake in many cells becomes one problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from monitoring.contracts.problem import Problem

ERROR = "error"
WARNING = "warning"


@dataclass(frozen=True, order=True)
class Place:
    """A cell as people name it: “D9” on the sheet “Biểu 1”; “dòng 12 cột numerator” in a CSV file, without a sheet."""

    sheet: str | None = None
    cell: str | None = None


@dataclass(frozen=True)
class Finding:
    """``statement`` is the same for every cell with this mistake; ``detail`` says what stands in this one."""

    code: str
    place: Place
    statement: str
    remedy: str
    detail: str = ""
    severity: str = ERROR
    reason: str | None = None

    @property
    def message(self) -> str:
        return f"{self.statement}: {self.detail}" if self.detail else self.statement

    def explained(self, reason: str | None) -> Finding:
        """The same finding with the unit's explanation; an error can not be explained away."""
        return replace(self, reason=reason) if reason and self.severity == WARNING else self


def gather(findings: Iterable[Finding], *, file: str, table: str = "") -> tuple[Problem, ...]:
    """Give problems, errors first, in order of the sheets; one for the same mistake in many cells of a sheet."""
    alike: dict[tuple[object, ...], list[Finding]] = {}
    for one in findings:
        kind = (one.severity, one.place.sheet, one.code, one.statement, one.remedy, one.reason)
        alike.setdefault(kind, []).append(one)
    problems = [_as_problem(group, file, table) for group in alike.values()]
    return tuple(sorted(problems, key=lambda problem: not problem.blocks))


def _as_problem(group: list[Finding], file: str, table: str) -> Problem:
    first, cells = group[0], tuple(one.place.cell for one in group if one.place.cell)
    message = first.message
    if len(group) > 1 and first.detail:
        message = f"{first.statement}, ví dụ {first.place.cell}: {first.detail}"
    return Problem(
        table,
        None,
        None,
        message,
        first.remedy,
        first.severity,
        file=file,
        sheet=first.place.sheet,
        cells=cells,
        details=tuple(one.message for one in group),
        code=first.code,
        reason=first.reason,
    )
