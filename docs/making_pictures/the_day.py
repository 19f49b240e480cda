"""The day on which every picture is taken, so that days left and hours of steps are the same whenever they are made anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime
from unittest.mock import patch

from monitoring.model.moments import VIETNAM, day_in_vietnam

TAKEN_AT = datetime(2024, 12, 5, 9, 30, tzinfo=VIETNAM)
_TELL_THE_HOUR = ("returns", "audit_log", "publishing")


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """What the store of this process writes down in the block happened at that moment."""
    with ExitStack() as stack:
        for module in _TELL_THE_HOUR:
            stack.enter_context(patch(f"monitoring.store.{module}.now", return_value=moment.astimezone(UTC)))
        yield


def stop_clock() -> None:
    """Let a server live on that day. Before anything that asks for the hour is imported."""
    from components.widgets import clock
    from monitoring.store import moments

    moments.now = lambda: TAKEN_AT.astimezone(UTC)
    clock.today_in_vietnam = lambda: day_in_vietnam(TAKEN_AT)
