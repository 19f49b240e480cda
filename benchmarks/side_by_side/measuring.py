"""Measures all contenders in turn: cold starts, warm openings, and the changes a reader makes."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from benchmarks.dashboard import Served, new_reader
from benchmarks.side_by_side.contenders import CONTENDERS, WHOLE, WITH_MAP, WORKS, Contender
from benchmarks.side_by_side.driving import open_choice
from benchmarks.side_by_side.serving import processor_ms, serve, wait_until_answers
from benchmarks.side_by_side.wire import Wire
from benchmarks.watching import begin_watch, end_watch, wait_for_first_map

WARM_UP = 4
# after these many seconds nothing that a server does for itself after its start is left to be done
_STARTED_S = 26.0
_LOADED_MS = 1500
Measured = dict[str, list[dict[str, Any]]]


@dataclass
class Desk:
    """A contender that runs, and a reader with an open page of it."""

    contender: Contender
    served: Served
    reader: BrowserContext
    page: Page
    wire: Wire

    @property
    def address(self) -> str:
        return self.served.address + self.contender.path


def measure_cold_starts(browser: Browser, launches: int, outside: list[str]) -> Measured:
    """One launch of each that is not counted, then all in turn: seconds to the answer and the map, bytes of the load."""
    measured: Measured = {one.key: [] for one in CONTENDERS}
    for number in range(1 + launches):
        for contender in CONTENDERS:
            found = _start_cold(browser, contender, outside)
            if number:
                measured[contender.key].append(found)
    return measured


def _start_cold(browser: Browser, contender: Contender, outside: list[str]) -> dict[str, Any]:
    with serve(contender) as served, new_reader(browser, outside=outside) as reader:
        page = reader.new_page()
        wire = Wire(page)
        answered = wait_until_answers(contender, served)
        page.goto(served.address + contender.path, wait_until="commit")
        drawn = wait_for_first_map(page, contender.look, least=contender.least) - served.started
        page.wait_for_timeout(_LOADED_MS)
        loaded = wire.now()
    return {
        "server_answers_s": round(answered, 3),
        "first_map_s": round(drawn, 3),
        **asdict(loaded),
    }


@contextmanager
def open_desks(browser: Browser, outside: list[str]) -> Iterator[dict[str, Desk]]:
    """All contenders running at once, each with a reader who has its page open."""
    with ExitStack() as stack:
        desks = {one.key: _open_desk(stack, browser, one, outside) for one in CONTENDERS}
        latest = max(desk.served.started for desk in desks.values())
        time.sleep(max(0.0, latest + _STARTED_S - time.time()))
        yield desks


def _open_desk(stack: ExitStack, browser: Browser, contender: Contender, outside: list[str]) -> Desk:
    served = stack.enter_context(serve(contender))
    reader = stack.enter_context(new_reader(browser, outside=outside))
    page = reader.new_page()
    wire = Wire(page)
    wait_until_answers(contender, served)
    page.goto(served.address + contender.path)
    wait_for_first_map(page, contender.look, least=contender.least)
    return Desk(contender, served, reader, page, wire)


def measure_warm_opens(desks: dict[str, Desk], repeats: int) -> dict[str, list[float]]:
    """Milliseconds from following the link in a new page of the same reader to the map (or the empty page's title)."""
    measured: dict[str, list[float]] = {key: [] for key in desks}
    for number in range(WARM_UP + repeats):
        for key, desk in desks.items():
            opened_ms = _open_again(desk)
            if number >= WARM_UP:
                measured[key].append(opened_ms)
    return measured


def _open_again(desk: Desk) -> float:
    page = desk.reader.new_page()
    page.goto(desk.address, wait_until="commit")
    drawn_ms = wait_for_first_map(page, desk.contender.look, least=desk.contender.least) * 1000
    opened_ms = round(drawn_ms - page.evaluate("performance.timeOrigin"), 1)
    page.wait_for_timeout(_LOADED_MS)
    page.close()
    return opened_ms


def measure_changes(desks: dict[str, Desk], repeats: int) -> dict[str, Measured]:
    """Every kind of change, contenders in turn; the first ones are not counted."""
    measured: dict[str, Measured] = {}
    for work in WORKS:
        measured[work] = {one.key: [] for one in WITH_MAP}
        for number in range(WARM_UP + repeats):
            for contender in WITH_MAP:
                options = contender.choices(work)
                found = change(desks[contender.key], work, options[number % len(options)])
                if number >= WARM_UP:
                    measured[work][contender.key].append(found)
        _put_back(desks, work, {key: rows[-1]["label"] for key, rows in measured[work].items()})
    return measured


def change(desk: Desk, work: str, wanted: str) -> dict[str, Any]:
    """Choose once: milliseconds to the map and to rest, bytes, and the server's processor time until all is at rest."""
    desk.page.bring_to_front()
    press = open_choice(desk.page, desk.contender, work, wanted)
    bytes_before, processor_before = desk.wire.now(), processor_ms(desk.served)
    begin_watch(desk.page, desk.contender.look)
    press()
    seen = end_watch(desk.page)
    return {
        "label": wanted,
        "painted_ms": round(seen.painted_ms, 1),
        "settled_ms": round(seen.settled_ms, 1),
        "recoloured": seen.recoloured,
        "processor_ms": processor_ms(desk.served) - processor_before,
        **asdict(desk.wire.now() - bytes_before),
    }


def _put_back(desks: dict[str, Desk], work: str, chosen_last: dict[str, str]) -> None:
    """The next kind of change starts from the page as it was opened."""
    for contender in WITH_MAP:
        first = {"year": "2024", "indicator": contender.indicators[-1], "district": WHOLE}[work]
        if first == chosen_last[contender.key]:
            continue  # a list in which nothing else is chosen stays open
        page = desks[contender.key].page
        page.bring_to_front()
        open_choice(page, contender, work, first)()
        page.wait_for_timeout(_LOADED_MS)
