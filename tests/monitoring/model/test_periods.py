from datetime import date

import pytest

from monitoring.model.periods import Period, UnknownPeriod


def test_a_year_runs_from_january_to_december():
    assert (Period(2022).first_day, Period(2022).last_day) == (date(2022, 1, 1), date(2022, 12, 31))


def test_half_a_year_runs_over_six_months():
    assert (Period(2022, 1).first_day, Period(2022, 1).last_day) == (date(2022, 1, 1), date(2022, 6, 30))
    assert (Period(2022, 2).first_day, Period(2022, 2).last_day) == (date(2022, 7, 1), date(2022, 12, 31))


@pytest.mark.parametrize("text", ["2022", "2022-H1", "2022-H2"])
def test_a_period_is_written_as_it_was_read(text: str):
    assert str(Period.read(text)) == text


@pytest.mark.parametrize("text", ["22", "2022-H3", "2022H1", "quý 1", "", "2022-2023"])
def test_what_is_no_period_is_told_with_an_example(text: str):
    with pytest.raises(UnknownPeriod, match=r"2022 hoặc nửa năm như 2022-H1"):
        Period.read(text)


def test_the_previous_period_is_the_same_stretch_of_the_year_before():
    assert Period(2022).previous() == Period(2021)
    assert Period(2022, 1).previous() == Period(2021, 1)
