"""Reads a published release out of memory, quickly: its tables were checked when it was published."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from monitoring.contracts.problem import BrokenTables
from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.sources.csv_tables import read_checked_columns
from monitoring.sources.framework import GEO_DIR, check_contents
from monitoring.sources.records import assemble_framework


def framework_of(
    contents: Mapping[str, bytes], *, release: Release, geo_dir: Path = GEO_DIR
) -> ResultsFramework:
    """The framework that a release's tables hold, the bytes being those that were published.

    The contracts are asked only where the tables turn out to be unreadable: `BrokenTables` then says why.
    A table that a release from before its day does not have is empty.
    """
    try:
        with _no_collecting():
            tables = {
                name: read_checked_columns(contract, contents[name])
                if name in contents
                else {column: [] for column in contract.columns}
                for name, contract in TABLES.items()
            }
            return replace(assemble_framework(tables), release=release)
    except (ValueError, KeyError, TypeError) as failed:
        problems = [problem for problem in check_contents(contents, geo_dir) if problem.blocks]
        if not problems:
            raise
        raise BrokenTables(problems) from failed


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Hundreds of thousands of new records, none of them garbage: looking for it again and again doubles the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
