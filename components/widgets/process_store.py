"""The one store of this process, with the tables in data/ as its release 1 where it is empty."""

from __future__ import annotations

import os
import threading
from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from components.widgets.shipped_tables import shipped_tables
from monitoring.contracts.problem import BrokenTables
from monitoring.contracts.release_code import release_code
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

if TYPE_CHECKING:
    from monitoring.store.store import Store

_beginning = threading.Lock()
_begun: set[tuple[str, str]] = set()

# what speaks to a database takes a third of a second to import, so it waits until there is one to speak to


def store() -> Store:
    """The store, in which the tables in data/ are release 1 where there was none, whoever asks first.

    Raises `StoreError` where it cannot be used and `BrokenTables` where data/ may not be published; the next call
    tries again.
    """
    opened = opened_store()
    with _beginning:
        if _settings() not in _begun:
            _begin(opened)
            _begun.add(_settings())
    return opened


def opened_store() -> Store:
    """The same object as it is, perhaps empty or away: nothing is asked of it. Raises `UnknownDatabase`."""
    return _open(*_settings())


@cache
def _open(_folder: str, _address: str) -> Store:
    from monitoring.store.settings import StoreSettings
    from monitoring.store.store import open_store

    return open_store(StoreSettings.from_environment(), connect=False)


def _begin(opened: Store) -> None:
    if not opened.is_empty():
        return
    tables = read_contents(DATA_DIR)
    if (
        release_code(tables) != shipped_tables()[0].release.code
    ):  # changed since they were checked for readers
        _check(tables)
    opened.begin_with(tables)


def _check(tables: Mapping[str, bytes]) -> None:
    from monitoring.sources.framework import check_contents

    problems = [problem for problem in check_contents(tables) if problem.blocks]
    if problems:
        raise BrokenTables(problems)


def _settings() -> tuple[str, str]:
    return os.environ.get("STORE_DIR", "").strip(), os.environ.get("DATABASE_URL", "").strip()
