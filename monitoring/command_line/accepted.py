"""Accepted returns, read again against the release that they are to be merged into."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.read import ReturnReading
from monitoring.returns.read_several import read_returns
from monitoring.sources.releases import framework_of
from monitoring.store.records import ReleaseRecord
from monitoring.store.store import Store
from monitoring.views.returns.reread import RereadReturn, who_sends, with_reasons
from monitoring.views.returns.return_words import name_return
from monitoring.views.returns.together import Conflict, find_conflicts


class NothingAccepted(LookupError):
    """No return is there to be published, or not the one named; the message says it."""


@dataclass(frozen=True, kw_only=True)
class Accepted:
    """What is to be published in one go. With any ``hindrances``, each a sentence, it must not be."""

    framework: ResultsFramework
    returns: tuple[Return, ...]
    readings: tuple[ReturnReading, ...]
    hindrances: tuple[str, ...]


def accepted_returns(store: Store, names: Sequence[str]) -> tuple[Return, ...]:
    """Those named “674:2024”, or all. Raises `NothingAccepted`, where one named is not accepted as well."""
    accepted = {
        f"{one.reporter_id}:{one.period}": one for one in store.returns() if one.state is ReturnState.ACCEPTED
    }
    if not accepted:
        raise NothingAccepted("chưa có báo cáo nào được chấp nhận để phát hành")
    chosen = [_spelled(name) for name in names] or list(accepted)
    unknown = [name for name in chosen if name not in accepted]
    if unknown:
        raise NothingAccepted(
            f"không có báo cáo {', '.join(unknown)} đang chờ phát hành; các báo cáo đã chấp nhận: {', '.join(accepted)}"
        )
    return tuple(accepted[name] for name in dict.fromkeys(chosen))


def read_accepted(store: Store, returns: Sequence[Return], release: ReleaseRecord) -> Accepted:
    """Their files read against the release. Raises `StoreError`, `BrokenTables`."""
    framework = framework_of(store.tables_of(release.number), release=release.release)
    reread = [_read(store, one, framework) for one in returns]
    hindrances = [f"{name_return(one.of, framework)}: {one.hindrance}" for one in reread if one.hindrance]
    return Accepted(
        framework=framework,
        returns=tuple(returns),
        readings=tuple(reading for one in reread for reading in one.readings),
        hindrances=(*hindrances, *map(_say_conflict, find_conflicts(reread, framework))),
    )


def _read(store: Store, one: Return, framework: ResultsFramework) -> RereadReturn:
    files = [(file.name, store.content(file.sha256)) for file in one.last.files]
    return with_reasons(one, read_returns(files, framework, asked_for=who_sends(one, framework)))


def _say_conflict(conflict: Conflict) -> str:
    said = "; ".join(f"{name} ghi {words}" for name, words in conflict.said)
    return f"{conflict.what}: các báo cáo ghi khác nhau ({said}). Chọn báo cáo để phát hành bằng --return."


def _spelled(name: str) -> str:
    """The period as the store writes it, whichever way it was typed."""
    reporter_id, _, period = name.rpartition(":")
    try:
        return f"{reporter_id}:{Period.read(period)}"
    except UnknownPeriod:
        return name
