from datetime import date

import pytest

from monitoring.wording.numbers import (
    NO_DATA_VI,
    say_change,
    say_coverage,
    say_date,
    say_money,
    say_number,
    say_share_pct,
    say_value,
    trim,
)


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [
        (1234.5, 1, "1.234,5"),
        (2.87, 2, "2,87"),
        (1234567, 0, "1.234.567"),
        (0, 0, "0"),
        (0, 2, "0,00"),
        (3.4, 2, "3,40"),
        (999.999, 2, "1.000,00"),
        (-1234.5, 1, "−1.234,5"),
    ],
)
def test_numbers_have_a_comma_before_decimals_and_points_between_thousands(
    value: float, decimals: int, text: str
):
    assert say_number(value, decimals=decimals) == text


@pytest.mark.parametrize("value", [-0.001, -0.0, 0.0, 0.004])
def test_what_rounds_to_zero_never_carries_a_sign(value: float):
    assert say_number(value, decimals=2) == "0,00"
    assert say_number(value, decimals=2, signed=True) == "0,00"


def test_a_signed_number_shows_a_rise_and_a_fall():
    assert say_number(0.5, decimals=2, signed=True) == "+0,50"
    assert say_number(-0.5, decimals=2, signed=True) == "−0,50"


def test_a_fall_is_written_with_the_minus_sign_and_not_with_a_hyphen():
    assert "-" not in say_number(-1.5, decimals=1)


def test_a_value_stands_with_its_unit():
    assert say_value(1.94, "%", decimals=2) == "1,94 %"
    assert say_value(9731, "hộ", decimals=0) == "9.731 hộ"


def test_no_data_is_said_in_words_and_zero_in_digits():
    assert say_value(None, "%", decimals=2) == NO_DATA_VI == "chưa có số liệu"
    assert say_value(0, "%", decimals=2) == "0,00 %"
    assert say_money(None) == NO_DATA_VI


def test_a_change_is_in_points_for_a_rate_and_in_per_cent_for_a_count():
    assert say_change(-0.93, is_rate=True) == "−0,93 điểm %"
    assert say_change(-31.8056, is_rate=False) == "−31,8 %"
    assert say_change(None, is_rate=True) is None


@pytest.mark.parametrize(
    ("amount_vnd", "text"),
    [
        (65_683_000_000, "65,683 tỷ đồng"),
        (245_700_000_000, "245,7 tỷ đồng"),
        (1_000_000_000, "1 tỷ đồng"),
        (1_245_700_000_000, "1.245,7 tỷ đồng"),
        (840_500_000, "840,5 triệu đồng"),
        (10_000_000, "10 triệu đồng"),
        (0, "0 triệu đồng"),
    ],
)
def test_money_is_said_in_ty_or_trieu(amount_vnd: int, text: str):
    assert say_money(amount_vnd) == text


def test_money_is_said_in_the_unit_that_was_asked_for():
    assert say_money(840_500_000, in_unit="ty") == "0,841 tỷ đồng"
    assert say_money(65_683_000_000, in_unit="trieu") == "65.683 triệu đồng"


def test_only_zeros_after_the_comma_are_trimmed():
    assert trim("245,700") == "245,7"
    assert trim("10,000") == "10"
    assert trim("1.000") == "1.000"


def test_a_date_is_day_month_year():
    assert say_date(date(2022, 3, 9)) == "09/03/2022"


def test_coverage_is_reported_of_expected():
    assert say_coverage(9, 12, "huyện, thành phố") == "9/12 huyện, thành phố (75 %)"
    assert say_coverage(2, 3, "đơn vị") == "2/3 đơn vị (67 %)"


@pytest.mark.parametrize("reported", [0, 12])
def test_coverage_of_all_and_of_none_needs_no_share(reported: int):
    assert say_coverage(reported, 12, "huyện, thành phố") == f"{reported}/12 huyện, thành phố"


def test_a_share_is_never_rounded_to_all_or_to_nothing():
    assert say_share_pct(1, 8) == "13 %"
    assert say_share_pct(299, 300) == "trên 99 %"
    assert say_share_pct(1, 300) == "dưới 1 %"
    assert (say_share_pct(0, 12), say_share_pct(12, 12)) == ("0 %", "100 %")


def test_a_half_is_rounded_away_from_zero_as_it_is_taught():
    assert (say_number(81.25, decimals=1), say_number(-0.125, decimals=2)) == ("81,3", "−0,13")
