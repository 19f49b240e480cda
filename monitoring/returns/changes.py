"""Which rows of two frameworks differ, table by table, before anything is put into words."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from functools import cache
from operator import attrgetter

from monitoring.model.framework import ResultsFramework

OBSERVATIONS, BUDGET_LINES = "observations", "budget_lines"
# the release names a state of the tables, it is not one of them
_NOT_A_TABLE = frozenset({"release"})
# tables that the framework holds as a sequence, by what makes a row of theirs the same row
_KEYS: Mapping[str, tuple[str, ...]] = {
    "successions": ("predecessor_id", "successor_id", "effective_date"),
    BUDGET_LINES: (
        "project_id",
        "unit_id",
        "year",
        "funding_source",
        "capital_type",
        "stage",
        "as_of",
    ),
    "budget_totals": ("unit_id", "period", "funding_source", "stage"),
    "territories": ("unit_id", "district_id"),
    "duties": ("duty_id",),
    "excluded_figures": ("indicator", "unit_name", "period", "value", "source_title"),
}
# mapped tables have their key in the first column, but for these
_KEYS_OF_MAPPED: Mapping[str, tuple[str, ...]] = {
    OBSERVATIONS: ("indicator_id", "unit_id", "period", "group_id"),
    "frames": ("period",),
    "programme": (),
    "details": (),
}


_EMPTY: tuple[object, ...] = ("", frozenset(), ())


class ChangeKind(StrEnum):
    """What becomes of a row."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"

    @property
    def name_vi(self) -> str:
        return {"added": "thêm", "changed": "sửa", "removed": "bỏ"}[self.value]


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row before and after; None where the row is not there. ``table`` is the framework's name for it."""

    table: str
    key: Hashable
    before: object | None
    after: object | None

    @property
    def kind(self) -> ChangeKind:
        if self.before is None:
            return ChangeKind.ADDED
        return ChangeKind.REMOVED if self.after is None else ChangeKind.CHANGED

    @property
    def row(self) -> object:
        """The row as it will be, or as it was where it goes."""
        return self.before if self.after is None else self.after

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns whose cells differ; of a row that comes or goes, those that hold something."""
        # mypy asks the rows for a hash where their class is given
        names, cells_of = _cells_getter(self.table, type(self.row))  # type: ignore[arg-type]
        if self.before is None or self.after is None:
            held = zip(names, cells_of(self.row), strict=True)
            return tuple(name for name, cell in held if cell is not None and cell not in _EMPTY)
        cells = zip(names, cells_of(self.before), cells_of(self.after), strict=True)
        return tuple(name for name, was, will_be in cells if was != will_be)


def changed_rows(before: ResultsFramework, after: ResultsFramework) -> tuple[RowChange, ...]:
    """Every row that differs, in the order of the framework's tables; equal tables cost one comparison a row."""
    return tuple(
        change
        for name in table_names()
        for change in _compare(name, getattr(before, name), getattr(after, name))
    )


def table_names() -> tuple[str, ...]:
    """The framework's tables: whichever it has, so that none is forgotten when one more comes."""
    return tuple(one.name for one in fields(ResultsFramework) if one.name not in _NOT_A_TABLE)


@cache
def _cells_getter(table: str, kind: type) -> tuple[tuple[str, ...], Callable[[object], tuple[object, ...]]]:
    """The columns that say something of a row, since its key names it already, and what takes their cells out of it."""
    names = tuple(one.name for one in fields(kind))
    key = _KEYS.get(table) or _KEYS_OF_MAPPED.get(table, names[:1])
    columns = tuple(name for name in names if name not in key)
    if len(columns) == 1:  # of a single name attrgetter would give the bare cell
        return columns, lambda row: (getattr(row, columns[0]),)
    return columns, attrgetter(*columns)


def cell_of(row: object | None, column: str) -> object | None:
    """The cell, None where there is no row or nothing in it."""
    cell = None if row is None else getattr(row, column)
    return None if cell in _EMPTY else cell


def _compare(table: str, before: object, after: object) -> Iterator[RowChange]:
    old, new = _keyed(table, before), _keyed(table, after)
    for key in _both(old, new):
        was, will_be = old.get(key), new.get(key)
        if was != will_be:
            yield RowChange(table, key, was, will_be)


def _keyed(table: str, rows: object) -> Mapping[Hashable, object]:
    if isinstance(rows, Mapping):
        return rows
    if is_dataclass(rows):
        return {table: rows}
    assert isinstance(rows, Iterable)
    key_of = attrgetter(*_KEYS[table])
    return {key_of(row): row for row in rows}


def _both(old: Mapping[Hashable, object], new: Mapping[Hashable, object]) -> Iterator[Hashable]:
    """Keys of either, those of the old first, in their order."""
    yield from old
    yield from (key for key in new if key not in old)
