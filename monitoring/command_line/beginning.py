"""A store that has just been made begins with the shipped tables; `begin` makes it where the settings say."""

from __future__ import annotations

import argparse

from monitoring.command_line.store_command import store_command
from monitoring.contracts.problem import BrokenTables
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR
from monitoring.sources.framework import check_contents
from monitoring.store.store import Store


def begin(store: Store) -> None:
    """Make the tables in data/ release 1 where the dashboard has not done so yet. Raises `BrokenTables`."""
    if not store.is_empty():
        return
    contents = read_contents(DATA_DIR)
    blocking = [problem for problem in check_contents(contents) if problem.blocks]
    if blocking:
        raise BrokenTables(blocking)
    store.begin_with(contents)


def _begin(_given: argparse.Namespace, store: Store) -> None:
    begin(store)
    active = store.active()
    print(f"Kho số liệu: {store.settings.place}. Bản đang dùng: số {active.number} (“{active.title}”).")


def _ask_nothing(_parser: argparse.ArgumentParser) -> None:
    """The settings say where."""


BEGIN = store_command(
    "begin",
    "tạo kho số liệu ở nơi đã khai báo; bản số 1 là các bảng đi kèm",
    _ask_nothing,
    _begin,
    begins_store=True,
)
