"""Reads releases and the pointer to the active one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, func, select

from monitoring.store.errors import EmptyStore, UnknownRelease
from monitoring.store.records import Activation, ReceivedRecord, ReleaseRecord
from monitoring.store.schema import ACTIVE_RELEASE, CONTENTS, RECEIVED_FILES, RELEASES


def read_releases(connection: Connection) -> tuple[ReleaseRecord, ...]:
    """Every release, oldest first."""
    return tuple(_record(row) for row in connection.execute(select(RELEASES).order_by(RELEASES.c.number)))


def read_release(connection: Connection, number: int) -> ReleaseRecord:
    """Raises `UnknownRelease`, or `EmptyStore` where there is none at all."""
    # a number beyond what the column holds would be a failure of the database, not an unknown release
    row = (
        connection.execute(select(RELEASES).where(RELEASES.c.number == number)).first()
        if 0 < number < 2**31
        else None
    )
    if row is not None:
        return _record(row)
    newest = newest_number(connection)
    raise UnknownRelease(number, newest=newest) if newest else EmptyStore


def newest_number(connection: Connection) -> int:
    """0 where nothing was published."""
    return connection.scalar(select(func.max(RELEASES.c.number))) or 0


def read_activation(connection: Connection) -> Activation | None:
    """None in an empty store."""
    row = connection.execute(select(ACTIVE_RELEASE)).first()
    if row is None:
        return None
    return Activation(
        number=row.number,
        activated_by=row.activated_by,
        activated_at=row.activated_at,
        reason=row.reason,
    )


def read_active(connection: Connection) -> ReleaseRecord:
    """The release that readers see. Raises `EmptyStore`."""
    row = connection.execute(
        select(RELEASES).join(ACTIVE_RELEASE, ACTIVE_RELEASE.c.number == RELEASES.c.number)
    ).first()
    if row is None:
        raise EmptyStore
    return _record(row)


def read_received(connection: Connection, number: int) -> tuple[ReceivedRecord, ...]:
    """The files that came with a release, in the order given."""
    rows = connection.execute(
        select(RECEIVED_FILES.c.name, RECEIVED_FILES.c.sha256, CONTENTS.c.size_bytes)
        .join(CONTENTS, CONTENTS.c.sha256 == RECEIVED_FILES.c.sha256)
        .where(RECEIVED_FILES.c.release_number == number)
        .order_by(RECEIVED_FILES.c.position)
    )
    return tuple(ReceivedRecord(**row._mapping) for row in rows)


def _record(row: Row[Any]) -> ReleaseRecord:
    return ReleaseRecord(**row._mapping)
