"""Reads a published release out of memory, quickly: its tables were checked when it was published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from monitoring.contracts.problem import BrokenTables
from monitoring.contracts.release_code import release_code
from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.sources.checked_columns import read_checked_columns
from monitoring.sources.collecting import no_collecting
from monitoring.sources.folders import DATA_DIR, GEO_DIR
from monitoring.sources.records import Columns, assemble_framework

_DETAILS = "programme_details"


def framework_of(
    contents: Mapping[str, bytes], *, release: Release, geo_dir: Path = GEO_DIR
) -> ResultsFramework:
    """The framework that a release's tables hold, the bytes being those that were published.

    The contracts are asked only where the tables turn out to be unreadable: `BrokenTables` then says why.
    A table that a release from before its day does not have is empty; the details of the programme are then those of
    the dashboard's own folder.
    """
    contents = _own_details() | dict(contents)
    try:
        with no_collecting():
            tables: Columns = {
                name: read_checked_columns(contract, contents[name])
                if name in contents
                else {column: [] for column in contract.columns}
                for name, contract in TABLES.items()
            }
            return replace(assemble_framework(tables), release=release)
    except (ValueError, KeyError, TypeError) as failed:
        from monitoring.sources.framework import check_contents  # slow to import, and hardly ever needed

        problems = [problem for problem in check_contents(contents, geo_dir) if problem.blocks]
        if not problems:
            raise
        raise BrokenTables(problems) from failed


@cache
def _own_details() -> dict[str, bytes]:
    file = DATA_DIR / TABLES[_DETAILS].file_name
    return {_DETAILS: file.read_bytes()} if file.is_file() else {}


def framework_if_published(contents: Mapping[str, bytes]) -> ResultsFramework:
    """What readers would see if these tables were published. Raises `BrokenTables`."""
    return framework_of(contents, release=Release(release_code(contents), "bản xem trước"))
