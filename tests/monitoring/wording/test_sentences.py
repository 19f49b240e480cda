import pytest

from monitoring.measures.figures import NoData
from monitoring.measures.rating import rate_target
from monitoring.model.results import Target
from monitoring.wording.sentences import say_against_reference, say_figure, say_finding, say_parts, say_rating
from tests.builders.figures import a_figure
from tests.builders.framework import FrameworkBuilder, a_framework
from tests.builders.indicators import an_indicator, some_indicators
from tests.builders.targets import (
    A_THOUSAND_JOBS,
    AT_LEAST_90,
    BELOW_10,
    BELOW_THE_NATION,
    DECREASE,
    NONE_LEFT,
)

POOR_RATE = some_indicators()["poor_rate"]
NEAR_POOR_RATE = some_indicators()["near_poor_rate"]
UNITS = a_framework().build().units


def test_near_poor_2022_is_below_the_nation_by_nine_hundredths_of_a_point():
    said = say_against_reference(a_figure(3.40), a_figure(3.49, unit="VN"), NEAR_POOR_RATE)

    assert said == "thấp hơn cả nước (3,49 %) là 0,09 điểm %"


def test_a_rate_above_the_nations_is_said_to_be_higher():
    assert (
        say_against_reference(a_figure(5.0), a_figure(4.03), POOR_RATE)
        == "cao hơn cả nước (4,03 %) là 0,97 điểm %"
    )


def test_rates_that_print_alike_are_said_to_be_equal():
    assert say_against_reference(a_figure(1.301), a_figure(1.299), POOR_RATE) == "bằng cả nước (1,30 %)"


def test_the_difference_is_the_one_a_reader_finds_by_subtracting_what_is_printed():
    said = say_against_reference(a_figure(1.004), a_figure(1.206), POOR_RATE)

    assert say_figure(a_figure(1.004), POOR_RATE) == "1,00 %"
    assert said == "thấp hơn cả nước (1,21 %) là 0,21 điểm %"


def test_the_difference_of_counts_is_in_their_unit():
    households = an_indicator(unit="hộ", decimals=0)

    assert say_against_reference(a_figure(5), a_figure(7), households) == "thấp hơn cả nước (7 hộ) là 2 hộ"


@pytest.mark.parametrize(("value", "nation"), [(None, 4.03), (1.94, None)])
def test_nothing_is_said_against_a_nation_where_either_is_missing(value: float | None, nation: float | None):
    assert say_against_reference(a_figure(value), a_figure(nation), POOR_RATE) is None


def test_the_finding_is_one_sentence_with_the_figure_and_the_nation():
    said = say_finding(a_figure(1.94), a_figure(4.03, unit="VN"), POOR_RATE, UNITS["68"])

    assert said == "Tỷ lệ hộ nghèo năm 2022 là 1,94 %, thấp hơn cả nước (4,03 %) là 2,09 điểm %"


def test_the_finding_names_a_district():
    said = say_finding(a_figure(6.0, unit="674"), None, POOR_RATE, UNITS["674"])

    assert said == "Tỷ lệ hộ nghèo của huyện Đam Rông năm 2022 là 6,00 %"


def test_the_finding_says_no_data_with_its_reason_and_no_number():
    figure = a_figure(None, period="2024", reason=NoData.NOT_PUBLISHED)

    said = say_finding(figure, a_figure(1.93), POOR_RATE, UNITS["68"])

    assert said == "Tỷ lệ hộ nghèo năm 2024: chưa có số liệu (chưa công bố, chỉ có số liệu minh họa)"


def test_parts_are_numerator_and_denominator():
    assert say_parts(a_figure(1.9, numerator=6636, denominator=341450), POOR_RATE) == "6.636 / 341.450"


def test_a_denominator_that_was_not_published_is_said_to_be_so():
    assert say_parts(a_figure(1.94, numerator=6636), POOR_RATE) == "6.636 / mẫu số chưa công bố"


def test_filled_in_parts_are_marked_one_by_one():
    figure = a_figure(3.66, numerator=370, denominator=10110, illustrative="denominator")

    assert say_parts(figure, POOR_RATE) == "370 / 10.110 (minh họa)"


def test_without_parts_nothing_is_said_of_them():
    assert say_parts(a_figure(1.94), POOR_RATE) is None


# why a target is rated as it is


def said_of(
    target: Target, values: dict[str, float], *, year: int = 2025, builder: FrameworkBuilder | None = None
) -> str:
    framework = (builder or a_framework()).with_provinces(values, indicator=target.indicator_id).build()
    rating = rate_target(framework, target, unit_id="68", year=year)
    return say_rating(rating, framework.indicators[target.indicator_id])


def test_a_target_without_data_says_so():
    assert said_of(AT_LEAST_90, {}) == "Chưa có số liệu đến năm 2025 để đánh giá."


def test_a_met_target_says_the_figure_and_the_target():
    assert (
        said_of(AT_LEAST_90, {"2025": 91.25})
        == "Số gần nhất là 91,3 % (năm 2025), chỉ tiêu ít nhất 90 %: đã đạt."
    )


def test_a_missed_target_says_the_figure_and_the_target():
    assert said_of(AT_LEAST_90, {"2025": 80.0}).endswith("chỉ tiêu ít nhất 90 %: không đạt.")


def test_a_target_behind_says_the_pace_so_far_and_the_pace_required():
    said = said_of(AT_LEAST_90, {"2021": 80.0, "2023": 81.0}, year=2023)

    assert "Từ đầu kỳ bình quân +0,50 điểm %/năm" in said
    assert "cần +4,50 điểm %/năm để đạt" in said


def test_a_target_on_track_says_that_the_pace_suffices():
    said = said_of(AT_LEAST_90, {"2021": 80.0, "2023": 86.0}, year=2023)

    assert "Từ đầu kỳ bình quân +3,00 điểm %/năm, đủ so với mức cần có +2,00 điểm %/năm." in said


def test_a_running_count_says_that_it_is_added_up():
    assert said_of(A_THOUSAND_JOBS, {str(year): 250 for year in range(2021, 2026)}).startswith(
        "Cộng dồn đến năm 2025 là 1.250 người"
    )


def test_a_partial_sum_says_how_many_reported():
    partly = a_framework().with_every_unit(
        period="2025", but=("672", "673"), indicator="school_attendance_rate", poor=99, households=100
    )

    assert "mới có 8/10 huyện, thành phố (80 %) báo cáo nên chưa thể kết luận đạt" in said_of(
        AT_LEAST_90, {}, builder=partly
    )


def test_an_earlier_figure_says_which_year_is_missing():
    assert said_of(AT_LEAST_90, {"2024": 95.0}).endswith("chưa có số liệu năm 2025 để kết luận.")


def test_a_ceiling_broken_in_a_year_names_the_year():
    years = {"2021": 12.0, "2022": 5.0, "2023": 11.0, "2024": 5.0, "2025": 5.0}

    assert "Năm 2021, 2023 không dưới 10 %" in said_of(BELOW_10, years)


def test_a_ceiling_with_a_year_missing_names_the_year():
    years = {"2021": 5.0, "2022": 5.0, "2024": 5.0, "2025": 5.0}

    assert "thiếu số liệu năm 2023" in said_of(BELOW_10, years)


def test_a_rate_below_the_nation_says_by_how_much_and_when_it_is_judged():
    nation = a_framework().with_nation(4.03, period="2022")

    said = said_of(BELOW_THE_NATION, {"2022": 1.94}, year=2022, builder=nation)

    assert "thấp hơn cả nước (4,03 %) là 2,09 điểm %: đã đạt." in said
    assert "Xét chính thức vào cuối năm 2025." in said


def test_without_the_nations_rate_the_sentence_says_what_is_missing():
    assert "chưa có số liệu cả nước năm 2025" in said_of(BELOW_THE_NATION, {"2025": 1.0})


def test_households_that_must_come_to_none_say_so():
    assert "chỉ tiêu là không còn: đã đạt." in said_of(NONE_LEFT, {"2025": 0})


def test_a_decrease_says_the_baseline():
    assert "đầu kỳ (năm 2021) là 20,0 %: đã đạt." in said_of(DECREASE, {"2021": 20.0, "2025": 18.0})


def test_a_single_year_says_that_it_cannot_be_compared():
    assert "mới có số liệu một năm" in said_of(DECREASE, {"2021": 20.0}, year=2021)
    assert "mới có số liệu một năm" in said_of(AT_LEAST_90, {"2021": 20.0}, year=2021)


@pytest.mark.parametrize(
    "target", [AT_LEAST_90, A_THOUSAND_JOBS, BELOW_10, NONE_LEFT, BELOW_THE_NATION, DECREASE]
)
@pytest.mark.parametrize(
    "values", [{"2021": 50.0}, {"2021": 50.0, "2023": 9.0}, {"2023": 0.0, "2025": 2000.0}]
)
def test_no_sentence_ever_says_none(target: Target, values: dict[str, float]):
    for year in (2021, 2023, 2025):
        assert "None" not in said_of(target, values, year=year)


def test_a_value_that_rounds_to_a_target_it_misses_is_written_apart_from_it():
    assert said_of(AT_LEAST_90, {"2025": 89.97}).startswith(
        "Số gần nhất là 89,97 % (năm 2025), chỉ tiêu ít nhất 90 %"
    )
