from datetime import date

import pytest

from monitoring.measures.working_days import UnlistedYear, add_working_days, is_working_day


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2023, 4, 29), "Saturday, and Giỗ Tổ Hùng Vương"),
        (date(2023, 5, 2), "in place of Giỗ Tổ, which fell on a Saturday"),
        (date(2023, 1, 20), "Tết begins two days before the new year"),
        (date(2025, 1, 31), "Tết's fifth day"),
        (date(2022, 1, 3), "in place of 1 January, a Saturday"),
        (date(2024, 4, 29), "exchanged for Saturday 4 May"),
        (date(2026, 4, 27), "in place of Giỗ Tổ, a Sunday"),
        (date(2023, 6, 4), "an ordinary Sunday"),
    ],
)
def test_offices_are_closed(day: date, why: str):
    assert not is_working_day(day), why


@pytest.mark.parametrize(
    ("day", "why"),
    [
        (date(2023, 6, 1), "an ordinary Thursday"),
        (date(2024, 5, 4), "the Saturday worked for 29 April"),
        (date(2025, 2, 3), "the Monday after Tết"),
        (date(2021, 11, 24), "an ordinary Wednesday"),
    ],
)
def test_offices_are_open(day: date, why: str):
    assert is_working_day(day), why


def test_fifteen_working_days_after_a_round_in_an_ordinary_month_are_three_weeks():
    assert add_working_days(date(2023, 6, 30), 15) == date(2023, 7, 21)


def test_fifteen_working_days_over_tet_skip_the_holidays():
    # Friday 17 January 2025: five days before Tết, five of Tết, ten after it
    assert add_working_days(date(2025, 1, 17), 15) == date(2025, 2, 14)


def test_the_day_itself_does_not_count_and_a_saturday_starts_on_monday():
    assert add_working_days(date(2023, 6, 3), 1) == date(2023, 6, 5)
    assert add_working_days(date(2023, 6, 5), 0) == date(2023, 6, 5)


def test_a_year_without_a_list_of_holidays_is_not_counted_through():
    with pytest.raises(
        UnlistedYear, match="chưa có danh sách ngày nghỉ lễ năm 2027, chưa tính được ngày làm việc"
    ):
        add_working_days(date(2026, 12, 20), 15)


def test_every_listed_year_closes_eleven_days_named_in_the_labour_code():
    # 1 January, five of Tết, Giỗ Tổ, 30 April, 1 May, two of September; weekends inside a closure aside
    closed = [
        sum(
            not is_working_day(day)
            for day in (
                date.fromordinal(n)
                for n in range(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal() + 1)
            )
            if day.weekday() < 5
        )
        for year in range(2021, 2027)
    ]
    exchanged = {2024: 1, 2025: 1, 2026: 2}
    assert closed == [11 + exchanged.get(year, 0) for year in range(2021, 2027)]
