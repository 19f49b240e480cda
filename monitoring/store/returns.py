"""Takes a return one step further; each step inside one writing transaction, and in the log."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from sqlalchemy import Connection

from monitoring.model.periods import Period
from monitoring.model.returns import (
    NEXT_STATES,
    Explanation,
    Return,
    ReturnFile,
    ReturnState,
    ReturnStep,
)
from monitoring.store.audit_log import add_entry
from monitoring.store.contents import PackedContent, keep, pack
from monitoring.store.errors import MissingWords
from monitoring.store.moments import now
from monitoring.store.records import ReceivedFile
from monitoring.store.return_errors import MissingFiles, ReturnMovedMeanwhile, StepNotAllowed
from monitoring.store.return_rows import next_step_id, read_return, write_step
from monitoring.store.typed_text import required_text, storable_text

_SENDERS_STATES = (ReturnState.DRAFT, ReturnState.SUBMITTED)
_Kept = TypeVar("_Kept", ReturnFile, Explanation)


@dataclass(frozen=True, kw_only=True)
class StepDraft:
    """A step that is ready to be taken: everything that takes time has been done.

    Without ``files`` or ``explanations`` those of the step before hold on.
    """

    reporter_id: str
    period: Period
    state: ReturnState
    by: str
    seen_step: int | None
    note: str = ""
    files: tuple[ReturnFile, ...] | None = None
    explanations: tuple[Explanation, ...] | None = None
    packed: tuple[PackedContent, ...] = ()
    release_number: int | None = None


def draft_step(
    *,
    reporter_id: str,
    period: Period,
    state: ReturnState,
    by: str,
    seen_step: int | None,
    note: str,
    files: Sequence[ReceivedFile] | None,
    explanations: Sequence[Explanation] | None,
) -> StepDraft:
    """Hash and compress the files, and make the words fit to be kept. Raises `MissingWords`, `MissingFiles`.

    Raises `ValueError` where a judge's step brings files or explanations: what is judged is what was sent.
    """
    if state not in _SENDERS_STATES and (files is not None or explanations is not None):
        raise ValueError(f"the step {state} takes over the files and explanations that were sent")
    if state is ReturnState.SUBMITTED and files is not None and not files:
        raise MissingFiles
    return StepDraft(
        reporter_id=required_text(reporter_id, "mã đơn vị báo cáo"),
        period=period,
        state=state,
        by=required_text(by, "tên người thực hiện"),
        seen_step=seen_step,
        note=required_text(note, "lý do trả lại") if state is ReturnState.SENT_BACK else storable_text(note),
        files=None if files is None else tuple(map(_described, files)),
        explanations=None if explanations is None else tuple(map(_storable, explanations)),
        packed=tuple(pack(one.content) for one in files or ()),
    )


def take_step(connection: Connection, draft: StepDraft) -> Return:
    """Give the return with its new last step.

    Raises `ReturnMovedMeanwhile`, `StepNotAllowed`, `MissingWords` and `MissingFiles`, having changed nothing.
    """
    found = read_return(connection, draft.reporter_id, draft.period)
    last = None if found is None else found.last
    _refuse(draft, last)
    step = ReturnStep(
        step_id=next_step_id(connection),
        state=draft.state,
        at=now(),
        by=draft.by,
        note=draft.note,
        files=_held_on(draft.files, () if last is None else last.files),
        explanations=_held_on(draft.explanations, () if last is None else last.explanations),
        release_number=draft.release_number,
    )
    _refuse_unsaid(step)
    moved = Return(
        reporter_id=draft.reporter_id,
        period=draft.period,
        steps=(step,) if found is None else (*found.steps, step),
    )
    keep(connection, draft.packed)
    write_step(
        connection,
        step,
        reporter_id=moved.reporter_id,
        period=moved.period,
        position=len(moved.steps),
    )
    add_entry(
        connection,
        act=f"return_{step.state}",
        by=step.by,
        subject=f"return {moved.reporter_id} {moved.period}",
        before=None if last is None else _as_json(last),
        after=_as_json(step),
    )
    return moved


def submit_together(
    connection: Connection, drafts: Sequence[StepDraft], *, is_accepted: bool
) -> tuple[Return, ...]:
    """Take each draft's step, and with ``is_accepted`` the one by which the same person accepts it. Raises as `take_step`."""
    sent = (take_step(connection, draft) for draft in drafts)
    if not is_accepted:
        return tuple(sent)
    return tuple(take_step(connection, _judged(draft, one)) for draft, one in zip(drafts, sent, strict=True))


def _judged(draft: StepDraft, sent: Return) -> StepDraft:
    return StepDraft(
        reporter_id=sent.reporter_id,
        period=sent.period,
        state=ReturnState.ACCEPTED,
        by=draft.by,
        seen_step=sent.last.step_id,
    )


def publish_returns(connection: Connection, returns: Sequence[Return], *, number: int, by: str) -> None:
    """Mark accepted returns as published with a release.

    Raises `ReturnMovedMeanwhile` where one has gone another step than the one given, and `StepNotAllowed` where one
    is not accepted.
    """
    for one in dict.fromkeys(returns):
        draft = StepDraft(
            reporter_id=one.reporter_id,
            period=one.period,
            state=ReturnState.PUBLISHED,
            by=by,
            seen_step=one.last.step_id,
            release_number=number,
        )
        take_step(connection, draft)


def _refuse(draft: StepDraft, last: ReturnStep | None) -> None:
    if draft.seen_step != (None if last is None else last.step_id):
        raise ReturnMovedMeanwhile(reporter_id=draft.reporter_id, period=draft.period, last=last)
    found = None if last is None else last.state
    is_outside_a_release = draft.state is ReturnState.PUBLISHED and draft.release_number is None
    if draft.state not in NEXT_STATES[found] or is_outside_a_release:
        raise StepNotAllowed(
            reporter_id=draft.reporter_id, period=draft.period, found=found, asked=draft.state
        )


def _refuse_unsaid(step: ReturnStep) -> None:
    if step.state is not ReturnState.SUBMITTED:
        return
    if not step.files:
        raise MissingFiles
    if not all(one.reason for one in step.explanations):
        raise MissingWords("lý do giải trình cho từng cảnh báo")


def _described(file: ReceivedFile) -> ReturnFile:
    return ReturnFile(name=storable_text(file.name), sha256=file.sha256, size_bytes=len(file.content))


def _storable(explanation: Explanation) -> Explanation:
    return replace(explanation, **{name: storable_text(text) for name, text in vars(explanation).items()})


def _held_on(given: tuple[_Kept, ...] | None, before: tuple[_Kept, ...]) -> tuple[_Kept, ...]:
    return before if given is None else given


def _as_json(step: ReturnStep) -> dict[str, object]:
    said: dict[str, object] = {
        "state": step.state.value,
        "files": [{"name": one.name, "sha256": one.sha256} for one in step.files],
        "explanations": [vars(one) for one in step.explanations],
        "note": step.note,
    }
    return said if step.release_number is None else {**said, "release": step.release_number}
