"""The release that readers see now, from the store or, while it is away, from the copy on disk."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from monitoring.store.errors import StoreUnusable
from monitoring.store.last_known import LastKnown
from monitoring.store.records import Contents, ReleaseRecord
from monitoring.store.store import Store

# Readers come several a second: after a failure the database is left alone for so long, and none of them waits for it.
REST_S = 3.0


@dataclass(frozen=True, kw_only=True)
class ActiveRelease:
    """``read_tables`` gives the tables when they are wanted: who holds the release of that code already need not ask.

    With ``is_fallback`` the database is away: ``failure`` says how, and ``since`` is when it last answered.
    """

    record: ReleaseRecord
    read_tables: Callable[[], Contents]
    is_fallback: bool = False
    since: datetime | None = None
    failure: str = ""


def open_active(store: Store) -> ActiveRelease:
    """The active release. Raises `EmptyStore`, and `StoreUnusable` only where no copy is held either.

    The next call after the database has come back gives its answer again.
    """
    last_known = LastKnown(folder=store.settings.folder)
    try:
        record = _ask(store)
    except StoreUnusable as failed:
        kept = last_known.record()
        if kept is None:
            raise
        return ActiveRelease(
            record=kept,
            read_tables=last_known.tables,
            is_fallback=True,
            since=last_known.confirmed_at(),
            failure=str(failed),
        )
    if last_known.record() == record:
        last_known.confirm()
    return ActiveRelease(record=record, read_tables=lambda: _read_and_keep(store, record, last_known))


def _ask(store: Store) -> ReleaseRecord:
    failed = store.failed_lately
    if failed is not None and time.monotonic() - failed[0] < REST_S:
        raise failed[1].with_traceback(None)
    try:
        record = store.active()
    except StoreUnusable as failure:
        store.failed_lately = (time.monotonic(), failure)
        raise
    store.failed_lately = None
    return record


def _read_and_keep(store: Store, record: ReleaseRecord, last_known: LastKnown) -> Contents:
    try:
        tables = store.tables_of(record.number)
    except StoreUnusable:
        if last_known.record() == record:
            return last_known.tables()
        raise
    if last_known.record() != record:
        last_known.keep(record, tables)
    return tables
