import pytest

from monitoring.measures.progress import Progress, follow_progress
from monitoring.model.results import Target
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.targets import a_target

AT_LEAST_90 = a_target(kind="at_least", indicator="school_attendance_rate", value=90)
A_THOUSAND_JOBS = a_target(kind="at_least", indicator="jobs_connected", value=1000)
BELOW_10 = a_target(kind="below", indicator="relapse_rate", value=10)
BELOW_THE_NATION = a_target(kind="below_reference", indicator="poor_rate")


def progress_of(
    target: Target, values: dict[str, float], *, year: int = 2025, builder: FrameworkBuilder | None = None
) -> Progress:
    framework = (builder or a_framework()).with_provinces(values, indicator=target.indicator_id).build()
    return follow_progress(framework, target, unit_id="68", year=year)


def test_baseline_is_the_first_figure_and_latest_the_last():
    progress = progress_of(AT_LEAST_90, {"2022": 80.0, "2024": 86.0})

    assert progress.baseline.period.year == 2022
    assert progress.latest.period.year == 2024
    assert progress.is_outdated


def test_a_group_is_held_against_the_nations_rate_of_the_same_group():
    builder = a_framework().with_nation(4.03).with_nation(12.55, group="dtts")
    framework = builder.with_province(5.65, group="dtts").build()

    progress = follow_progress(framework, BELOW_THE_NATION, unit_id="68", year=2022, group_id="dtts")

    assert progress.yardstick == 12.55


def test_years_after_the_one_asked_for_are_not_looked_at():
    progress = progress_of(AT_LEAST_90, {"2021": 80.0, "2022": 84.0, "2024": 95.0}, year=2022)

    assert progress.latest.value == 84.0
    assert not progress.is_outdated
    assert [one.period.year for one in progress.figures] == [2021, 2022]


def test_the_pace_so_far_and_the_pace_required_are_points_a_year():
    progress = progress_of(AT_LEAST_90, {"2021": 80.0, "2023": 83.0}, year=2023)

    assert progress.pace_so_far == 1.5
    assert progress.pace_required == 3.5
    assert not progress.pace_suffices


def test_a_pace_equal_to_the_one_required_suffices():
    progress = progress_of(AT_LEAST_90, {"2021": 80.0, "2023": 85.0}, year=2023)

    assert (progress.pace_so_far, progress.pace_required) == (2.5, 2.5)
    assert progress.pace_suffices


def test_where_lower_is_better_a_faster_fall_suffices():
    zero = a_target(kind="zero", indicator="merit_poor_households", value=0)

    assert progress_of(zero, {"2021": 10, "2023": 4}, year=2023).pace_suffices
    assert not progress_of(zero, {"2021": 10, "2023": 8}, year=2023).pace_suffices
    assert progress_of(zero, {"2021": 10, "2023": 8}, year=2023).pace_required == -4


def test_one_year_alone_has_no_pace_so_far_but_a_pace_required():
    progress = progress_of(AT_LEAST_90, {"2021": 80.0}, year=2021)

    assert progress.pace_so_far is None
    assert progress.pace_required == 2.5
    assert not progress.pace_suffices


def test_in_the_target_year_no_pace_is_required_any_more():
    assert progress_of(AT_LEAST_90, {"2021": 80.0, "2025": 88.0}).pace_required is None


def test_the_path_is_a_straight_line_from_the_baseline_to_the_target():
    progress = progress_of(AT_LEAST_90, {"2021": 80.0, "2022": 81.0})

    assert progress.path == ((2021, 80.0), (2022, 82.5), (2023, 85.0), (2024, 87.5), (2025, 90.0))


def test_the_path_of_a_running_count_starts_from_nothing_before_the_first_year():
    progress = progress_of(A_THOUSAND_JOBS, {"2021": 300, "2022": 100})

    assert progress.path == ((2021, 200.0), (2022, 400.0), (2023, 600.0), (2024, 800.0), (2025, 1000.0))


def test_the_path_of_a_ceiling_is_level_in_every_year():
    assert progress_of(BELOW_10, {"2022": 7.0}).path == tuple((year, 10) for year in range(2021, 2026))


def test_no_path_is_drawn_towards_the_nations_rate_which_nobody_knows_yet():
    nation = a_framework().with_nation(4.03)

    assert progress_of(BELOW_THE_NATION, {"2022": 1.94}, builder=nation).path == ()


def test_the_yardstick_is_the_nations_rate_of_the_latest_figures_year():
    nation = a_framework().with_nation(4.03, period="2022").with_nation(2.93, period="2023")

    assert progress_of(BELOW_THE_NATION, {"2022": 1.94}, year=2023, builder=nation).yardstick == 4.03


def test_without_the_nations_rate_of_that_year_there_is_no_yardstick():
    nation = a_framework().with_nation(2.93, period="2023")

    assert progress_of(BELOW_THE_NATION, {"2022": 1.94}, year=2023, builder=nation).yardstick is None


def test_a_decrease_has_no_yardstick_and_no_pace_required():
    progress = progress_of(a_target(kind="decrease", indicator="stunting_rate"), {"2021": 20.0, "2022": 19.0})

    assert progress.yardstick is None
    assert progress.pace_required is None
    assert progress.path == ()


def test_a_count_over_the_years_is_followed_as_a_running_total():
    progress = progress_of(A_THOUSAND_JOBS, {"2021": 300, "2022": 200, "2023": 100}, year=2023)

    assert progress.latest.value == 600
    assert progress.pace_so_far == 150
    assert progress.pace_required == 200


def test_years_at_or_above_the_ceiling_are_broken():
    progress = progress_of(BELOW_10, {"2021": 10.0, "2022": 9.9, "2023": 12.5, "2024": 3.0, "2025": 2.0})

    assert progress.years_broken == (2021, 2023)
    assert progress.years_missing == ()


def test_years_without_data_and_partial_years_are_missing():
    partial = a_framework().with_observation(
        unit="678", period="2023", indicator="relapse_rate", poor=5, households=100
    )

    progress = progress_of(BELOW_10, {"2021": 5.0, "2022": 5.0, "2025": 5.0}, builder=partial)

    assert progress.years_missing == (2023, 2024)


def test_without_any_figure_there_is_no_baseline_and_no_pace():
    progress = progress_of(AT_LEAST_90, {})

    assert progress.baseline is None
    assert progress.latest is None
    assert progress.pace_so_far is None
    assert progress.path == ()


@pytest.mark.parametrize(
    ("target", "yardstick"), [(AT_LEAST_90, 90), (BELOW_10, 10), (A_THOUSAND_JOBS, 1000)]
)
def test_the_yardstick_of_a_target_with_a_figure_is_that_figure(target: Target, yardstick: float):
    assert progress_of(target, {"2022": 5.0}).yardstick == yardstick
