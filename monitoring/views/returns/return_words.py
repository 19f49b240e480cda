"""One return in words: whose it is, what it consists of, and what happened to it."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.returns import Explanation, Return, ReturnFile, ReturnState, ReturnStep
from monitoring.store.moments import say_moment
from monitoring.views.releases.who import say_who
from monitoring.wording.capitals import capitalised
from monitoring.wording.numbers import say_number

_BETWEEN = "_"
_KB = 1_000


@dataclass(frozen=True, kw_only=True)
class StepRow:
    """A line of the history; ``note`` is empty where its author wrote nothing."""

    at: str
    by: str
    what: str
    note: str


@dataclass(frozen=True, kw_only=True)
class FileRow:
    """A received file: its name and hash, and its size in words."""

    name: str
    sha256: str
    size: str


@dataclass(frozen=True, kw_only=True)
class ReturnView:
    """What a list shows of a return, and with ``steps`` what it shows when it is opened.

    ``code`` names it in the address: “674_2024”. ``sent`` says who sent it and when.
    """

    code: str
    reporter: str
    period: str
    state: ReturnState
    sent: str
    note: str
    files: tuple[FileRow, ...]
    explanations: tuple[Explanation, ...]
    steps: tuple[StepRow, ...]

    @property
    def name(self) -> str:
        """“Huyện Đam Rông, năm 2024”."""
        return f"{self.reporter}, {self.period}"


def view_return(one: Return, framework: ResultsFramework) -> ReturnView:
    """The return in words, its newest step first."""
    return ReturnView(
        code=code_of(one.reporter_id, one.period),
        reporter=name_reporter(framework, one.reporter_id),
        period=one.period.name_vi,
        state=one.state,
        sent=_say_sent(one),
        note=next((step.note for step in reversed(one.steps) if step.state is ReturnState.SUBMITTED), ""),
        files=tuple(map(file_row, one.last.files)),
        explanations=one.last.explanations,
        steps=tuple(step_row(step) for step in reversed(one.steps)),
    )


def name_return(one: Return, framework: ResultsFramework) -> str:
    """“Huyện Đam Rông, năm 2024”."""
    return f"{name_reporter(framework, one.reporter_id)}, {one.period.name_vi}"


def name_reporter(framework: ResultsFramework, reporter_id: str) -> str:
    """“Huyện Đam Rông”, “Sở Y tế”; the code itself of one that the tables no longer have."""
    try:
        name = framework.reporter_name_vi(reporter_id)
    except KeyError:
        return reporter_id
    return capitalised(name)


def code_of(reporter_id: str, period: Period) -> str:
    """How the address names a return."""
    return f"{reporter_id}{_BETWEEN}{period}"


def read_code(code: str) -> tuple[str, Period] | None:
    """The reporter and period that the address names; None where it names none."""
    reporter_id, _, period = code.rpartition(_BETWEEN)
    try:
        return (reporter_id, Period.read(period)) if reporter_id else None
    except UnknownPeriod:
        return None


def say_size(size_bytes: int) -> str:
    """“27 kB”, “1,3 MB”."""
    if size_bytes < _KB * _KB:
        return f"{max(round(size_bytes / _KB), 1)} kB"
    return f"{say_number(size_bytes / _KB**2, decimals=1)} MB"


def _say_sent(one: Return) -> str:
    sent = next((step for step in reversed(one.steps) if step.state is ReturnState.SUBMITTED), None)
    return "" if sent is None else f"{say_who(sent.by)} gửi lúc {say_moment(sent.at)}"


def step_row(step: ReturnStep) -> StepRow:
    """The step as a line: when, who, what, and what its author wrote."""
    what = capitalised(step.state.name_vi)
    if step.release_number is not None:
        what += f" trong bản số {step.release_number}"
    return StepRow(at=say_moment(step.at), by=say_who(step.by), what=what, note=step.note)


def file_row(file: ReturnFile) -> FileRow:
    """The file with its size in words."""
    return FileRow(name=file.name, sha256=file.sha256, size=say_size(file.size_bytes))
