"""Whether the driver tells the truth: the same changes by a real Chromium and by one reader of the driver, in turn.

Both are timed from the message that asks to the last message of its answer, and what they sent and received is compared.
"""

from __future__ import annotations

import asyncio
import threading
import time
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Page

from benchmarks.dashboard import launch_browser, new_reader
from benchmarks.readers.plan import MAP_PAGE, Change, request_for
from benchmarks.readers.reader import Reader, Waited

YEARS = ("2021", "2022", "2023", "2024", "2025")

# Notes when a message went out and when the last one came in, with their sizes, before the page's own listener runs
_LISTEN = """() => {
  const seen = window.__seen = { sentAt: 0, lastAt: 0, sentBytes: 0, receivedBytes: 0, messages: 0 };
  const Plain = window.WebSocket;
  window.WebSocket = class extends Plain {
    constructor(...given) {
      super(...given);
      this.addEventListener('message', (event) => {
        seen.lastAt = performance.now(); seen.messages += 1; seen.receivedBytes += event.data.byteLength ?? event.data.size;
      });
    }
    send(data) {
      Object.assign(seen, { sentAt: performance.now(), lastAt: 0, sentBytes: data.byteLength ?? data.size, receivedBytes: 0, messages: 0 });
      super.send(data);
    }
  };
}"""
_IDLE = "() => document.querySelector('[data-testid=\"stApp\"]')?.dataset.testScriptState === 'notRunning'"


def compare_with_browser(address: str, *, repeats: int) -> dict[str, Any]:
    """Milliseconds, messages and bytes of each change of year on the map page, by both."""
    waits: list[Waited] = []
    reader = Reader(address, 0, seed=0, note=waits.append)
    browser_saw: list[dict[str, Any]] = []
    changes = [YEARS[number % len(YEARS)] for number in range(repeats + len(YEARS))]
    with _loop_of_its_own() as run:
        with launch_browser() as browser:
            page = new_reader(browser, outside=[]).new_page()
            page.add_init_script(f"({_LISTEN})()")
            page.goto(f"{address}/{MAP_PAGE}?nam={YEARS[-1]}")
            page.wait_for_function(_IDLE)
            run(_open_alike(reader))
            for year in changes:
                browser_saw.append(_change_in_browser(page, year))
                run(_change(reader, year))
        run(reader.close())
    return {
        "browser": browser_saw[len(YEARS) :],
        "driver": [
            {
                "year": year,
                "waited_ms": one.waited_ms,
                "received_bytes": one.received_bytes,
                "messages": one.messages,
                "fault": one.fault,
            }
            for year, one in zip(changes, waits[-len(changes) :], strict=True)
        ][len(YEARS) :],
    }


@contextmanager
def _loop_of_its_own() -> Iterator[Callable[[Coroutine[Any, Any, None]], None]]:
    """Runs coroutines to their end in another thread: the browser's driver keeps this one's loop."""
    loop = asyncio.new_event_loop()
    beside = threading.Thread(target=loop.run_forever)
    beside.start()
    try:
        yield lambda work: asyncio.run_coroutine_threadsafe(work, loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        beside.join()
        loop.close()


async def _open_alike(reader: Reader) -> None:
    await reader.open()
    await _change(reader, YEARS[-1])


async def _change(reader: Reader, year: str) -> None:
    change = Change(MAP_PAGE, "year", year)
    await reader.ask(request_for(reader.screen, change), change)


def _change_in_browser(page: Page, year: str) -> dict[str, Any]:
    page.get_by_role("combobox", name="Năm", exact=True).click()
    option = page.get_by_role("option", name=year, exact=True)
    option.wait_for()
    before = page.evaluate("window.__seen.sentAt")
    option.click()
    page.wait_for_function("(before) => window.__seen.sentAt > before && window.__seen.lastAt", arg=before)
    page.wait_for_function(_IDLE)
    time.sleep(0.3)  # the last message may still be on its way
    seen = page.evaluate("window.__seen")
    return {
        "year": year,
        "waited_ms": round(seen["lastAt"] - seen["sentAt"], 1),
        "received_bytes": seen["receivedBytes"],
        "messages": seen["messages"],
        "sent_bytes": seen["sentBytes"],
    }
