"""What leaders do: play the years, ask three questions, and send each other links."""

from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.browser.reader import PATIENCE_MS, Reader

pytestmark = pytest.mark.browser

# a page, and choices that it can be opened with: each shared filter and each of the page's own stands in one
LINKS = [
    ("", {"nam": "2022", "huyen": "674"}),
    ("", {"nam": "2025", "congbo": "1"}),
    ("ban-do", {"nam": "2022", "chiso": "near_poor_rate", "phanlop": "quantiles"}),
    ("ban-do", {"nam": "2023", "sosanh": "2021", "khung": "don_vi_10", "huyen": "682-2024"}),
    ("ban-do", {"nam": "2024", "nhom": "dtts"}),
    ("ho-so", {"nam": "2023", "huyen": "679"}),
    ("so-sanh", {"nam": "2023", "donvi": "674.679"}),
    ("muc-tieu", {"nam": "2024", "huyen": "678"}),
    ("kinh-phi", {"nam": "2024", "theo": "unit", "duan": "DA2", "tien": "trieu"}),
    ("kinh-phi", {"nam": "2023", "ky": "ca-ky", "theo": "funding_source"}),
    ("trinh-chieu", {"nam": "2022", "huyen": "674"}),
    ("so-lieu", {"nam": "2022", "khung": "xa_51"}),
]


def what_is_seen(reader: Reader) -> dict[str, object]:
    """Title, every table's text, the chips, and the colours of whatever map the page has."""
    page = reader.page
    path = urlsplit(page.url).path
    polygons = page.locator(".st-key-map path.js-fill")
    if path == "/ban-do":
        expect(reader.districts.first).to_be_visible(timeout=PATIENCE_MS)
    if path == "/":
        expect(polygons.nth(10)).to_be_visible(timeout=PATIENCE_MS)
    for chart in page.locator(".js-plotly-plot").all():
        expect(chart.locator(".main-svg").first).to_be_visible(timeout=PATIENCE_MS)
    return {
        "title": reader.title.inner_text(),
        "chips": page.locator(".chips").first.inner_text(),
        "tables": page.locator("table").all_inner_texts(),
        "districts": reader.districts.evaluate_all(
            "(paths) => paths.map((path) => path.getAttribute('fill'))"
        )
        if path == "/ban-do"
        else [],
        # a hatch is named anew in every window
        "polygons": polygons.evaluate_all(
            "(paths) => paths.map((path) => getComputedStyle(path).fill.replace(/url.*/, 'hatch'))"
        ),
    }


@pytest.mark.parametrize(("page", "choices"), LINKS, ids=lambda part: str(part))
def test_a_link_opens_the_same_view_in_another_browser(
    new_reader: Callable[..., Reader], page: str, choices: dict[str, str]
):
    sender = new_reader().open(page, **choices)
    sent = what_is_seen(sender)
    receiver = new_reader().follow(sender.page.url)

    assert what_is_seen(receiver) == sent
    receiver.see_choices(choices, among_others=True)


def test_the_player_shows_five_years_and_asks_nothing_of_the_server(reader: Reader):
    asked: list[str | bytes] = []
    reader.page.on(
        "websocket",
        lambda socket: [
            socket.on(way, lambda frame: asked.append(frame)) for way in ("framesent", "framereceived")
        ],
    )
    reader.open("ban-do", nam="2022").see_map(12)
    player = reader.map.locator(".year-player")
    colours = {}
    reader.page.wait_for_timeout(500)
    asked.clear()

    player.focus()
    reader.page.keyboard.press("Home")
    for year in ("2021", "2022", "2023", "2024", "2025"):
        expect(player).to_have_attribute("data-year", year)
        expect(reader.districts).to_have_count(10 if year == "2025" else 12)
        colours[year] = reader.districts.evaluate_all(
            "(paths) => paths.map((path) => path.getAttribute('fill')).join()"
        )
        reader.page.keyboard.press("ArrowRight")

    assert len(set(colours.values())) == 5
    assert asked == []


def test_the_player_runs_pauses_and_goes_back_to_the_chosen_year_by_its_keys(reader: Reader):
    reader.open("ban-do", nam="2022").see_map(12)
    player = reader.map.locator(".year-player")
    before = reader.districts.evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill')).join()")

    player.focus()
    reader.page.keyboard.press("Space")
    expect(player).to_have_attribute("data-year", "2023", timeout=5000)
    expect(player).to_have_attribute("data-year", "2024", timeout=5000)
    reader.page.keyboard.press("Space")
    stopped_at = player.get_attribute("data-year")
    reader.page.wait_for_timeout(2000)
    assert player.get_attribute("data-year") == stopped_at

    reader.page.keyboard.press("Escape")
    expect(player).to_have_attribute("data-year", "2022")
    assert (
        reader.districts.evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill')).join()")
        == before
    )


def test_the_district_with_the_highest_poor_rate_of_2022_and_its_trend_in_two_clicks(reader: Reader):
    reader.open("ban-do", nam="2022").see_map(12)
    highest = reader.page.locator("table.plain tbody tr").first
    assert highest.locator("td").nth(1).inner_text() == "Đam Rông"
    assert highest.locator("td").nth(2).inner_text() == "6,90"

    reader.click_on("Huyện Đam Rông")
    reader.wait()
    reader.page.get_by_role("link", name="Hồ sơ huyện").click()
    expect(reader.title).to_contain_text(
        "Huyện Đam Rông năm 2022: tỷ lệ hộ nghèo 6,90 %", timeout=PATIENCE_MS
    )
    expect(reader.page.locator("img[alt*='Tỷ lệ hộ nghèo']").first).to_be_visible(timeout=PATIENCE_MS)


def test_whether_target_b10_is_on_the_way_and_why_by_one_search(reader: Reader):
    reader.open(nam="2023")
    reader.search("B10")

    card = reader.page.locator(".target", has_text="B10.")
    expect(card).to_be_in_viewport(timeout=PATIENCE_MS)
    expect(reader.page.locator("h4.found")).to_be_in_viewport()
    reader.see_choices({"nam": "2023"})
    expect(card).to_contain_text("Đúng tiến độ")
    expect(card).to_contain_text(
        "Từ đầu kỳ bình quân +4,95 điểm %/năm, đủ so với mức cần có +1,45 điểm %/năm"
    )


def test_how_much_of_sub_project_2_1_is_disbursed_in_di_linh_by_one_search(reader: Reader):
    reader.open(nam="2023")
    reader.search("2.1 di linh")

    row = reader.page.locator("table.plain tr", has_text="DA2.1.")
    expect(row).to_be_visible(timeout=PATIENCE_MS)
    expect(reader.title).to_contain_text("tại huyện Di Linh")
    reader.see_choices({"nam": "2023", "huyen": "679", "duan": "DA2"})
    cells = row.locator("td").all_inner_texts()
    assert cells[4].endswith("tỷ đồng")
    assert cells[5].endswith("%")
