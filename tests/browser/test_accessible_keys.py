"""The dashboard by keys alone, and for those who asked their system for less motion."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from components.figures.theme import contrast
from tests.browser.reader import PATIENCE_MS, Reader, colour_at, open_window

pytestmark = pytest.mark.browser

MOST_STOPS = 90
# the innermost element with the focus, whatever it is wrapped in
FOCUSED = """let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;"""
STOP = f"""() => {{ {FOCUSED}
  const box = at.getBoundingClientRect(), part = at.closest('[data-testid]');
  return {{kind: [at.tagName, at.getAttribute('role'), at.type, part?.dataset.testid].join(' '), end: at === document.body,
    name: at.getAttribute('aria-label') || at.textContent.trim().slice(0, 60), box: [box.x, box.y, box.width, box.height],
    inMain: !!at.closest('[data-testid=stMain]')}};
}}"""


def next_stop(page: Page) -> dict:
    page.keyboard.press("Tab")
    return page.evaluate(STOP)


def go_to(page: Page, wanted: Callable[[dict], bool]) -> dict:
    """Press Tab until the stop that is wanted."""
    for _ in range(MOST_STOPS):
        stop = next_stop(page)
        if wanted(stop):
            return stop
    pytest.fail("the keyboard does not come there")


def past_the_side_bar(reader: Reader) -> None:
    assert next_stop(reader.page)["name"] == "Đến nội dung chính"
    reader.page.keyboard.press("Enter")


def test_the_first_stop_is_seen_and_leads_past_the_side_bar(reader: Reader):
    reader.open("ban-do", nam="2023").see_map(12)
    link = reader.page.get_by_role("link", name="Đến nội dung chính")
    next_stop(reader.page)
    expect(link).to_be_in_viewport(ratio=1)
    expect(link).to_have_css("outline-style", "solid")
    address = reader.page.url
    reader.page.keyboard.press("Enter")

    assert next_stop(reader.page)["inMain"]
    assert reader.page.url.partition("#")[0] == address


def test_a_district_is_reached_by_tab_seen_told_and_chosen_with_enter(reader: Reader):
    reader.open("ban-do", nam="2022").see_map(12)
    past_the_side_bar(reader)
    before = reader.picture()
    stop = go_to(reader.page, lambda stop: stop["name"].startswith("Huyện Di Linh."))
    assert "Tỷ lệ hộ nghèo năm 2022" in stop["name"]
    outline = reader.district("Huyện Di Linh")
    expect(outline).to_have_css("stroke-width", "4px")
    expect(reader.map.locator(".unit-tip")).to_have_count(1)  # those of the stops before fade away
    expect(reader.map.locator(".unit-tip")).to_contain_text("Huyện Di Linh")
    assert len(ImageChops.difference(before, reader.picture()).getbbox() or ()) == 4
    reader.page.keyboard.press("Escape")
    expect(reader.map.locator(".unit-tip")).to_have_count(0)

    reader.page.keyboard.press("Enter")
    expect(reader.page.get_by_text("Huyện Di Linh năm 2022: số liệu của 20 chỉ tiêu")).to_be_visible()


def test_the_player_of_years_is_reached_and_run_by_keys(reader: Reader):
    reader.open("ban-do", nam="2022").see_map(12)
    past_the_side_bar(reader)
    go_to(reader.page, lambda stop: stop["name"] == "Xem lần lượt các năm")
    reader.page.keyboard.press("ArrowLeft")
    expect(reader.map.locator(".year-player")).to_have_attribute("data-year", "2021")
    go_to(reader.page, lambda stop: stop["name"] == "Năm sau")
    reader.page.keyboard.press("Enter")
    expect(reader.map.locator(".year-player")).to_have_attribute("data-year", "2022")


def test_the_table_under_a_chart_opens_by_keys(reader: Reader):
    reader.open("kinh-phi", nam="2023").see_charts(2)
    past_the_side_bar(reader)
    go_to(reader.page, lambda stop: stop["name"].startswith("Bảng số liệu"))
    reader.page.keyboard.press("Enter")

    expect(reader.page.locator(".wide-table.numbers table").first).to_be_visible(timeout=PATIENCE_MS)
    expect(reader.page.locator(".wide-table.numbers").first).to_contain_text("DA1")


@pytest.fixture(scope="module")
def looked_at() -> set[str]:
    """The kinds of control whose focus was compared with the pixels around it: on the next page they are the same."""
    return set()


@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("ban-do", {"nam": "2023"}),
        ("so-sanh", {"nam": "2023"}),
        ("tai-lieu", {"nam": "2023"}),
        ("tinh-hinh", {"nam": "2023"}),
        ("trinh-chieu", {"bai": "tq__2023--kp__2023"}),
    ],
)
def test_every_kind_of_control_shows_that_it_has_the_focus(
    reader: Reader, looked_at: set[str], page: str, choices: dict[str, str]
):
    reader.open(page, **choices)
    if page == "ban-do":
        reader.see_map(12)
    kinds: set[str] = set()
    for _ in range(MOST_STOPS):
        stop = next_stop(reader.page)
        if stop["end"]:
            break
        kinds.add(stop["kind"])
        if stop["kind"] not in looked_at:
            looked_at.add(stop["kind"])
            assert shows_focus(reader.page, stop["box"]), stop

    assert len(kinds) >= 8


def shows_focus(page: Page, box: list[float]) -> bool:
    """Whether at least sixty pixels in or around the box differ from what they are without the focus, with contrast 3."""
    left, top, width, height = box
    size = page.viewport_size
    clip = {"x": max(left - 24, 0), "y": max(top - 12, 0)}
    clip |= {
        "width": min(width + 48, 700, size["width"] - clip["x"]),
        "height": min(height + 24, 300, size["height"] - clip["y"]),
    }
    focused = picture_of(page, clip)
    page.evaluate(f"() => {{ {FOCUSED} window.hadFocus = at; at.blur(); }}")
    without = picture_of(page, clip)
    page.evaluate("window.hadFocus.focus({preventScroll: true, focusVisible: true})")
    changed = (
        ImageChops.difference(focused, without).convert("L").point(lambda depth: 255 if depth > 40 else 0)
    )
    places = [divmod(at, changed.width)[::-1] for at, depth in enumerate(changed.tobytes()) if depth]
    seen = [
        place
        for place in places[:2000]
        if contrast(colour_at(focused, place), colour_at(without, place)) >= 3
    ]
    return len(seen) >= 60


def picture_of(page: Page, clip: dict[str, float]) -> Image.Image:
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB")


def test_a_single_letter_sets_nothing_off(reader: Reader):
    sent: list[object] = []
    reader.page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    reader.open("so-lieu")
    reader.page.wait_for_timeout(500)
    sent.clear()
    for letter in "rRcC":
        reader.page.keyboard.press(letter)
    reader.page.wait_for_timeout(500)
    expect(reader.page.get_by_role("dialog")).to_have_count(0)
    assert sent == []

    search = reader.page.get_by_role("combobox", name="Tìm kiếm")
    search.press_sequentially("rc")
    expect(search).to_have_value("rc")


def test_nothing_moves_for_those_who_asked_for_less_motion(server: str, chromium: Browser):
    reader = open_window(chromium, server, width=1366, height=900, reduced_motion="reduce")
    reader.open("ban-do", nam="2022").see_map(12)
    moving = "document.getAnimations().map((one) => one.animationName || one.transitionProperty)"
    first = reader.district("Huyện Di Linh").bounding_box()

    zoomed = reader.page.evaluate(
        "() => { document.querySelector('.leaflet-control-zoom-in').click(); return document.querySelector('path.leaflet-interactive[aria-label^=\"Huyện Di Linh.\"]').getBoundingClientRect().width; }"
    )
    assert zoomed > first["width"] * 1.2
    assert reader.page.evaluate(moving) == []
    reader.map.get_by_role("button", name="Chạy qua các năm").click()
    assert reader.page.evaluate(moving) == []
    expect(reader.map.locator(".year-player")).to_have_attribute("data-year", "2023")
    reader.page.get_by_role("button", name="Thu thanh bên").click()
    assert reader.page.evaluate(moving) == []
    reader.close()


def test_those_who_did_not_ask_see_the_map_glide(reader: Reader):
    reader.open("ban-do", nam="2022").see_map(12)
    reader.page.evaluate("document.querySelector('.leaflet-control-zoom-in').click()")

    expect(reader.map.locator(".leaflet-zoom-anim").first).to_be_attached()
