"""What two releases differ in, counted by table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from monitoring.wording.table_labels import TABLE_VI

if TYPE_CHECKING:
    from monitoring.store.comparing import TableComparison

# what the framework calls otherwise than the contracts
_NAME_IN_FRAMEWORK: Mapping[str, str] = {
    "priority_groups": "groups",
    "reporting_units": "units",
    "unit_successions": "successions",
    "unit_territories": "territories",
    "reporting_frames": "frames",
    "lead_agencies": "agencies",
    "reporting_duties": "duties",
    "programme_details": "details",
}


@dataclass(frozen=True, kw_only=True)
class TableCount:
    """How many rows were added, changed and removed in a table."""

    name: str
    added: int
    changed: int
    removed: int


def count_changes(tables: Sequence[TableComparison]) -> tuple[TableCount, ...]:
    """One line a table that differs."""
    return tuple(
        TableCount(
            name=name_table(one.table),
            added=len(one.added),
            changed=len(one.changed),
            removed=len(one.removed),
        )
        for one in tables
    )


def name_table(table: str) -> str:
    """What a table is called on the screen, by its name in the contracts."""
    return TABLE_VI.get(_NAME_IN_FRAMEWORK.get(table, table), table)
