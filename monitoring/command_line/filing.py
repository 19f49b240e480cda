"""Files a return in the store as submitted, and accepts it at once where that is asked for."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from monitoring.command_line.beginning import begin
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.filing import ReturnToFile
from monitoring.returns.read import ReturnReading
from monitoring.returns.read_several import explanations_of
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store


def open_for_filing() -> Store:
    """The store that the settings name, with a first release in it. Raises `StoreError`, `BrokenTables`."""
    store = open_store(StoreSettings.from_environment())
    begin(store)
    return store


def file_return(
    store: Store,
    one: ReturnToFile,
    files: Sequence[tuple[str, bytes]],
    readings: Sequence[ReturnReading],
    given: argparse.Namespace,
) -> Return:
    """The return with its last step. Raises `StepNotAllowed`, `ReturnMovedMeanwhile`, `MissingWords`."""
    before = store.return_of(one.reporter_id, one.period)
    sent = store.step_return(
        reporter_id=one.reporter_id,
        period=one.period,
        state=ReturnState.SUBMITTED,
        by=given.by,
        seen_step=before.last.step_id if before else None,
        note=given.note,
        files=[ReceivedFile(name=files[place][0], content=files[place][1]) for place in one.places],
        explanations=explanations_of(readings[place] for place in one.places),
    )
    if not given.accept:
        return sent
    return store.step_return(
        reporter_id=one.reporter_id,
        period=one.period,
        state=ReturnState.ACCEPTED,
        by=given.by,
        seen_step=sent.last.step_id,
    )
