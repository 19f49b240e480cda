"""A return: what one reporter sends for one period, and the states it goes through until it is published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from monitoring.model.periods import Period


class ReturnState(StrEnum):
    """Where a return stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    SENT_BACK = "sent_back"
    ACCEPTED = "accepted"
    PUBLISHED = "published"

    @property
    def name_vi(self) -> str:
        return _STATE_VI[self]


# A sent return waits for its judge: its sender can no longer change it unnoticed. After publication a correction
# begins anew as a draft, and the reporter's earlier files stay in the history.
NEXT_STATES: Mapping[ReturnState | None, frozenset[ReturnState]] = {
    None: frozenset({ReturnState.DRAFT, ReturnState.SUBMITTED}),
    ReturnState.DRAFT: frozenset({ReturnState.DRAFT, ReturnState.SUBMITTED}),
    ReturnState.SUBMITTED: frozenset({ReturnState.SENT_BACK, ReturnState.ACCEPTED}),
    ReturnState.SENT_BACK: frozenset({ReturnState.DRAFT, ReturnState.SUBMITTED}),
    ReturnState.ACCEPTED: frozenset({ReturnState.SENT_BACK, ReturnState.PUBLISHED}),
    ReturnState.PUBLISHED: frozenset({ReturnState.DRAFT, ReturnState.SUBMITTED}),
}


@dataclass(frozen=True, kw_only=True)
class Explanation:
    """The written reason for one warning; the other fields say which one, as its `Problem` does."""

    file: str
    code: str
    place: str
    message: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ReturnFile:
    """A file of a return, kept as it came under its hash."""

    name: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True, kw_only=True)
class ReturnStep:
    """One thing that happened to a return. Steps are only added.

    ``note`` is what its author wrote: a remark with the files, or the reason for sending back. ``files`` and
    ``explanations`` are those that hold from this step on. ``release_number`` only of a published step.
    """

    step_id: int
    state: ReturnState
    at: datetime
    by: str
    note: str
    files: tuple[ReturnFile, ...]
    explanations: tuple[Explanation, ...]
    release_number: int | None = None


@dataclass(frozen=True, kw_only=True)
class Return:
    """One reporter's return of one period with its history, oldest step first.

    ``reporter_id`` is a reporting unit, or a lead agency as `ResultsFramework.agencies` names it.
    """

    reporter_id: str
    period: Period
    steps: tuple[ReturnStep, ...]

    @property
    def last(self) -> ReturnStep:
        return self.steps[-1]

    @property
    def state(self) -> ReturnState:
        return self.last.state

    @property
    def received_at(self) -> datetime | None:
        """When it first came in for judgement, in its present round: None while it was only a draft.

        A return that was sent back and sent in again keeps the moment of its first sending, as the register of
        incoming papers does; one begun anew after publication keeps that of the first round.
        """
        return next((step.at for step in self.steps if step.state is ReturnState.SUBMITTED), None)

    @property
    def submitted_by(self) -> str | None:
        """Who sent in what now lies there; None while it was only a draft."""
        sent = (step.by for step in reversed(self.steps) if step.state is ReturnState.SUBMITTED)
        return next(sent, None)


_STATE_VI: Mapping[ReturnState, str] = {
    ReturnState.DRAFT: "bản nháp",
    ReturnState.SUBMITTED: "đã gửi, chờ duyệt",
    ReturnState.SENT_BACK: "trả lại",
    ReturnState.ACCEPTED: "đã chấp nhận",
    ReturnState.PUBLISHED: "đã phát hành",
}
