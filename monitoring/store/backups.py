"""Backs a store up into one file, and restores it, from either database into either.

The file is an embedded store itself: SQLite copies it page by page, PostgreSQL's rows are written into a new one.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from sqlalchemy import Connection, insert, select

from monitoring.contracts.system_failures import FULL_VI, say_system_failure
from monitoring.store.audit_log import add_entry
from monitoring.store.engines import WAIT_S
from monitoring.store.errors import (
    BackupNotWritten,
    BadBackup,
    CorruptedContent,
    DiskFull,
    StoreError,
    StoreNotEmpty,
)
from monitoring.store.failures import say_file_failure
from monitoring.store.schema import ALL_TABLES, AUDIT_LOG, CONTENTS, RELEASES
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store
from monitoring.store.verifying import StoreCheck, check_rows, check_store

_ROWS_AT_ONCE = 200


def backup(store: Store, path: Path, *, by: str) -> StoreCheck:
    """Write everything the store holds into ``path``, read it back, and only then put it in place of an older file.

    Raises `BackupNotWritten`, and `CorruptedContent` where the store itself is not whole.
    """
    store.is_empty()  # makes the store ready, and tells where it is not
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=".sao-luu-") as folder:
            copied = StoreSettings(folder=Path(folder), file_name=path.name)
            _copy_pages(store, copied) if store.settings.url is None else _copy_rows_out(store, copied)
            found = _check_copy(copied)
            _make_one_file(copied.file)
            copied.file.replace(path)
    except OSError as failed:
        raise BackupNotWritten(path.name, say_system_failure(failed)) from failed
    except sqlite3.Error as failed:
        raise BackupNotWritten(path.name, say_file_failure(failed)) from failed
    except DiskFull as failed:  # the copy's: the store itself has just answered
        raise BackupNotWritten(path.name, FULL_VI) from failed
    store.log("backup", by=by, subject=path.name, after={"releases": found.releases})
    return found


def restore(path: Path, store: Store, *, by: str) -> StoreCheck:
    """Fill an empty store from a backup, wholly or not at all. Raises `StoreNotEmpty`, `BadBackup`."""
    with tempfile.TemporaryDirectory(prefix="khoi-phuc-") as folder:
        copied = StoreSettings(folder=Path(folder))
        _refuse_foreign(path)
        shutil.copyfile(path, copied.file)  # an older backup is brought up to date, and must stay as it was
        try:
            source = Store(copied)
            check_store(source)
        except StoreError as failed:
            raise BadBackup(path.name, str(failed)) from failed
        with source.reading() as reading, store.writing() as writing:
            if not _is_unused(writing):
                raise StoreNotEmpty(store.settings.place)
            _copy_rows(reading, writing)
            found = check_rows(writing)
            add_entry(writing, act="restore", by=by, subject=path.name, after={"releases": found.releases})
    return found


def _copy_pages(store: Store, copied: StoreSettings) -> None:
    with (
        closing(sqlite3.connect(store.settings.file, timeout=WAIT_S)) as source,
        closing(sqlite3.connect(copied.file)) as target,
    ):
        source.backup(target)


def _copy_rows_out(store: Store, copied: StoreSettings) -> None:
    with store.reading() as reading, Store(copied).writing() as writing:
        _copy_rows(reading, writing)


def _copy_rows(source: Connection, target: Connection) -> None:
    for table in ALL_TABLES:
        at_once = 1 if table is CONTENTS else _ROWS_AT_ONCE
        found = source.execution_options(yield_per=at_once).execute(select(table))
        for rows in found.mappings().partitions():
            target.execute(insert(table), [dict(row) for row in rows])


def _check_copy(copied: StoreSettings) -> StoreCheck:
    with closing(sqlite3.connect(copied.file)) as connection:
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise CorruptedContent("tệp cơ sở dữ liệu không còn nguyên vẹn")
    return check_store(Store(copied))


def _make_one_file(file: Path) -> None:
    """Take what SQLite keeps beside a store that is written to into the store itself, down to the disk."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def _refuse_foreign(path: Path) -> None:
    """Refuse what is no backup, before anything is done with it."""
    if not path.is_file():
        raise BadBackup(path.name, "không có tệp này")
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as found:
            names = {name for (name,) in found.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            is_whole = found.execute("PRAGMA integrity_check(1)").fetchone() == ("ok",)
    except sqlite3.DatabaseError as failed:
        raise BadBackup(path.name, "tệp không phải bản sao lưu của kho số liệu, hoặc đã hỏng") from failed
    if not {RELEASES.name, "alembic_version"} <= names:
        raise BadBackup(path.name, "tệp không phải bản sao lưu của kho số liệu")
    if not is_whole:
        raise BadBackup(path.name, "tệp không còn nguyên vẹn")


def _is_unused(connection: Connection) -> bool:
    tables = (RELEASES, AUDIT_LOG)
    return all(connection.execute(select(table).limit(1)).first() is None for table in tables)
