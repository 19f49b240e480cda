"""Releases and what they differ in, as lines for people and records for JSON."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.store.comparing import CellChange, ReleaseComparison, Row, TableComparison
from monitoring.store.moments import say_moment
from monitoring.store.records import Activation, ReceivedRecord, ReleaseRecord

_MOST_LINES = 50


def release_as_record(
    record: ReleaseRecord,
    *,
    active: Activation | None = None,
    received: Sequence[ReceivedRecord] | None = None,
) -> dict[str, object]:
    """A record for JSON; with ``received`` also its files and whether it is the active one."""
    told: dict[str, object] = {**vars(record), "published_at": record.published_at.isoformat()}
    if received is not None:
        told["is_active"] = active is not None and active.number == record.number
        told["received"] = [vars(one) for one in received]
    return told


def print_releases(records: Sequence[ReleaseRecord], *, active: Activation | None) -> None:
    """One line a release, newest first; the active one is marked with what put it there."""
    if active is None:
        print("Kho số liệu chưa có bản nào.")
    for one in reversed(records):
        print(
            f"{'*' if active and active.number == one.number else ' '} {one.number}  {one.code}  “{one.title}”, "
            f"{one.published_by} phát hành lúc {say_moment(one.published_at)}"
            + (f". {one.note}" if one.note else "")
        )
    if active is not None:
        print(
            f"* Bản đang dùng: số {active.number}, {active.activated_by} đưa vào dùng lúc "
            f"{say_moment(active.activated_at)}. Lý do: {active.reason}."
        )


def print_comparison(compared: ReleaseComparison) -> None:
    """Each table that differs with its rows; of many rows the first, and how many more there are."""
    print(
        f"Từ bản số {compared.before.number} (“{compared.before.title}”) đến bản số {compared.after.number} (“{compared.after.title}”):"
    )
    if not compared.tables:
        print("Hai bản có cùng số liệu.")
    for table in compared.tables:
        _print_table(table)


def _print_table(table: TableComparison) -> None:
    print(
        f"{table.table}: thêm {len(table.added)} dòng, bớt {len(table.removed)} dòng, đổi {len(table.changed)} dòng"
    )
    lines = [f"  + {_say_row(table, row)}" for row in table.added]
    lines += [f"  - {_say_row(table, row)}" for row in table.removed]
    lines += [
        f"  ~ {', '.join(cell or '' for cell in row.key)}: {'; '.join(map(_say_change, row.cells))}"
        for row in table.changed
    ]
    for line in lines[:_MOST_LINES]:
        print(line)
    if len(lines) > _MOST_LINES:
        print(f"  … và {len(lines) - _MOST_LINES} dòng nữa (dùng --json để xem hết)")


def _say_row(table: TableComparison, row: Row) -> str:
    key = ", ".join(row[column] or "" for column in table.key_columns)
    rest = "; ".join(
        f"{column} = {cell}"
        for column, cell in row.items()
        if cell is not None and column not in table.key_columns
    )
    return f"{key}: {rest}" if rest else key


def _say_change(change: CellChange) -> str:
    before, after = (cell if cell is not None else "(trống)" for cell in (change.before, change.after))
    return f"{change.column} {before} → {after}"
