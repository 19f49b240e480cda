"""Contents of releases, small ones, and how one follows another."""

from __future__ import annotations

from functools import cache

from benchmarks.table_rows import as_csv
from monitoring.contracts.tables import TABLES
from monitoring.store.records import ReceivedFile, ReleaseRecord
from monitoring.store.schema import ALL_TABLES
from monitoring.store.store import Store
from tests.builders.small_tables import Row, small_tables

POOR = ("poor_rate", "678", "2022", "all")


def some_contents(*, poor: int = 100) -> dict[str, bytes]:
    """Every table, with so many poor households in Di Linh in 2022."""
    rows = small_tables()
    rows["observations"] = [
        {**row, "numerator": str(poor)} if key_of(row) == POOR else row for row in rows["observations"]
    ]
    return {name: as_csv(name, rows[name]) for name in TABLES}


def with_rows(contents: dict[str, bytes], table: str, rows: list[Row]) -> dict[str, bytes]:
    return {**contents, table: as_csv(table, rows)}


def publish_next(store: Store, *, poor: int = 200, by: str = "Lê Thị Bình", **given: object) -> ReleaseRecord:
    """One more release on top of the active one."""
    words = {"title": f"Rà soát {poor}", "note": "", "based_on": store.active().number, **given}
    return store.publish(some_contents(poor=poor), by=by, **words)


def a_file(content: bytes = b"PK\x03\x04 nhu nhan duoc", *, name: str = "Đam Rông 2025.xlsx") -> ReceivedFile:
    return ReceivedFile(name=name, content=content)


def everything(store: Store) -> dict[str, list[tuple]]:
    """Every row of the store, by table."""
    with store.reading() as connection:
        return {
            table.name: sorted(map(tuple, connection.execute(table.select())), key=repr)
            for table in ALL_TABLES
        }


def key_of(row: Row) -> tuple[str, ...]:
    return tuple(row[column] for column in TABLES["observations"].key)


@cache
def observations() -> tuple[Row, ...]:
    return tuple(small_tables()["observations"])
