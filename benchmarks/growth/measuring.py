"""Serves every size at once and measures them by turns, so that what disturbs the machine disturbs all alike."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, Response

from benchmarks.dashboard import PROJECT_DIR, Served, new_reader, wait_for_answer
from benchmarks.growth.serving import Prepared, serve_size
from benchmarks.growth.sizes import YEARS
from benchmarks.growth.watching import change_year, look_closer, look_from_afar, open_map, pan
from benchmarks.memory import resident_mb
from benchmarks.watching import Traffic

_LOADS = 5  # each of the largest takes a quarter of a minute
_PRESSES = 8  # half a level each: four levels closer, a sixteenth of the width
_COMES_TO_REST_MS = 1500
_PATIENCE_S = 900


@dataclass
class Watched:
    """One size with its server, a reader who has the map open, and what was measured."""

    prepared: Prepared
    served: Served
    page: Page
    traffic: Traffic
    raw: dict[str, list] = field(default_factory=dict)

    def add(self, name: str, measured: object) -> None:
        self.raw.setdefault(name, []).append(measured)


def measure_loading(prepared: Prepared, repeats: int) -> dict[str, object]:
    """Without a browser, in a process of its own: see `loading`."""
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.growth.loading", str(prepared.folder), str(min(repeats, _LOADS))],
        cwd=PROJECT_DIR, check=True, capture_output=True, text=True, timeout=_PATIENCE_S,
    )  # fmt: skip
    return json.loads(answer.stdout)


@contextmanager
def watch_size(browser: Browser, prepared: Prepared, outside: list[str]) -> Iterator[Watched]:
    """A served size whose every year was shown once: what a first reader waits for is told apart, as `cold`."""
    with serve_size(prepared) as served, new_reader(browser, outside=outside) as reader:
        wait_for_answer(served)
        page = reader.new_page()
        watched = Watched(prepared, served, page, Traffic(page))
        watched.add("cold_first_map_s", open_map(page, served.address))
        page.wait_for_timeout(_COMES_TO_REST_MS)
        for year in (*YEARS[1:], YEARS[0]):
            change_year(page, year, watched.traffic)
        yield watched


def measure_rounds(browser: Browser, sizes: list[Watched], repeats: int, outside: list[str]) -> None:
    """Each measurement of every size once a round."""
    for number in range(repeats):
        for watched in sizes:
            watched.add("first_map", _open_anew(browser, watched, outside))
        for watched in sizes:
            year = YEARS[(number + 1) % len(YEARS)]
            watched.add("change", asdict(change_year(watched.page, year, watched.traffic)))
        for watched in sizes:
            watched.add("pan", asdict(pan(watched.page, back=bool(number % 2))))
    for watched in sizes:
        _measure_from_near(watched, repeats)
        watched.add("server_mb", resident_mb(watched.served.process.pid))


def _open_anew(browser: Browser, watched: Watched, outside: list[str]) -> dict[str, float]:
    """A reader with an empty cache opens the page of a server that others use already."""
    with new_reader(browser, outside=outside) as reader:
        page, fetched = reader.new_page(), _note_geometry(reader)
        traffic = Traffic(page)
        first_map_s = open_map(page, watched.served.address)
        page.wait_for_timeout(_COMES_TO_REST_MS)
        return {
            "first_map_s": first_map_s,
            "message_bytes": traffic.received,
            "geometry_bytes": fetched(),
        }


def _note_geometry(reader: BrowserContext) -> Callable[[], int]:
    """A count of the bytes of boundaries that came, as they were sent."""
    answers: list[Response] = []
    reader.on("response", lambda answer: answers.append(answer))
    return lambda: sum(
        answer.request.sizes()["responseBodySize"]
        for answer in answers
        if "/static/geo/" in answer.url and answer.ok
    )


def _measure_from_near(watched: Watched, repeats: int) -> None:
    look_closer(watched.page, presses=_PRESSES)
    for number in range(repeats):
        watched.add("near_pan", asdict(pan(watched.page, back=bool(number % 2))))
    look_from_afar(watched.page, presses=_PRESSES)
