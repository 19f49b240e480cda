import pytest

from monitoring.views.choice import Choice
from monitoring.views.exhibits.makers import MAKERS
from monitoring.views.exhibits.named import (
    EXHIBIT_NAMES,
    ExhibitAsk,
    NotForThisChoice,
    UnknownExhibit,
    exhibit_named,
)
from monitoring.views.exhibits.naming import slug
from tests.shipped import shipped_boundaries, shipped_framework


def asked(view: str, choice: Choice | None = None, **ask):
    return exhibit_named(
        shipped_framework(), shipped_boundaries(), ExhibitAsk(view, choice or Choice(2022), **ask)
    )


def test_every_name_is_made():
    assert set(EXHIBIT_NAMES) == set(MAKERS)


def test_an_unknown_name_is_answered_with_the_known_ones():
    with pytest.raises(UnknownExhibit, match="không có hình hoặc bảng “maps”; các tên có: map, change-map"):
        asked("maps")


@pytest.mark.parametrize(
    ("view", "ask", "why"),
    [
        ("deprivation", {}, "cần chọn một huyện, thành phố"),
        ("unit-groups", {}, "cần chọn một huyện, thành phố"),
        ("target", {"target_id": "Z9"}, "không có chỉ tiêu “Z9”; các mã có: A1"),
        ("map", {"indicator_id": "poverty"}, "không có chỉ số “poverty”"),
        ("scatter", {"second_id": "poverty"}, "không có chỉ số “poverty”"),
        ("money", {"project_id": "DA9"}, "không có dự án “DA9”"),
        ("rates", {"indicator_id": "jobs_connected"}, "là số đếm, không phải tỷ lệ"),
        ("two-years", {"from_year": 2022}, "cần một năm khác năm 2022"),
        ("change-map", {"from_year": 2024}, "cần một năm trước năm 2022"),
    ],
)
def test_what_the_choice_lacks_is_said_in_vietnamese(view: str, ask: dict, why: str):
    with pytest.raises(NotForThisChoice, match=why):
        asked(view, **ask)


def test_the_first_year_has_no_map_of_change():
    with pytest.raises(NotForThisChoice, match="từ năm 2021, để so sánh"):
        asked("change-map", Choice(2021))


def test_what_is_left_open_is_taken_as_the_screen_takes_it():
    assert asked("map").name == "ban-do-poor-rate-2022"
    assert asked("change-map").name == "ban-do-thay-doi-poor-rate-2021-2022"
    assert asked("ranking", Choice(2021)).name == "xep-hang-poor-rate-2022-2021"
    assert asked("target").name == "chi-tieu-a1-2022"


def test_a_name_is_small_letters_digits_and_hyphens():
    assert slug("Bản đồ_Đạ Tẻh – DA2.1") == "ban-do-da-teh-da2-1"
