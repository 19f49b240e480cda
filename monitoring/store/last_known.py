"""The copy of the active release that readers go on with while the database is away."""

from __future__ import annotations

import json
import logging
import os
import tempfile
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from monitoring.contracts.release_code import release_code
from monitoring.store.contents import hashes_of
from monitoring.store.errors import CorruptedContent
from monitoring.store.records import Contents, ReleaseRecord

_FILE = "last_known.zip"
_ABOUT = "release.json"
_FAST = 1
# all that reading raises of a file in which any bit may be wrong: zipfile meets with methods and ciphers it does not know
_UNREADABLE = (
    *(OSError, EOFError, zipfile.BadZipFile, zlib.error, RuntimeError),
    *(KeyError, ValueError, TypeError, AttributeError),
)
_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class LastKnown:
    """One file in the store's folder, written whole or not at all."""

    folder: Path

    @property
    def file(self) -> Path:
        return self.folder / _FILE

    def keep(self, record: ReleaseRecord, tables: Mapping[str, bytes]) -> None:
        """Put the release in place of the one kept before. A copy that cannot be written is no reason to fail."""
        try:
            self._write(record, tables)
        except OSError as failed:
            _log.warning("Không ghi được bản sao %s: %s", self.file, failed)

    def record(self) -> ReleaseRecord | None:
        """The release that is kept; None where there is none, or none that can be read."""
        try:
            with zipfile.ZipFile(self.file) as kept:
                return _read_about(kept)[0]
        except _UNREADABLE:
            return None

    def tables(self) -> Contents:
        """Its tables by name. Raises `CorruptedContent` where they are not the very ones."""
        try:
            with zipfile.ZipFile(self.file) as kept:
                record, digests = _read_about(kept)
                tables = {name: kept.read(f"{name}.csv") for name in digests}
        except _UNREADABLE as failed:
            raise CorruptedContent(f"bản sao {_FILE} không đọc được") from failed
        if hashes_of(tables) != digests or release_code(tables) != record.code:
            raise CorruptedContent(f"bản sao {_FILE} không khớp mã băm")
        return tables

    def confirm(self) -> None:
        """Remember that the database has just said that what is kept is the active release."""
        try:
            os.utime(self.file)
        except OSError as failed:
            _log.warning("Không ghi được bản sao %s: %s", self.file, failed)

    def confirmed_at(self) -> datetime | None:
        """When the database last said so; None where nothing is kept."""
        try:
            return datetime.fromtimestamp(self.file.stat().st_mtime, UTC)
        except OSError:
            return None

    def _write(self, record: ReleaseRecord, tables: Mapping[str, bytes]) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)
        about = {**vars(record), "published_at": record.published_at.isoformat(), "tables": hashes_of(tables)}
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=".last_known-")
        try:
            with os.fdopen(handle, "wb") as whole:
                with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as kept:
                    kept.writestr(_ABOUT, json.dumps(about, ensure_ascii=False))
                    for table, content in tables.items():
                        kept.writestr(f"{table}.csv", content)
                whole.flush()
                os.fsync(whole.fileno())
            Path(name).replace(self.file)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def _read_about(kept: zipfile.ZipFile) -> tuple[ReleaseRecord, dict[str, str]]:
    about = json.loads(kept.read(_ABOUT))
    digests = about.pop("tables")
    return ReleaseRecord(**{**about, "published_at": datetime.fromisoformat(about["published_at"])}), digests
