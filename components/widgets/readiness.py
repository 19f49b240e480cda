"""Whether readers can be shown figures now, and which: from the store, from the copy kept for bad days, or from data/."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from components.widgets.loading import load_ahead
from components.widgets.releases import Source
from monitoring.store.presence import has_store, misses_store


class Status(StrEnum):
    """What a watcher should think of the server."""

    READY = "ready"
    DEGRADED = "degraded"  # readers are answered, but not from the store; nobody can publish
    NOT_READY = "not_ready"  # readers are told that nothing can be shown


class StoreState(StrEnum):
    """Whether the store answered just now. A server that needs none yet shows the tables in data/ and is whole."""

    ANSWERS = "answers"
    AWAY = "away"
    MISSING = "missing"  # the folder that STORE_DIR names holds none: its disk is not mounted, or it was not made yet
    NONE = "none"


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """``shows`` is where the figures come from, None where none can be shown; ``release`` is None where they are no release's."""

    status: Status
    store: StoreState
    shows: Source | None = None
    release: int | None = None


def look_whether_ready() -> Readiness:
    """Ask the store and load what it names, as for the next reader.

    Takes as long as the store takes to answer or not to: some seconds at the most.
    """
    loaded = load_ahead()
    if loaded is None:
        return Readiness(status=Status.NOT_READY, store=_state_of(None))
    shown = loaded.shown
    store = _state_of(shown.source)
    status = Status.READY if store in (StoreState.ANSWERS, StoreState.NONE) else Status.DEGRADED
    return Readiness(status=status, store=store, shows=shown.source, release=shown.number)


def _state_of(source: Source | None) -> StoreState:
    if misses_store():
        return StoreState.MISSING
    if source in (Source.COPY, Source.MAKESHIFT):
        return StoreState.AWAY
    return StoreState.ANSWERS if has_store() else StoreState.NONE
