"""The releases in words, newest first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Return
from monitoring.store.moments import say_moment
from monitoring.store.records import Activation, ReceivedRecord, ReleaseRecord
from monitoring.views.releases.who import say_who
from monitoring.views.returns.return_words import name_return, say_size

_MOST_NAMED = 40


@dataclass(frozen=True, kw_only=True)
class ReleaseRow:
    """``activated`` is empty but for the active release: who put it there, when and why."""

    number: int
    title: str
    published: str
    based_on: str
    note: str
    code: str
    activated: str

    @property
    def is_active(self) -> bool:
        return bool(self.activated)

    @property
    def choice(self) -> str:
        """The release as an option of a list."""
        name = self.title if len(self.title) <= _MOST_NAMED else f"{self.title[:_MOST_NAMED]}…"
        return f"Số {self.number}: {name}{' (đang dùng)' if self.is_active else ''}"


@dataclass(frozen=True, kw_only=True)
class ReceivedRow:
    """A received file of a release; ``of`` is the return that it came with, empty where it came without one."""

    name: str
    sha256: str
    size: str
    of: str
    reporter_ids: frozenset[str]


def view_releases(records: Iterable[ReleaseRecord], active: Activation | None) -> tuple[ReleaseRow, ...]:
    """Every release, newest first."""
    return tuple(_row(one, active) for one in sorted(records, key=lambda one: -one.number))


def view_received(
    received: Sequence[ReceivedRecord], returns: Iterable[Return], number: int, framework: ResultsFramework
) -> tuple[ReceivedRow, ...]:
    """The files that came with a release, each with the return that brought it."""
    brought: dict[str, list[Return]] = {}
    for one in returns:
        for step in one.steps:
            if step.release_number == number:
                for file in step.files:
                    brought.setdefault(file.sha256, []).append(one)
    return tuple(
        ReceivedRow(
            name=file.name,
            sha256=file.sha256,
            size=say_size(file.size_bytes),
            of="; ".join(name_return(one, framework) for one in brought.get(file.sha256, ())),
            reporter_ids=frozenset(one.reporter_id for one in brought.get(file.sha256, ())),
        )
        for file in received
    )


def _row(one: ReleaseRecord, active: Activation | None) -> ReleaseRow:
    is_active = active is not None and active.number == one.number
    return ReleaseRow(
        number=one.number,
        title=one.title,
        published=f"{say_who(one.published_by)} phát hành lúc {say_moment(one.published_at)}",
        based_on="" if one.parent_number is None else f"lập trên bản số {one.parent_number}",
        note=one.note,
        code=one.code,
        activated=_say_activation(active) if is_active and active is not None else "",
    )


def _say_activation(active: Activation) -> str:
    who, when = say_who(active.activated_by), say_moment(active.activated_at)
    return f"Đang dùng: {who} đưa vào dùng lúc {when}. Lý do: {active.reason.rstrip('.')}."
