"""A new store for each test, once in SQLite and once in PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from tests.monitoring.store.databases import Databases
from tests.monitoring.store.postgresql import Server, a_server_or_skipped
from tests.monitoring.store.releases import some_contents

KINDS = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    yield from a_server_or_skipped()


@pytest.fixture(scope="session")
def databases(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Databases:
    return Databases(
        server=lambda: request.getfixturevalue("server"), new_folder=lambda: tmp_path_factory.mktemp("kho")
    )


@pytest.fixture
def new_settings(databases: Databases) -> Iterator[Callable[[str], StoreSettings]]:
    """Settings of a store of the kind that is asked for: the newest schema, and nothing in it."""
    taken: list[StoreSettings] = []

    def take(kind: str) -> StoreSettings:
        taken.append(databases.take(kind))
        return taken[-1]

    yield take
    for one in taken:
        databases.give_back(one)


@pytest.fixture(params=KINDS)
def settings(request: pytest.FixtureRequest, new_settings: Callable[[str], StoreSettings]) -> StoreSettings:
    """A store in which nothing is yet, of either kind."""
    return new_settings(request.param)


@pytest.fixture(params=KINDS)
def unmade_settings(request: pytest.FixtureRequest, tmp_path: Path) -> StoreSettings:
    """Where a store may be made, of either kind, and is not yet."""
    if request.param == "sqlite":
        return StoreSettings(folder=tmp_path)
    return StoreSettings.of_address(request.getfixturevalue("server").new_database(), folder=tmp_path)


@pytest.fixture
def empty_store(settings: StoreSettings) -> Iterator[Store]:
    store = open_store(settings)
    yield store
    store.close()


@pytest.fixture
def store(empty_store: Store) -> Store:
    """A store that holds release 1."""
    empty_store.begin_with(some_contents())
    return empty_store
