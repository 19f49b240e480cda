"""Whether readers can be shown figures now, and which: from the store, from the copy kept for bad days, or from data/."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from components.widgets.loading import load_ahead
from components.widgets.releases import Source
from monitoring.store.presence import has_store


class Status(StrEnum):
    """What a watcher should think of the server."""

    READY = "ready"
    DEGRADED = "degraded"  # readers are answered, but not from the store; nobody can publish
    NOT_READY = "not_ready"  # readers are told that nothing can be shown


class StoreState(StrEnum):
    """Whether the store answered just now. A server that has none yet shows the tables in data/ and is whole."""

    ANSWERS = "answers"
    AWAY = "away"
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
    status = Status.DEGRADED if store is StoreState.AWAY else Status.READY
    return Readiness(status=status, store=store, shows=shown.source, release=shown.number)


def _state_of(source: Source | None) -> StoreState:
    if source in (Source.COPY, Source.MAKESHIFT):
        return StoreState.AWAY
    return StoreState.ANSWERS if has_store() else StoreState.NONE
