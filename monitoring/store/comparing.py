"""What two releases, or a release and what is to be published, differ in: row by row, cell by cell."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass

from monitoring.contracts.table_contract import TableContract
from monitoring.contracts.tables import TABLES
from monitoring.store.records import ReleaseRecord
from monitoring.store.store import Store

Cell = str | None
Row = dict[str, Cell]
Key = tuple[Cell, ...]


@dataclass(frozen=True, kw_only=True)
class CellChange:
    """None is an empty cell: no data."""

    column: str
    before: Cell
    after: Cell


@dataclass(frozen=True, kw_only=True)
class RowChange:
    """A row that is in both, by its key (in the order of the table's key columns), and its changed cells."""

    key: Key
    cells: tuple[CellChange, ...]


@dataclass(frozen=True, kw_only=True)
class TableComparison:
    """A table in which something differs. Rows are those of the later state's order."""

    table: str
    key_columns: tuple[str, ...]
    added: tuple[Row, ...]
    removed: tuple[Row, ...]
    changed: tuple[RowChange, ...]


@dataclass(frozen=True, kw_only=True)
class ReleaseComparison:
    """Tables that differ, in the order of the contracts; none where the two hold the same figures."""

    before: ReleaseRecord
    after: ReleaseRecord
    tables: tuple[TableComparison, ...]


def compare_releases(store: Store, before: int, after: int) -> ReleaseComparison:
    """Raises `UnknownRelease`, `CorruptedContent`."""
    return ReleaseComparison(
        before=store.release(before),
        after=store.release(after),
        tables=compare_tables(store.tables_of(before), store.tables_of(after)),
    )


def compare_tables(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> tuple[TableComparison, ...]:
    """The tables that differ. A table that one side does not have counts as empty."""
    compared = [
        _compare(contract, before.get(name, b""), after.get(name, b""))
        for name, contract in TABLES.items()
        if before.get(name) != after.get(name)
    ]
    return tuple(one for one in compared if one.added or one.removed or one.changed)


def _compare(contract: TableContract, before: bytes, after: bytes) -> TableComparison:
    old, new = _read_rows(contract, before), _read_rows(contract, after)
    return TableComparison(
        table=contract.name,
        key_columns=contract.key,
        added=tuple(row for key, row in new.items() if key not in old),
        removed=tuple(row for key, row in old.items() if key not in new),
        changed=tuple(
            RowChange(key=key, cells=_changes(old[key], row))
            for key, row in new.items()
            if key in old and old[key] != row
        ),
    )


def _changes(old: Row, new: Row) -> tuple[CellChange, ...]:
    return tuple(
        CellChange(column=column, before=old.get(column), after=new.get(column))
        for column in {**new, **old}
        if old.get(column) != new.get(column)
    )


def _read_rows(contract: TableContract, content: bytes) -> dict[Key, Row]:
    lines = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    header = next(lines, [])
    rows = (dict(zip(header, (cell or None for cell in line), strict=True)) for line in lines)
    return {tuple(row.get(column) for column in contract.key): row for row in rows}
