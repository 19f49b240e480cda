"""What the store gives: releases, received files, the pointer and lines of the audit log."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from monitoring.model.release import Release

Contents = dict[str, bytes]


@dataclass(frozen=True, kw_only=True)
class ReceivedFile:
    """A file as somebody sent it; ``content`` is never changed."""

    name: str
    content: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, kw_only=True)
class ReceivedRecord:
    """A received file that is kept with a release; its bytes are `Store.content(sha256)`."""

    name: str
    sha256: str
    size_bytes: int


@dataclass(frozen=True, kw_only=True)
class ReleaseRecord:
    """One published release. Numbers run from 1 without gaps; ``code`` is made of the tables' bytes."""

    number: int
    title: str
    note: str
    published_by: str
    published_at: datetime
    parent_number: int | None
    code: str

    @property
    def release(self) -> Release:
        """How figures read from it name their release."""
        return Release(self.code, f"số {self.number}: {self.title}")


@dataclass(frozen=True, kw_only=True)
class Activation:
    """The pointer: which release readers see, who put it there, when and why."""

    number: int
    activated_by: str
    activated_at: datetime
    reason: str


@dataclass(frozen=True, kw_only=True)
class AuditEntry:
    """One act. ``before`` and ``after`` are JSON texts, None where there was nothing."""

    entry_id: int
    at: datetime
    who: str
    act: str
    subject: str
    before: str | None
    after: str | None
