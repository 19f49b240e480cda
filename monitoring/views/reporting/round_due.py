"""By when the report on a monitoring round is due, with what was skipped."""

from __future__ import annotations

from datetime import date, timedelta

from monitoring.measures.working_days import ROUND_WORKING_DAYS, UnlistedYear, due_after_round, is_working_day
from monitoring.views.reporting.view import CIRCULAR_VI
from monitoring.wording.numbers import say_date

_SATURDAY = 5


def say_round_due(last_day: date) -> str:
    """“Đợt giám sát kết thúc ngày 17/01/2025: hạn báo cáo 14/02/2025 …”, or why the day is not known."""
    try:
        due = due_after_round(last_day)
    except UnlistedYear as unlisted:
        return f"Chưa có danh sách ngày nghỉ lễ năm {unlisted.year} nên chưa tính được hạn báo cáo."
    days = [last_day + timedelta(days=at) for at in range(1, (due - last_day).days + 1)]
    closed = [day for day in days if not is_working_day(day)]
    holidays = sum(day.weekday() < _SATURDAY for day in closed)
    skipped = f"{len(closed) - holidays} ngày thứ bảy, chủ nhật"
    skipped += f" và {holidays} ngày nghỉ lễ" if holidays else ""
    return (
        f"Đợt giám sát kết thúc ngày {say_date(last_day)}: hạn báo cáo là ngày {say_date(due)} "
        f"({ROUND_WORKING_DAYS} ngày làm việc, không kể {skipped}; theo {CIRCULAR_VI})."
    )
