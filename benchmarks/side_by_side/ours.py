"""What only the dashboard has: the player of the years, and going from page to page."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from benchmarks.side_by_side.measuring import WARM_UP, Desk
from benchmarks.watching import begin_watch, end_watch

_PLAYS_MS = 8000
_PAUSE_MS = 250
# From the key being handled until the districts have been recoloured (work) and until the frame that shows them has been
# handed over (shown): a message posted within a frame's callbacks is handled after that frame was painted.
_STEP_WATCH = """() => {
  const map = document.querySelector('.district-map'), step = window.__step = { work: null, shown: null };
  let begun = null;
  addEventListener('keydown', () => { begun = performance.now(); }, { capture: true, once: true });
  const seen = new MutationObserver(() => {
    seen.disconnect();
    step.work = performance.now() - begun;
    requestAnimationFrame(() => {
      const posted = new MessageChannel();
      posted.port1.onmessage = () => { step.shown = performance.now() - begun; };
      posted.port2.postMessage(null);
    });
  });
  seen.observe(map, { attributes: true, attributeFilter: ['data-year'] });
}"""
_FRAMES_WATCH = """() => {
  const map = document.querySelector('.district-map'), play = window.__play = { gaps: [], years: [] };
  let last = null;
  const step = (at) => {
    if (last !== null) play.gaps.push(at - last);
    last = at;
    if (window.__play === play) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  new MutationObserver(() => play.years.push(map.dataset.year)).observe(map, { attributes: true, attributeFilter: ['data-year'] });
}"""


def measure_player(desk: Desk, repeats: int) -> dict[str, Any]:
    """Single frames by the key that steps, then the player playing: frames of the screen, and all traffic meanwhile."""
    page = desk.page
    page.bring_to_front()
    page.locator(".year-player").focus()
    steps = [_step(page) for _ in range(WARM_UP + repeats)][WARM_UP:]
    page.keyboard.press("Home")
    page.wait_for_timeout(_PAUSE_MS)
    before, requests = desk.wire.now(), desk.wire.requests
    page.evaluate(_FRAMES_WATCH)
    page.keyboard.press("Space")
    page.wait_for_timeout(_PLAYS_MS)
    page.keyboard.press("Space")
    played = page.evaluate("(() => { const play = window.__play; window.__play = null; return play; })()")
    spent = desk.wire.now() - before
    page.keyboard.press("Escape")
    return {
        "steps": steps,
        "played_s": _PLAYS_MS / 1000,
        "years_shown": played["years"],
        "screen_frames_ms": [round(gap, 1) for gap in played["gaps"]],
        "traffic_bytes": spent.all,
        "requests": desk.wire.requests - requests,
    }


def _step(page: Page) -> dict[str, float]:
    page.evaluate(_STEP_WATCH)
    page.keyboard.press("ArrowRight")
    page.wait_for_function("window.__step.shown !== null")
    page.wait_for_timeout(_PAUSE_MS)
    step = page.evaluate("window.__step")
    return {"work_ms": round(step["work"], 2), "shown_ms": round(step["shown"], 2)}


def measure_page_to_page(desk: Desk, repeats: int) -> list[dict[str, Any]]:
    """There and back between overview and map page: milliseconds from the press to the other page's map, and to rest."""
    found = []
    desk.page.bring_to_front()
    for number in range(WARM_UP + repeats):
        for to, link, look in (("overview", "Tổng quan", "polygons"), ("map page", "Bản đồ", "leaflet")):
            begin_watch(desk.page, look)
            desk.page.get_by_role("link", name=link, exact=True).click()
            seen = end_watch(desk.page)
            if number >= WARM_UP:
                row = {"painted_ms": round(seen.painted_ms, 1), "settled_ms": round(seen.settled_ms, 1)}
                found.append({"to": to, **row})
    return found
