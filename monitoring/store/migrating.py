"""Brings the database's schema up to date when the store is opened."""

from __future__ import annotations

import threading
from pathlib import Path

from sqlalchemy import Connection, Engine, text

from monitoring.store.engines import for_writing
from monitoring.store.errors import StoreTooNew, WrongEncoding
from monitoring.store.schema import NEWEST_REVISION

MIGRATIONS_DIR = Path(__file__).resolve().parent / "migrations"
# Alembic keeps what it works on in variables of its module
_one_at_a_time = threading.Lock()


def migrate(engine: Engine, *, place: str) -> None:
    """Give the database the newest schema, in one transaction. Raises `StoreTooNew`, `WrongEncoding`.

    Of two processes that open a new store at once, the second waits and finds nothing left to do.
    """
    with engine.connect() as connection, connection.begin():
        _refuse_wrong_encoding(connection, place)
        if _is_newest(connection):
            return
    with for_writing(engine).connect() as connection, connection.begin():
        if not _is_newest(connection):
            _upgrade(connection)


def _refuse_wrong_encoding(connection: Connection, place: str) -> None:
    """A server whose machine was set up without a language makes databases that cannot hold Vietnamese."""
    if connection.dialect.name != "postgresql":
        return
    found = connection.scalar(text("SHOW server_encoding"))
    if found != "UTF8":
        raise WrongEncoding(place, found)


def _is_newest(connection: Connection) -> bool:
    found = _revision(connection)
    if found is not None and found > NEWEST_REVISION:
        raise StoreTooNew(found)
    return found == NEWEST_REVISION


def _revision(connection: Connection) -> str | None:
    """The schema's revision, None in a new database. Asked at each start, so without a reflection of all tables."""
    is_there = text(
        "SELECT to_regclass('alembic_version') IS NOT NULL"
        if connection.dialect.name == "postgresql"
        else "SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'"
    )
    if not connection.scalar(is_there):
        return None
    revision: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return revision


def _upgrade(connection: Connection) -> None:
    # not needed by a store that is up to date, and slow to import
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS_DIR).replace("%", "%%"))
    config.attributes["connection"] = connection
    with _one_at_a_time:
        command.upgrade(config, "head")
