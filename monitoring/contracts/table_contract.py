"""What the contract of a table says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from monitoring.contracts.cells import CellKind


@dataclass(frozen=True)
class TableContract:
    """One table: the columns that make its key, and the kind of each column's cells, in order.

    Folders and releases from before the day of a table that ``may_be_absent`` are whole without it: it is empty there.
    """

    name: str
    key: tuple[str, ...]
    columns: Mapping[str, CellKind]
    is_one_row: bool = False
    may_be_absent: bool = False

    @property
    def file_name(self) -> str:
        return f"{self.name}.csv"


def table(
    name: str, key: str, *, is_one_row: bool = False, may_be_absent: bool = False, **columns: CellKind
) -> TableContract:
    """The contract; ``key`` names the key's columns, parted by blanks."""
    return TableContract(name, tuple(key.split()), columns, is_one_row, may_be_absent)
