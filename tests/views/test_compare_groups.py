from monitoring.views.choice import Choice
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_units import Comparison
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework


def grouped(builder: FrameworkBuilder, *, units=(), indicator="poor_rate", **choice):
    return view_groups(builder.build(), Choice(2022, **choice), Comparison(indicator, 2021, units))


def by_group() -> FrameworkBuilder:
    builder = a_framework().with_province(1.94).with_province(5.65, group="dtts")
    return builder.with_observation(unit="674", poor=69, households=1000).with_observation(
        unit="674", group="dtts", poor=114, households=1000
    )


def test_the_gap_is_in_points_between_the_values_as_printed():
    row = grouped(by_group()).by_unit.rows[0]

    assert row.name == "Toàn tỉnh"
    assert (row.all.text, row.groups[0].text, row.groups[0].gap_text) == ("1,94 %", "5,65 %", "+3,71")


def test_the_gap_of_a_value_on_the_half_is_that_of_the_printed_values():
    builder = a_framework().with_province(87.68, indicator="school_attendance_rate")
    builder = builder.with_province(81.25, indicator="school_attendance_rate", group="dtts")
    row = grouped(builder, indicator="school_attendance_rate").by_unit.rows[0]

    assert (row.all.text, row.groups[0].text, row.groups[0].gap_text) == ("87,7 %", "81,3 %", "−6,4")


def test_a_group_without_a_figure_says_so_and_why():
    missing = grouped(by_group()).by_unit.rows[0].groups[1]

    assert missing.text == "chưa có số liệu"
    assert missing.gap is None
    assert missing.why


def test_units_stand_under_the_province_and_a_subset_stands_alone():
    assert len(grouped(by_group()).by_unit.rows) == 13
    assert [row.name for row in grouped(by_group(), units=("674",)).by_unit.rows] == ["Toàn tỉnh", "Đam Rông"]


def test_every_indicator_with_groups_is_shown_for_the_province_and_for_the_units_chosen():
    framework = shipped_framework()
    view = view_groups(framework, Choice(2022, unit_id="678"), Comparison("poor_rate", 2021, ("674",)))
    with_groups = {
        framework.indicators[row.indicator_id].name_vi
        for row in framework.observations.values()
        if row.group_id != "all" and row.period.year in framework.programme.years
    }

    assert [table.caption.title.partition(":")[0] for table in view.places] == [
        "Toàn tỉnh",
        "Huyện Đam Rông",
        "Huyện Đức Trọng",
    ]
    for table in view.places:
        named = {row.name for row in table.rows}
        assert all(name in named or name in table.without for name in with_groups)


def test_an_indicator_that_nobody_reports_by_group_says_so():
    view = grouped(by_group(), indicator="relapse_rate")

    assert view.nothing == "“Tỷ lệ hộ tái nghèo” không có số liệu theo nhóm đối tượng."
    assert "Tỷ lệ hộ tái nghèo" in view.without_groups


def test_the_title_names_the_group_that_is_farthest_from_all():
    assert grouped(by_group()).caption.title == (
        "Năm 2022, tỷ lệ hộ nghèo chênh nhiều nhất ở nhóm dân tộc thiểu số: cao hơn mức chung 3,71 điểm %"
    )


def test_of_a_count_the_share_of_all_is_said_and_no_points():
    builder = a_framework().with_province(36, indicator="merit_poor_households")
    builder = builder.with_province(9, indicator="merit_poor_households", group="dtts")
    cell = grouped(builder, indicator="merit_poor_households").by_unit.rows[0].groups[0]

    assert cell.gap is None
    assert cell.gap_text == "25,0 % của tất cả"
