"""Whether a store is whole: every byte under its hash, every release with its code, every return with its steps."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import Connection, func, select

from monitoring.contracts.release_code import release_code
from monitoring.model.returns import NEXT_STATES, Return, ReturnStep
from monitoring.store.contents import read_content, read_tables
from monitoring.store.errors import CorruptedContent
from monitoring.store.pointers import read_activation, read_received, read_releases
from monitoring.store.return_rows import read_returns
from monitoring.store.schema import AUDIT_LOG, CONTENTS, RETURN_FILES, RETURN_STEPS
from monitoring.store.store import Store


@dataclass(frozen=True, kw_only=True)
class StoreCheck:
    """What was found whole."""

    releases: int
    contents: int
    audit_entries: int
    return_steps: int


def check_store(store: Store) -> StoreCheck:
    """Read everything back. Raises `CorruptedContent` with the first thing that does not fit."""
    with store.reading() as connection:
        return check_rows(connection)


def check_rows(connection: Connection) -> StoreCheck:
    """The same inside a transaction, such as one that has just written everything."""
    releases = read_releases(connection)
    _check_numbers([one.number for one in releases], "các bản số liệu")
    for one in releases:
        if release_code(read_tables(connection, one.number)) != one.code:
            raise CorruptedContent(f"bản số {one.number} không còn đúng mã {one.code}")
        for file in read_received(connection, one.number):
            read_content(connection, file.sha256)
    active = read_activation(connection)
    if (active is None) != (not releases):
        raise CorruptedContent("không rõ bản nào đang dùng")
    steps = list(connection.scalars(select(RETURN_STEPS.c.step_id).order_by(RETURN_STEPS.c.step_id)))
    _check_numbers(steps, "các bước của báo cáo")
    _check_returns(connection)
    entries = list(connection.scalars(select(AUDIT_LOG.c.entry_id).order_by(AUDIT_LOG.c.entry_id)))
    _check_numbers(entries, "nhật ký")
    contents = connection.scalar(select(func.count()).select_from(CONTENTS)) or 0
    return StoreCheck(
        releases=len(releases),
        contents=contents,
        audit_entries=len(entries),
        return_steps=len(steps),
    )


def _check_returns(connection: Connection) -> None:
    for digest in connection.scalars(select(RETURN_FILES.c.sha256).distinct()).all():
        read_content(connection, digest)
    for one in read_returns(connection):
        states = [None, *(step.state for step in one.steps)]
        if not all(after in NEXT_STATES[before] for before, after in pairwise(states)):
            raise CorruptedContent(f"{_name(one)} thiếu bước")
        for step in one.steps:
            _check_release_of(connection, step, one)


def _check_release_of(connection: Connection, step: ReturnStep, one: Return) -> None:
    if step.release_number is None:
        return
    kept = {(file.name, file.sha256) for file in read_received(connection, step.release_number)}
    if not {(file.name, file.sha256) for file in step.files} <= kept:
        raise CorruptedContent(f"{_name(one)} không khớp bản số {step.release_number}")


def _name(one: Return) -> str:
    return f"báo cáo {one.period.name_vi} của đơn vị có mã {one.reporter_id}"


def _check_numbers(found: list[int], what_vi: str) -> None:
    if found != list(range(1, len(found) + 1)):
        raise CorruptedContent(f"{what_vi} không còn đủ số thứ tự")
