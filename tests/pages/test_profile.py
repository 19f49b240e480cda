import re

import pytest

from tests.pages.opened import PROJECT, Opened, open_page
from tests.shipped import target_count


def profile(**link: str) -> Opened:
    opened = open_page(**link)
    opened.app.switch_page(str(PROJECT / "pages" / "profile.py"))
    return opened.run()


@pytest.fixture(scope="module")
def dam_rong() -> Opened:
    return profile(nam="2023", huyen="674")


def test_the_profile_opens_on_its_finding(dam_rong: Opened):
    assert dam_rong.title.startswith("Huyện Đam Rông năm 2023: tỷ lệ hộ nghèo 2,77 %, cao thứ 2/12")


def test_all_targets_have_a_small_described_trend_and_no_heavy_chart(dam_rong: Opened):
    assert dam_rong.charts == []
    assert len(re.findall(r"<tr id='chi-so-", dam_rong.html)) == target_count()
    assert len(re.findall(r"alt='[^']+ theo năm: 2021: ", dam_rong.html)) == target_count()


def test_every_sentence_that_stands_out_leads_to_a_figure_on_the_page(dam_rong: Opened):
    links = re.findall(r"<a href='#([^']+)'>Xem số liệu</a>", dam_rong.html)

    assert len(links) == 3
    assert all(f"id='{anchor}'" in dam_rong.html for anchor in links)
    assert len(re.findall(r"<li data-figures='[^']+/674/2023", dam_rong.html)) == 3


def test_parts_of_the_profile_follow_in_order(dam_rong: Opened):
    parts = (
        "Điểm nổi bật theo số liệu",
        "Mức thiếu hụt theo từng chiều",
        "của từng nhóm ưu tiên",
        "Đã giải ngân",
        f"{target_count()} chỉ tiêu năm 2023",
        "Số liệu còn thiếu",
    )
    places = [
        dam_rong.html.index(f"<h3>{part}") if part != parts[2] else dam_rong.html.index(part)
        for part in parts
    ]

    assert places == sorted(places)


def test_published_figures_only_say_what_is_not_there():
    html = profile(nam="2023", huyen="674", congbo="1").html

    assert f"{target_count() - 1}/{target_count()} chỉ số" in html
    assert "Dân tộc thiểu số: chưa có số liệu (chưa công bố, chỉ có số liệu minh họa)" in html
    assert "chip illustrative" not in html


def test_without_a_district_a_button_for_each_opens_its_profile():
    opened = profile(nam="2023")
    buttons = [one for one in opened.app.button if one.key and one.key.startswith("choose-")]

    assert opened.title == "Hồ sơ huyện năm 2023: chọn một trong 12 đơn vị"
    assert len(buttons) == 12
    (button,) = [one for one in buttons if "Đam Rông" in one.label]
    assert "2,77 %" in button.label

    button.click()
    opened.run()

    assert opened.title.startswith("Huyện Đam Rông năm 2023")
    assert opened.address["huyen"] == "674"


def test_in_2025_there_are_ten_to_choose_from():
    opened = profile(nam="2025")

    assert "chọn một trong 10 đơn vị" in opened.title
