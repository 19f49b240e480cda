import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.browser.reader import Reader

pytestmark = pytest.mark.browser


def test_a_filter_by_year_and_district_changes_title_map_and_address(reader: Reader):
    reader.open("ban-do", nam="2023")
    reader.see_map(12)
    before = fill_of(reader, "Huyện Đam Rông")

    reader.choose("Năm", "2021")
    expect(reader.title).to_contain_text("năm 2021 là 2,87 %")
    reader.see_map(12)
    assert fill_of(reader, "Huyện Đam Rông") != before
    reader.see_choices({"nam": "2021"})

    reader.choose("Huyện, thành phố", "Đam Rông")
    expect(reader.page.get_by_text("Huyện Đam Rông năm 2021: số liệu của 20 chỉ tiêu")).to_be_visible()
    reader.see_choices({"nam": "2021", "huyen": "674"})
    expect(reader.district("Huyện Đam Rông")).to_have_attribute("stroke-width", "4")


def test_the_merger_redraws_the_map_with_ten_units(reader: Reader):
    reader.open("ban-do", nam="2023")
    reader.see_map(12)
    reader.choose("Năm", "2025")
    expect(reader.title).to_contain_text("năm 2025")

    reader.see_map(10)
    expect(reader.district("Huyện Cát Tiên")).to_have_count(0)


def test_a_click_on_a_district_opens_its_figures_and_puts_it_in_the_address(reader: Reader):
    reader.open("ban-do", nam="2022")
    reader.see_map(12)
    reader.click_on("Huyện Di Linh")

    expect(reader.page.get_by_text("Huyện Di Linh năm 2022: số liệu của 20 chỉ tiêu")).to_be_visible()
    reader.wait()
    reader.see_choices({"nam": "2022", "huyen": "679"})


def test_a_district_can_be_opened_with_the_keyboard_alone(reader: Reader):
    reader.open("ban-do", nam="2022")
    reader.see_map(12)
    reader.district("Huyện Lâm Hà").focus()
    reader.page.keyboard.press("Enter")

    expect(reader.page.get_by_text("Huyện Lâm Hà năm 2022: số liệu của 20 chỉ tiêu")).to_be_visible()


def test_the_same_district_can_be_clicked_again_after_the_province_was_chosen(reader: Reader):
    reader.open("ban-do", nam="2022")
    reader.see_map(12)
    reader.click_on("Huyện Di Linh")
    opened = reader.page.get_by_text("Huyện Di Linh năm 2022: số liệu của 20 chỉ tiêu")
    expect(opened).to_be_visible()
    reader.wait()

    reader.choose("Huyện, thành phố", "Toàn tỉnh")
    expect(opened).to_have_count(0)
    reader.click_on("Huyện Di Linh")
    expect(opened).to_be_visible()


def test_a_copied_address_opens_the_same_view_elsewhere(new_reader: Callable[..., Reader]):
    sender, receiver = new_reader(), new_reader()
    sender.open("ban-do", nam="2023")
    sender.see_map(12)
    sender.choose("Năm", "2022")
    sender.choose("Huyện, thành phố", "Đam Rông")
    sender.choose("Chỉ số", "A2 · Tỷ lệ hộ cận nghèo")
    expect(sender.title).to_contain_text("Tỷ lệ hộ cận nghèo năm 2022 là 3,40 %")
    sender.see_map(12)
    receiver.follow(sender.page.url)
    receiver.see_map(12)

    assert receiver.title.inner_text() == sender.title.inner_text()
    for one in (sender, receiver):
        one.see_choices({"nam": "2022", "huyen": "674", "chiso": "near_poor_rate"})
    assert fills(receiver) == fills(sender)
    expect(receiver.page.get_by_text("Huyện Đam Rông năm 2022: số liệu của 20 chỉ tiêu")).to_be_visible()


def test_a_link_to_published_figures_of_a_district_opens_them(reader: Reader):
    reader.open(nam="2022", huyen="674", congbo="1")

    expect(reader.title).to_contain_text("Tỷ lệ hộ nghèo của huyện Đam Rông năm 2022 là 6,90 %")
    reader.see_choices({"nam": "2022", "huyen": "674", "congbo": "1"})


def test_choices_follow_the_reader_to_the_next_page(reader: Reader):
    reader.open(nam="2022", huyen="674")
    reader.page.get_by_test_id("stSidebarNav").get_by_role("link", name="Mục tiêu 2025").click()

    expect(reader.title).to_contain_text("20 chỉ tiêu của huyện Đam Rông tính đến năm 2022")
    reader.wait()
    reader.see_choices({"nam": "2022", "huyen": "674"})


def test_a_change_of_year_sends_no_geometry_again(reader: Reader):
    reader.open("ban-do", nam="2023")
    reader.see_map(12)
    asked: list[str] = []
    reader.context.on("request", lambda request: asked.append(request.url))
    reader.choose("Năm", "2021")
    reader.see_map(12)

    assert not [address for address in asked if re.search(r"geojson|leaflet", address)]


def test_a_project_opens_into_its_sub_projects(reader: Reader):
    reader.open("kinh-phi", nam="2023")
    reader.see_charts(2)
    reader.choose("Dự án", "DA3. Phát triển giáo dục nghề nghiệp, việc làm bền vững")

    expect(reader.page.get_by_role("cell", name="DA3.2. Hỗ trợ việc làm bền vững")).to_be_visible()
    reader.see_choices({"duan": "DA3"}, among_others=True)


def fill_of(reader: Reader, full_name: str) -> str:
    return reader.district(full_name).get_attribute("fill")


def fills(reader: Reader) -> list[str]:
    return reader.districts.evaluate_all("(paths) => paths.map((path) => path.getAttribute('fill'))")
