"""Files returns in the store as submitted, and accepts them at once where that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from monitoring.command_line.beginning import begin
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.filing import ReturnToFile
from monitoring.returns.read import ReturnReading
from monitoring.returns.read_several import explanations_of
from monitoring.store.records import ReceivedFile
from monitoring.store.returns import StepDraft, draft_step, submit_together
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store


def open_for_filing() -> Store:
    """The store that the settings name, with a first release in it. Raises `StoreError`, `BrokenTables`."""
    store = open_store(StoreSettings.from_environment())
    begin(store)
    return store


def file_returns(
    store: Store,
    returns: Sequence[ReturnToFile],
    files: Sequence[tuple[str, bytes]],
    readings: Sequence[ReturnReading],
    given: argparse.Namespace,
) -> tuple[Return, ...]:
    """The returns, each with its last step: all are kept, or none where the command ends in between.

    Raises `StepNotAllowed`, `ReturnMovedMeanwhile`, `MissingWords`.
    """
    drafts = [_draft(store, one, files, readings, given) for one in returns]
    with store.writing() as connection:
        return submit_together(connection, drafts, is_accepted=given.accept)


def _draft(
    store: Store,
    one: ReturnToFile,
    files: Sequence[tuple[str, bytes]],
    readings: Sequence[ReturnReading],
    given: argparse.Namespace,
) -> StepDraft:
    before = store.return_of(one.reporter_id, one.period)
    return draft_step(
        reporter_id=one.reporter_id,
        period=one.period,
        state=ReturnState.SUBMITTED,
        by=given.by,
        seen_step=before.last.step_id if before else None,
        note=given.note,
        files=[ReceivedFile(name=files[place][0], content=files[place][1]) for place in one.places],
        explanations=explanations_of(readings[place] for place in one.places),
    )
