"""By when the report on a monitoring round is due, with what was skipped."""

from __future__ import annotations

from datetime import date, timedelta

from monitoring.measures.working_days import UnlistedYear, add_working_days, is_working_day
from monitoring.model.programme_details import ProgrammeDetails
from monitoring.wording.numbers import say_date

_SATURDAY = 5


def say_round_due(details: ProgrammeDetails, last_day: date) -> str | None:
    """“Đợt giám sát kết thúc ngày 17/01/2025: hạn báo cáo 14/02/2025 …”, or why the day is not known.

    None where the programme sets no such number of days.
    """
    if details.round_working_days is None:
        return None
    try:
        due = add_working_days(last_day, details.round_working_days)
    except UnlistedYear as unlisted:
        return f"Chưa có danh sách ngày nghỉ lễ năm {unlisted.year} nên chưa tính được hạn báo cáo."
    days = [last_day + timedelta(days=at) for at in range(1, (due - last_day).days + 1)]
    closed = [day for day in days if not is_working_day(day)]
    holidays = sum(day.weekday() < _SATURDAY for day in closed)
    skipped = f"{len(closed) - holidays} ngày thứ bảy, chủ nhật"
    skipped += f" và {holidays} ngày nghỉ lễ" if holidays else ""
    basis = f"; theo {details.round_basis_vi}" if details.round_basis_vi else ""
    return (
        f"Đợt giám sát kết thúc ngày {say_date(last_day)}: hạn báo cáo là ngày {say_date(due)} "
        f"({details.round_working_days} ngày làm việc, không kể {skipped}{basis})."
    )
