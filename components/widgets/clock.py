"""The one place where pages look at the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime

from monitoring.model.moments import day_in_vietnam


def today_in_vietnam() -> date:
    """The day that people here write."""
    return day_in_vietnam(datetime.now(UTC))
