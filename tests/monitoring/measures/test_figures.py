from monitoring.measures.figures import NoData
from monitoring.model.status import Status
from tests.builders.framework import a_framework
from tests.builders.territory import MERGED, TWELVE
from tests.monitoring.measures.asked import the_figure

ALL_BUT_FOUR = TWELVE[4:]


def test_a_district_rate_is_its_poor_households_out_of_its_households():
    figure = the_figure(a_framework().with_observation(unit="678", poor=300, households=5000), unit="678")

    assert figure.value == 6.0
    assert (figure.numerator, figure.denominator) == (300, 5000)
    assert (figure.units_reported, figure.units_expected) == (1, 1)
    assert figure.status is Status.OFFICIAL
    assert not figure.is_sum


def test_a_province_rate_is_the_ratio_of_sums_and_not_the_mean_of_rates():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=10, households=9000)
        .with_observation(unit="674", poor=500, households=1000)
    )

    figure = the_figure(districts)

    mean_of_rates = (10 / 9000 + 500 / 1000) / 2 * 100
    assert figure.value == 510 / 10000 * 100
    assert abs(figure.value - mean_of_rates) > 19
    assert (figure.numerator, figure.denominator) == (510, 10000)
    assert figure.is_sum


def test_a_count_of_the_province_is_the_sum_of_its_districts():
    districts = a_framework().with_every_unit(indicator="merit_poor_households", value=3)

    assert the_figure(districts, indicator="merit_poor_households").value == 36


def test_a_province_sum_from_four_districts_says_four_of_twelve():
    figure = the_figure(a_framework().with_every_unit(but=ALL_BUT_FOUR, poor=1, households=100))

    assert (figure.units_reported, figure.units_expected) == (4, 12)
    assert figure.missing_unit_ids == ALL_BUT_FOUR
    assert figure.is_partial
    assert figure.value == 1.0


def test_a_sum_from_all_districts_is_not_partial():
    figure = the_figure(a_framework().with_every_unit(poor=1, households=100))

    assert (figure.units_reported, figure.units_expected) == (12, 12)
    assert not figure.is_partial
    assert figure.missing_unit_ids == ()


def test_a_province_sum_of_2025_expects_ten_units():
    figure = the_figure(a_framework().with_every_unit(period="2025", poor=1, households=100), period="2025")

    assert (figure.units_reported, figure.units_expected) == (10, 10)


def test_half_a_year_without_a_frame_of_its_own_expects_the_units_of_its_year():
    figure = the_figure(
        a_framework().with_observation(unit="678", period="2024-H1", poor=1, households=100), period="2024-H1"
    )

    assert (figure.units_reported, figure.units_expected) == (1, 12)


def test_a_district_with_poor_households_but_no_households_does_not_enter_the_sum():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=100, households=10000)
        .with_observation(unit="678", poor=900)
    )

    figure = the_figure(districts)

    assert figure.value == 1.0
    assert figure.numerator == 100
    assert figure.units_reported == 1
    assert "678" in figure.missing_unit_ids


def test_a_district_with_only_a_published_rate_does_not_enter_the_sum():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=100, households=10000)
        .with_observation(unit="683", value=3.66)
    )

    figure = the_figure(districts)

    assert figure.value == 1.0
    assert figure.units_reported == 1


def test_no_report_is_none_and_never_zero():
    figure = the_figure(a_framework())

    assert figure.value is None
    assert figure.numerator is None
    assert figure.denominator is None
    assert figure.status is None
    assert figure.reason is NoData.NOT_REPORTED
    assert (figure.units_reported, figure.units_expected) == (0, 12)
    assert figure.missing_unit_ids == TWELVE
    assert not figure.is_partial


def test_a_district_that_did_not_report_is_one_unit_that_should_have():
    figure = the_figure(a_framework(), unit="678")

    assert (figure.units_reported, figure.units_expected) == (0, 1)


def test_a_reported_zero_stays_zero():
    district = a_framework().with_observation(unit="678", poor=0, households=5000)

    assert the_figure(district, unit="678").value == 0
    assert the_figure(district).value == 0
    assert the_figure(district).numerator == 0


def test_a_counted_zero_stays_zero_in_the_district_and_in_the_sum():
    districts = a_framework().with_every_unit(indicator="merit_poor_households", value=0)

    assert the_figure(districts, indicator="merit_poor_households", unit="678").value == 0
    assert the_figure(districts, indicator="merit_poor_households").value == 0
    assert the_figure(districts, indicator="merit_poor_households").reason is None


def test_poor_households_without_households_give_no_rate_but_keep_the_count():
    figure = the_figure(a_framework().with_observation(unit="678", poor=1132), unit="678")

    assert figure.value is None
    assert figure.numerator == 1132
    assert figure.reason is NoData.NO_DENOMINATOR


def test_a_unit_with_nobody_concerned_has_no_rate_and_says_so():
    figure = the_figure(a_framework().with_observation(unit="672", poor=0, households=0), unit="672")

    assert figure.value is None
    assert figure.reason is NoData.NOBODY_CONCERNED


def test_a_province_where_nobody_is_concerned_has_no_rate_and_says_so():
    figure = the_figure(a_framework().with_every_unit(poor=0, households=0))

    assert figure.value is None
    assert figure.reason is NoData.NOBODY_CONCERNED


def test_a_province_that_nearly_all_districts_did_not_report_is_not_said_to_concern_nobody():
    figure = the_figure(a_framework().with_observation(unit="672", poor=0, households=0))

    assert figure.value is None
    assert figure.reason is not NoData.NOBODY_CONCERNED


def test_a_unit_with_nobody_concerned_counts_as_having_reported():
    districts = a_framework().with_every_unit(but=("672",), poor=1, households=2)

    figure = the_figure(districts.with_observation(unit="672", poor=0, households=0))

    assert figure.value == 50.0
    assert figure.units_reported == 12


def test_a_published_province_figure_wins_and_the_difference_to_the_sum_is_known():
    builder = a_framework().with_every_unit(poor=2, households=100).with_province(1.94, poor=6636)

    figure = the_figure(builder)

    assert figure.value == 1.94
    assert figure.numerator == 6636
    assert figure.sum_of_units == 2.0
    assert not figure.is_sum
    assert (figure.units_reported, figure.units_expected) == (1, 1)


def test_a_published_province_figure_is_not_held_against_a_partial_sum():
    builder = a_framework().with_observation(unit="678", poor=2, households=100).with_province(1.94)

    assert the_figure(builder).value == 1.94
    assert the_figure(builder).sum_of_units is None


def test_a_published_rate_is_kept_to_its_printed_digits_beside_its_parts():
    figure = the_figure(
        a_framework().with_observation(unit="683", value=3.66, poor=370, households=10110), unit="683"
    )

    assert figure.value == 3.66


def test_a_sum_names_every_source_once():
    districts = (
        a_framework()
        .with_observation(unit="672", poor=1, households=100, source="nguon-2")
        .with_observation(unit="673", poor=1, households=100, source="nguon-1")
        .with_observation(unit="674", poor=1, households=100, source="nguon-2")
    )

    assert the_figure(districts).source_ids == ("nguon-2", "nguon-1")


def test_a_figure_that_is_only_reported_is_never_added_up():
    districts = a_framework().with_every_unit(indicator="health_insurance_coverage", value=92.0)

    figure = the_figure(districts, indicator="health_insurance_coverage")

    assert figure.value is None
    assert figure.reason is NoData.NOT_ADDED_UP


def test_a_group_that_the_indicator_is_not_broken_down_by_says_so():
    figure = the_figure(a_framework().with_observation(unit="678", poor=1, households=100), group="tre_em")

    assert figure.value is None
    assert figure.reason is NoData.NOT_BY_GROUP


def test_a_group_is_measured_apart_from_all_households():
    builder = (
        a_framework()
        .with_observation(unit="678", poor=10, households=100, group="dtts")
        .with_observation(unit="678", poor=20, households=1000)
    )

    assert the_figure(builder, unit="678", group="dtts").value == 10.0
    assert the_figure(builder, unit="678").value == 2.0


def test_a_merged_unit_is_the_sum_of_its_predecessors_in_a_year_before_the_merger():
    builder = a_framework()
    for unit, poor in zip(MERGED, (258, 420, 713), strict=True):
        builder = builder.with_observation(unit=unit, period="2024", poor=poor, households=10000)

    figure = the_figure(builder, unit="682-2024", period="2024")

    assert (figure.numerator, figure.denominator) == (1391, 30000)
    assert (figure.units_reported, figure.units_expected) == (3, 3)


def test_a_merged_unit_with_one_predecessor_missing_is_partial():
    builder = a_framework().with_observation(unit="681", period="2024", poor=258, households=10000)

    figure = the_figure(builder, unit="682-2024", period="2024")

    assert (figure.units_reported, figure.units_expected) == (1, 3)
    assert figure.is_partial


def test_a_district_that_was_merged_away_has_no_figure_afterwards():
    builder = a_framework().with_every_unit(period="2025", poor=1, households=100)

    assert the_figure(builder, unit="681", period="2025").value is None


def test_a_note_of_the_row_stays_with_the_figure():
    builder = a_framework().with_province(1.09, note="Nguồn yếu", status="provisional")

    assert the_figure(builder).note == "Nguồn yếu"
    assert the_figure(builder).status is Status.PROVISIONAL
