"""The clock that the province lives by; moments themselves are kept in UTC."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

VIETNAM = timezone(timedelta(hours=7))


def day_in_vietnam(moment: datetime) -> date:
    """The day that it is in Vietnam at that moment: from 17:00 UTC on the next one."""
    return moment.astimezone(VIETNAM).date()
