from monitoring.returns.checks.groups import (
    find_groups_above_all,
    find_totals_not_adding_up,
    stated_totals_of,
)
from monitoring.returns.finding import Finding, Place
from monitoring.returns.rows import StatedTotal
from tests.builders.framework import a_framework
from tests.builders.reported import a_figure

PLACE = Place("Biểu 1", "L9")


def test_a_group_larger_than_everyone_is_an_error():
    figures = [a_figure(300, 5_000), a_figure(301, 4_000, group="dtts")]

    assert list(find_groups_above_all(figures, a_framework().build())) == [
        Finding(
            "group_above_all",
            Place("Biểu 1", "F9"),
            "số của nhóm lớn hơn số chung",
            "Kiểm tra lại số của nhóm và số chung.",
            "Dân tộc thiểu số 301, tất cả 300",
        )
    ]


def test_a_group_alone_is_held_against_what_the_release_has():
    framework = a_framework().with_observation(unit="678", period="2024", poor=300, households=5000).build()

    assert len(list(find_groups_above_all([a_figure(301, 4_000, group="dtts")], framework))) == 1


def test_a_group_as_large_as_everyone_is_right():
    figures = [a_figure(300, 5_000), a_figure(300, 5_000, group="dtts")]

    assert list(find_groups_above_all(figures, a_framework().build())) == []


def test_parts_that_do_not_add_up_to_the_stated_total_are_a_warning_with_the_difference():
    total = StatedTotal("hộ nghèo cộng hộ cận nghèo", 18_200, (6_636, 11_601), PLACE, "hộ")

    assert list(find_totals_not_adding_up([total])) == [
        Finding(
            "parts_do_not_add_up",
            PLACE,
            "các phần cộng lại không bằng tổng đã ghi",
            "Kiểm tra lại các phần và tổng; nếu đúng thì ghi giải trình.",
            "hộ nghèo cộng hộ cận nghèo 6.636 + 11.601 = 18.237, tổng ghi 18.200, chênh +37 hộ",
            "warning",
        )
    ]


def test_up_to_four_parts_are_listed_and_more_are_only_added_up():
    four = StatedTotal("các dòng", 9, (1, 2, 3, 4), PLACE, "đồng")
    five = StatedTotal("các dòng", 9, (1, 2, 3, 4, 5), PLACE, "đồng")

    assert [one.detail for one in find_totals_not_adding_up([four, five])] == [
        "các dòng 1 + 2 + 3 + 4 = 10, tổng ghi 9, chênh +1 đồng",
        "các dòng 15, tổng ghi 9, chênh +6 đồng",
    ]


def test_the_unit_may_explain_the_difference_in_writing():
    total = StatedTotal("các dòng", 10, (4, 5), PLACE, "đồng", reason="Làm tròn.")

    assert [one.reason for one in find_totals_not_adding_up([total])] == ["Làm tròn."]


def test_parts_that_add_up_are_right():
    assert list(find_totals_not_adding_up([StatedTotal("các dòng", 9, (4, 5), PLACE, "đồng")])) == []


def test_a_table_states_a_total_where_it_has_the_multidimensionally_poor():
    figures = [
        a_figure(6_636, None, indicator="poor_rate"),
        a_figure(11_601, None, indicator="near_poor_rate"),
        a_figure(18_237, None, indicator="mdp_rate"),
    ]

    (total,) = stated_totals_of(figures, a_framework().build())

    assert (total.stated, total.parts) == (18_237, (6_636, 11_601))
