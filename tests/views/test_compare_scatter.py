import pytest

from monitoring.views.choice import Choice
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_units import Comparison
from tests.builders.framework import FrameworkBuilder, a_framework


def scattered(builder: FrameworkBuilder, *, units=(), second="near_poor_rate", first="poor_rate"):
    return view_scatter(builder.build(), Choice(2022), Comparison(first, 2021, units), second_id=second)


def with_both(
    unit: str, poor: int, near_poor: int, builder: FrameworkBuilder | None = None
) -> FrameworkBuilder:
    return (
        (builder or a_framework())
        .with_observation(unit=unit, poor=poor, households=1000)
        .with_observation(unit=unit, indicator="near_poor_rate", poor=near_poor, households=1000)
    )


def compared() -> FrameworkBuilder:
    builder = with_both("679", 30, 60, with_both("674", 70, 120, with_both("672", 5, 10)))
    return builder.with_province(1.94).with_province(3.4, indicator="near_poor_rate").with_nation(4.03)


def test_a_point_has_the_first_indicator_across_and_the_second_upwards():
    points = {point.name: (point.x, point.y) for point in scattered(compared()).points}

    assert set(points) == {"Đà Lạt", "Đam Rông", "Di Linh"}
    assert points["Đam Rông"] == pytest.approx((7, 12))


def test_the_title_says_who_is_above_the_province_in_both():
    assert scattered(compared()).caption.title == (
        "Năm 2022, 2/3 đơn vị cao hơn toàn tỉnh ở cả tỷ lệ hộ nghèo và tỷ lệ hộ cận nghèo: Đam Rông, Di Linh"
    )


def test_the_province_and_the_nation_are_lines_and_one_that_is_missing_is_none():
    province, nation = scattered(compared()).marks

    assert (province.x, province.y) == (1.94, 3.4)
    assert (nation.x, nation.y) == (4.03, None)
    assert "chưa có số liệu" in nation.text


def test_a_count_has_no_line_of_the_province_that_would_dwarf_its_units():
    builder = compared().with_every_unit(indicator="merit_poor_households", value=3)
    province = scattered(builder, second="merit_poor_households").marks[0]

    assert province.y is None


def test_a_unit_without_one_of_the_two_is_named_and_not_drawn():
    view = scattered(compared().with_observation(unit="673", poor=5, households=1000), units=("673", "674"))

    assert [point.name for point in view.points] == ["Đam Rông"]
    assert "Bảo Lộc" in view.caption.notes[0]


def test_no_cause_is_claimed():
    assert "không có nghĩa là chỉ số này gây ra chỉ số kia" in scattered(compared()).caption.notes[-1]


def test_without_any_pair_the_title_says_so():
    view = scattered(a_framework())

    assert view.points == ()
    assert view.caption.title.startswith("Năm 2022: chưa có số liệu")
