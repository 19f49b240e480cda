"""Another year on the map: painted by the browser, while the server's answer is still on its way."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from components.figures.theme import WARM
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from tests.browser.reader import PATIENCE_MS, Reader
from tests.shipped import shipped_boundaries, shipped_framework

pytestmark = pytest.mark.browser

LARGEST_CHANGE_BYTES = 12_000


class SlowLine:
    """The page's line to the server, on which answers can be held back."""

    def __init__(self, page: Page) -> None:
        self.held: list[tuple[WebSocketRoute, str | bytes]] | None = None
        self.asked = 0
        self.received_bytes = 0
        page.route_web_socket("**/_stcore/stream", self._connect)

    def hold(self) -> None:
        self.held = []

    def release(self) -> None:
        held, self.held = self.held or [], None
        for to_page, message in held:
            to_page.send(message)

    def _connect(self, to_page: WebSocketRoute) -> None:
        to_server = to_page.connect_to_server()

        def ask(message: str | bytes) -> None:
            self.asked += 1
            to_server.send(message)

        def answer(message: str | bytes) -> None:
            self.received_bytes += len(message)
            if self.held is None:
                to_page.send(message)
            else:
                self.held.append((to_page, message))

        to_page.on_message(ask)
        to_server.on_message(answer)


def fills(reader: Reader) -> list[str]:
    return reader.districts.evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill')).sort()")


def fills_of(year: int) -> list[str]:
    view = view_map(shipped_framework(), shipped_boundaries(), Choice(year), indicator_id="poor_rate")
    assert view.class_count == len(WARM)
    return sorted(WARM[unit.class_index] for unit in view.units if unit.class_index is not None)


def choose_year(reader: Reader, year: str) -> None:
    reader.page.get_by_role("combobox", name="Năm", exact=True).click()
    reader.page.get_by_role("option", name=year, exact=True).click()


@pytest.fixture
def slow(new_reader: Callable[..., Reader]) -> tuple[Reader, SlowLine]:
    reader = new_reader()
    line = SlowLine(reader.page)
    reader.open("ban-do", nam="2022").see_map(12)
    reader.wait()
    return reader, line


def test_the_map_shows_another_year_before_the_server_has_answered(slow: tuple[Reader, SlowLine]):
    reader, line = slow
    before = reader.title.inner_text()
    line.hold()

    choose_year(reader, "2025")
    expect(reader.map).to_have_attribute("data-year", "2025")
    expect(reader.districts).to_have_count(10)
    assert fills(reader) == fills_of(2025)
    assert reader.title.inner_text() == before
    expect(reader.map.locator(".unit-label").first).to_be_visible()

    line.release()
    expect(reader.title).to_contain_text("năm 2025", timeout=PATIENCE_MS)
    reader.see_map(10)
    assert fills(reader) == fills_of(2025)


def test_an_answer_that_a_later_choice_overtook_does_not_repaint_the_map(slow: tuple[Reader, SlowLine]):
    reader, line = slow
    reader.page.evaluate(
        """() => {
          const map = document.querySelector(".district-map");
          window.yearsSeen = [];
          new MutationObserver(() => window.yearsSeen.push(map.dataset.year)).observe(map, { attributes: true, attributeFilter: ["data-year"] });
        }"""
    )
    line.hold()
    choose_year(reader, "2023")
    expect(reader.map).to_have_attribute("data-year", "2023")
    choose_year(reader, "2024")
    expect(reader.map).to_have_attribute("data-year", "2024")

    line.release()
    expect(reader.title).to_contain_text("năm 2024", timeout=PATIENCE_MS)
    reader.see_map(12)
    seen = reader.page.evaluate("window.yearsSeen")
    assert seen.index("2024") > seen.index("2023")
    assert "2023" not in seen[seen.index("2024") :]


def test_a_chosen_district_stays_marked_in_a_year_painted_ahead(slow: tuple[Reader, SlowLine]):
    reader, line = slow
    reader.click_on("Huyện Đam Rông")
    reader.see_choices({"huyen": "674"}, among_others=True)
    reader.wait()
    line.hold()

    choose_year(reader, "2023")
    expect(reader.map).to_have_attribute("data-year", "2023")

    expect(reader.district("Huyện Đam Rông")).to_have_attribute("stroke-width", "4")
    line.release()


def test_a_change_of_year_sends_colours_and_tables_and_little_else(slow: tuple[Reader, SlowLine]):
    reader, line = slow
    for year in ("2023", "2024", "2021"):  # each for the first time: nothing of it has been sent before
        line.received_bytes = 0
        choose_year(reader, year)
        expect(reader.title).to_contain_text(f"năm {year}", timeout=PATIENCE_MS)
        reader.see_map(12)
        reader.wait()
        assert 0 < line.received_bytes <= LARGEST_CHANGE_BYTES, year


def test_boundaries_are_fetched_once_however_often_the_year_changes(reader: Reader):
    fetched: list[str] = []
    reader.page.on("request", lambda request: fetched.append(request.url))
    reader.open("ban-do", nam="2022").see_map(12)
    for year in ("2025", "2022", "2025", "2021"):
        choose_year(reader, year)
        expect(reader.map).to_have_attribute("data-year", year)
        expect(reader.title).to_contain_text(f"năm {year}", timeout=PATIENCE_MS)

    layers = [address for address in fetched if "/static/geo/" in address]
    assert len(layers) == len(set(layers)) == 4


def test_where_boundaries_can_not_be_loaded_the_map_says_so(reader: Reader):
    reader.page.route("**/static/geo/lam_dong_districts.geojson*", lambda route: route.abort())
    reader.open("ban-do", nam="2022")

    expect(reader.map).to_have_attribute(
        "data-failed", re.compile("Chưa tải được ranh giới"), timeout=PATIENCE_MS
    )
    reader.faults.clear()
