import pytest

from monitoring.measures.rating import Because, Rating
from monitoring.model.results import Target
from tests.builders.framework import a_framework
from tests.builders.targets import (
    A_THOUSAND_JOBS,
    AT_LEAST_90,
    BELOW_10,
    BELOW_THE_NATION,
    DECREASE,
    NONE_LEFT,
)
from tests.monitoring.measures.verdicts import Verdict, every_year, from_four_districts, rated


@pytest.mark.parametrize(
    "target", [AT_LEAST_90, A_THOUSAND_JOBS, BELOW_10, NONE_LEFT, BELOW_THE_NATION, DECREASE]
)
def test_without_any_figure_no_target_is_rated(target: Target):
    assert rated(target, {}) == (Rating.NO_DATA, Because.NO_FIGURE)


def test_published_figures_only_leave_an_illustrated_target_without_data():
    illustrated = a_framework().with_province(
        95.0, period="2025", indicator="school_attendance_rate", status="illustrative"
    )

    assert rated(AT_LEAST_90, {}, builder=illustrated) == (Rating.MET, Because.HOLDS)
    assert rated(AT_LEAST_90, {}, builder=illustrated, published_only=True) == (
        Rating.NO_DATA,
        Because.NO_FIGURE,
    )


# at least


def test_at_least_is_met_by_exactly_the_target():
    assert rated(AT_LEAST_90, {"2025": 90.0}) == (Rating.MET, Because.HOLDS)


def test_at_least_may_be_met_before_the_end():
    assert rated(AT_LEAST_90, {"2022": 90.1}, year=2022) == (Rating.MET, Because.HOLDS)


def test_at_least_is_missed_when_the_period_is_over():
    assert rated(AT_LEAST_90, {"2021": 80.0, "2025": 89.9}) == (Rating.MISSED, Because.FAILED)


def test_at_least_is_on_track_when_the_pace_so_far_suffices():
    assert rated(AT_LEAST_90, {"2021": 80.0, "2023": 86.0}, year=2023) == (
        Rating.ON_TRACK,
        Because.PACE_SUFFICES,
    )


def test_at_least_is_behind_when_the_pace_so_far_is_too_slow():
    assert rated(AT_LEAST_90, {"2021": 80.0, "2023": 81.0}, year=2023) == (
        Rating.BEHIND,
        Because.PACE_TOO_SLOW,
    )


def test_one_year_alone_tells_no_pace():
    assert rated(AT_LEAST_90, {"2021": 80.0}, year=2021) == (Rating.NO_DATA, Because.ONE_YEAR_ONLY)


# a count over the years


def test_a_running_count_is_met_by_the_sum_of_the_years():
    assert rated(A_THOUSAND_JOBS, every_year(200)) == (Rating.MET, Because.HOLDS)


def test_a_running_count_is_missed_although_the_last_year_was_the_best():
    jobs = {"2021": 1, "2022": 1, "2023": 1, "2024": 1, "2025": 995}

    assert rated(A_THOUSAND_JOBS, jobs) == (Rating.MISSED, Because.FAILED)


def test_a_running_count_with_a_year_missing_cannot_be_met():
    jobs = {"2021": 500, "2022": 500, "2024": 500, "2025": 500}

    assert rated(A_THOUSAND_JOBS, jobs) == (Rating.ON_TRACK, Because.PARTIAL)


def test_a_running_count_with_a_year_missing_cannot_be_missed():
    rating, _ = rated(A_THOUSAND_JOBS, {"2021": 5, "2022": 5, "2024": 5, "2025": 5})

    assert rating is Rating.BEHIND


# below, in every year


def test_below_holds_only_strictly_below():
    rating, because = rated(BELOW_10, every_year(9.9) | {"2025": 10.0})

    assert (rating, because) == (Rating.MISSED, Because.BROKEN_IN_A_YEAR)


def test_below_is_met_when_every_year_was_below():
    assert rated(BELOW_10, every_year(9.9)) == (Rating.MET, Because.HOLDS)


def test_below_is_missed_when_one_earlier_year_was_above_although_the_last_is_below():
    assert rated(BELOW_10, every_year(5.0) | {"2022": 11.0}) == (Rating.MISSED, Because.BROKEN_IN_A_YEAR)


def test_below_cannot_be_met_before_the_period_is_over():
    assert rated(BELOW_10, {"2021": 5.0, "2022": 5.0}, year=2022) == (Rating.ON_TRACK, Because.HOLDS_SO_FAR)


def test_below_is_behind_when_a_year_was_above_and_the_period_is_not_over():
    assert rated(BELOW_10, {"2021": 11.0, "2022": 5.0}, year=2022) == (
        Rating.BEHIND,
        Because.BROKEN_IN_A_YEAR,
    )


def test_below_is_not_concluded_with_a_year_missing():
    years = every_year(5.0)
    del years["2023"]

    assert rated(BELOW_10, years) == (Rating.NO_DATA, Because.YEARS_MISSING)


def test_below_is_not_missed_by_a_year_that_only_four_districts_reported():
    partly = from_four_districts(BELOW_10, period="2025", poor=12, households=100)

    rating, _ = rated(BELOW_10, {"2021": 5.0, "2022": 5.0, "2023": 5.0, "2024": 5.0}, builder=partly)

    assert rating is Rating.BEHIND


# zero


def test_zero_is_met_by_exactly_zero_at_the_end():
    assert rated(NONE_LEFT, {"2024": 3, "2025": 0}) == (Rating.MET, Because.HOLDS)


def test_zero_before_the_end_holds_so_far():
    assert rated(NONE_LEFT, {"2021": 9, "2022": 0}, year=2022) == (Rating.ON_TRACK, Because.HOLDS_SO_FAR)


def test_zero_is_missed_by_one_household_at_the_end():
    assert rated(NONE_LEFT, {"2021": 9, "2025": 1}) == (Rating.MISSED, Because.FAILED)


@pytest.mark.parametrize(("left", "rating"), [(4, Rating.ON_TRACK), (5, Rating.ON_TRACK), (6, Rating.BEHIND)])
def test_zero_is_on_track_while_it_falls_fast_enough(left: int, rating: Rating):
    assert rated(NONE_LEFT, {"2021": 10, "2023": left}, year=2023)[0] is rating


# below the nation


def against_the_nation(value: float, nation: float, *, period: str = "2025") -> Verdict:
    builder = a_framework().with_nation(nation, period=period)
    return rated(BELOW_THE_NATION, {period: value}, year=int(period), builder=builder)


def test_below_the_nation_is_met_by_a_lower_rate_of_the_same_year():
    assert against_the_nation(1.94, 4.03) == (Rating.MET, Because.HOLDS)


def test_below_the_nation_may_be_met_before_the_end():
    assert against_the_nation(1.94, 4.03, period="2022") == (Rating.MET, Because.HOLDS)


def test_equal_to_the_nation_is_not_below():
    assert against_the_nation(1.30, 1.30) == (Rating.MISSED, Because.FAILED)


def test_without_the_nations_rate_of_the_same_year_there_is_nothing_to_judge_by():
    nation = a_framework().with_nation(4.03, period="2022")

    assert rated(BELOW_THE_NATION, {"2025": 1.0}, builder=nation) == (Rating.NO_DATA, Because.NO_REFERENCE)


# decrease


def test_a_decrease_is_met_by_any_figure_below_the_baseline():
    assert rated(DECREASE, {"2021": 20.0, "2025": 19.9}) == (Rating.MET, Because.HOLDS)


def test_a_decrease_may_be_met_before_the_end():
    assert rated(DECREASE, {"2021": 20.0, "2022": 19.9}, year=2022) == (Rating.MET, Because.HOLDS)


def test_no_change_is_no_decrease():
    assert rated(DECREASE, {"2021": 20.0, "2025": 20.0}) == (Rating.MISSED, Because.FAILED)
    assert rated(DECREASE, {"2021": 20.0, "2023": 20.0}, year=2023) == (Rating.BEHIND, Because.NOT_DECREASED)


def test_a_decrease_needs_a_second_year():
    assert rated(DECREASE, {"2021": 20.0}, year=2021) == (Rating.NO_DATA, Because.NO_BASELINE)
