"""A reader at the dashboard: what he does, and what can be seen on his screen."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Response, TimeoutError, expect

HERE = "127.0.0.1"
PATIENCE_MS = 30_000
# A page of Streamlit opened by its own address asks for its server beside that address first, then at the root.
_STREAMLIT_LOOKS_FOR_ITS_SERVER = "/_stcore/"

# A point of each path on which nothing else lies within a few pixels: no text, no line, no neighbour.
_CLEAR_POINTS = """(paths) => {
  const texts = [...document.querySelectorAll('.unit-label span, .unit-label b, .neighbour-label, g.annotation text, .leaflet-control')]
    .map((text) => text.getBoundingClientRect());
  const covered = (x, y) => texts.some((box) => x > box.left - 6 && x < box.right + 6 && y > box.top - 6 && y < box.bottom + 6);
  const around = [[0, 0], [-5, 0], [5, 0], [0, -5], [0, 5], [-4, -4], [4, 4], [-4, 4], [4, -4]];
  return paths.map((path) => {
    const box = path.getBoundingClientRect(), back = path.getScreenCTM().inverse();
    const inside = (x, y) => path.isPointInFill(new DOMPoint(x, y).matrixTransform(back));
    for (const steps of [9, 31]) for (let i = 1; i < steps; i++) for (let j = 1; j < steps; j++) {
      const x = box.left + box.width * i / steps, y = box.top + box.height * j / steps;
      if (x < 6 || y < 6 || x > innerWidth - 6 || y > innerHeight - 6 || covered(x, y)) continue;
      if (around.every(([dx, dy]) => inside(x + dx, y + dy))) return [x, y];
    }
    return null;
  });
}"""


@dataclass
class Reader:
    """One browser window. ``outside`` and ``faults`` must stay empty."""

    address: str
    context: BrowserContext
    page: Page
    outside: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.context.on("request", lambda request: self._note_address(request.url))
        self.context.on("response", self._note_answer)
        self.page.on("websocket", lambda socket: self._note_address(socket.url))
        self.page.on("console", lambda message: self._note_console(message.type, message.text))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))

    def close(self) -> None:
        self.context.close()

    def open(self, page: str = "", **link: str) -> Reader:
        asked = "&".join(f"{name}={value}" for name, value in link.items())
        return self.follow(f"{self.address}/{page}?{asked}")

    def follow(self, address: str) -> Reader:
        self.page.goto(address)
        return self.wait()

    def wait(self) -> Reader:
        """Until the page is whole and nothing runs any more."""
        # a banner that comes or goes moves the foot: until the run ends the one of before stands beside it
        expect(self.page.locator("footer.page-foot")).to_have_count(1, timeout=PATIENCE_MS)
        expect(self.page.locator("footer.page-foot")).to_be_visible(timeout=PATIENCE_MS)
        expect(self.page.locator("[data-testid=stApp][data-test-script-state=notRunning]")).to_be_attached(
            timeout=PATIENCE_MS
        )
        expect(self.page.locator("[data-stale=true]")).to_have_count(0, timeout=PATIENCE_MS)
        return self

    def choose(self, label: str, option: str) -> None:
        """Choose in the select box of that label."""
        box = self.page.get_by_test_id("stSelectbox").filter(
            has=self.page.get_by_test_id("stWidgetLabel").get_by_text(label, exact=True)
        )
        box.get_by_role("combobox").click()
        self.page.get_by_role("option", name=option, exact=True).click()
        self._wait_for_answer()

    def search(self, query: str) -> None:
        """Type in the side bar's search and go where its first answer leads."""
        self.page.get_by_role("combobox", name="Tìm kiếm").fill(query)
        self.page.keyboard.press("Enter")
        self._wait_for_answer()

    def _wait_for_answer(self) -> None:
        """The page says that nothing runs until the press has reached the server and the answer has begun."""
        self.page.wait_for_timeout(300)
        self.wait()

    @property
    def title(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    def see_choices(self, expected: dict[str, str], *, among_others: bool = False) -> None:
        """Wait until the address says just that, or that among other things."""

        def is_there(address: str) -> bool:
            said = dict(parse_qsl(urlsplit(address).query))
            return expected.items() <= said.items() and (among_others or said == expected)

        with suppress(TimeoutError):
            self.page.wait_for_url(is_there, wait_until="commit", timeout=PATIENCE_MS)
        assert is_there(self.page.url), f"{self.page.url} instead of {expected}"

    @property
    def width_to_scroll(self) -> int:
        """How many pixels of the page stand beside the window."""
        return self.page.evaluate(
            "() => Math.max(...[document.documentElement, document.querySelector('[data-testid=stMain]')]"
            ".map((part) => part.scrollWidth - part.clientWidth))"
        )

    def see_charts(self, count: int) -> None:
        """Wait until that many plotly charts are drawn."""
        expect(self.page.locator(".js-plotly-plot")).to_have_count(count, timeout=PATIENCE_MS)
        for chart in self.page.locator(".js-plotly-plot").all():
            expect(chart.locator(".main-svg").first).to_be_visible(timeout=PATIENCE_MS)

    def picture(self) -> Image.Image:
        """What is on the screen, a pixel a point."""
        return Image.open(io.BytesIO(self.page.screenshot())).convert("RGB")

    # the map of districts

    @property
    def map(self) -> Locator:
        return self.page.locator(".district-map")

    @property
    def districts(self) -> Locator:
        """The districts on the map."""
        return self.map.locator("path.leaflet-interactive[role=button]")

    def see_map(self, units: int) -> None:
        """Wait until the map shows the view that the title speaks of, with that many units."""
        title = re.compile(re.escape(self.title.inner_text()))
        expect(self.map).to_have_attribute("data-painted", title, timeout=PATIENCE_MS)
        expect(self.districts).to_have_count(units, timeout=PATIENCE_MS)

    def district(self, full_name: str) -> Locator:
        return self.map.locator(f'path[aria-label^="{full_name}."]')

    def map_points(self) -> dict[str, tuple[int, int]]:
        """For every district by its full name, a point of it on the screen that nothing else covers."""
        self.map.scroll_into_view_if_needed()
        names = [label.partition(".")[0] for label in self.districts.evaluate_all(_ARIA_LABELS)]
        points = self.districts.evaluate_all(_CLEAR_POINTS)
        return {
            name: (round(point[0]), round(point[1]))
            for name, point in zip(names, points, strict=True)
            if point
        }

    def polygon_points(self, paths: Locator) -> list[tuple[int, int] | None]:
        """The same for the polygons of a plotly map, in their order."""
        paths.first.scroll_into_view_if_needed()
        points = paths.evaluate_all(_CLEAR_POINTS)
        return [point and (round(point[0]), round(point[1])) for point in points]

    def click_on(self, full_name: str) -> None:
        """Click a district on the map."""
        self.page.mouse.click(*self.map_points()[full_name])

    def _note_address(self, address: str) -> None:
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.hostname != HERE:
            self.outside.append(address)

    def _note_answer(self, answer: Response) -> None:
        if answer.status >= 400 and _STREAMLIT_LOOKS_FOR_ITS_SERVER not in answer.url:
            self.faults.append(f"{answer.status} {answer.url}")

    def _note_console(self, kind: str, text: str) -> None:
        if kind == "error" and not text.startswith("Failed to load resource"):  # told by its answer instead
            self.faults.append(text)


def open_window(
    browser: Browser, address: str, *, width: int = 1600, height: int = 1000, **how: object
) -> Reader:
    """A new window before the dashboard at that address, with cookies and a cache of its own.

    ``how`` is what Playwright may be told of the browser besides.
    """
    context = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN", **how)
    context.set_default_timeout(PATIENCE_MS)
    return Reader(address, context, context.new_page())


@contextmanager
def a_window(browser: Browser, address: str, *, width: int = 1600, height: int = 1000) -> Iterator[Reader]:
    """One that at the end may not have asked for anything outside, nor met with a fault."""
    reader = open_window(browser, address, width=width, height=height)
    try:
        yield reader
    finally:
        reader.close()
    assert (reader.outside, reader.faults) == ([], [])


_ARIA_LABELS = "(paths) => paths.map((path) => path.getAttribute('aria-label'))"


def colour_at(picture: Image.Image, point: tuple[int, int]) -> str:
    """The colour of a pixel as #RRGGBB."""
    return "#{:02X}{:02X}{:02X}".format(*picture.getpixel(point))
