"""What happens, told to the log and counted, both in one call so that they cannot disagree."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import TypeVar

from components.observing import numbers
from components.observing.lines import event_of

_LOG = logging.getLogger("dashboard")
DONE, FAILED, REFUSED, STOPPED = "done", "failed", "refused", "stopped"
Made = TypeVar("Made")


def note_start(*, version: str) -> None:
    """The server takes readers from now on."""
    _tell("server_started", version=version)


def note_end() -> None:
    """The server was asked to end, and has let its sessions go."""
    _tell("server_ended")


def note_page_view(page: str) -> None:
    """A session turned to the page."""
    numbers.PAGE_VIEWS.labels(page).inc()
    _tell("page_view", page=page)


@contextmanager
def timed_page(page: str) -> Iterator[None]:
    """Around one run of the page. A run that fails is told with its trace, and raised on."""
    began_s = perf_counter()
    try:
        yield
    except Exception as failed:
        note_error(page, failed)
        _tell("page_failed", level=logging.ERROR, trace=failed, page=page, duration_s=_since(began_s))
        raise
    finally:  # one that was stopped or begun anew has cost its time too
        numbers.PAGE_RUN_SECONDS.labels(page).observe(perf_counter() - began_s)


@contextmanager
def timed_export(
    *, kind: str, format: str, stopped_by: type[BaseException] | tuple[()] = ()
) -> Iterator[None]:
    """Around the making of one file; ``stopped_by`` is what a person's own wish to stop raises. Everything is raised on."""
    began_s = perf_counter()
    outcome, trace = FAILED, None
    try:
        yield
        outcome = DONE
    except stopped_by:
        outcome = STOPPED
        raise
    except Exception as failed:
        trace = failed
        note_error("export", failed)
        raise
    finally:
        numbers.EXPORTS.labels(kind, format, outcome).inc()
        numbers.EXPORT_SECONDS.labels(kind, format).observe(perf_counter() - began_s)
        level = logging.ERROR if outcome == FAILED else logging.INFO
        _tell(
            "export", level=level, trace=trace, kind=kind, format=format, outcome=outcome, duration_s=_since(began_s)
        )  # fmt: skip


def made_when_asked(make: Callable[[], Made], *, kind: str, format: str) -> Callable[[], Made]:
    """``make``, counted and timed at each call: for a button that makes its file when it is pressed."""

    def make_and_note() -> Made:
        with timed_export(kind=kind, format=format):
            return make()

    return make_and_note


def note_imported_file(format: str, *, is_taken: bool) -> None:
    """A file was handed in for a return. Of its name only the ending is told, and only one that the program knows."""
    outcome = DONE if is_taken else REFUSED
    numbers.IMPORTED_FILES.labels(format, outcome).inc()
    _tell("import_file", format=format, outcome=outcome)


def note_import_check(*, errors: int, warnings: int, files: int, duration_s: float) -> None:
    """A return's files were read and checked."""
    outcome = "errors" if errors else "warnings" if warnings else "clean"
    numbers.IMPORT_CHECK_SECONDS.labels(outcome).observe(duration_s)
    _tell(
        "import_check", outcome=outcome, errors=errors, warnings=warnings, files=files, duration_s=round(duration_s, 3)
    )  # fmt: skip


def note_return_step(step: str) -> None:
    """A return has gone a step further."""
    numbers.RETURN_STEPS.labels(step).inc()
    _tell("return_step", kind=step, outcome=DONE)


@contextmanager
def told_publication(kind: str, *, refused_by: type[Exception]) -> Iterator[None]:
    """Around the publishing of a release or its putting to use again; ``refused_by`` is what the store says no with."""
    began_s = perf_counter()
    outcome = FAILED
    try:
        yield
        outcome = DONE
    except refused_by:
        outcome = REFUSED
        raise
    finally:
        numbers.PUBLICATIONS.labels(kind, outcome).inc()
        level = logging.INFO if outcome == DONE else logging.WARNING
        _tell("publication", level=level, kind=kind, outcome=outcome, duration_s=_since(began_s))


@contextmanager
def timed_release_load() -> Iterator[None]:
    """Around the reading of a release into memory."""
    began_s = perf_counter()
    yield
    numbers.RELEASE_LOAD_SECONDS.observe(perf_counter() - began_s)
    _tell("release_loaded", duration_s=_since(began_s))


def note_refused_act(act: str, *, role: str) -> None:
    """Somebody asked for what his role does not allow. Who it was stands in the store's own log, which few may read."""
    numbers.REFUSED_ACTS.labels(act).inc()
    _tell("act_refused", level=logging.WARNING, kind=act, role=role, outcome=REFUSED)


def note_error(where: str, failed: BaseException) -> None:
    """Count a failure that a person has met with; whoever caught it tells the log."""
    numbers.ERRORS.labels(where, type(failed).__name__).inc()


def _tell(
    event: str, *, level: int = logging.INFO, trace: BaseException | None = None, **fields: object
) -> None:
    _LOG.log(level, "", extra=event_of(event, fields), exc_info=trace)


def _since(began_s: float) -> float:
    return round(perf_counter() - began_s, 3)
