"""Several files of one return, read together, with the written reasons for their warnings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from monitoring.contracts.problem import Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Explanation
from monitoring.returns.read import AskedFor, ReturnReading, read_return


@dataclass(frozen=True)
class SeveralReadings:
    """The files of one return as they read, one a file in the order given."""

    readings: tuple[ReturnReading, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        return tuple(problem for one in self.readings for problem in one.problems)

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(one for one in self.problems if one.blocks)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        return tuple(one for one in self.problems if not one.blocks)

    @property
    def unexplained(self) -> tuple[Problem, ...]:
        """Warnings that still need a written reason."""
        return tuple(one for one in self.problems if one.needs_reason)

    @property
    def unit_ids(self) -> frozenset[str]:
        """Every unit that the rows speak of."""
        return frozenset().union(*(one.rows.unit_ids for one in self.readings))


def read_returns(
    files: Sequence[tuple[str, bytes]], framework: ResultsFramework, *, asked_for: AskedFor | None = None
) -> list[ReturnReading]:
    """Read files, each a name and its bytes: a table of sources among them is known to the others."""
    brought: set[str] = set()
    readings: dict[int, ReturnReading] = {}
    # a table of sources is small: whatever cites it comes after it, and so a large file is read once
    smallest_first = sorted(range(len(files)), key=lambda place: len(files[place][1]))
    for place in smallest_first:
        readings[place] = _read(files[place], framework, asked_for, brought)
        brought |= _sources_of(readings[place])
    for place in smallest_first:
        if brought and _lacks_a_code(readings[place]):
            readings[place] = _read(files[place], framework, asked_for, brought)
    return [readings[place] for place in range(len(files))]


def _read(
    file: tuple[str, bytes], framework: ResultsFramework, asked_for: AskedFor | None, brought: Iterable[str]
) -> ReturnReading:
    name, content = file
    return read_return(name, content, framework, asked_for=asked_for, known_sources=brought)


def _sources_of(reading: ReturnReading) -> set[str]:
    return {row["source_id"] or "" for row in reading.rows.sources}


def _lacks_a_code(reading: ReturnReading) -> bool:
    """Whether it may read otherwise once more sources are known."""
    return any(problem.code == "unknown_code" for problem in reading.problems)


def with_reason(reading: ReturnReading, reason: str) -> ReturnReading:
    """The same, every warning that lacks a reason having this one."""
    return _with_reasons(reading, lambda problem: reason)


def with_explanations(reading: ReturnReading, explanations: Iterable[Explanation]) -> ReturnReading:
    """The same with the reasons kept for its warnings. A warning that says something else by now lacks one again."""
    kept: Mapping[tuple[str, ...], str] = {
        (one.file, one.code, one.place, one.message): one.reason for one in explanations
    }
    return _with_reasons(reading, lambda problem: kept.get(_which(problem)))


def explanations_of(readings: Iterable[ReturnReading]) -> tuple[Explanation, ...]:
    """Every warning with its reason, as it is kept with the return."""
    return tuple(
        Explanation(file=file, code=code, place=place, message=message, reason=problem.reason)
        for reading in readings
        for problem in reading.problems
        if not problem.blocks and problem.reason
        for file, code, place, message in (_which(problem),)
    )


def _with_reasons(reading: ReturnReading, reason_for: Callable[[Problem], str | None]) -> ReturnReading:
    problems = tuple(
        replace(one, reason=reason_for(one)) if one.needs_reason else one for one in reading.problems
    )
    return replace(reading, problems=problems)


def _which(problem: Problem) -> tuple[str, str, str, str]:
    return problem.file or "", problem.code or "", problem.place, problem.message
