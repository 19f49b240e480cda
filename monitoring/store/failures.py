"""Turns what the database drivers raise into the store's own errors."""

from __future__ import annotations

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from monitoring.contracts.system_failures import FULL_VI, say_system_failure
from monitoring.store.errors import (
    CorruptedContent,
    DiskFull,
    StoreAway,
    StoreBusy,
    StoreError,
    StoreReadOnly,
)

# the first two digits of an extended SQLite code are its primary code
_PRIMARY = 0xFF
# SQLite needs so much beside its file before it can read, too
_NEEDED_BYTES = 1 << 16
_FULL_ERRNO = frozenset({errno.ENOSPC, errno.EDQUOT})
# what an administrator's server says in English when it ends or begins
_CUT_OFF_VI = "máy chủ cơ sở dữ liệu đã ngắt kết nối"
_SERVER_VI = {
    "57P01": _CUT_OFF_VI,
    "57P02": _CUT_OFF_VI,
    "57P03": "máy chủ cơ sở dữ liệu đang khởi động hoặc đang tắt",
}


@contextmanager
def named_failures(place: str, *, folder: Path) -> Iterator[None]:
    """Inside, a failure of the database or of its folder is raised as one of `StoreUnusable`.

    ``folder`` holds the embedded database; what SQLite only calls unopened is told by what its disk says of itself.
    What is none of these (a broken rule of the schema, a mistake of the program) passes as it is.
    """
    try:
        yield
    except DBAPIError as failed:
        told = _of_driver(failed, place, folder)
        if told is None:
            raise
        raise told from failed
    except sqlite3.Error as failed:
        told = _of_sqlite(failed, place, folder)
        if told is None:
            raise
        raise told from failed
    except PoolTimeout as failed:
        raise StoreBusy(place) from failed
    except OSError as failed:
        raise _of_system(failed, place) from failed


def say_file_failure(failed: sqlite3.Error) -> str:
    """Why SQLite could not write a file of its own, in words."""
    is_full = _primary_code(failed) == sqlite3.SQLITE_FULL
    return FULL_VI if is_full else "không ghi được tệp cơ sở dữ liệu"


def _of_driver(failed: DBAPIError, place: str, folder: Path) -> StoreError | None:
    original = failed.orig
    if isinstance(original, sqlite3.Error):
        return _of_sqlite(original, place, folder)
    state = getattr(original, "sqlstate", None) or ""
    is_cut_off = failed.connection_invalidated or state in ("25P03", "25P04")
    if is_cut_off or state[:2] in ("08", "28", "3D", "58") or state[:3] == "57P":
        return StoreAway(place, _SERVER_VI.get(state) or _first_line(original))
    if state == "53100":
        return DiskFull(place)
    if state in ("25006", "42501"):  # a standby, or an account without the right
        return StoreReadOnly(place)
    if state in ("55P03", "57014", "40001", "40P01", "53200", "53300"):
        return StoreBusy(place)
    if state in ("XX001", "XX002"):
        return CorruptedContent(_first_line(original))
    # the driver gives no state where there was no server to give one
    is_operational = type(original).__name__ == "OperationalError"
    return StoreAway(place, _first_line(original)) if is_operational and not state else None


def _of_sqlite(failed: sqlite3.Error, place: str, folder: Path) -> StoreError | None:
    code = _primary_code(failed)
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(place)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return StoreReadOnly(place)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreBusy(place)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return CorruptedContent("tệp cơ sở dữ liệu không đọc được")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return _of_disk(place, folder)
    return None


def _of_disk(place: str, folder: Path) -> StoreError:
    """Why SQLite could not open what it needs: each reason has another remedy."""
    try:
        disk = os.statvfs(folder)
    except OSError:  # the folder has gone
        return StoreAway(place, "không mở được tệp cơ sở dữ liệu")
    if disk.f_bavail * disk.f_frsize < _NEEDED_BYTES:
        return DiskFull(place)
    if not may_write_in(folder):
        return StoreReadOnly(place)
    return StoreAway(place, "không mở được tệp cơ sở dữ liệu")


def may_write_in(folder: Path) -> bool:
    """Whether this process may make files in the folder, the disk's own mode and its effective account included."""
    return os.access(folder, os.W_OK | os.X_OK, effective_ids=os.access in os.supports_effective_ids)


def _primary_code(failed: sqlite3.Error) -> int:
    return (getattr(failed, "sqlite_errorcode", None) or 0) & _PRIMARY


def _of_system(failed: OSError, place: str) -> StoreError:
    if failed.errno in _FULL_ERRNO:
        return DiskFull(place)
    if failed.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreReadOnly(place)
    return StoreAway(place, say_system_failure(failed))


def _first_line(original: BaseException | None) -> str:
    lines = str(original).strip().splitlines()
    return lines[0].rstrip(".") if lines else "máy chủ không trả lời"
