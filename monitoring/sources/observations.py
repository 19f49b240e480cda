"""Turns the columns of the table of observations into records: by far the longest table, so column by column."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields
from itertools import repeat
from typing import Any, TypeVar

from monitoring.model.framework import ObservationKey
from monitoring.model.periods import Period
from monitoring.model.results import Observation
from monitoring.model.status import Status

Cells = Sequence[str | None]
Value = TypeVar("Value")


def read_observations(columns: Mapping[str, Cells]) -> dict[ObservationKey, Observation]:
    """Every row by its key, in the order of the table."""
    indicator_ids, unit_ids, group_ids = (
        _read_few(columns[name], sys.intern) for name in ("indicator_id", "unit_id", "group_id")
    )
    periods = _read_few(columns["period"], Period.read)
    observations = _make_observations(
        indicator_id=indicator_ids,
        unit_id=unit_ids,
        period=periods,
        group_id=group_ids,
        numerator=_read_many(columns["numerator"], int),
        denominator=_read_many(columns["denominator"], int),
        value=_read_many(columns["value"], float),
        status=_read_few(columns["status"], Status),
        source_id=_read_few(columns["source_id"], sys.intern),
        illustrative_parts=_read_few(columns["illustrative_parts"], _read_parts),
        note=list(columns["note"]),
    )
    return dict(zip(zip(indicator_ids, unit_ids, periods, group_ids, strict=True), observations, strict=True))


def _read_few(cells: Cells, read: Callable[[Any], Value]) -> list[Value]:
    """Cells of which many are alike: each different one is read once, and its value shared."""
    values = {cell: read(cell) for cell in set(cells)}
    return list(map(values.__getitem__, cells))


def _read_many(cells: Cells, read: Callable[[str], Value]) -> list[Value | None]:
    texts = [cell for cell in cells if cell is not None]
    if len(texts) == len(cells):
        return [*map(read, texts)]
    return [None if cell is None else read(cell) for cell in cells]


def _read_parts(cell: str | None) -> frozenset[str]:
    return frozenset((cell or "").split(";")) - {""}


def _make_observations(**values: list[Any]) -> list[Observation]:
    """One observation a row. A frozen dataclass sets its fields in Python, one by one and row by row, which takes

    a third of the time of reading a large release; its slots are filled here a column at a time.
    """
    if set(values) != {field.name for field in fields(Observation)}:
        raise TypeError("every field of an observation needs its column")
    made = list(map(object.__new__, repeat(Observation, len(values["status"]))))
    for name, column in values.items():
        deque(map(getattr(Observation, name).__set__, made, column), maxlen=0)
    return made
