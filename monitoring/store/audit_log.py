"""The log of acts: lines are only added, and numbered without gaps, so that one taken out would be missed."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, insert, select

from monitoring.store.moments import now, write_moment
from monitoring.store.records import AuditEntry
from monitoring.store.schema import AUDIT_LOG
from monitoring.store.typed_text import required_text, storable_text

_HEADER = (
    "Số",
    "Thời điểm (giờ Việt Nam)",
    "Thời điểm (UTC)",
    "Người thực hiện",
    "Việc",
    "Đối tượng",
    "Trước",
    "Sau",
)
# a spreadsheet would run a cell that begins so
_RUNS = ("=", "+", "-", "@", "\t", "\r", "\n")


def add_entry(
    connection: Connection, *, act: str, by: str, subject: str, before: object = None, after: object = None
) -> AuditEntry:
    """Add a line; ``before`` and ``after`` are anything that JSON can say. Only inside a writing transaction."""
    entry = AuditEntry(
        entry_id=(connection.scalar(select(func.max(AUDIT_LOG.c.entry_id))) or 0) + 1,
        at=now(),
        who=required_text(by, "tên người thực hiện"),
        act=required_text(act, "việc đã làm"),
        subject=storable_text(subject),
        before=_as_json(before),
        after=_as_json(after),
    )
    connection.execute(insert(AUDIT_LOG).values(vars(entry)))
    return entry


def read_entries(
    connection: Connection,
    *,
    act: str | None = None,
    who: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
    newest: int | None = None,
) -> tuple[AuditEntry, ...]:
    """Lines, oldest first; ``until`` is not included, ``newest`` keeps only so many of the last."""
    asked = select(AUDIT_LOG).order_by(AUDIT_LOG.c.entry_id.desc()).limit(newest)
    for condition in (
        AUDIT_LOG.c.act == act if act is not None else None,
        AUDIT_LOG.c.who == who if who is not None else None,
        AUDIT_LOG.c.at >= since if since is not None else None,
        AUDIT_LOG.c.at < until if until is not None else None,
    ):
        if condition is not None:
            asked = asked.where(condition)
    entries = [AuditEntry(**row._mapping) for row in connection.execute(asked)]
    return tuple(reversed(entries))


def write_audit_csv(entries: Iterable[AuditEntry]) -> bytes:
    """The log as CSV that Excel opens in Vietnamese: UTF-8 with its mark, and no cell that would be run."""
    written = io.StringIO(newline="")
    table = csv.writer(written)
    table.writerow(_HEADER)
    for entry in entries:
        cells = (entry.who, entry.act, entry.subject, entry.before or "", entry.after or "")
        table.writerow((entry.entry_id, write_moment(entry.at), entry.at.isoformat(), *map(_inert, cells)))
    return written.getvalue().encode("utf-8-sig")


def _inert(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_RUNS) else cell


def _as_json(value: object) -> str | None:
    if value is None:
        return None
    # NUL and half pairs are escaped by JSON itself only without ensure_ascii, so they are taken out first
    return storable_text(json.dumps(value, ensure_ascii=False, sort_keys=True, default=str))
