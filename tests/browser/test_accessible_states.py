"""The states that come seldom, as axe-core and keys meet them: broken tables, English, nothing found, a show, few colours."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from components.figures.theme import contrast
from monitoring.sources.folders import DATA_DIR
from tests.browser.barriers import find_barriers
from tests.browser.reader import PATIENCE_MS, Reader, colour_at
from tests.browser.test_accessible import AGENDA, MAGNIFIED, NAMES_AND_TITLES, SIDEWAYS, STREAMLIT_S_OWN
from tests.sign_in.running import a_server, free_port

pytestmark = pytest.mark.browser

OPEN_POPOVER = "[data-testid=stPopoverBody]"
FOCUSED_NAME = """() => { let at = document.activeElement;
  while (at.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at.textContent; }"""
ALL_UNDER_IS_INERT = (
    """() => [...document.body.children].every((part) => part.inert === (part.id !== 'projector-room'))"""
)
CUT_NAMES = """() => [...document.querySelectorAll('[data-testid=stSidebarNavLink] p')]
  .filter((name) => name.scrollWidth > name.clientWidth + 1 || name.parentElement.scrollWidth > name.parentElement.clientWidth + 1)
  .map((name) => name.textContent)"""
CUT_CHOICES = """() => [...document.querySelectorAll('.stMain [data-testid=stSelectbox] input')]
  .filter((field) => field.scrollWidth > field.clientWidth + 1).map((field) => field.value)"""


def barriers(page: Page) -> str:
    return "\n\n".join(find_barriers(page, STREAMLIT_S_OWN).ours)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server whose tables name an indicator that there is not."""
    folder = tmp_path_factory.mktemp("broken") / "data"
    shutil.copytree(DATA_DIR, folder)
    with (folder / "observations.csv").open("a", encoding="utf-8") as table:
        table.write("khong_co,68,2022,all,1,2,,official,,minh-hoa,\n")
    with a_server("deploy/serve.py", free_port(), {"DATA_DIR": str(folder)}) as address:
        yield address


def test_the_page_that_tells_of_broken_tables_has_no_barrier_and_scrolls_them_in_their_box(
    broken: str, chromium: Browser
):
    page = chromium.new_page(viewport={"width": 1366, "height": 768}, locale="vi-VN")
    page.goto(f"{broken}/ban-do?nam=2023")
    table = page.locator("table.problems")
    expect(table).to_contain_text("khong_co", timeout=PATIENCE_MS)
    expect(page.get_by_role("heading", level=1)).to_have_text("Chưa thể hiển thị: dữ liệu có lỗi")
    assert barriers(page) == ""
    page.set_viewport_size({"width": MAGNIFIED[0], "height": MAGNIFIED[1]})
    expect(page.locator(".wide-table[tabindex='0']")).to_be_visible()

    assert page.evaluate(SIDEWAYS) <= 0
    assert barriers(page) == ""
    page.close()


def test_the_dashboard_in_english_has_no_barrier_and_says_that_it_is_english(chromium: Browser):
    with a_server("deploy/serve.py", free_port(), {"DASHBOARD_LANGUAGE": "en"}) as address:
        context = chromium.new_context(viewport={"width": 1366, "height": 768})
        reader = Reader(address, context, context.new_page())
        reader.open("kinh-phi", nam="2023").see_charts(2)

        assert reader.page.evaluate("document.documentElement.lang") == "en"
        assert barriers(reader.page) == ""
        named = reader.page.evaluate(NAMES_AND_TITLES)
        assert (
            "Search results" in " ".join(named) or reader.page.get_by_role("combobox", name="Search").count()
        )
        context.close()


def test_a_search_without_an_answer_and_one_with_answers_have_no_barrier(reader: Reader):
    reader.open("so-lieu")
    search = reader.page.get_by_role("combobox", name="Tìm kiếm")
    search.fill("xyzzyx")
    answer = reader.page.get_by_role("option", disabled=True)
    expect(answer).to_contain_text("Không tìm thấy")
    assert barriers(reader.page) == ""
    expect(search).to_have_attribute("aria-activedescendant", answer.get_attribute("id"))

    search.fill("đam rông")
    expect(reader.page.get_by_role("option").first).to_contain_text("Đam Rông")
    assert barriers(reader.page) == ""


def test_what_opens_over_the_page_has_no_barrier_and_gives_the_focus_back(reader: Reader):
    reader.open("muc-tieu", nam="2023")
    opener = reader.page.get_by_role("button", name="Căn cứ: mục").first
    opener.focus()
    reader.page.keyboard.press("Enter")
    expect(reader.page.locator(OPEN_POPOVER)).to_be_visible()
    assert barriers(reader.page) == ""
    reader.page.keyboard.press("Escape")
    expect(reader.page.locator(OPEN_POPOVER)).to_have_count(0)
    expect(opener).to_be_focused()


def test_a_filter_that_leaves_nothing_has_no_barrier(reader: Reader):
    reader.open("so-sanh", nam="2025", congbo="1")
    expect(reader.title).to_contain_text("chưa có số liệu của đơn vị nào")

    assert barriers(reader.page) == ""


def test_a_page_that_still_loads_has_no_barrier(reader: Reader):
    """The answer of the server is held back, so that the skeletons stay."""
    reader.page.route_web_socket("**/_stcore/stream", lambda _: None)
    reader.page.goto(f"{reader.address}/kinh-phi?nam=2023")
    expect(reader.page.get_by_test_id("stAppSkeleton")).to_be_visible()

    assert barriers(reader.page) == ""


def test_while_slides_are_shown_nothing_under_them_is_reached_and_the_focus_comes_back(reader: Reader):
    reader.open("trinh-chieu", nam="2023", bai=AGENDA)
    reader.page.get_by_role("button", name="Chiếu toàn màn hình").press("Enter")
    room = reader.page.get_by_role("dialog", name="Trình chiếu")
    expect(room).to_be_visible()
    expect(reader.page.frame_locator("#projector-room iframe").locator(".slide.shown")).to_be_visible()
    assert barriers(reader.page) == ""
    assert reader.page.evaluate(ALL_UNDER_IS_INERT)
    reader.page.keyboard.press("Escape")
    expect(room).to_have_count(0)

    assert not reader.page.evaluate("[...document.body.children].some((part) => part.inert)")
    assert "Chiếu toàn màn hình" in reader.page.evaluate(FOCUSED_NAME)
    expect(reader.page.get_by_role("combobox", name="Tìm kiếm")).to_be_visible()


def test_no_choice_and_no_page_s_name_is_cut_off_where_all_is_twice_as_large(new_reader):
    """A window of 1366 and one of 1920 pixels magnified twofold; then the text alone (WCAG 2.2, 1.4.4)."""
    reader = new_reader(width=683, height=768)
    reader.open("kinh-phi", nam="2023").see_charts(2)
    for width in (683, 960):
        reader.page.set_viewport_size({"width": width, "height": 768})
        expect(reader.page.locator(".stMain [data-testid=stSelectbox] input")).to_have_count(4)
        assert reader.page.evaluate(CUT_CHOICES) == []
        assert reader.page.evaluate(SIDEWAYS) <= 0
    reader.page.set_viewport_size({"width": 1366, "height": 768})
    reader.page.add_style_tag(content="html { font-size: 200% !important }")

    assert reader.page.evaluate(CUT_NAMES) == []
    assert reader.page.evaluate(CUT_CHOICES) == []
    assert reader.page.evaluate(SIDEWAYS) <= 0


def test_where_the_system_gives_all_colours_ratings_and_pictures_keep_theirs(server: str, chromium: Browser):
    context = chromium.new_context(
        viewport={"width": 1366, "height": 900}, locale="vi-VN", forced_colors="active", color_scheme="dark"
    )
    context.set_default_timeout(PATIENCE_MS)
    reader = Reader(server, context, context.new_page())
    reader.open("", nam="2023")
    gauge = reader.page.locator(".gauge img").first
    expect(gauge).to_be_visible()
    gauge.scroll_into_view_if_needed()
    for one in (reader.page.locator(".rating.met").first, reader.page.locator(".tally span").first):
        expect(one).to_have_css("background-color", "rgb(27, 127, 75)")
        expect(one).to_have_css("color", "rgb(255, 255, 255)")
    expect(gauge).to_have_css("background-color", "rgb(255, 255, 255)")
    chosen = reader.page.get_by_test_id("stCheckbox").locator("label > span + div").first
    before = chosen.evaluate("(switch_) => getComputedStyle(switch_).backgroundColor")
    reader.page.get_by_test_id("stCheckbox").locator("label").first.click()
    reader.wait()
    assert chosen.evaluate("(switch_) => getComputedStyle(switch_).backgroundColor") != before
    reader.page.keyboard.press("Tab")
    ring = reader.page.evaluate("getComputedStyle(document.activeElement).outlineColor")
    paper = colour_at(reader.picture(), (2, 2))
    assert contrast(_as_hex(ring), paper) >= 3
    context.close()


def _as_hex(colour: str) -> str:
    red, green, blue = (int(part) for part in colour.strip("rgba()").split(",")[:3])
    return f"#{red:02X}{green:02X}{blue:02X}"
