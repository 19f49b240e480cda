"""What the server does beside its readers, some seconds after its start: it begins the store, and prepares the first page."""

from __future__ import annotations

import importlib
import sys
import threading
import time
from collections.abc import Callable
from typing import TypeVar

_NEEDED_BY_THE_FIRST_PAGE = ("pandas", "plotly.graph_objects", "monitoring.views.overview")
_LEFT_TO_THE_FIRST_READER_S = 20.0
_BEGINS_STORE_AFTER_S = 8.0
_ASKS_STORE_AGAIN_AFTER_S = 10.0
_PAUSE_S = 0.0003
_one_at_a_time = threading.Lock()
Done = TypeVar("Done")


def start_work_beside_readers() -> None:
    """Set the clocks. Nothing is done at once: it would take the processor from a reader who opens the page now."""
    for after_s, work in (
        (_BEGINS_STORE_AFTER_S, _begin_store),
        (_LEFT_TO_THE_FIRST_READER_S, lambda: _beside_readers(prepare_first_page)),
    ):
        beside = threading.Timer(after_s, work)
        beside.daemon = True
        beside.start()


def prepare_first_page() -> None:
    """Import, read and draw what the first page needs, so that the next reader finds it done."""
    for name in _NEEDED_BY_THE_FIRST_PAGE:
        importlib.import_module(name)
    from components.figures.polygon_map import draw_polygon_map
    from components.widgets.loading import load_ahead
    from monitoring.views.choice import Choice, default_year
    from monitoring.views.overview import view_overview

    loaded = load_ahead()
    if loaded is not None:
        framework = loaded.shown.framework
        view = view_overview(framework, loaded.boundaries, Choice(default_year(framework)))
        draw_polygon_map(view.map)


def _begin_store() -> None:
    from components.widgets.beginning import begin_store

    while not _beside_readers(begin_store):
        time.sleep(_ASKS_STORE_AGAIN_AFTER_S)


def _beside_readers(work: Callable[[], Done]) -> Done:
    """One piece of work after the other: answers to a browser may not wait five milliseconds at every step for it to pause."""
    with _one_at_a_time:
        usual_s = sys.getswitchinterval()
        sys.setswitchinterval(_PAUSE_S)
        try:
            return work()
        finally:
            sys.setswitchinterval(usual_s)
