import pytest

from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice
from monitoring.views.map import MapUnit, MapView
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.shipped import shipped_boundaries, shipped_framework


def changed(
    builder: FrameworkBuilder, choice: Choice, *, since: int, indicator: str = "poor_rate"
) -> MapView:
    return view_change_map(
        builder.build(), shipped_boundaries(), choice, indicator_id=indicator, from_year=since
    )


def unit_on(view: MapView, unit_id: str) -> MapUnit:
    return next(unit for unit in view.units if unit.unit_id == unit_id)


def from_to(unit: str, earlier: int, later: int, builder: FrameworkBuilder | None = None) -> FrameworkBuilder:
    """Two years of one district, in poor households of a thousand."""
    return (
        (builder or a_framework())
        .with_observation(unit=unit, period="2021", poor=earlier, households=1000)
        .with_observation(unit=unit, period="2022", poor=later, households=1000)
    )


def test_the_change_of_a_rate_is_in_points():
    view = changed(from_to("674", 147, 69), Choice(2022), since=2021)
    unit = unit_on(view, "674")

    assert view.unit_label == "điểm %"
    assert (unit.value, unit.label) == (pytest.approx(-7.8), "−7,80")
    assert unit.parts == "14,70 % → 6,90 %"


def test_the_change_of_a_count_is_in_per_cent():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", value=40, indicator="merit_poor_households")
        .with_observation(unit="674", period="2022", value=30, indicator="merit_poor_households")
    )
    view = changed(builder, Choice(2022), since=2021, indicator="merit_poor_households")

    assert view.unit_label == "%"
    assert unit_on(view, "674").label == "−25,0"


def test_the_change_of_a_figure_in_points_is_in_points():
    builder = (
        a_framework()
        .with_observation(unit="675", period="2022", value=-2.77, indicator="poor_rate_change_pp")
        .with_observation(unit="675", period="2023", value=-2.9, indicator="poor_rate_change_pp")
    )
    view = changed(builder, Choice(2023), since=2022, indicator="poor_rate_change_pp")

    assert view.unit_label == "điểm %"
    assert unit_on(view, "675").label == "−0,13"


def test_falls_and_rises_stand_on_opposite_sides_of_zero():
    builder = from_to("672", 100, 40)
    builder = from_to("673", 40, 100, builder)
    builder = from_to("674", 50, 49, builder)
    builder = from_to("675", 50, 51, builder)
    view = changed(builder, Choice(2022), since=2021)

    classes = [unit_on(view, unit).class_index for unit in ("672", "674", "675", "673")]
    assert classes == [0, 2, 3, 5]
    assert view.palette == "change"
    assert view.class_count == 6


def test_the_steps_are_equal_and_reach_as_far_on_both_sides():
    view = changed(from_to("672", 100, 40), Choice(2022), since=2021)

    assert [row.label for row in view.legend] == [
        "−6,00 đến −4,00",
        "−4,00 đến −2,00",
        "−2,00 đến 0,00",
        "0,00 đến +2,00",
        "+2,00 đến +4,00",
        "+4,00 đến +6,00",
        "chưa so sánh được",
    ]
    assert sum(row.unit_count for row in view.legend) == 12


def test_the_farthest_step_ends_at_the_largest_change_where_that_has_no_more_decimals():
    view = changed(from_to("672", 69, 0), Choice(2022), since=2021)

    assert view.legend[0].label == "−6,90 đến −4,60"


def test_a_change_at_a_limit_stands_in_the_class_that_ends_there():
    builder = from_to("672", 100, 40)
    builder = from_to("673", 50, 70, builder)
    builder = from_to("674", 70, 50, builder)
    view = changed(builder, Choice(2022), since=2021)

    assert [unit_on(view, unit).label for unit in ("674", "673")] == ["−2,00", "+2,00"]
    assert [unit_on(view, unit).class_index for unit in ("674", "673")] == [2, 3]


def test_of_published_figures_only_a_year_that_illustrates_is_not_compared():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", poor=147, households=1000, status="illustrative")
        .with_observation(unit="674", period="2022", poor=69, households=1000)
    )

    assert unit_on(changed(builder, Choice(2022), since=2021), "674").class_index is not None
    published = changed(builder, Choice(2022, published_only=True), since=2021)
    assert unit_on(published, "674").class_index is None


def test_only_the_sources_of_what_is_compared_are_named():
    builder = from_to("672", 100, 40).with_observation(
        unit="674", period="2022", poor=5, households=100, source="nguon-2"
    )

    assert changed(builder, Choice(2022), since=2021).caption.sources == ("1/BC-UBND",)


def test_a_unit_without_one_of_the_years_has_no_class():
    builder = from_to("672", 100, 40).with_observation(unit="674", period="2022", poor=5, households=100)
    view = changed(builder, Choice(2022), since=2021)

    assert unit_on(view, "674").class_index is None
    assert unit_on(view, "674").label == "–"
    assert unit_on(view, "674").parts == "chưa có số liệu → 5,00 %"
    assert view.legend[-1].unit_count == 11
    assert view.caption.coverage == "1/12 huyện, thành phố so sánh được"


def test_no_change_at_all_is_drawn_and_not_divided_by():
    view = changed(from_to("672", 50, 50), Choice(2022), since=2021)

    assert unit_on(view, "672").class_index == 3
    assert unit_on(view, "672").label == "0,00"


def test_one_illustrative_year_makes_the_change_illustrative():
    builder = (
        a_framework()
        .with_observation(unit="674", period="2021", poor=147, households=1000)
        .with_observation(unit="674", period="2022", poor=69, households=1000, status="illustrative")
    )
    view = changed(builder, Choice(2022), since=2021)

    assert unit_on(view, "674").is_illustrative
    assert unit_on(view, "674").standing == "chính thức và minh họa"
    assert view.caption.has_illustrative


def test_the_merged_unit_is_compared_with_the_sum_of_its_predecessors():
    builder = a_framework()
    for unit, poor, households in (("681", 100, 1000), ("682", 200, 4000), ("683", 300, 5000)):
        builder = builder.with_observation(unit=unit, period="2021", poor=poor, households=households)
    builder = builder.with_observation(unit="682-2024", period="2025", poor=100, households=10000)
    view = changed(builder, Choice(2025), since=2021)

    assert unit_on(view, "682-2024").parts == "6,00 % → 1,00 %"
    assert unit_on(view, "682-2024").value == pytest.approx(-5.0)


def test_a_merged_unit_with_a_predecessor_missing_is_not_compared():
    builder = a_framework()
    for unit in ("681", "682"):
        builder = builder.with_observation(unit=unit, period="2021", poor=100, households=1000)
    builder = builder.with_observation(unit="682-2024", period="2025", poor=100, households=10000)

    assert unit_on(changed(builder, Choice(2025), since=2021), "682-2024").class_index is None


def test_the_title_says_the_provinces_change_as_published():
    view = view_change_map(
        shipped_framework(),
        shipped_boundaries(),
        Choice(2022, published_only=True),
        indicator_id="poor_rate",
        from_year=2021,
    )

    assert view.caption.title == "Tỷ lệ hộ nghèo toàn tỉnh giảm 0,93 điểm % từ năm 2021 đến năm 2022"


def test_a_title_without_both_years_says_that_they_can_not_be_compared():
    view = changed(a_framework(), Choice(2022), since=2021)

    assert (
        view.caption.title == "Tỷ lệ hộ nghèo: chưa đủ số liệu toàn tỉnh để so sánh từ năm 2021 đến năm 2022"
    )
    assert "chưa có số liệu" in view.alt


def test_the_alt_text_lists_the_changes():
    view = changed(from_to("674", 147, 69), Choice(2022), since=2021)

    assert "(điểm %) từ năm 2021 đến năm 2022. " in view.alt
    assert view.caption.title in view.alt
    assert "Đam Rông −7,80." in view.alt
