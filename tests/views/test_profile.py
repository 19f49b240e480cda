import pytest

from monitoring.model.ratings import Rating
from monitoring.views.choice import Choice
from monitoring.views.profile import ProfileView, view_chooser, view_profile
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_framework, target_count


def twelve_rates(*, period: str = "2022", status: str = "official") -> FrameworkBuilder:
    """Poor rates of 1 % to 12 %, in the order of the codes: 672 has 1 %, 683 has 12 %."""
    builder = a_framework()
    for at, unit in enumerate(TWELVE, start=1):
        builder = builder.with_observation(
            unit=unit, period=period, poor=at * 10, households=1000, status=status
        )
    return builder


def rows_of(view: ProfileView) -> dict:
    return {row.target_id: row for block in view.blocks for row in block.rows}


def test_the_title_says_rate_rank_and_distance():
    view = view_profile(twelve_rates().build(), Choice(2022, unit_id="682"))

    assert (
        view.title
        == "Huyện Đạ Tẻh năm 2022: tỷ lệ hộ nghèo 11,00 %, cao thứ 2/12, cao hơn toàn tỉnh 4,50 điểm %"
    )


def test_a_headline_stands_against_the_units_the_province_and_the_nation():
    framework = twelve_rates().with_province(6.0).with_nation(4.03).build()
    rate = view_profile(framework, Choice(2022, unit_id="682")).headlines[0]

    assert rate.lines == (
        "Cao thứ 2/12",
        "Cao hơn toàn tỉnh (6,00 %) 5,00 điểm %",
        "Cao hơn cả nước (4,03 %) 6,97 điểm %",
    )
    assert rate.figure_id == "poor_rate/682/2022/all"


def test_the_count_says_which_part_of_all_households_it_is():
    count = view_profile(twelve_rates().build(), Choice(2022, unit_id="683")).headlines[1]

    assert count.card.value == "120"
    assert count.lines[:2] == ("Cao thứ 1/12", "Chiếm 15,4 % tổng số của 12 đơn vị")


def test_a_count_without_all_units_is_no_part_of_a_whole():
    framework = a_framework().with_observation(unit="674", poor=30, households=1000).build()
    count = view_profile(framework, Choice(2022, unit_id="674")).headlines[1]

    assert count.card.value == "30"
    assert not any("Chiếm" in line for line in count.lines)


def test_a_published_rate_ranked_among_illustrative_ones_says_so():
    framework = (
        twelve_rates(status="illustrative")
        .with_observation(unit="674", value=20.0)
        .with_province(6.0)
        .build()
    )
    view = view_profile(framework, Choice(2022, unit_id="674"))

    assert view.headlines[0].lines[:2] == (
        "Cao thứ 1/12 (minh họa)",
        "Cao hơn toàn tỉnh (6,00 %) 14,00 điểm %",
    )
    assert rows_of(view)["A1"].rank == "1/12*"


def test_a_unit_without_a_figure_has_a_reason_and_neither_rank_nor_distance():
    view = view_profile(a_framework().with_province(6.0).build(), Choice(2022, unit_id="674"))

    assert view.title.startswith("Tỷ lệ hộ nghèo của huyện Đam Rông năm 2022: chưa có số liệu")
    assert view.headlines[0].lines == ("Chưa có báo cáo cho kỳ này",)
    assert rows_of(view)["A1"].rank == rows_of(view)["A1"].distance == "–"


def test_a_trend_has_a_value_a_year_none_for_what_is_missing_or_to_come():
    framework = (
        a_framework()
        .with_observation(unit="674", period="2021", value=9.0)
        .with_observation(unit="674", period="2023", value=5.0, status="illustrative")
        .build()
    )
    trend = rows_of(view_profile(framework, Choice(2023, unit_id="674")))["A1"].trend

    assert trend.values == (9.0, None, 5.0, None, None)
    assert trend.illustrative == (False, False, True, False, False)
    assert (
        trend.alt == "Tỷ lệ hộ nghèo (%) theo năm: 2021: 9,00; 2022: chưa có số liệu; 2023: 5,00 (minh họa)"
    )


def test_jobs_are_the_running_total_and_no_district_is_held_to_the_province_s_thousand():
    framework = (
        a_framework()
        .with_observation(unit="674", period="2021", indicator="jobs_connected", value=30)
        .with_observation(unit="674", period="2022", indicator="jobs_connected", value=20)
        .build()
    )
    row = rows_of(view_profile(framework, Choice(2022, unit_id="674")))["B2"]

    assert (row.value, row.change) == ("50 người", "+20 trong năm")
    assert row.rating is None


def test_ratings_are_those_of_the_targets_page():
    framework = twelve_rates().with_nation(4.03).build()

    assert rows_of(view_profile(framework, Choice(2022, unit_id="672")))["A1"].rating is Rating.MET


def test_deprivation_turns_reach_round_and_keeps_rates_of_lack():
    framework = (
        a_framework()
        .with_observation(unit="674", value=6.9)
        .with_observation(unit="674", indicator="school_attendance_rate", value=85.2)
        .build()
    )
    rows = view_profile(framework, Choice(2022, unit_id="674")).deprivation.rows

    assert [(row.own, row.own_text, row.other) for row in rows] == [(6.9, "6,90", None)]
    shipped = view_profile(shipped_framework(), Choice(2023, unit_id="674")).deprivation.rows
    water = next(row for row in shipped if "nước sinh hoạt" in row.name)
    assert (water.own_text, water.other_text, water.distance_text) == ("thiếu 22,1", "thiếu 16,3", "+5,8")


def test_the_profile_of_deprivation_starts_with_poverty_and_names_every_dimension_once():
    rows = view_profile(shipped_framework(), Choice(2023, unit_id="674")).deprivation.rows

    assert rows[0].name == "Hộ nghèo"
    assert [row.heading for row in rows if row.heading] == [
        "Chỉ tiêu chủ yếu",
        "Việc làm",
        "Y tế",
        "Giáo dục, đào tạo",
        "Nước sinh hoạt và vệ sinh",
        "Thông tin",
    ]


def test_groups_have_their_gap_to_all_in_points_and_say_when_there_is_none():
    framework = (
        a_framework()
        .with_observation(unit="674", value=6.9)
        .with_observation(unit="674", value=11.41, group="dtts")
        .build()
    )
    groups = view_profile(framework, Choice(2022, unit_id="674")).groups

    assert [(row.name, row.own_text, row.distance_text) for row in groups.plot.rows] == [
        ("Tất cả các hộ", "6,90", "–"),
        ("Dân tộc thiểu số", "11,41", "+4,51"),
    ]
    assert groups.plot.line == 6.9
    assert groups.without == (("Trẻ em", "chưa có số liệu (chỉ số này không có số liệu theo nhóm đã chọn)"),)


def test_what_is_missing_is_told_by_kind():
    framework = (
        a_framework()
        .with_observation(unit="674", value=6.9)
        .with_observation(unit="674", indicator="relapse_rate", value=4.0, status="illustrative")
        .with_money(10, unit="674", year=2022)
        .build()
    )
    gaps = {gap.label: gap for gap in view_profile(framework, Choice(2022, unit_id="674")).gaps}

    assert gaps["Chưa có số liệu: chưa có báo cáo cho kỳ này"].items == "A6, B2, B4, B5"
    assert gaps["Chỉ có số liệu minh họa"].items == "A5. Tỷ lệ hộ tái nghèo"
    assert gaps["Chuỗi năm chưa đủ"].items == "A1 (năm 2021); A5 (năm 2021)"
    assert gaps["Nhóm chưa có tỷ lệ hộ nghèo"].items == "Dân tộc thiểu số; Trẻ em"
    assert gaps["Kinh phí chưa có số liệu"].items == "DA2, DA3"
    assert gaps["Kinh phí chỉ có số liệu minh họa"].count == "1/3 dự án"


def test_the_chooser_ranks_the_units_of_the_year():
    chooser = view_chooser(twelve_rates().build(), Choice(2022))

    assert [option.unit_id for option in chooser.options] == list(reversed(TWELVE))
    assert (chooser.options[0].name, chooser.options[0].value) == ("Cát Tiên", "12,00 %")


def test_the_chooser_puts_units_without_a_figure_last_and_says_so():
    chooser = view_chooser(a_framework().with_observation(unit="675", value=3.0).build(), Choice(2022))

    assert chooser.options[0].unit_id == "675"
    assert {option.value for option in chooser.options[1:]} == {"chưa có số liệu"}


def test_the_merged_district_has_a_profile_of_ten():
    view = view_profile(shipped_framework(), Choice(2025, unit_id="682-2024"))

    assert view.title.startswith("Huyện Đạ Huoai năm 2025")
    assert "/10" in view.title
    assert len(rows_of(view)) == target_count()


@pytest.mark.parametrize("unit_id", ["672", "674", "683"])
def test_money_of_the_profile_is_the_money_page_s(unit_id: str):
    view = view_profile(shipped_framework(), Choice(2023, unit_id=unit_id))

    assert len(view.money.rows) == 5
    assert view.money_caption.title == view.money.caption.title
