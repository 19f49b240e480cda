"""Watches the map of one size from inside the page: fills of the paths, or pixels of the canvas where units are many.

Times are the browser's own, milliseconds since 1970.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

from playwright.sync_api import Page

from benchmarks.watching import Traffic

_PATIENCE_MS = 120_000
_COMES_TO_REST_MS = 400
# A drag: so many moves of the mouse, one a frame, and as long after it as the redraw may take
_MOVES, _MOVE_MS, _AFTER_DRAG_MS = 30, 16, 700

_LOOK = """
const __now = () => performance.timeOrigin + performance.now();
const __look = () => {
  const map = document.querySelector('.district-map');
  if (!map || !map.dataset.painted) return '';
  const canvas = map.querySelector('canvas.large-units');
  if (!canvas) return [...map.querySelectorAll('path.leaflet-interactive')].map((path) => path.getAttribute('fill')).join();
  // shrunk first: reading a whole canvas back would take longer than what is measured
  const small = window.__small ||= Object.assign(document.createElement('canvas'), { width: 128, height: 64 });
  const context = window.__context ||= small.getContext('2d', { willReadFrequently: true });
  context.clearRect(0, 0, small.width, small.height);
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const pixels = new Uint32Array(context.getImageData(0, 0, small.width, small.height).data.buffer);
  return pixels.some((pixel) => pixel) ? pixels.join() : '';
};
const __idle = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === 'notRunning';
"""
_FIRST = f"""() => {{ {_LOOK}
  if (window.__firstAt) return true;
  if (!__look() || window.__asked) return false;
  window.__asked = true;
  requestAnimationFrame(() => {{ window.__firstAt = __now(); }});
  return false;
}}"""
_CHANGE = f"""(year) => {{ {_LOOK}
  const before = __look(), watch = window.__watch = {{ clicked: null, painted: null, settled: null, ran: false }};
  addEventListener('pointerdown', () => {{ watch.clicked = __now(); }}, {{ capture: true, once: true }});
  const said = () => document.querySelector('.district-map').dataset.year === year;
  const step = () => {{
    if (watch.painted === null && said() && __look() !== before) {{
      watch.painted = 0;
      requestAnimationFrame(() => {{ watch.painted = __now(); }});
    }}
    // the run begins some frames after the press; one that no frame saw was over before the pixels were there
    if (!__idle()) watch.ran = true;
    if (watch.painted && __idle()) watch.settled = watch.ran ? __now() : __now() > watch.clicked + 1000 ? watch.painted : null;
    if (watch.settled === null) requestAnimationFrame(step);
  }};
  requestAnimationFrame(step);
}}"""
_FRAMES = """() => {
  const frames = window.__frames = { longestFrame: 0, longestTask: 0, on: true };
  const tasks = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) frames.longestTask = Math.max(frames.longestTask, task.duration);
  });
  tasks.observe({ entryTypes: ['longtask'] });
  let last = performance.now();
  const step = (at) => {
    frames.longestFrame = Math.max(frames.longestFrame, at - last);
    last = at;
    if (frames.on) requestAnimationFrame(step); else tasks.disconnect();
  };
  requestAnimationFrame((at) => { last = at; requestAnimationFrame(step); });
}"""


@dataclass(frozen=True)
class YearChange:
    """Milliseconds from the press on the year to its pixels, and to the end of the server's run."""

    painted_ms: float
    settled_ms: float
    received_bytes: int


@dataclass(frozen=True)
class Pan:
    """While the map is dragged, let go and drawn anew: the longest frame and the longest task (0: none above 50 ms)."""

    longest_frame_ms: float
    longest_task_ms: float


def open_map(page: Page, address: str) -> float:
    """Seconds from asking for the page until the units' colours are on the screen."""
    asked_at = time.time()
    page.goto(address, wait_until="commit")
    page.wait_for_function(_FIRST, polling="raf", timeout=_PATIENCE_MS)
    return page.evaluate("window.__firstAt") / 1000 - asked_at


def change_year(page: Page, year: int, traffic: Traffic) -> YearChange:
    """Choose the year in the side bar as a reader does."""
    page.get_by_role("combobox", name="Năm", exact=True).click()
    option = page.get_by_role("option", name=str(year), exact=True)
    option.wait_for()
    received = traffic.received
    page.evaluate(_CHANGE, str(year))
    option.click()
    page.wait_for_function("window.__watch.settled !== null", timeout=_PATIENCE_MS)
    page.wait_for_timeout(_COMES_TO_REST_MS)  # what still arrives belongs to this change
    watch = page.evaluate("window.__watch")
    return YearChange(
        painted_ms=watch["painted"] - watch["clicked"],
        settled_ms=watch["settled"] - watch["clicked"],
        received_bytes=traffic.received - received,
    )


def pan(page: Page, *, back: bool) -> Pan:
    """Drag the map aside, or ``back`` again."""
    box = page.locator(".district-map").bounding_box()
    if box is None:
        raise LookupError("no map on the page")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    aside = -4 if back else 4
    page.mouse.move(x, y)
    page.wait_for_timeout(_COMES_TO_REST_MS)  # the unit under the mouse says its name
    page.evaluate(_FRAMES)
    page.mouse.down()
    for step in range(1, _MOVES + 1):
        page.mouse.move(x + step * aside, y + step * aside / 2)
        page.wait_for_timeout(_MOVE_MS)
    page.mouse.up()
    page.wait_for_timeout(_AFTER_DRAG_MS)
    frames = page.evaluate("(window.__frames.on = false, window.__frames)")
    return Pan(frames["longestFrame"], frames["longestTask"])


def look_closer(page: Page, *, presses: int) -> None:
    """Press the map's plus, and wait until it has drawn what is there."""
    for _ in range(presses):
        page.locator(".leaflet-control-zoom-in").click()
        page.wait_for_timeout(_COMES_TO_REST_MS)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_COMES_TO_REST_MS)


def look_from_afar(page: Page, *, presses: int) -> None:
    for _ in range(presses):
        page.locator(".leaflet-control-zoom-out").click()
        page.wait_for_timeout(_COMES_TO_REST_MS)
