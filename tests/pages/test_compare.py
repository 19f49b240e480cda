from functools import cache

import pytest

from tests.pages.opened import PROJECT, Opened, open_page

PARTS = ("xep-hang", "hai-nam", "hai-chi-so", "ban-do", "dong-gop", "nhom")
CHARTS = {"xep-hang": 0, "hai-nam": 1, "hai-chi-so": 1, "ban-do": 5, "dong-gop": 2, "nhom": 1}


def open_compare(**link: str) -> Opened:
    opened = open_page(**link)
    opened.app.switch_page(str(PROJECT / "pages" / "compare.py"))
    return opened.run()


@cache
def compared(**link: str) -> Opened:
    return open_compare(**link)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_opens_by_its_link_with_a_finding_for_a_title(part: str):
    opened = compared(nam="2022", phan=part)

    assert len(opened.titles) == 1
    assert "2022" in opened.title or part == "ban-do"
    assert len(opened.charts) == CHARTS[part]
    assert all(len(chart["alt"]) > 20 for chart in opened.charts)
    assert opened.warnings == []
    assert opened.address.get("phan", PARTS[0]) == part


@pytest.mark.parametrize("part", PARTS)
def test_of_2025_nothing_was_published_and_every_part_says_so(part: str):
    opened = compared(nam="2025", congbo="1", phan=part)

    assert "chưa có số liệu" in opened.html or "Không đơn vị nào có số liệu" in opened.html
    assert "chip illustrative" not in opened.html
    assert "nan" not in opened.html.split()


def test_six_tabs_stand_in_their_order():
    assert [tab.label for tab in compared().app.tabs] == [
        "Xếp hạng",
        "Hai năm",
        "Hai chỉ số",
        "Bản đồ các năm",
        "Đóng góp",
        "Nhóm đối tượng",
    ]


def test_a_link_with_units_shows_only_them_and_keeps_them_in_the_address():
    opened = compared(nam="2022", donvi="674.679", xep="ten")

    assert opened.address["donvi"] == "674.679"
    assert opened.address["xep"] == "ten"
    assert opened.html.index("Di Linh") < opened.html.index("Đam Rông")
    assert "Lạc Dương" not in opened.html


def test_the_units_chosen_follow_the_merger_and_come_back():
    opened = open_compare(nam="2023", donvi="674.681")
    assert opened.choose("Năm", "2025").address["donvi"] == "674.682-2024"
    assert opened.choose("Năm", "2023").address["donvi"] == "674.681.682.683"


def test_a_unit_that_never_was_is_told_and_left_out():
    opened = compared(nam="2022", donvi="674.999")

    assert opened.address["donvi"] == "674"
    assert "Bỏ khỏi so sánh" in opened.warnings[0]


def test_the_other_year_is_never_the_chosen_one():
    opened = open_compare(nam="2022", doichieu="2023")
    assert "Năm 2023" in opened.html

    opened = opened.choose("Năm", "2023")
    (box,) = [one for one in opened.app.selectbox if one.label == "Năm đối chiếu"]
    assert "2023" not in box.options


def test_the_second_indicator_is_in_the_address_and_on_the_axis():
    opened = open_compare(nam="2022", phan="hai-chi-so").choose("Chỉ số thứ hai (trục đứng)", "stunting_rate")

    assert opened.address["chiso2"] == "stunting_rate"
    assert "thấp còi" in str(opened.charts[0]["layout"]["annotations"])


def test_the_choices_survive_a_visit_to_another_page():
    opened = open_compare(nam="2022", donvi="674.679", phan="dong-gop", doichieu="2023")
    opened = opened.switch("muc-tieu")
    opened.app.switch_page(str(PROJECT / "pages" / "compare.py"))
    address = opened.run().address

    assert (address["donvi"], address["phan"], address["doichieu"]) == ("674.679", "dong-gop", "2023")


def test_every_text_of_the_unit_box_is_vietnamese():
    (box,) = compared().app.multiselect

    assert box.proto.placeholder.startswith("Tất cả đơn vị")
