import pytest

from monitoring.views.choice import Choice
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_framework


def two_years(builder: FrameworkBuilder, choice: Choice, *, units=(), since=2021, indicator="poor_rate"):
    return view_two_years(builder.build(), choice, Comparison(indicator, since, units))


def from_to(unit: str, earlier: int, later: int, builder: FrameworkBuilder | None = None) -> FrameworkBuilder:
    return (
        (builder or a_framework())
        .with_observation(unit=unit, period="2021", poor=earlier, households=1000)
        .with_observation(unit=unit, period="2022", poor=later, households=1000)
    )


def test_every_unit_with_both_years_has_a_line_with_its_values():
    view = two_years(from_to("679", 40, 30, from_to("674", 140, 70)), Choice(2022))

    values = {line.name: line.values for line in view.lines}
    assert values["Đam Rông"] == pytest.approx((14, 7))
    assert values["Di Linh"] == pytest.approx((4, 3))
    assert view.lines[0].labels == ("14,00", "7,00")


def test_a_unit_without_one_of_the_years_is_named_and_not_drawn():
    builder = from_to("674", 140, 70).with_observation(unit="672", poor=1, households=1000)
    view = two_years(builder, Choice(2022), units=("672", "674"))

    assert [line.name for line in view.lines] == ["Đam Rông"]
    assert "Đà Lạt" in view.caption.notes[0]
    assert view.caption.coverage == "1/2 đơn vị (50 %) so sánh được"


def test_the_province_and_the_nation_stand_beside_rates_and_not_beside_counts():
    kinds = {
        line.kind
        for line in view_two_years(shipped_framework(), Choice(2022), Comparison("poor_rate", 2021)).lines
    }
    assert kinds == {"unit", "province", "country"}
    counted = Comparison("merit_poor_households", 2021)
    assert {line.kind for line in view_two_years(shipped_framework(), Choice(2022), counted).lines} == {
        "unit"
    }


def test_the_province_and_the_nation_alone_compare_nothing():
    builder = a_framework().with_provinces({"2021": 2.87, "2022": 1.94})
    view = two_years(builder, Choice(2022))

    assert view.lines == ()
    assert "chưa đủ số liệu" in view.caption.title


def test_the_title_counts_who_fell_and_names_who_fell_most():
    builder = from_to("672", 5, 6, from_to("679", 40, 30, from_to("674", 140, 70)))
    view = two_years(builder, Choice(2022), units=("672", "674", "679"))

    assert view.caption.title == (
        "Từ năm 2021 đến năm 2022, tỷ lệ hộ nghèo giảm ở 2/3 đơn vị, giảm nhiều nhất ở Đam Rông (−7,00 điểm %)"
    )


def test_an_illustrative_end_is_hollow():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", poor=147, households=1000)
        .with_observation(unit="674", poor=69, households=1000, status="illustrative")
    )
    (line,) = two_years(builder, Choice(2022)).lines

    assert line.hollow == (False, True)


def test_of_many_units_only_the_outermost_are_named():
    choice = Choice(2025, frame_id="xa_51")
    view = view_two_years(shipped_framework(), choice, Comparison("poor_rate", 2021))

    assert sum(line.is_named for line in view.lines) <= 18


def test_the_key_explains_only_what_is_drawn():
    assert two_years(from_to("674", 140, 70), Choice(2022)).signs == {"fall", "unit"}
