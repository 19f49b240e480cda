"""Returns as they stand in the store: steps, files and reasons, without a store."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, Return, ReturnFile, ReturnState, ReturnStep

MORNING = datetime(2024, 12, 20, 1, 30, tzinfo=UTC)  # 08:30 in Vietnam


def a_kept_return(
    unit: str = "674",
    *states: ReturnState,
    period: str = "2024",
    by: str = "a@lamdong.test",
    note: str = "",
    explanations: tuple[Explanation, ...] = (),
    release: int | None = None,
) -> Return:
    """A return that went through the states, one an hour; without any it was sent and waits."""
    steps = tuple(
        ReturnStep(
            step_id=number,
            state=state,
            at=MORNING + timedelta(hours=number),
            by=by,
            note=note,
            files=(ReturnFile(name="bieu.xlsx", sha256="ab" * 32, size_bytes=31_400),),
            explanations=explanations,
            release_number=release if state is ReturnState.PUBLISHED else None,
        )
        for number, state in enumerate(states or (ReturnState.SUBMITTED,))
    )
    return Return(reporter_id=unit, period=Period.read(period), steps=steps)
