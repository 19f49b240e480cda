"""Briefings whole: what is asked for, made of views, with sentences that know their figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.views.briefing import budget_report, district, one_page, province
from monitoring.views.briefing.briefing import Briefing, BriefingAsk, BriefingKind, Section
from monitoring.views.briefing.cited import cite_in_full
from monitoring.views.briefing.content import SectionPlan
from monitoring.views.briefing.framing import (
    find_standing,
    name_file,
    name_place,
    name_subject,
    name_type,
    write_lead,
    write_notes,
)
from monitoring.views.briefing.scope import Scope
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.wording.unit_words import UnitWords

_PLANS: Mapping[BriefingKind, tuple[SectionPlan, ...]] = {
    BriefingKind.PROVINCE: province.SECTIONS,
    BriefingKind.DISTRICT: district.SECTIONS,
    BriefingKind.BUDGET: budget_report.SECTIONS,
    BriefingKind.ONE_PAGE: one_page.SECTIONS,
}


class UnknownSection(LookupError):
    """The kind of briefing has no such section."""

    def __init__(self, section_id: str, known: tuple[str, ...]) -> None:
        super().__init__(
            f"Không có phần “{section_id}” trong loại tài liệu này; các phần có: {', '.join(known)}."
        )
        self.section_id = section_id


class UnitNotChosen(ValueError):
    """A district's report was asked for without a district."""

    def __init__(self, units: UnitWords) -> None:
        super().__init__(f"Báo cáo {units.one} cần chọn một {units.either}.")


@dataclass(frozen=True)
class SectionOutline:
    """What a section will hold: titles of its pictures and tables, how many paragraphs, and what is missing."""

    section_id: str
    heading: str
    pictures: tuple[str, ...]
    tables: tuple[str, ...]
    missing: tuple[str, ...]


def view_briefing(framework: ResultsFramework, boundaries: Boundaries, ask: BriefingAsk) -> Briefing:
    """Give the briefing, its sections as asked for and in that order.

    Raises `UnknownSection`, and `UnitNotChosen` for a district's report without a district.
    """
    plans = _chosen_plans(ask)
    scope = Scope(framework, boundaries, ask)
    if ask.kind is BriefingKind.DISTRICT and ask.unit_id is None:
        raise UnitNotChosen(scope.units)
    sections = _named_apart(tuple(plan.section(scope) for plan in plans))
    standing = find_standing(sections)
    return Briefing(
        ask=ask,
        type_name=name_type(ask.kind),
        subject=name_subject(scope),
        place_name=name_place(scope),
        units_vi=scope.units.together,
        lead=write_lead(scope, standing),
        sections=sections,
        sources=cite_in_full(scope, sections),
        notes=write_notes(scope, standing),
        standing=standing,
        release=framework.release.name,
        file_stem=name_file(scope),
    )


def section_options(kind: BriefingKind, units: UnitWords) -> tuple[tuple[str, str], ...]:
    """Ids and headings of the kind's sections, in their own order, where the units are called so."""
    return tuple((plan.section_id, plan.headed(units)) for plan in _PLANS[kind])


def outline_of(briefing: Briefing) -> tuple[SectionOutline, ...]:
    """Give what is inside, section by section, for a reader who has not opened it yet."""
    return tuple(_outline(section) for section in briefing.sections)


def _outline(section: Section) -> SectionOutline:
    return SectionOutline(
        section_id=section.section_id,
        heading=section.heading,
        pictures=tuple(one.caption.title for one in section.exhibits if one.drawing is not None),
        tables=tuple(one.caption.title for one in section.exhibits if one.drawing is None),
        missing=section.missing,
    )


def _chosen_plans(ask: BriefingAsk) -> tuple[SectionPlan, ...]:
    plans = {plan.section_id: plan for plan in _PLANS[ask.kind]}
    for section_id in ask.section_ids:
        if section_id not in plans:
            raise UnknownSection(section_id, tuple(plans))
    return tuple(plans[one] for one in dict.fromkeys(ask.section_ids)) or tuple(plans.values())


def _named_apart(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Exhibits of one name get a number, since the name tells their pictures apart."""
    seen: dict[str, int] = {}

    def apart(exhibit: Exhibit) -> Exhibit:
        seen[exhibit.name] = seen.get(exhibit.name, 0) + 1
        times = seen[exhibit.name]
        return exhibit if times == 1 else replace(exhibit, name=f"{exhibit.name}-{times}")

    return tuple(
        replace(
            section,
            parts=tuple(replace(one, exhibits=tuple(map(apart, one.exhibits))) for one in section.parts),
        )
        for section in sections
    )
