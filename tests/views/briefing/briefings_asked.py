"""Briefings of the shipped tables or of a builder's, and their words."""

from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import (
    view_briefing,
)
from tests.builders.framework import FrameworkBuilder
from tests.shipped import shipped_boundaries
from tests.views.briefing.shown_once import shipped_briefing


def briefing_of(
    kind: BriefingKind,
    year: int = 2022,
    unit_id: str | None = None,
    *,
    published_only: bool = False,
    section_ids: tuple[str, ...] = (),
    builder: FrameworkBuilder | None = None,
) -> Briefing:
    ask = BriefingAsk(kind, year, unit_id, published_only, section_ids)
    if builder is None:
        return shipped_briefing(ask)
    return view_briefing(builder.build(), shipped_boundaries(), ask)


def words_of(briefing: Briefing, *section_ids: str) -> str:
    return " ".join(
        paragraph.text
        for section in briefing.sections
        if not section_ids or section.section_id in section_ids
        for paragraph in section.paragraphs
    )
