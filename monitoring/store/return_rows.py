"""Reads and writes the rows of returns: their steps, and the files that hold at each."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, func, insert, select, true

from monitoring.model.periods import Period
from monitoring.model.returns import Explanation, Return, ReturnFile, ReturnState, ReturnStep
from monitoring.store.errors import CorruptedContent
from monitoring.store.schema import CONTENTS, RETURN_FILES, RETURN_STEPS


def read_returns(
    connection: Connection, *, reporter_id: str | None = None, period: Period | None = None
) -> tuple[Return, ...]:
    """Returns by reporter and period, each with all its steps: two questions, however many there are.

    Raises `CorruptedContent` where a row says what no step can say.
    """
    wanted = _wanted(reporter_id, period)
    steps = connection.execute(select(RETURN_STEPS).where(wanted).order_by(RETURN_STEPS.c.position))
    files = _read_files(connection, wanted)
    try:
        return _gathered(steps, files)
    except (ValueError, TypeError) as failed:
        raise CorruptedContent("có bước của báo cáo không đọc được") from failed


def read_return(connection: Connection, reporter_id: str, period: Period) -> Return | None:
    """None where the reporter has not begun it."""
    return next(iter(read_returns(connection, reporter_id=reporter_id, period=period)), None)


def next_step_id(connection: Connection) -> int:
    """Only inside a writing transaction. Without gaps, so that a step taken out would be missed."""
    return (connection.scalar(select(func.max(RETURN_STEPS.c.step_id))) or 0) + 1


def write_step(
    connection: Connection, step: ReturnStep, *, reporter_id: str, period: Period, position: int
) -> None:
    """Add a step whose files are kept already. Only inside a writing transaction.

    The step's own row comes after its files: from then on the database refuses any further file.
    """
    for number, file in enumerate(step.files, start=1):
        connection.execute(
            insert(RETURN_FILES).values(
                step_id=step.step_id, position=number, name=file.name, sha256=file.sha256
            )
        )
    connection.execute(
        insert(RETURN_STEPS).values(
            step_id=step.step_id,
            reporter_id=reporter_id,
            period=str(period),
            position=position,
            state=step.state.value,
            at=step.at,
            done_by=step.by,
            note=step.note,
            explanations=json.dumps([vars(one) for one in step.explanations], ensure_ascii=False),
            release_number=step.release_number,
        )
    )


def _wanted(reporter_id: str | None, period: Period | None) -> ColumnElement[bool]:
    return and_(
        true(),
        *([RETURN_STEPS.c.reporter_id == reporter_id] if reporter_id is not None else []),
        *([RETURN_STEPS.c.period == str(period)] if period is not None else []),
    )


def _read_files(connection: Connection, wanted: ColumnElement[bool]) -> Mapping[int, Sequence[ReturnFile]]:
    rows = connection.execute(
        select(RETURN_FILES.c.step_id, RETURN_FILES.c.name, RETURN_FILES.c.sha256, CONTENTS.c.size_bytes)
        .join(RETURN_STEPS, RETURN_STEPS.c.step_id == RETURN_FILES.c.step_id)
        .join(CONTENTS, CONTENTS.c.sha256 == RETURN_FILES.c.sha256)
        .where(wanted)
        .order_by(RETURN_FILES.c.step_id, RETURN_FILES.c.position)
    )
    found: dict[int, list[ReturnFile]] = defaultdict(list)
    for row in rows:
        found[row.step_id].append(ReturnFile(name=row.name, sha256=row.sha256, size_bytes=row.size_bytes))
    return found


def _gathered(steps: Iterable[Row[Any]], files: Mapping[int, Sequence[ReturnFile]]) -> tuple[Return, ...]:
    found: dict[tuple[str, Period], list[ReturnStep]] = defaultdict(list)
    for row in steps:
        found[row.reporter_id, Period.read(row.period)].append(_step(row, files))
    return tuple(
        Return(reporter_id=reporter_id, period=period, steps=tuple(taken))
        for (reporter_id, period), taken in sorted(found.items(), key=lambda one: one[0])
    )


def _step(row: Row[Any], files: Mapping[int, Sequence[ReturnFile]]) -> ReturnStep:
    return ReturnStep(
        step_id=row.step_id,
        state=ReturnState(row.state),
        at=row.at,
        by=row.done_by,
        note=row.note,
        files=tuple(files.get(row.step_id, ())),
        explanations=tuple(Explanation(**one) for one in json.loads(row.explanations)),
        release_number=row.release_number,
    )
