"""Reporting periods in words."""

from __future__ import annotations

from monitoring.model.periods import Period


def say_period(period: Period) -> str:
    """“năm 2024”, “6 tháng đầu năm 2024”, “6 tháng cuối năm 2024”."""
    return f"{('', '6 tháng đầu ', '6 tháng cuối ')[period.half]}năm {period.year}"
