"""Figures that are partial, of an earlier year, or of a year after the target year conclude nothing."""

import pytest

from monitoring.measures.rating import Because, Rating
from monitoring.model.results import Target
from tests.builders.framework import a_framework
from tests.builders.targets import AT_LEAST_90, BELOW_10, BELOW_THE_NATION, DECREASE, NONE_LEFT, a_target
from tests.monitoring.measures.verdicts import every_year, from_four_districts, rated


def test_a_partial_sum_cannot_be_met():
    partly = from_four_districts(AT_LEAST_90, period="2025", poor=99, households=100)

    assert rated(AT_LEAST_90, {}, builder=partly) == (Rating.ON_TRACK, Because.PARTIAL)


def test_a_partial_sum_cannot_be_missed():
    partly = from_four_districts(AT_LEAST_90, period="2025", poor=50, households=100)

    assert rated(AT_LEAST_90, {"2024": 88.0}, builder=partly) == (Rating.BEHIND, Because.PACE_TOO_SLOW)


def test_a_partial_zero_cannot_be_met():
    partly = from_four_districts(NONE_LEFT, period="2025", value=0)

    assert rated(NONE_LEFT, {"2021": 9}, builder=partly) == (Rating.ON_TRACK, Because.PARTIAL)


@pytest.mark.parametrize(
    ("target", "values"),
    [
        (AT_LEAST_90, {"2021": 80.0, "2024": 95.0}),
        (NONE_LEFT, {"2021": 9, "2024": 0}),
        (DECREASE, {"2021": 20.0, "2024": 10.0}),
        (BELOW_10, {"2021": 5.0, "2022": 5.0, "2023": 5.0, "2024": 5.0}),
    ],
)
def test_a_figure_of_an_earlier_year_cannot_be_met_when_the_period_is_over(
    target: Target, values: dict[str, float]
):
    assert rated(target, values) == (Rating.ON_TRACK, Because.OUTDATED)


def test_a_figure_of_an_earlier_year_cannot_be_missed_when_the_period_is_over():
    assert rated(AT_LEAST_90, {"2021": 80.0, "2024": 81.0})[0] is Rating.BEHIND
    assert rated(NONE_LEFT, {"2021": 9, "2024": 8})[0] is Rating.BEHIND


def test_a_target_met_in_its_target_year_stays_met_in_a_later_year():
    by_2023 = a_target(kind="at_least", indicator="school_attendance_rate", value=90, target_year=2023)

    assert rated(by_2023, {"2021": 80.0, "2023": 91.0}, year=2025) == (Rating.MET, Because.HOLDS)
    assert rated(by_2023, {"2021": 80.0, "2023": 91.0, "2025": 70.0}, year=2025) == (
        Rating.MET,
        Because.HOLDS,
    )


def test_a_figure_after_the_target_year_does_not_earn_a_missed_target():
    by_2023 = a_target(kind="zero", indicator="merit_poor_households", value=0, target_year=2023)

    assert rated(by_2023, {"2021": 9, "2023": 1, "2025": 0}, year=2025) == (Rating.MISSED, Because.FAILED)


def test_a_ceiling_broken_after_the_target_year_was_kept():
    by_2023 = a_target(kind="below", indicator="relapse_rate", value=10, target_year=2023)

    assert rated(by_2023, every_year(5.0) | {"2024": 12.0}, year=2025) == (Rating.MET, Because.HOLDS)


def test_an_earlier_rate_below_the_nation_is_not_met_now():
    nation = a_framework().with_nation(4.03, period="2022")

    assert rated(BELOW_THE_NATION, {"2022": 1.94}, builder=nation) == (Rating.ON_TRACK, Because.OUTDATED)


def test_a_partial_sum_is_no_baseline_to_decrease_from():
    builder = from_four_districts(DECREASE, period="2021", poor=90, households=100)
    assert rated(DECREASE, {"2023": 20.0}, year=2023, builder=builder) == (
        Rating.NO_DATA,
        Because.NO_BASELINE,
    )


def test_a_difference_to_the_nation_that_print_does_not_show_is_none():
    same_in_print = a_framework().with_nation(1.3, period="2025")
    assert rated(BELOW_THE_NATION, {"2025": 1.2996}, builder=same_in_print) == (Rating.MISSED, Because.FAILED)
