import pytest

from monitoring.measures.figures import Figure, measure_figure
from monitoring.measures.series import accumulate, measure_change, measure_reference, measure_series
from monitoring.model.periods import Period
from monitoring.model.status import Status
from tests.builders.figures import a_figure
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.territory import MERGED

YEARS = (2021, 2022, 2023)


def jobs_by_year(builder: FrameworkBuilder) -> tuple[Figure, ...]:
    return accumulate(measure_series(builder.build(), "jobs_connected", unit_id="68", years=YEARS))


def test_a_series_has_every_year_also_those_without_data():
    series = measure_series(a_framework().with_province(1.94).build(), "poor_rate", unit_id="68", years=YEARS)

    assert [one.period.year for one in series] == [2021, 2022, 2023]
    assert [one.value for one in series] == [None, 1.94, None]


def test_the_change_of_a_rate_is_in_points():
    assert measure_change(a_figure(1.94), a_figure(2.87), is_rate=True) == -0.93


def test_the_change_of_a_count_is_in_per_cent():
    assert measure_change(a_figure(6636), a_figure(9731), is_rate=False) == pytest.approx(-31.80557, abs=1e-5)


def test_nothing_changed_is_zero_and_not_no_data():
    assert measure_change(a_figure(1.94), a_figure(1.94), is_rate=True) == 0
    assert measure_change(a_figure(7), a_figure(7), is_rate=False) == 0


def test_a_count_that_rose_from_zero_has_no_change_in_per_cent():
    assert measure_change(a_figure(5), a_figure(0), is_rate=False) is None


def test_a_rate_that_rose_from_zero_has_a_change_in_points():
    assert measure_change(a_figure(5), a_figure(0), is_rate=True) == 5


@pytest.mark.parametrize(("later", "earlier"), [(None, 2.87), (1.94, None), (None, None)])
def test_without_one_of_both_figures_there_is_no_change(later: float | None, earlier: float | None):
    assert measure_change(a_figure(later), a_figure(earlier), is_rate=True) is None


def test_partial_sums_are_not_compared():
    complete, partial = a_figure(2.0, reported=12, expected=12), a_figure(1.0, reported=4, expected=12)

    assert measure_change(partial, complete, is_rate=True) is None
    assert measure_change(complete, partial, is_rate=True) is None


def test_a_merged_unit_is_compared_with_the_sum_of_its_predecessors():
    builder = a_framework().with_observation(unit="682-2024", period="2025", poor=250, households=33000)
    for unit, poor, households in zip(MERGED, (104, 157, 101), (9781, 12745, 10200), strict=True):
        builder = builder.with_observation(unit=unit, period="2024", poor=poor, households=households)
    framework = builder.build()
    later, earlier = (
        measure_figure(framework, "poor_rate", unit_id="682-2024", period=Period(year))
        for year in (2025, 2024)
    )

    expected = 250 / 33000 * 100 - (104 + 157 + 101) / (9781 + 12745 + 10200) * 100
    assert measure_change(later, earlier, is_rate=True) == pytest.approx(expected, abs=1e-6)


def test_a_merged_unit_is_not_compared_when_a_predecessor_is_missing():
    builder = (
        a_framework()
        .with_observation(unit="682-2024", period="2025", poor=250, households=33000)
        .with_observation(unit="681", period="2024", poor=104, households=9781)
    )
    framework = builder.build()
    later, earlier = (
        measure_figure(framework, "poor_rate", unit_id="682-2024", period=Period(year))
        for year in (2025, 2024)
    )

    assert measure_change(later, earlier, is_rate=True) is None


def test_counts_run_up_over_the_years():
    builder = (
        a_framework()
        .with_province(300, period="2021", indicator="jobs_connected")
        .with_province(
            200, period="2022", indicator="jobs_connected", status="illustrative", source="minh-hoa"
        )
        .with_province(0, period="2023", indicator="jobs_connected")
    )

    totals = jobs_by_year(builder)

    assert [one.value for one in totals] == [300, 500, 500]
    assert [one.status for one in totals] == [Status.OFFICIAL, Status.ILLUSTRATIVE, Status.ILLUSTRATIVE]
    assert [one.is_partial for one in totals] == [False, False, False]
    assert totals[-1].source_ids == ("nguon-1", "minh-hoa")


def test_a_year_without_data_leaves_the_running_total_partial_from_there_on():
    builder = a_framework().with_province(300, period="2021", indicator="jobs_connected")

    totals = jobs_by_year(builder.with_province(200, period="2023", indicator="jobs_connected"))

    assert [one.value for one in totals] == [300, 300, 500]
    assert [one.is_partial for one in totals] == [False, True, True]


def test_years_before_the_first_figure_stay_without_data():
    totals = jobs_by_year(a_framework().with_province(200, period="2022", indicator="jobs_connected"))

    assert totals[0].value is None
    assert totals[1].value == 200
    assert totals[1].is_partial


def test_the_reference_is_the_nations_figure_of_the_same_period_and_group():
    framework = (
        a_framework().with_nation(4.03, period="2022").with_nation(12.55, period="2022", group="dtts").build()
    )

    assert measure_reference(framework, "poor_rate", period=Period(2022)).value == 4.03
    assert measure_reference(framework, "poor_rate", period=Period(2022), group_id="dtts").value == 12.55
    assert measure_reference(framework, "poor_rate", period=Period(2023)).value is None
