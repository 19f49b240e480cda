"""A store that has just been made begins with the shipped tables."""

from __future__ import annotations

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
