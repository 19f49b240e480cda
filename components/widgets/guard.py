"""The guard before every act: asked on the server at the moment of the act, whatever buttons were shown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from components.widgets.address import remark
from components.widgets.person import current_person, note_use
from components.widgets.refusals import note_refusal
from monitoring.model.people import Act, NotAllowed, Person, may


def require(act: Act, unit_id: str | None = None) -> Person:
    """Give the person, whose name goes into the log, if he may do this now; else log the refusal and raise `NotAllowed`.

    Call it first in whatever carries out the act. Hiding a button stops nobody: the browser decides what it sends.
    """
    person = current_person()
    if not may(person, act, unit_id=unit_id):
        note_refusal(person, act, unit_id)
        raise NotAllowed(person, act, unit_id=unit_id)
    note_use()
    return person


def require_each(act: Act, unit_ids: Iterable[str]) -> Person:
    """The same for an act about several units: a file may speak of more units than its sender's."""
    asked = sorted(set(unit_ids))
    person = require(act, asked[0] if asked else None)
    for unit_id in asked[1:]:
        require(act, unit_id)
    return person


def allowed_now(act: Act, unit_id: str | None = None) -> bool:
    """Whether to show the button at all. It spares a person a refusal, and protects nothing."""
    return may(current_person(), act, unit_id=unit_id)


@contextmanager
def told_if_refused() -> Iterator[None]:
    """Ends the block at a refusal and leaves its words above the page."""
    try:
        yield
    except NotAllowed as refused:
        remark(str(refused))
