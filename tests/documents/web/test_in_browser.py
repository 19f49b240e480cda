"""The file from a memory stick, opened with every request refused."""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from components.documents.pictures.drawing import draw_exhibit
from components.documents.web.writer import write_html
from monitoring.views.choice import Choice
from monitoring.views.exhibits.maps import exhibit_map
from monitoring.views.map import view_map
from tests.browser.reader import PATIENCE_MS
from tests.builders.briefings import a_briefing
from tests.shipped import shipped_boundaries, shipped_framework

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    framework, choice = shipped_framework(), Choice(2022)
    view = view_map(framework, shipped_boundaries(), choice, indicator_id="poor_rate")
    exhibit = exhibit_map(framework, choice, view, indicator_id="poor_rate")
    path = tmp_path_factory.mktemp("stick") / "báo cáo.html"
    path.write_bytes(write_html(a_briefing(exhibit), figures={exhibit.name: draw_exhibit(exhibit)}))
    return path


@pytest.fixture(scope="module")
def page(chromium: Browser, stick: Path) -> Iterator[Page]:
    """At the end nothing may have been asked for but the file, and no fault met."""
    context = chromium.new_context(viewport={"width": 1366, "height": 768}, offline=True)
    context.set_default_timeout(PATIENCE_MS)
    page, asked, faults = context.new_page(), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda said: faults.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda fault: faults.append(str(fault)))
    page.goto(stick.as_uri())
    expect(page.locator("html")).to_have_attribute("data-ready", "yes")
    yield page
    context.close()
    assert [address for address in asked if not address.startswith(("file:", "data:", "blob:"))] == []
    assert faults == []


def fills(page: Page) -> list[str]:
    """The fill of every district on the map, in the order of its traces."""
    return page.eval_on_selector_all(
        ".trace.scatter .js-fill", "(paths) => paths.map((path) => path.getAttribute('style') || '')"
    )


def test_the_map_is_drawn_with_every_district(page: Page):
    expect(page.locator(".plot .main-svg").first).to_be_visible()
    words = page.locator(".plot").text_content()

    assert len(fills(page)) >= 12
    assert "Đạ Tẻh" in words
    assert "Đạ Huoai" in words


def test_the_house_s_type_is_there_without_a_net(page: Page):
    assert page.evaluate("document.fonts.check('16px \"Be Vietnam Pro\"', 'Đạ Tẻh')")
    assert page.evaluate("[...document.fonts].filter((face) => face.status === 'loaded').length") >= 2


def test_a_chosen_district_stands_out_in_the_table_and_on_the_map(page: Page):
    page.select_option("#unit", label="Đạ Huoai")

    expect(page.locator("tr.chosen")).to_have_count(1)
    assert "Đạ Huoai" in page.locator("tr.chosen").text_content()
    expect(page.locator("tr.dimmed")).to_have_count(11)
    pale = page.locator(".plot .trace.scatter[style*='opacity: 0.28']")
    expect(pale).to_have_count(11)
    page.select_option("#unit", "")
    expect(page.locator("tr.dimmed")).to_have_count(0)
    expect(pale).to_have_count(0)


def test_the_map_turns_to_another_year_by_key_and_says_so(page: Page):
    before = fills(page)
    page.get_by_role("button", name="2022", exact=True).focus()

    page.keyboard.press("ArrowLeft")

    expect(page.get_by_role("button", name="2021", exact=True)).to_have_attribute("aria-pressed", "true")
    expect(page.locator(".year-said")).to_contain_text("Bản đồ đang vẽ năm 2021")
    expect(page.locator(".plot-frame")).to_have_attribute(
        "aria-label", re.compile("Bản đồ năm 2021.*Đam Rông 14,76")
    )
    page.wait_for_function("(before) => JSON.stringify([...document.querySelectorAll('.trace.scatter .js-fill')].map((path) => path.getAttribute('style') || '')) !== before", arg=_as_json(before))  # fmt: skip
    page.keyboard.press("ArrowRight")
    expect(page.locator(".year-said")).to_be_empty()
    expect(page.locator(".plot-frame")).to_have_attribute("aria-label", re.compile("Đam Rông 6,90"))


def test_a_table_is_sorted_by_key_with_its_totals_in_their_place(page: Page):
    page.get_by_text("Xem bảng số liệu").click()
    column = page.locator("th").filter(has_text="Tỷ lệ hộ nghèo").first
    at = column.evaluate("(head) => head.cellIndex") + 1
    button = column.get_by_role("button")
    button.focus()

    page.keyboard.press("Enter")

    expect(column).to_have_attribute("aria-sort", "ascending")
    assert values(page, at) == sorted(values(page, at))
    page.keyboard.press("Enter")
    expect(column).to_have_attribute("aria-sort", "descending")
    assert values(page, at) == sorted(values(page, at), reverse=True)
    assert "Toàn tỉnh" in page.locator("tfoot").first.text_content()


def test_a_district_is_painted_in_its_class_and_its_hover_can_be_read(page: Page):
    page.locator(".plot-frame").scroll_into_view_if_needed()
    district = page.locator(".trace.scatter .js-fill[style*='rgb(217, 95, 14)']").first
    place = district.bounding_box()
    x, y = place["x"] + place["width"] / 2, place["y"] + place["height"] / 2
    page.mouse.move(0, 0)
    shot = Image.open(io.BytesIO(page.screenshot())).convert("RGB")

    painted = {colour: count for count, colour in shot.getcolors(maxcolors=shot.width * shot.height)}
    assert painted.get((217, 95, 14), 0) > 1000

    page.mouse.move(x, y)
    words = page.locator(".hoverlayer text").first
    expect(words).to_contain_text("Tỷ lệ hộ nghèo năm 2022")
    assert words.evaluate("(text) => getComputedStyle(text).fill") == "rgb(31, 41, 51)"


def test_a_phone_scrolls_charts_and_tables_in_their_boxes_and_never_the_page(chromium: Browser, stick: Path):
    phone = chromium.new_page(viewport={"width": 390, "height": 844})
    phone.goto(stick.as_uri())
    expect(phone.locator("html")).to_have_attribute("data-ready", "yes")
    phone.get_by_text("Xem bảng số liệu").click()

    assert phone.evaluate("document.documentElement.scrollWidth") == 390
    assert phone.evaluate("document.querySelector('.plot-frame').scrollWidth") > 390
    phone.close()


def test_a_browser_that_draws_nothing_shows_the_table_in_the_chart_s_place(chromium: Browser, stick: Path):
    page = chromium.new_page()
    page.add_init_script("Object.defineProperty(window, 'Plotly', {get: () => ({}), set: () => {}})")
    page.goto(stick.as_uri())
    expect(page.locator("html")).to_have_attribute("data-ready", "yes")

    expect(page.get_by_text("Trình duyệt này không vẽ được hình")).to_be_visible()
    expect(page.locator(".numbers table")).to_be_visible()
    page.close()


def values(page: Page, column: int) -> list[float]:
    """Numbers of the first table from the top down."""
    cells = page.locator("table").first.locator(f"tbody td:nth-child({column})[data-value]")
    return [
        float(value) for value in cells.evaluate_all("(cells) => cells.map((cell) => cell.dataset.value)")
    ]


def _as_json(fills: list[str]) -> str:
    return json.dumps(fills, separators=(",", ":"), ensure_ascii=False)
