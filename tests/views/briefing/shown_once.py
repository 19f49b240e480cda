"""Briefings of the shipped tables, each made once for all tests."""

from __future__ import annotations

from functools import cache

from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from tests.shipped import shipped_boundaries, shipped_framework

A_DISTRICT = "674"


@cache
def shipped_briefing(ask: BriefingAsk) -> Briefing:
    return view_briefing(shipped_framework(), shipped_boundaries(), ask)


def every_kind(year: int, *, published_only: bool = False) -> list[Briefing]:
    """One of each kind; the district's is of A_DISTRICT."""
    return [
        shipped_briefing(
            BriefingAsk(kind, year, A_DISTRICT if kind is BriefingKind.DISTRICT else None, published_only)
        )
        for kind in BriefingKind
    ]
