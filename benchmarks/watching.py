"""Watches a page from the inside: when a map's colours have changed on the screen, to the frame.

Times are the browser's own (`performance.timeOrigin + performance.now()`, milliseconds since 1970), so that
neither the polling nor the driver's messages are part of what is measured.
"""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page, WebSocket

from benchmarks.looks import LOOKS

# what still arrives belongs to this change, and the next starts from rest
REST_MS = 400
# the page is done when its script has not been running for so long: a map painted ahead is there before the server starts
QUIET_MS = 300
# Looks once a frame, and takes the time of the frame after the one in which the change was seen, when it has surely been
# on the screen. The clock starts with the press on the option; a list that the browser draws itself tells only what was
# chosen (`input`). What is no page of Streamlit's is taken as settled once it is painted.
_WATCH = """([look, least, quiet]) => {
  const seen = (0, eval)('(' + look + ')');
  const now = () => performance.timeOrigin + performance.now();
  const before = seen().painted, fillsBefore = seen().fills.join();
  const watch = window.__watch = { clicked: null, painted: null, settled: null, recoloured: false };
  for (const name of ['pointerdown', 'input'])
    addEventListener(name, () => { watch.clicked ??= now(); }, { capture: true, once: true });
  const idle = () => { const app = document.querySelector('[data-testid="stApp"]'); return !app || app.dataset.testScriptState === 'notRunning'; };
  let idleSince = null;
  const step = () => {
    const state = watch.painted === null ? seen() : null;
    if (state && state.painted && state.painted !== before && state.fills.length >= least) {
      watch.recoloured = state.fills.join() !== fillsBefore;
      watch.painted = 0;
      requestAnimationFrame(() => { watch.painted = now(); });
    }
    idleSince = idle() ? idleSince ?? now() : null;
    if (watch.painted && idleSince && now() - Math.max(idleSince, watch.painted) > quiet) watch.settled = Math.max(idleSince, watch.painted);
    else requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
}"""


@dataclass(frozen=True)
class Seen:
    """What one act changed: milliseconds from the press to the new map and to the whole page being done."""

    painted_ms: float
    settled_ms: float
    recoloured: bool


@dataclass(frozen=True)
class Change:
    """One change of year: milliseconds from the click to the new colours and to the whole page being done."""

    label: str
    painted_ms: float
    settled_ms: float
    received_bytes: int
    sent_bytes: int
    recoloured: bool


class Traffic:
    """Counts the bytes of the page's websocket in both directions. Attach before the page is opened."""

    def __init__(self, page: Page) -> None:
        self.received = self.sent = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framereceived", lambda frame: self._add(received=len(frame)))
        socket.on("framesent", lambda frame: self._add(sent=len(frame)))

    def _add(self, *, received: int = 0, sent: int = 0) -> None:
        self.received += received
        self.sent += sent


def wait_for_first_map(page: Page, look: str, *, least: int = 10) -> float:
    """Seconds since 1970 at which at least ``least`` coloured districts had been drawn. Call right after `goto`."""
    page.wait_for_function(
        f"""() => {{
          const state = ({LOOKS[look]})();
          if (!state.painted || state.fills.length < {least}) return false;
          if (!window.__first) {{ window.__first = true; requestAnimationFrame(() => {{ window.__firstAt = performance.timeOrigin + performance.now(); }}); }}
          return !!window.__firstAt;
        }}""",
        polling="raf",
        timeout=60_000,
    )
    return page.evaluate("window.__firstAt") / 1000


def begin_watch(page: Page, look: str, *, least: int = 10) -> None:
    """Watch from now on; the next press starts the clock, the next map that looks otherwise stops it."""
    page.evaluate(_WATCH, [LOOKS[look], least, QUIET_MS])


def end_watch(page: Page) -> Seen:
    """Wait until the page is done and at rest, and tell what was seen."""
    page.wait_for_function("window.__watch.settled !== null", timeout=30_000)
    page.wait_for_timeout(REST_MS)
    watch = page.evaluate("window.__watch")
    return Seen(
        painted_ms=watch["painted"] - watch["clicked"],
        settled_ms=watch["settled"] - watch["clicked"],
        recoloured=watch["recoloured"],
    )


def change_year(page: Page, year: str, *, look: str, traffic: Traffic) -> Change:
    """Choose ``year`` in the side bar as a reader does, and measure until the map shows it."""
    page.get_by_role("combobox", name="Năm", exact=True).click()
    option = page.get_by_role("option", name=year, exact=True)
    option.wait_for()
    received, sent = traffic.received, traffic.sent
    begin_watch(page, look)
    option.click()
    seen = end_watch(page)
    return Change(
        label=year,
        painted_ms=seen.painted_ms,
        settled_ms=seen.settled_ms,
        received_bytes=traffic.received - received,
        sent_bytes=traffic.sent - sent,
        recoloured=seen.recoloured,
    )
