"""Moments, kept in UTC and said in the time of Vietnam."""

from __future__ import annotations

from datetime import UTC, datetime

from monitoring.model.moments import VIETNAM


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)


def say_moment(at: datetime) -> str:
    """“10:32 ngày 05/03/2025”, on a clock in Vietnam."""
    return at.astimezone(VIETNAM).strftime("%H:%M ngày %d/%m/%Y")


def write_moment(at: datetime) -> str:
    """05/03/2025 10:32:09 on a clock in Vietnam, for tables."""
    return at.astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M:%S")
