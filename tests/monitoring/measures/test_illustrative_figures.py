"""What is illustrative, what is published, and what is left when only the published counts."""

from monitoring.measures.figures import NoData
from monitoring.model.status import Status
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.monitoring.measures.asked import the_figure


def test_one_illustrative_district_makes_the_whole_sum_illustrative():
    districts = a_framework().with_every_unit(but=("678",), poor=1, households=100)

    figure = the_figure(districts.with_observation(unit="678", poor=1, households=100, status="illustrative"))

    assert figure.status is Status.ILLUSTRATIVE
    assert figure.is_illustrative


def test_a_sum_is_as_firm_as_its_weakest_district():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=1, households=100)
        .with_observation(unit="673", poor=1, households=100, status="estimated")
        .with_observation(unit="674", poor=1, households=100, status="provisional")
    )

    assert the_figure(districts).status is Status.ESTIMATED


def a_published_rate_with_filled_in_parts() -> FrameworkBuilder:
    return a_framework().with_observation(
        unit="683", value=3.66, poor=370, households=10110, illustrative="numerator denominator"
    )


def test_a_published_rate_with_filled_in_parts_is_official_and_names_the_parts():
    figure = the_figure(a_published_rate_with_filled_in_parts(), unit="683")

    assert figure.value == 3.66
    assert figure.status is Status.OFFICIAL
    assert figure.illustrative_parts == {"numerator", "denominator"}


def test_a_sum_that_uses_filled_in_parts_is_illustrative():
    figure = the_figure(a_published_rate_with_filled_in_parts())

    assert figure.value == 370 / 10110 * 100
    assert figure.status is Status.ILLUSTRATIVE


def test_published_figures_only_keep_the_rate_and_drop_the_filled_in_parts():
    figure = the_figure(a_published_rate_with_filled_in_parts(), unit="683", published_only=True)

    assert figure.value == 3.66
    assert (figure.numerator, figure.denominator) == (None, None)
    assert figure.illustrative_parts == frozenset()


def test_a_published_count_with_a_filled_in_denominator_gives_an_illustrative_rate():
    district = a_framework().with_observation(
        unit="678", poor=1132, households=50000, illustrative="denominator"
    )

    assert the_figure(district, unit="678").status is Status.ILLUSTRATIVE

    published = the_figure(district, unit="678", published_only=True)
    assert published.value is None
    assert published.numerator == 1132
    assert published.reason is NoData.NO_DENOMINATOR


def test_published_figures_only_answer_no_data_where_there_is_only_illustration():
    districts = a_framework().with_every_unit(period="2024", poor=1, households=100, status="illustrative")

    figure = the_figure(districts, period="2024", published_only=True)

    assert figure.value is None
    assert figure.status is None
    assert figure.reason is NoData.NOT_PUBLISHED


def test_illustrative_households_that_are_missing_are_told_and_not_that_nothing_was_published():
    districts = a_framework().with_observation(unit="678", poor=900, status="illustrative")

    assert the_figure(districts).reason is NoData.NO_DENOMINATOR
    assert the_figure(districts, published_only=True).reason is NoData.NOT_PUBLISHED


def test_published_figures_only_leave_illustrative_districts_out_of_the_sum():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=1, households=100)
        .with_observation(unit="673", poor=99, households=100, status="illustrative")
    )

    figure = the_figure(districts, published_only=True)

    assert figure.value == 1.0
    assert figure.status is Status.OFFICIAL
    assert figure.units_reported == 1
