from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from components.figures.theme import NO_DATA, pick_palette
from components.widgets.page_list import PAGES
from monitoring.views.choice import Choice
from monitoring.views.map import MapView, view_map
from tests.browser.reader import Reader, colour_at
from tests.shipped import shipped_boundaries, shipped_framework

pytestmark = pytest.mark.browser

TO_BE_HIT = 0.75  # of the districts: on a small map a few have no point free of text


def shipped_map(choice: Choice) -> MapView:
    return view_map(shipped_framework(), shipped_boundaries(), choice, indicator_id="poor_rate")


def colours_of(view: MapView) -> dict[str, str | None]:
    """The colour that each unit should have, by its full name."""
    colours = pick_palette(view.palette, view.class_count)
    return {
        unit.full_name[:1].upper() + unit.full_name[1:]: None
        if unit.class_index is None
        else colours[unit.class_index]
        for unit in view.units
    }


def test_the_overview_draws_its_map_gauges_and_money(reader: Reader):
    reader.open(nam="2023")
    reader.see_charts(2)

    expect(reader.title).to_contain_text("Tỷ lệ hộ nghèo năm 2023 là 1,09 %")
    gauges = reader.page.locator(".gauge img")
    assert gauges.count() == 6
    assert all(gauges.nth(at).evaluate("(picture) => picture.naturalWidth") == 150 for at in range(6))
    assert reader.page.locator(".js-plotly-plot .bars .point path").count() >= 15


@pytest.mark.parametrize(("width", "height", "may_scroll"), [(1920, 1080, False), (1366, 768, True)])
def test_the_overview_fits_a_full_hd_screen_and_gauges_in_a_row_stand_level(
    new_reader: Callable[..., Reader], width: int, height: int, may_scroll: bool
):
    window = new_reader(width=width, height=height).open(nam="2023")
    window.see_charts(2)
    hidden = window.page.get_by_test_id("stMain").evaluate("(main) => main.scrollHeight - main.clientHeight")
    tops = window.page.locator(".gauge img").evaluate_all(
        "(arcs) => arcs.map((arc) => Math.round(arc.getBoundingClientRect().top))"
    )

    assert may_scroll or hidden == 0
    assert len(tops) == 6
    assert len(set(tops)) == 2


def test_the_overview_s_map_has_the_colours_of_the_classes_on_the_screen(reader: Reader):
    reader.open(nam="2023")
    reader.see_charts(2)
    view = shipped_map(Choice(2023))
    paths = reader.page.locator(".st-key-map .scatterlayer path.js-fill")
    districts = [paths.nth(index) for index in range(paths.count())][-len(view.units) :]
    fills = [path.evaluate("(path) => getComputedStyle(path).fill") for path in districts]

    wanted = [colours_of(view)[name] for name in colours_of(view)]
    assert [hex_of(fill) for fill in fills] == wanted
    picture, hits = reader.picture(), 0
    points = reader.polygon_points(paths)[-len(view.units) :]
    for point, colour in zip(points, wanted, strict=True):
        if point:
            assert colour_at(picture, point) == colour
            hits += 1
    assert hits >= TO_BE_HIT * len(view.units)


@pytest.mark.parametrize(("year", "count"), [(2023, 12), (2025, 10)])
def test_the_map_draws_every_unit_of_the_year_in_the_colour_of_its_class(
    reader: Reader, year: int, count: int
):
    reader.open("ban-do", nam=str(year))
    reader.see_map(count)
    wanted, points, picture = colours_of(shipped_map(Choice(year))), reader.map_points(), reader.picture()

    seen = {name: colour_at(picture, point) for name, point in points.items()}
    assert seen == {name: wanted[name] for name in seen}
    assert len(seen) >= TO_BE_HIT * count
    assert len(set(seen.values())) >= 2


def test_names_and_values_are_written_on_the_map(reader: Reader):
    reader.open("ban-do", nam="2022", congbo="1")
    reader.see_map(12)

    label = reader.map.locator(".unit-label").filter(has_text="Đam Rông")
    expect(label).to_contain_text("6,90")
    expect(reader.map.locator(".neighbour-label").first).to_be_attached()


def test_districts_without_a_published_figure_are_hatched(reader: Reader):
    reader.open("ban-do", nam="2022", congbo="1")
    reader.see_map(12)
    fills = reader.districts.evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill'))")
    points, picture = reader.map_points(), reader.picture()

    assert fills.count("url(#no-data)") == 10
    patch = around(picture, points["Huyện Di Linh"])
    assert NO_DATA in patch
    assert darkest(patch) < int(NO_DATA[1:3], 16) - 20  # the lines of the hatch, blurred where they are thin
    assert around(picture, points["Huyện Đam Rông"]) == {
        colours_of(shipped_map(Choice(2022, published_only=True)))["Huyện Đam Rông"]
    }


def test_targets_draw_twenty_bullets_with_their_trajectories(reader: Reader):
    reader.open("muc-tieu", nam="2023")
    reader.see_charts(20)
    lines = reader.page.locator(".js-plotly-plot .scatterlayer path.js-line")

    assert lines.count() >= 20
    assert all(
        box and box["width"] > 100
        for box in (one.bounding_box() for one in reader.page.locator(".js-plotly-plot").all())
    )


def test_money_draws_its_bars(reader: Reader):
    reader.open("kinh-phi", nam="2023")
    reader.see_charts(2)
    bars = reader.page.locator(".js-plotly-plot .bars .point path")

    assert bars.count() == 5 * 3 + 5
    assert "Đã giao" in reader.page.locator("body").inner_text()


def test_data_and_method_show_their_tables_on_a_page_that_is_said_to_be_vietnamese(reader: Reader):
    reader.open("so-lieu")

    assert reader.page.evaluate("document.documentElement.lang") == "vi"
    expect(reader.page.locator("table.plain").first).to_be_visible()
    reader.page.get_by_role("tab", name="Nguồn số liệu").click()
    expect(reader.page.get_by_role("columnheader", name="Số liệu dựa vào")).to_be_visible()


def test_a_request_to_the_outside_would_be_refused_and_noticed(reader: Reader):
    reader.open("so-lieu")
    answer = reader.page.evaluate("fetch('https://example.org/a.js').then(() => 'reached', () => 'refused')")

    assert answer == "refused"
    assert reader.outside == ["https://example.org/a.js"]
    reader.outside.clear()


@pytest.mark.parametrize(
    "page",
    ["", *(page.url_path for page in PAGES[1:])],
)
def test_nothing_scrolls_sideways_on_a_phone(new_reader: Callable[..., Reader], page: str):
    phone = new_reader(width=390, height=844)
    phone.open(page, nam="2023", huyen="674", khung="huyen_12")
    if page == "ban-do":
        phone.see_map(12)

    assert phone.width_to_scroll <= 0


def hex_of(fill: str) -> str:
    red, green, blue = (int(one) for one in fill.removeprefix("rgb(").removesuffix(")").split(","))
    return f"#{red:02X}{green:02X}{blue:02X}"


def around(picture, point: tuple[int, int]) -> set[str]:
    """The colours within three pixels."""
    x, y = point
    return {colour_at(picture, (x + dx, y + dy)) for dx in range(-3, 4) for dy in range(-3, 4)}


def darkest(colours: set[str]) -> int:
    """The lowest red of the colours."""
    return min(int(colour[1:3], 16) for colour in colours)
