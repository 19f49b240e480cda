"""Bytes kept once under their hash, and checked against it whenever they are read."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import Connection, insert, select

from monitoring.store.errors import CorruptedContent
from monitoring.store.records import Contents
from monitoring.store.schema import CONTENTS, RELEASE_TABLES


@dataclass(frozen=True)
class PackedContent:
    """Bytes ready to be kept: hashed and compressed before any transaction begins, so that none waits for it."""

    sha256: str
    size_bytes: int
    compressed: bytes


def pack(content: bytes) -> PackedContent:
    """The bytes as they are kept."""
    return PackedContent(sha256(content).hexdigest(), len(content), zlib.compress(content))


def unpack(digest: str, size_bytes: int, compressed: bytes) -> bytes:
    """The bytes as they were given. Raises `CorruptedContent` unless they are the very ones."""
    reader = zlib.decompressobj()
    try:
        # one byte more than there should be is enough to know, however much a damaged size would let in
        content = reader.decompress(compressed, size_bytes + 1)
    except zlib.error as failed:
        raise CorruptedContent(f"nội dung {digest[:8]} không giải nén được") from failed
    if len(content) != size_bytes or sha256(content).hexdigest() != digest:
        raise CorruptedContent(f"nội dung {digest[:8]} không khớp mã băm")
    return content


def keep(connection: Connection, packed: Iterable[PackedContent]) -> None:
    """Add what is not kept already. Only inside a writing transaction, where nobody else can add the same."""
    by_hash = {one.sha256: one for one in packed}
    for digest in sorted(set(by_hash) - known_hashes(connection, by_hash)):
        one = by_hash[digest]
        connection.execute(
            insert(CONTENTS).values(sha256=digest, size_bytes=one.size_bytes, compressed=one.compressed)
        )


def known_hashes(connection: Connection, digests: Collection[str]) -> set[str]:
    """Those of the hashes under which something is kept."""
    return set(connection.scalars(select(CONTENTS.c.sha256).where(CONTENTS.c.sha256.in_(list(digests)))))


def read_content(connection: Connection, digest: str) -> bytes:
    """Raises `CorruptedContent`, also where nothing is kept under the hash."""
    row = connection.execute(
        select(CONTENTS.c.size_bytes, CONTENTS.c.compressed).where(CONTENTS.c.sha256 == digest)
    ).first()
    if row is None:
        raise CorruptedContent(f"thiếu nội dung {digest[:8]}")
    return unpack(digest, row.size_bytes, row.compressed)


def read_tables(connection: Connection, number: int) -> Contents:
    """The tables of a release by name; empty where there is no such release. Raises `CorruptedContent`."""
    rows = connection.execute(
        select(RELEASE_TABLES.c.table_name, CONTENTS)
        .join(CONTENTS, CONTENTS.c.sha256 == RELEASE_TABLES.c.sha256)
        .where(RELEASE_TABLES.c.release_number == number)
        .order_by(RELEASE_TABLES.c.table_name)
    )
    return {row.table_name: unpack(row.sha256, row.size_bytes, row.compressed) for row in rows}


def hashes_of(tables: Mapping[str, bytes]) -> dict[str, str]:
    """The SHA-256 of every table, in hex."""
    return {name: sha256(content).hexdigest() for name, content in tables.items()}
