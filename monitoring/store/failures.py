"""Turns what the database drivers raise into the store's own errors."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

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
_FULL_ERRNO = frozenset({errno.ENOSPC, errno.EDQUOT})
_SYSTEM_VI = {
    errno.ENOENT: "không có tệp hoặc thư mục này",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ cho đọc",
    errno.ENOSPC: "đĩa đã đầy",
    errno.EDQUOT: "đã hết dung lượng được cấp",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENOTDIR: "một phần của đường dẫn là tệp, không phải thư mục",
    errno.EEXIST: "một phần của đường dẫn là tệp, không phải thư mục",
}


@contextmanager
def named_failures(place: str) -> Iterator[None]:
    """Inside, a failure of the database or of its folder is raised as one of `StoreUnusable`.

    What is none of these (a broken rule of the schema, a mistake of the program) passes as it is.
    """
    try:
        yield
    except DBAPIError as failed:
        told = _of_driver(failed, place)
        if told is None:
            raise
        raise told from failed
    except sqlite3.Error as failed:
        told = _of_sqlite(failed, place)
        if told is None:
            raise
        raise told from failed
    except PoolTimeout as failed:
        raise StoreBusy(place) from failed
    except OSError as failed:
        raise _of_system(failed, place) from failed


def say_system_failure(failed: OSError) -> str:
    """What the system refused, in Vietnamese where it is one of the usual things."""
    return _SYSTEM_VI.get(failed.errno or 0) or failed.strerror or str(failed)


def _of_driver(failed: DBAPIError, place: str) -> StoreError | None:
    original = failed.orig
    if isinstance(original, sqlite3.Error):
        return _of_sqlite(original, place)
    state = getattr(original, "sqlstate", None) or ""
    is_cut_off = failed.connection_invalidated or state in ("25P03", "25P04")
    if is_cut_off or state[:2] in ("08", "28", "3D", "58") or state[:3] == "57P":
        return StoreAway(place, _first_line(original))
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


def _of_sqlite(failed: sqlite3.Error, place: str) -> StoreError | None:
    code = (getattr(failed, "sqlite_errorcode", None) or 0) & _PRIMARY
    if code == sqlite3.SQLITE_FULL:
        return DiskFull(place)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM):
        return StoreReadOnly(place)
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StoreBusy(place)
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return CorruptedContent("tệp cơ sở dữ liệu không đọc được")
    if code in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_IOERR):
        return StoreAway(place, "không mở được tệp cơ sở dữ liệu")
    return None


def _of_system(failed: OSError, place: str) -> StoreError:
    if failed.errno in _FULL_ERRNO:
        return DiskFull(place)
    if failed.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return StoreReadOnly(place)
    return StoreAway(place, say_system_failure(failed))


def _first_line(original: BaseException | None) -> str:
    lines = str(original).strip().splitlines()
    return lines[0].rstrip(".") if lines else "máy chủ không trả lời"
