"""A small disk for a test, stores on it and beside it, and a PostgreSQL of one's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.store.verifying import StoreCheck, check_store
from tests.faults.disks import SmallDisk, a_small_disk
from tests.monitoring.store.postgresql import Server, a_server_or_skipped
from tests.monitoring.store.releases import some_contents
from tests.widgets.updating.desks import a_store, forget


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with a_small_disk(tmp_path / "dia-nho") as made:
        yield made


@pytest.fixture
def scratch() -> Iterator[Path]:
    """Where Chromium keeps what it needs. By a short name: it listens at a socket there, whose path has 107 characters."""
    with TemporaryDirectory(prefix="tam-", dir="/tmp") as folder:
        yield Path(folder)


@pytest.fixture
def small_store(tmp_path: Path) -> Iterator[Store]:
    """A store of small tables in SQLite, with release 1."""
    store = open_store(StoreSettings(folder=tmp_path / "kho"))
    store.begin_with(some_contents())
    yield store
    store.close()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Path], Store]]:
    """Makes the store of the desks in a folder: the shipped tables as release 1, and people with their roles."""
    opened: list[Store] = []

    def make(folder: Path) -> Store:
        folder.mkdir(exist_ok=True)
        opened.append(a_store(folder, monkeypatch))
        return opened[-1]

    yield make
    for one in opened:
        one.close()
    forget()


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    yield from a_server_or_skipped()


def found_whole(store: Store) -> StoreCheck:
    """Read everything back by its hashes, and have SQLite look through its own file."""
    with closing(sqlite3.connect(store.settings.file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    return check_store(store)
