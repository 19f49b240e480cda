import pytest

from monitoring.views.choice import Choice
from monitoring.views.compare_ranks import RankingView, RankOrder, RankRow, view_ranking
from monitoring.views.compare_units import Comparison
from tests.builders.framework import FrameworkBuilder, a_framework


def ranked(builder: FrameworkBuilder, choice: Choice, *, units=(), since=2021, indicator="poor_rate", **how):
    return view_ranking(builder.build(), choice, Comparison(indicator, since, units), **how)


def three_districts() -> FrameworkBuilder:
    """Đam Rông 14 → 7, Di Linh 4 → 3, Đà Lạt 0,5 → 0,6 per cent."""
    builder = a_framework()
    for unit, earlier, later in (("674", 140, 70), ("679", 40, 30), ("672", 5, 6)):
        builder = builder.with_observation(unit=unit, period="2021", poor=earlier, households=1000)
        builder = builder.with_observation(unit=unit, period="2022", poor=later, households=1000)
    return builder.with_province(2.87, period="2021").with_province(1.94).with_nation(4.03)


def names(view: RankingView) -> list[str]:
    return [row.name for row in view.rows if not row.is_reference and row.value is not None]


def row_of(view: RankingView, name: str) -> RankRow:
    return next(row for row in view.rows if row.name == name)


def test_units_stand_from_the_highest_value_down_with_those_without_data_last():
    view = ranked(three_districts(), Choice(2022))

    assert names(view) == ["Đam Rông", "Di Linh", "Đà Lạt"]
    assert [row.value is None for row in view.rows[:12]] == [False] * 3 + [True] * 9
    assert (
        view.caption.title
        == "Năm 2022, tỷ lệ hộ nghèo cao nhất ở Đam Rông (7,00 %), thấp nhất ở Đà Lạt (0,60 %)"
    )


def test_by_change_the_greatest_progress_stands_first():
    assert names(ranked(three_districts(), Choice(2022), order=RankOrder.CHANGE)) == [
        "Đam Rông",
        "Di Linh",
        "Đà Lạt",
    ]
    rising = (
        a_framework()
        .with_observation(unit="672", indicator="school_attendance_rate", period="2021", value=80)
        .with_observation(unit="672", indicator="school_attendance_rate", value=81)
        .with_observation(unit="674", indicator="school_attendance_rate", period="2021", value=60)
        .with_observation(unit="674", indicator="school_attendance_rate", value=75)
    )
    view = ranked(rising, Choice(2022), order=RankOrder.CHANGE, indicator="school_attendance_rate")
    assert names(view) == ["Đam Rông", "Đà Lạt"]


def test_by_name_the_alphabet_is_the_vietnamese_one():
    view = ranked(three_districts(), Choice(2022), order=RankOrder.NAME)

    assert names(view) == ["Di Linh", "Đà Lạt", "Đam Rông"]


def test_change_is_in_points_for_rates_and_in_per_cent_for_counts():
    assert row_of(ranked(three_districts(), Choice(2022)), "Đam Rông").change_text == "−7,00 điểm %"
    counted = (
        a_framework()
        .with_observation(unit="674", indicator="merit_poor_households", period="2021", value=8)
        .with_observation(unit="674", indicator="merit_poor_households", value=6)
    )
    view = ranked(counted, Choice(2022), indicator="merit_poor_households")
    assert row_of(view, "Đam Rông").change_text == "−25,0 %"


def test_change_runs_from_the_earlier_to_the_later_year_whichever_was_chosen():
    view = ranked(three_districts(), Choice(2021), since=2022)

    assert row_of(view, "Đam Rông").change == pytest.approx(-7)
    assert row_of(view, "Đam Rông").value_text == "14,00 %"
    assert view.span == "2021–2022"


def test_bars_are_measured_against_the_longest_and_falls_point_left():
    view = ranked(three_districts(), Choice(2022))

    assert row_of(view, "Đam Rông").bar_pct == pytest.approx(100)
    assert row_of(view, "Di Linh").bar_pct == pytest.approx(3 / 7 * 100)
    assert row_of(view, "Đam Rông").change_bar_pct == pytest.approx(-100)
    assert row_of(view, "Đà Lạt").change_bar_pct > 0


def test_a_province_of_a_count_does_not_shrink_the_bars_of_its_units():
    counted = a_framework().with_every_unit(indicator="merit_poor_households", value=5)
    view = ranked(counted, Choice(2022), indicator="merit_poor_households")

    assert {row.bar_pct for row in view.rows if row.value is not None} == {100.0}


def test_a_subset_keeps_its_places_among_all():
    view = ranked(three_districts(), Choice(2022), units=("672", "679"))

    assert [(row.name, row.place) for row in view.rows[:2]] == [("Di Linh", "2/3"), ("Đà Lạt", "3/3")]
    assert [row.name for row in view.rows[2:]] == ["Toàn tỉnh", "Cả nước"]
    assert "trong các đơn vị đã chọn" in view.caption.title


def test_a_unit_without_the_other_year_is_not_compared_and_says_so():
    builder = three_districts().with_observation(unit="673", poor=5, households=1000)
    row = row_of(ranked(builder, Choice(2022)), "Bảo Lộc")

    assert row.change is None
    assert row.change_text == "chưa so sánh được"
    assert row.other_text == "chưa có số liệu"


def test_units_of_equal_printed_value_are_named_together_in_the_title():
    title = ranked(a_framework().with_every_unit(poor=10, households=1000), Choice(2022)).caption.title
    assert title == "Tỷ lệ hộ nghèo năm 2022 ở 12 đơn vị là 1,00 %"


def test_without_any_figure_the_title_says_so():
    view = ranked(a_framework(), Choice(2022))

    assert view.caption.title == "Tỷ lệ hộ nghèo năm 2022: chưa có số liệu của đơn vị nào"
    assert {row.value_text for row in view.rows} == {"chưa có số liệu"}


def test_the_merged_unit_is_compared_with_the_sum_of_its_predecessors():
    builder = a_framework()
    for unit, poor, households in (("681", 100, 1000), ("682", 200, 4000), ("683", 300, 5000)):
        builder = builder.with_observation(unit=unit, period="2021", poor=poor, households=households)
    builder = builder.with_observation(unit="682-2024", period="2025", poor=100, households=10000)

    assert row_of(ranked(builder, Choice(2025)), "Đạ Huoai").change == pytest.approx(-5)


def test_the_bar_of_a_negative_figure_is_as_long_as_its_size():
    builder = (
        a_framework()
        .with_observation(unit="674", value=-8.0, indicator="poor_rate_change_pp")
        .with_observation(unit="675", value=-2.0, indicator="poor_rate_change_pp")
    )
    view = ranked(builder, Choice(2022), indicator="poor_rate_change_pp")

    assert (row_of(view, "Đam Rông").bar_pct, row_of(view, "Lạc Dương").bar_pct) == (100.0, 25.0)
