"""Takes a return the way that pages/update.py takes it, stage by stage, with the time and the memory of each.

The functions are those that the page calls. It keeps what they give, so that a stage is done again where the page does
it again, and nowhere else.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnState
from monitoring.returns.gate import recognise_file
from monitoring.returns.merge import merge_into
from monitoring.returns.read_several import read_returns
from monitoring.returns.refused import Refused
from monitoring.sources.boundaries import Boundaries
from monitoring.sources.framework import read_framework
from monitoring.sources.releases import framework_if_published, framework_of
from monitoring.store.active import open_active
from monitoring.store.records import ReceivedFile
from monitoring.store.settings import StoreSettings
from monitoring.store.store import Store, open_store
from monitoring.views.preview.view import view_preview
from monitoring.views.returns.checked import CheckedReturn, check_return
from monitoring.views.returns.reasons import ask_reasons, explain
from monitoring.views.returns.reread import RereadReturn, who_sends, with_reasons
from monitoring.views.returns.together import find_conflicts

REPORTER, PERIOD = "so-ldtbxh", Period(2024)
_REASON = "Rà soát lại số liệu các năm theo biên bản kiểm tra."
Result = TypeVar("Result")
File = tuple[str, bytes]


class NotTaken(RuntimeError):
    """The return did not go through; the message is what a person would have read."""


@dataclass(frozen=True)
class Stages:
    """Seconds, those of the processor among them, and peak MB above the beginning of each stage so far, in order."""

    seconds: dict[str, float]
    processor_s: dict[str, float]
    peak_mb: dict[str, float]
    begins_mb: float

    def take(self, name: str, work: Callable[[], Result]) -> Result:
        """Do the work and note what it took."""
        _forget_peak()
        began_at, busy_s = time.perf_counter(), time.process_time()
        done = work()
        self.processor_s[name] = round(time.process_time() - busy_s, 3)
        self.seconds[name] = round(time.perf_counter() - began_at, 3)
        self.peak_mb[name] = round(_status_mb("VmHWM") - self.begins_mb, 1)
        return done


def measure_journey(base: Mapping[str, bytes], file: File) -> dict[str, object]:
    """Seconds and MB of each stage, from the file's arrival until a reader has the figures. Raises `NotTaken`."""
    _, boundaries = read_framework()
    with _store_with(base) as store:
        framework = _load(store)
        stages = Stages({}, {}, {}, _status_mb("VmRSS"))
        checked = stages.take("check", lambda: _check(store, framework, file))
        stages.take("preview", lambda: _preview(framework, checked.merged or {}, boundaries))
        sent = stages.take("send", lambda: _send(store, checked, file))
        reread = stages.take("read again", lambda: _reread(store, framework, sent))
        _, after = stages.take("merge", lambda: _merge(store, framework, reread))
        stages.take("preview for the judge", lambda: view_preview(framework, after, boundaries))
        accepted = stages.take("accept", lambda: _step(store, ReturnState.ACCEPTED, sent.last.step_id))
        # an accepted return is another step: what may go out together is merged anew
        tables, after = stages.take("merge to publish", lambda: _merge(store, framework, reread))
        stages.take("preview to publish", lambda: view_preview(framework, after, boundaries))
        stages.take("publish", lambda: _publish(store, tables, accepted))
        stages.take("reader loads", lambda: _load(store))
    return {
        "warnings": len(checked.warnings),
        "seconds": stages.seconds,
        "processor_s": stages.processor_s,
        "peak_mb": stages.peak_mb,
    }


def refusal_of(file: File) -> tuple[str, float]:
    """What a person reads where the file may not be opened (empty where it may), and the seconds until then."""
    began_at = time.perf_counter()
    told = ""
    try:
        recognise_file(*file)
    except Refused as refused:
        told = f"{refused.finding.message}. {refused.finding.remedy}"
    return told, round(time.perf_counter() - began_at, 3)


def largest_taken(make: Callable[[int], File], *, most: int, step: int = 100) -> int:
    """The largest number of rows, in whole steps up to ``most``, of which the file may be opened."""
    taken, refused = 0, most // step + 1
    while refused - taken > 1:
        middle = (taken + refused) // 2
        if refusal_of(make(middle * step))[0]:
            refused = middle
        else:
            taken = middle
    return taken * step


@contextmanager
def _store_with(base: Mapping[str, bytes]) -> Iterator[Store]:
    with tempfile.TemporaryDirectory(prefix="kho-") as folder:
        store = open_store(StoreSettings(folder=Path(folder)))
        store.begin_with(base)
        try:
            yield store
        finally:
            store.close()


def _load(store: Store) -> ResultsFramework:
    active = open_active(store)
    return framework_of(active.read_tables(), release=active.record.release)


def _check(store: Store, framework: ResultsFramework, file: File) -> CheckedReturn:
    checked = check_return([file], framework, store.tables_of(1), reporter_id=REPORTER, period=PERIOD)
    if checked.errors or checked.merged is None:
        raise NotTaken(f"{len(checked.errors)}: {checked.errors[0].message if checked.errors else '?'}")
    return checked


def _preview(framework: ResultsFramework, merged: Mapping[str, bytes], boundaries: Boundaries) -> object:
    return view_preview(framework, framework_if_published(merged), boundaries)


def _send(store: Store, checked: CheckedReturn, file: File) -> Return:
    groups = ask_reasons(checked.problems)
    explained = checked.explained(explain(groups, {group.key: _REASON for group in groups}))
    if explained.unexplained:
        raise NotTaken(explained.unexplained[0].message)
    return store.step_return(
        reporter_id=REPORTER, period=PERIOD, state=ReturnState.SUBMITTED, by="benchmark", seen_step=None,
        files=[ReceivedFile(name=file[0], content=file[1])], explanations=explained.explanations,
    )  # fmt: skip


def _reread(store: Store, framework: ResultsFramework, sent: Return) -> RereadReturn:
    files = [(one.name, store.content(one.sha256)) for one in sent.last.files]
    return with_reasons(sent, read_returns(files, framework, asked_for=who_sends(sent, framework)))


def _merge(
    store: Store, framework: ResultsFramework, reread: RereadReturn
) -> tuple[dict[str, bytes], ResultsFramework]:
    if reread.hindrance or find_conflicts([reread], framework):
        raise NotTaken(reread.hindrance)
    tables = merge_into(store.tables_of(1), *reread.readings)
    return tables, framework_if_published(tables)


def _step(store: Store, state: ReturnState, seen_step: int) -> Return:
    return store.step_return(
        reporter_id=REPORTER, period=PERIOD, state=state, by="benchmark", seen_step=seen_step
    )


def _publish(store: Store, tables: Mapping[str, bytes], accepted: Return) -> object:
    returns: Sequence[Return] = [accepted]
    return store.publish(tables, title="Nhiều", note="", by="benchmark", based_on=1, returns=returns)


def _forget_peak() -> None:
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")


def _status_mb(name: str) -> float:
    for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key == name:
            return int(value.split()[0]) / 1024
    raise KeyError(name)
