"""Every number that the server keeps of itself, under the names that docs/observing.md explains.

Labels are codes out of the program, each from a short list: a page, a format, what came of it. What people type or are
called is never one; a test looks.
"""

from __future__ import annotations

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Histogram,
    ProcessCollector,
    disable_created_metrics,
)

disable_created_metrics()  # type: ignore[no-untyped-call]  # the library has no types here. A second line for each number, with the moment of its first count, which nobody reads

REGISTRY = CollectorRegistry()
ProcessCollector(registry=REGISTRY)

_PAGE_S = (0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_MAKING_S = (0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)


def _counter(name: str, told: str, *labels: str) -> Counter:
    return Counter(f"dashboard_{name}", told, labels, registry=REGISTRY)


def _histogram(name: str, told: str, *labels: str, bounds: tuple[float, ...]) -> Histogram:
    return Histogram(f"dashboard_{name}", told, labels, registry=REGISTRY, buckets=bounds)


PAGE_VIEWS = _counter("page_views", "Pages opened, each once until the session turns to another.", "page")
PAGE_RUN_SECONDS = _histogram(
    "page_run_seconds", "Seconds that a run of a page took, one run for every choice.", "page", bounds=_PAGE_S
)
EXPORTS = _counter("exports", "Files and documents asked for.", "kind", "format", "outcome")
EXPORT_SECONDS = _histogram(
    "export_seconds", "Seconds that the making of a file took.", "kind", "format", bounds=_MAKING_S
)
IMPORTED_FILES = _counter("imported_files", "Files handed in for a return.", "format", "outcome")
IMPORT_CHECK_SECONDS = _histogram(
    "import_check_seconds", "Seconds that the check of a return took.", "outcome", bounds=_MAKING_S
)
RETURN_STEPS = _counter("return_steps", "Steps that returns have taken.", "step")
PUBLICATIONS = _counter("publications", "Releases published or put to use again.", "kind", "outcome")
RELEASE_LOAD_SECONDS = _histogram(
    "release_load_seconds", "Seconds until a release was read and held in memory.", bounds=_PAGE_S
)
REFUSED_ACTS = _counter("refused_acts", "Acts refused to whoever may not do them.", "act")
ERRORS = _counter("errors", "Failures that a person has met with.", "where", "kind")
LOG_LINES = _counter("log_lines", "Lines of the log that somebody should read.", "level")

# what an alert waits for is there from the start: a rate sees no rise from nothing to one
for _level in ("warning", "error", "critical"):
    LOG_LINES.labels(_level)
for _kind in ("publish", "roll_back"):
    PUBLICATIONS.labels(_kind, "failed")
