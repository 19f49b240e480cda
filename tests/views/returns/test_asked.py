from dataclasses import replace
from datetime import UTC, date, datetime

from monitoring.model.periods import Period
from monitoring.views.returns.asked import due_period, offer_periods, offer_reporters, say_due
from tests.shipped import shipped_framework


def test_an_officer_is_offered_his_own_units_and_nothing_that_does_not_report():
    offered = offer_reporters(shipped_framework(), {"674", "so-yt", "68", "không-có"})

    assert offered == {"674": "Huyện Đam Rông", "so-yt": "Sở Y tế"}


def test_two_units_of_one_name_are_told_apart_by_their_days():
    offered = offer_reporters(shipped_framework(), None)

    assert offered["681"] == "Huyện Đạ Huoai (đến 30/11/2024)"
    assert offered["682-2024"] == "Huyện Đạ Huoai (từ 01/12/2024)"


def test_a_unit_is_asked_only_for_periods_in_which_it_reports():
    assert list(offer_periods(shipped_framework(), "682-2024")) == ["2025", "2025-H1"]
    assert "2025" not in offer_periods(shipped_framework(), "681")


def test_without_a_table_of_duties_the_units_own_years_are_offered():
    without = replace(shipped_framework(), duties=())

    assert set(offer_periods(without, "682-2024")) == {"2025", "2025-H1"}
    assert offer_periods(without, "674")["2024-H1"] == "6 tháng đầu năm 2024"


def test_the_period_due_next_is_chosen_first_and_the_last_one_when_all_are_past():
    framework = shipped_framework()

    assert due_period(framework, "674", today=date(2024, 5, 20)) == "2024-H1"
    assert due_period(framework, "674", today=date(2024, 6, 2)) == "2024"
    assert due_period(framework, "681", today=date(2026, 1, 1)) == "2024"


def test_the_day_a_return_is_due_is_said_with_how_far_it_is():
    said = {
        "còn 30 ngày": say(date(2024, 11, 1)),
        "hôm nay là ngày cuối": say(date(2024, 12, 1)),
        "đã quá 12 ngày": say(date(2024, 12, 13)),
        "đúng hạn": say(date(2025, 3, 1), received=datetime(2024, 12, 1, 16, 59, tzinfo=UTC)),
        "nhận ngày 02/12/2024, muộn 1 ngày": say(
            date(2025, 3, 1), received=datetime(2024, 12, 1, 17, 1, tzinfo=UTC)
        ),
        "muộn 3 ngày": say(date(2025, 3, 1), received=datetime(2024, 12, 4, 3, tzinfo=UTC)),
    }

    for words, sentence in said.items():
        assert sentence.startswith("Hạn nộp 01/12/2024")
        assert words in sentence


def say(today: date, received: datetime | None = None) -> str:
    return say_due(shipped_framework(), "674", Period(2024), received_at=received, today=today)
