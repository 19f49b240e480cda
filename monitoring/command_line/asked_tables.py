"""Which tables a command reads: those of a folder, of a release, or, where nothing was published yet, those in data/."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from monitoring.model.framework import ResultsFramework
from monitoring.sources.folders import DATA_DIR
from monitoring.store.errors import EmptyStore, StoreUnusable
from monitoring.store.presence import has_store

if TYPE_CHECKING:
    from monitoring.sources.boundaries import Boundaries
    from monitoring.store.records import ReleaseRecord
    from monitoring.store.store import Store


@dataclass(frozen=True, kw_only=True)
class ReleaseAsked:
    """A release of the store with the very bytes of its tables."""

    record: ReleaseRecord
    contents: Mapping[str, bytes]

    def framework(self) -> ResultsFramework:
        """What the tables hold. Raises `BrokenTables`."""
        from monitoring.sources.releases import framework_of

        return framework_of(self.contents, release=self.record.release)


def add_data_arguments(parser: argparse.ArgumentParser) -> None:
    """``--data DIR`` or ``--release N``; without them the active release."""
    which = parser.add_mutually_exclusive_group()
    which.add_argument(
        "--data",
        type=Path,
        metavar="DIR",
        help="thư mục chứa các bảng CSV; không có là bản đang dùng trong kho, chưa có kho là data/",
    )
    which.add_argument("--release", type=int, metavar="N", help="bản số liệu số N trong kho")


def read_asked(given: argparse.Namespace) -> ResultsFramework:
    """The framework asked for. Raises `BrokenTables`, `StoreError`.

    What reads and checks a folder takes a second to import, what speaks to databases half a one: neither before it
    is needed.
    """
    asked = find_release(given)
    if asked is not None:
        return asked.framework()
    from monitoring.sources.framework import read_framework

    return read_framework(folder_of(given))[0]


def read_asked_with_boundaries(given: argparse.Namespace) -> tuple[ResultsFramework, Boundaries]:
    """The same with the boundaries. Raises `BrokenTables`, `StoreError`."""
    from monitoring.sources.framework import read_framework, read_sound_boundaries

    asked = find_release(given)
    if asked is not None:
        return asked.framework(), read_sound_boundaries()
    return read_framework(folder_of(given))


def read_asked_contents(given: argparse.Namespace) -> Mapping[str, bytes]:
    """The bytes of every table, unchecked. Raises `BrokenTables`, `StoreError`."""
    asked = find_release(given)
    if asked is not None:
        return asked.contents
    from monitoring.sources.csv_tables import read_contents

    return read_contents(folder_of(given))


def folder_of(given: argparse.Namespace) -> Path:
    """The folder asked for, or data/."""
    return given.data or DATA_DIR


def find_release(given: argparse.Namespace) -> ReleaseAsked | None:
    """The release asked for; None where a folder holds. Raises `StoreError`.

    While the database is away the copy of the active release on this machine serves, as it does in the dashboard.
    """
    if given.data is not None:
        return None
    if not has_store():
        if given.release is not None:
            raise EmptyStore
        return None
    from monitoring.store.settings import StoreSettings
    from monitoring.store.store import open_store

    store = open_store(StoreSettings.from_environment(), connect=False)
    try:
        record = store.active() if given.release is None else store.release(given.release)
        return ReleaseAsked(record=record, contents=store.tables_of(record.number))
    except EmptyStore:
        if given.release is not None:
            raise
        return None
    except StoreUnusable as failed:
        return _kept_copy(store, given.release, failed)


def _kept_copy(store: Store, number: int | None, failed: StoreUnusable) -> ReleaseAsked:
    from monitoring.store.last_known import LastKnown

    kept = LastKnown(folder=store.settings.folder)
    record = kept.record()
    if record is None or number not in (None, record.number):
        raise failed
    asked = ReleaseAsked(record=record, contents=kept.tables())
    print(f"{failed} Đang đọc {record.release.name} đã lưu trên máy này.", file=sys.stderr)
    return asked
