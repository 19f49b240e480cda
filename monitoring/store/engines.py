"""Connections to the embedded SQLite or to PostgreSQL, and how each begins a transaction."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from urllib.parse import quote

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.pool import NullPool

from monitoring.store.errors import StoreMissing, StoreReadOnly
from monitoring.store.failures import may_write_in
from monitoring.store.presence import is_without_store
from monitoring.store.settings import StoreSettings

WAIT_S = 10
_CONNECT_WAIT_S = 3
# of a machine that went silent in the middle of a change the server lets the others wait no longer than this
_IDLE_WRITER_S = 60
# any number, as long as every process asks PostgreSQL for the same
_WRITERS_LOCK = 382_2022
_WRITES = "store_writes"
_LIMITS = text(
    "SELECT set_config('lock_timeout', :lock, true),"
    " set_config('idle_in_transaction_session_timeout', :idle, true)"
)


def make_engine(settings: StoreSettings) -> Engine:
    """An engine that has not connected yet."""
    return _postgresql_engine(settings.url) if settings.url is not None else _sqlite_engine(settings)


def for_writing(engine: Engine) -> Engine:
    """The same engine, whose transactions come one after the other, over all processes and machines."""
    return engine.execution_options(**{_WRITES: True})


def make_sqlite_file(settings: StoreSettings) -> None:
    """Make the embedded database where there is none. Raises `StoreMissing`, `StoreReadOnly`, or what the system says."""
    if not settings.takes_empty_folder and is_without_store(settings.folder, settings.file_name):
        raise StoreMissing(settings.folder)
    settings.file.parent.mkdir(parents=True, exist_ok=True)
    if not may_write_in(settings.file.parent):
        raise StoreReadOnly(settings.place)
    connection = sqlite3.connect(_uri(settings, "rwc"), uri=True, timeout=WAIT_S)
    try:
        _write_ahead(connection)
    finally:
        connection.close()


def _sqlite_engine(settings: StoreSettings) -> Engine:
    # Opened anew for each use: a file that is gone is then missed at once, not read on from its last handle.
    engine = create_engine("sqlite://", creator=_sqlite_opener(settings), poolclass=NullPool)

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _sqlite_opener(settings: StoreSettings) -> Callable[[], sqlite3.Connection]:
    def open_it() -> sqlite3.Connection:
        # never made here: on a disk that is not mounted, an empty store would take the place of the full one
        connection = sqlite3.connect(
            _uri(settings, "rw"), uri=True, timeout=WAIT_S, isolation_level=None, check_same_thread=False
        )
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA recursive_triggers = ON")
        connection.execute("PRAGMA synchronous = FULL")
        return connection

    return open_it


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Let readers read while one writes. SQLite does not wait for others at this step, so it is tried again."""
    give_up_at = time.monotonic() + WAIT_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as failed:
            is_busy = failed.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not is_busy or time.monotonic() > give_up_at:
                raise
            time.sleep(0.02)
        else:
            return


def _uri(settings: StoreSettings, mode: str) -> str:
    return f"file:{quote(str(settings.file))}?mode={mode}"


def _postgresql_engine(url: URL) -> Engine:
    engine = create_engine(
        url,
        pool_pre_ping=True,
        # what a writer reads after it has waited for its turn must be what the one before it has left
        isolation_level="READ COMMITTED",
        pool_timeout=WAIT_S,
        connect_args={
            "client_encoding": "UTF8",
            "connect_timeout": _CONNECT_WAIT_S,
            "tcp_user_timeout": WAIT_S * 1000,
            # a server that lost its power after it took the question would be waited for for two hours
            "keepalives_idle": WAIT_S,
            "keepalives_interval": _CONNECT_WAIT_S,
            "keepalives_count": 3,
            "application_name": "lam-dong-store",
        },
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        if connection.get_execution_options().get(_WRITES):
            limits = {"lock": WAIT_S, "idle": _IDLE_WRITER_S}
            connection.execute(_LIMITS, {name: f"{seconds}s" for name, seconds in limits.items()})
            connection.execute(text(f"SELECT pg_advisory_xact_lock({_WRITERS_LOCK})"))

    return engine
