from datetime import date

from monitoring.model.programme_details import ProgrammeDetails
from monitoring.views.reporting.round_due import say_round_due
from tests.builders.framework import DETAILS


def test_the_due_date_of_a_round_says_what_was_skipped():
    assert say_round_due(DETAILS, date(2025, 1, 17)) == (
        "Đợt giám sát kết thúc ngày 17/01/2025: hạn báo cáo là ngày 14/02/2025 (15 ngày làm việc, không kể 8 ngày "
        "thứ bảy, chủ nhật và 5 ngày nghỉ lễ; theo điểm a khoản 2 Điều 4 Thông tư 10/2022/TT-BLĐTBXH)."
    )


def test_a_month_without_holidays_names_none():
    assert "không kể 6 ngày thứ bảy, chủ nhật; theo" in say_round_due(DETAILS, date(2023, 6, 30))


def test_over_a_year_whose_holidays_are_not_listed_no_day_is_given():
    assert say_round_due(DETAILS, date(2026, 12, 25)) == (
        "Chưa có danh sách ngày nghỉ lễ năm 2027 nên chưa tính được hạn báo cáo."
    )


def test_a_programme_that_sets_no_days_after_a_round_is_told_none():
    assert say_round_due(ProgrammeDetails(), date(2025, 1, 17)) is None
