"""Publishes a release and moves the pointer; each inside one writing transaction."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, insert, update

from monitoring.contracts.release_code import release_code
from monitoring.contracts.tables import REQUIRED_TABLES, TABLES
from monitoring.model.returns import Return
from monitoring.store.audit_log import add_entry
from monitoring.store.contents import PackedContent, hashes_of, keep, pack
from monitoring.store.errors import PublishedMeanwhile, WrongTables
from monitoring.store.moments import now
from monitoring.store.pointers import newest_number, read_activation, read_release
from monitoring.store.records import Activation, ReceivedFile, ReleaseRecord
from monitoring.store.schema import ACTIVE_RELEASE, RECEIVED_FILES, RELEASE_TABLES, RELEASES
from monitoring.store.typed_text import required_text, storable_text


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A release that is ready to be published: everything that takes time has been done."""

    title: str
    note: str
    by: str
    code: str
    tables: Mapping[str, str]  # hash of each table's content
    received: Sequence[tuple[str, str]]  # name and hash
    packed: Sequence[PackedContent]


def draft_release(
    tables: Mapping[str, bytes],
    *,
    title: str,
    note: str,
    by: str,
    received: Sequence[ReceivedFile],
    known: set[str],
) -> Draft:
    """Hash everything, and compress what is not ``known`` to be kept. Raises `WrongTables`, `MissingWords`."""
    missing = [name for name in REQUIRED_TABLES if name not in tables]
    unknown = sorted(name for name in tables if name not in TABLES)
    if missing or unknown:
        raise WrongTables(missing=missing, unknown=unknown)
    contents = {digest: tables[name] for name, digest in hashes_of(tables).items()}
    contents |= {one.sha256: one.content for one in received}
    return Draft(
        title=required_text(title, "tên bản số liệu"),
        note=storable_text(note),
        by=required_text(by, "tên người phát hành"),
        code=release_code(tables),
        tables=hashes_of(tables),
        received=tuple((storable_text(one.name), one.sha256) for one in received),
        packed=tuple(pack(content) for digest, content in contents.items() if digest not in known),
    )


def with_files_of(draft: Draft, returns: Sequence[Return]) -> Draft:
    """The draft that also keeps the returns' files with the release, after those that were given already."""
    files = dict.fromkeys((file.name, file.sha256) for one in returns for file in one.last.files)
    further = (one for one in files if one not in draft.received)
    return replace(draft, received=(*draft.received, *further))


def publish_draft(connection: Connection, draft: Draft, *, based_on: int | None) -> ReleaseRecord:
    """Make the draft the newest and the active release. Raises `PublishedMeanwhile`, having changed nothing.

    The release's own row comes after its parts: from then on the database refuses any further part.
    """
    active = read_activation(connection)
    _refuse_if_moved(connection, active, based_on)
    number = newest_number(connection) + 1
    keep(connection, draft.packed)
    for name, digest in draft.tables.items():
        connection.execute(
            insert(RELEASE_TABLES).values(release_number=number, table_name=name, sha256=digest)
        )
    for position, (name, digest) in enumerate(draft.received, start=1):
        connection.execute(
            insert(RECEIVED_FILES).values(release_number=number, position=position, name=name, sha256=digest)
        )
    record = ReleaseRecord(
        number=number,
        title=draft.title,
        note=draft.note,
        published_by=draft.by,
        published_at=now(),
        parent_number=based_on,
        code=draft.code,
    )
    connection.execute(insert(RELEASES).values(vars(record)))
    pointer = Activation(
        number=number, activated_by=draft.by, activated_at=record.published_at, reason="Phát hành"
    )
    _point(connection, pointer, was=active)
    add_entry(
        connection,
        act="publish",
        by=draft.by,
        subject=f"release {number}",
        before=_as_json(active),
        after={"active": number, "title": draft.title, "note": draft.note, "code": draft.code}
        | {"received": [{"name": name, "sha256": digest} for name, digest in draft.received]},
    )
    return record


def activate_release(connection: Connection, number: int, *, by: str, reason: str) -> ReleaseRecord:
    """Let readers see another release. Raises `UnknownRelease`, `MissingWords`. Of the active one: nothing changes."""
    by, reason = required_text(by, "tên người thực hiện"), required_text(reason, "lý do")
    record = read_release(connection, number)
    active = read_activation(connection)
    if active is not None and active.number == number:
        return record
    _point(
        connection,
        Activation(number=number, activated_by=by, activated_at=now(), reason=reason),
        was=active,
    )
    add_entry(
        connection,
        act="activate",
        by=by,
        subject=f"release {number}",
        before=_as_json(active),
        after={"active": number, "reason": reason},
    )
    return record


def _refuse_if_moved(connection: Connection, active: Activation | None, based_on: int | None) -> None:
    if active is None:
        if based_on is not None:
            read_release(connection, based_on)  # says that the store is empty
        return
    if active.number == based_on:
        return
    if based_on is not None:
        read_release(connection, based_on)
    raise PublishedMeanwhile(
        number=active.number,
        title=read_release(connection, active.number).title,
        by=active.activated_by,
        at=active.activated_at,
        based_on=based_on,
    )


def _point(connection: Connection, pointer: Activation, *, was: Activation | None) -> None:
    statement = insert(ACTIVE_RELEASE).values(pointer_id=1) if was is None else update(ACTIVE_RELEASE)
    connection.execute(statement.values(vars(pointer)))


def _as_json(active: Activation | None) -> dict[str, object] | None:
    return None if active is None else {"active": active.number}
