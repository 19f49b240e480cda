import pytest

from tests.pages.opened import Opened, open_page


def chosen(opened: Opened, label: str) -> str:
    (box,) = [one for one in opened.app.selectbox if one.label == label]
    return box.value


def test_a_link_opens_the_view_it_was_copied_from():
    opened = open_page(nam="2022", huyen="674", congbo="1")

    assert opened.title.startswith("Tỷ lệ hộ nghèo của huyện Đam Rông năm 2022 là 6,90 %")
    assert chosen(opened, "Năm") == "2022"
    assert chosen(opened, "Huyện, thành phố") == "674"
    assert opened.app.toggle[0].value is True
    assert opened.warnings == []


def test_a_unit_that_was_merged_gives_way_to_its_successor_and_the_reader_is_told():
    opened = open_page(nam="2025", huyen="681")

    assert chosen(opened, "Huyện, thành phố") == "682-2024"
    assert opened.address["huyen"] == "682-2024"
    (told,) = opened.warnings
    assert told.startswith("Năm 2025, huyện Đạ Huoai (681) đã thuộc huyện Đạ Huoai")


def test_the_code_682_of_2025_means_the_merged_unit():
    assert chosen(open_page(nam="2025", huyen="682"), "Huyện, thành phố") == "682-2024"
    assert chosen(open_page(nam="2023", huyen="682"), "Huyện, thành phố") == "682"


def test_a_unit_that_was_not_yet_there_shows_the_province_and_the_reader_is_told():
    opened = open_page(nam="2022", huyen="682-2024")

    assert chosen(opened, "Huyện, thành phố") == "toan-tinh"
    (told,) = opened.warnings
    assert told.startswith("Huyện Đạ Huoai (682) không phải đơn vị báo cáo của năm 2022")


@pytest.mark.parametrize(
    ("link", "label"),
    [({"huyen": "999"}, "đơn vị “999”"), ({"nam": "1999"}, "năm “1999”"), ({"nhom": "abc"}, "“abc”")],
)
def test_an_unknown_code_is_told_and_the_page_opens_on_its_own_choice(link: dict[str, str], label: str):
    opened = open_page(**link)

    (told,) = opened.warnings
    assert label in told
    assert opened.title.startswith("Tỷ lệ hộ nghèo năm 2023")
    assert opened.address == {"nam": "2023"}


@pytest.mark.parametrize(
    "brought", ["[bấm vào đây](https://example.org)", "![](https://example.org/a.png)", "<b>x</b>", "x" * 500]
)
def test_a_link_can_not_bring_a_text_of_its_own_an_address_or_a_picture(brought: str):
    (told,) = open_page(huyen=brought).warnings

    assert not set(told) & set("[]()<>!:/")
    assert len(told) < 200


def test_a_remark_is_said_once():
    opened = open_page(huyen="999")

    assert opened.warnings
    assert opened.run().warnings == []


def test_choices_are_in_the_address_and_leave_it_when_they_are_given_up():
    opened = open_page()
    opened.choose("Năm", "2022").choose("Huyện, thành phố", "678").choose("Nhóm đối tượng ưu tiên", "dtts")
    opened.toggle_published()
    assert opened.address == {"nam": "2022", "huyen": "678", "nhom": "dtts", "congbo": "1"}

    opened.choose("Huyện, thành phố", "toan-tinh").choose("Nhóm đối tượng ưu tiên", "all").toggle_published()
    assert opened.address == {"nam": "2022"}


def test_a_year_of_another_frame_takes_the_chosen_district_along():
    opened = open_page(nam="2023", huyen="683").choose("Năm", "2025")

    assert chosen(opened, "Huyện, thành phố") == "682-2024"
    assert opened.warnings


def test_choices_are_kept_from_page_to_page():
    opened = open_page("ban-do", nam="2022", huyen="674", congbo="1", chiso="near_poor_rate")
    assert opened.address["chiso"] == "near_poor_rate"

    opened.switch("muc-tieu")
    assert opened.title.startswith("20 chỉ tiêu của huyện Đam Rông tính đến năm 2022")
    assert opened.address == {"nam": "2022", "huyen": "674", "congbo": "1"}

    opened.switch("ban-do")
    assert opened.address["chiso"] == "near_poor_rate"


def test_an_address_opens_the_same_view_again():
    first = open_page("kinh-phi", nam="2024", huyen="676").choose("Chia theo", "funding_source")
    again = open_page("kinh-phi", **first.address)

    assert again.title == first.title
    assert again.html == first.html
    assert again.address == first.address


def test_a_link_to_a_page_that_is_none_opens_the_first_and_says_so():
    opened = open_page(**{"khong-co-trang": "ban-doo<b>", "nam": "2022"})

    assert opened.warnings == ["Bảng theo dõi không có trang “ban-doob”; đang mở trang đầu."]
    assert opened.address == {"nam": "2022"}
