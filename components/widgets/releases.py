"""Which release is shown: the active one of the store, the one a link pins, or the tables in data/ where there is neither.

The store is looked at every two seconds at the most, by whichever reader comes first; for those who may change figures
at each run, so that they see at once what they have done. A release is read once for all.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from components.observing.events import timed_release_load
from components.widgets.person import current_person
from components.widgets.pinning import pinned_number, unpin
from components.widgets.process_store import opened_store, store
from components.widgets.release_words import (
    say_away,
    say_missing,
    say_no_copy,
    say_no_store,
    say_not_opened,
    say_pinned,
    say_unknown,
)
from components.widgets.shipped_tables import keep_for_good, shipped_tables
from monitoring.model.framework import ResultsFramework
from monitoring.model.people import Role
from monitoring.model.release import Release
from monitoring.store.presence import has_store

if TYPE_CHECKING:
    from monitoring.store.active import ActiveRelease
    from monitoring.store.records import Contents, ReleaseRecord
    from monitoring.store.store import Store

_LOOKS_EVERY_S = 2.0
_KEPT_RELEASES = 4


class Source(StrEnum):
    """Where figures come from: the store, the copy kept for when it is away, the tables in data/ because there is no
    release, or those tables in place of a store that is away or missing and has left no copy.
    """

    STORE = "store"
    COPY = "copy"
    SHIPPED = "shipped"
    MAKESHIFT = "makeshift"


@dataclass(frozen=True)
class Shown:
    """The framework of a release, and what the reader has to know of it; ``remark`` is empty in the ordinary case.

    ``number`` is None where the tables in data/ are shown, which are no release. With ``is_pinned`` it is another one
    than the active. ``remark`` is Markdown in which nothing that people typed has any effect.
    """

    framework: ResultsFramework
    number: int | None
    source: Source
    remark: str = ""
    is_pinned: bool = False

    @property
    def base_number(self) -> int:
        """The number that a change is based on; the tables in data/ have none."""
        assert self.number is not None, "changes are based on the active release"
        return self.number


def active_release() -> Shown:
    """The active release, whatever a link pins: every change is based on it.

    Raises `StoreError` where there is neither a store nor a copy of it, `BrokenTables`.
    """
    from monitoring.store.active import open_active
    from monitoring.store.errors import StoreUnusable

    try:
        opened = store()
    except StoreUnusable:
        opened = opened_store()  # which may hold a copy
    return _show_active(open_active(opened))


def shown_release() -> Shown:
    """What the session sees. Raises `BrokenTables` where there is nothing but data/, and that is not fit to be shown."""
    pinned = pinned_number()
    if not has_store():
        remark = "" if pinned is None else say_no_store(pinned)
        return Shown(shipped_tables()[0], None, Source.SHIPPED, remark)
    # what speaks to a database takes a third of a second to import: only where there is one
    from monitoring.store.errors import EmptyStore, StoreError, StoreMissing

    try:
        active = _look()
        shown = _show_active(active)
    except EmptyStore:
        remark = "" if pinned is None else say_no_store(pinned)
        return Shown(shipped_tables()[0], None, Source.SHIPPED, remark)
    except StoreError as failed:
        say = say_missing if isinstance(failed, StoreMissing) else say_no_copy
        return Shown(shipped_tables()[0], None, Source.MAKESHIFT, say(failed))
    return shown if pinned in (None, shown.number) else _show_pinned(pinned, active, shown)


def _show_active(active: ActiveRelease) -> Shown:
    framework = _read_once(active.record.release, active.read_tables)
    if active.is_fallback:
        return Shown(framework, active.record.number, Source.COPY, say_away(active))
    _keep_copy(opened_store().settings.folder, active.record, active.read_tables)
    return Shown(framework, active.record.number, Source.STORE)


def _show_pinned(pinned: int, active: ActiveRelease, shown: Shown) -> Shown:
    from monitoring.store.errors import StoreError, UnknownRelease

    try:
        record = _record(opened_store().settings.place, pinned, active)
        framework = _read_once(record.release, lambda: _answering(active).tables_of(pinned))
    except UnknownRelease:
        unpin()
        return replace(shown, remark=f"{say_unknown(pinned)} {shown.remark}".strip())
    except StoreError as failed:
        return replace(shown, remark=f"{say_not_opened(pinned, failed)} {shown.remark}".strip())
    remark = f"{say_pinned(record, active.record)} {shown.remark}".strip()
    return Shown(framework, record.number, shown.source, remark, is_pinned=True)


def read_ahead() -> Shown:
    """What the next reader will most likely see, read before he comes. Raises `BrokenTables`."""
    source = Source.SHIPPED
    if has_store():
        from monitoring.store.active import open_active
        from monitoring.store.errors import EmptyStore, StoreError

        try:
            return _show_active(open_active(opened_store()))
        except EmptyStore:
            pass
        except StoreError:
            source = Source.MAKESHIFT
    return Shown(shipped_tables()[0], None, source)


def _look() -> ActiveRelease:
    from monitoring.store.active import open_active

    if current_person().role is Role.READER:
        return _active(opened_store().settings.place, int(time.monotonic() / _LOOKS_EVERY_S))
    return open_active(opened_store())


@st.cache_resource(show_spinner=False, max_entries=2)
def _active(place: str, moment: int) -> ActiveRelease:
    # the moment is part of the key: another one, and the store is asked again
    from monitoring.store.active import open_active

    return open_active(opened_store())


# a name that begins with a line is no part of the key: a release never changes


@st.cache_resource(show_spinner=False, max_entries=50)
def _record(place: str, number: int, _active: ActiveRelease) -> ReleaseRecord:
    return _answering(_active).release(number)


@st.cache_resource(show_spinner="Đang đọc số liệu…", max_entries=_KEPT_RELEASES)
def _read_once(release: Release, _read_tables: Callable[[], Contents]) -> ResultsFramework:
    from monitoring.sources.releases import framework_of

    with timed_release_load():
        framework = framework_of(_read_tables(), release=release)
        keep_for_good()
    return framework


# only the last call is remembered: of the releases 1, 2 and again 1 the copy on disk follows each step
@st.cache_resource(show_spinner=False, max_entries=1)
def _keep_copy(folder: Path, record: ReleaseRecord, _read_tables: Callable[[], Contents]) -> None:
    """See that what readers fall back to is the active release, also where its figures were held in memory already."""
    from monitoring.store.errors import StoreError
    from monitoring.store.last_known import LastKnown

    if LastKnown(folder=folder).record() != record:
        with suppress(StoreError):  # the reader has his figures
            _read_tables()


def _answering(active: ActiveRelease) -> Store:
    """The store, unless it has just been found away: each reader of a pinned release would wait for it anew."""
    from monitoring.store.errors import StoreUnusable

    if active.is_fallback:
        raise StoreUnusable(active.failure)
    return opened_store()
