"""Answers of `python -m monitoring export`: what was asked for on the command line, as a file in memory."""

from __future__ import annotations

import argparse

from components.documents.document import Document, Format, PictureFormat
from components.documents.form import usual_form
from components.documents.making import Workshop, make_documents
from components.documents.pictures.desk import picture_desk
from components.documents.single import NoPicture, make_file
from components.documents.word.template import UnfitTemplate
from monitoring.command_line.asked_tables import read_asked_with_boundaries
from monitoring.command_line.names import UnknownName, check_known, known_indicator, known_unit, known_year
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import UnknownSection
from monitoring.views.choice import Choice, default_year, frame_options, unit_options, unit_words
from monitoring.views.exhibits.named import EXHIBIT_NAMES, ExhibitAsk, NotForThisChoice, exhibit_named


class NotExported(ValueError):
    """What was asked for can not be made; the message says why and what to do."""


def export_chart(given: argparse.Namespace) -> Document:
    """One picture or table. Raises `UnknownName`, `BrokenTables`, `NotExported`."""
    framework, boundaries = read_asked_with_boundaries(given)
    check_known(given.view, EXHIBIT_NAMES, "hình hoặc bảng")
    try:
        exhibit = exhibit_named(framework, boundaries, _read_ask(framework, given))
        return make_file(exhibit, PictureFormat(given.format), picture_desk())
    except (NotForThisChoice, NoPicture) as unfit:
        raise NotExported(str(unfit)) from unfit


def export_briefing(given: argparse.Namespace) -> Document:
    """One briefing; a district's without a unit gives those of all units in a ZIP. Raises as `export_chart` does."""
    framework, boundaries = read_asked_with_boundaries(given)
    workshop = Workshop(framework, boundaries, picture_desk(), template=given.template)
    year = known_year(framework, given.period) or default_year(framework)
    kind, form = BriefingKind(given.kind), usual_form(framework)
    asks = [
        BriefingAsk(
            kind,
            year,
            unit_id=unit_id,
            published_only=given.published_only,
            section_ids=tuple(one for one in given.sections.split(",") if one),
        )
        for unit_id in _units(framework, kind, year, given.unit)
    ]
    try:
        return make_documents(workshop, asks, format=Format(given.format), form=form)
    except UnknownSection as unknown:
        raise UnknownName(str(unknown)) from unknown
    except UnfitTemplate as unfit:
        raise NotExported(str(unfit)) from unfit


def _units(
    framework: ResultsFramework, kind: BriefingKind, year: int, code: str | None
) -> tuple[str | None, ...]:
    units = unit_words(framework, year=year)
    if kind is not BriefingKind.DISTRICT:
        if code is not None and known_unit(framework, code, Period(year)) != framework.province:
            raise NotExported(
                f"tài liệu “{kind.value}” là của cả tỉnh; báo cáo của một {units.one} là “district”"
            )
        return (None,)
    if code is not None:
        unit = known_unit(framework, code, Period(year))
        if unit not in unit_options(framework, year):
            raise NotExported(
                f"{code} ({unit.full_name_vi}) không phải đơn vị cấp {units.one} báo cáo năm {year}"
            )
        return (unit.unit_id,)
    return tuple(unit.unit_id for unit in unit_options(framework, year))


def _read_ask(framework: ResultsFramework, given: argparse.Namespace) -> ExhibitAsk:
    year = known_year(framework, given.year) or default_year(framework)
    if given.group != "all":
        check_known(given.group, framework.groups, "nhóm đối tượng")
    for name, known, what in (
        (given.target, framework.targets, "chỉ tiêu"),
        (given.project, framework.projects, "dự án"),
        (given.frame, frame_options(framework), "khung đơn vị"),
    ):
        if name is not None:
            check_known(name, known, what)
    unit = known_unit(framework, given.unit, Period(year)) if given.unit else framework.province
    choice = Choice(
        year,
        unit_id=None if unit == framework.province else unit.unit_id,
        group_id=given.group,
        published_only=given.published_only,
        frame_id=given.frame,
    )
    headline = framework.programme.headline_indicator_id
    return ExhibitAsk(
        given.view,
        choice,
        indicator_id=known_indicator(framework, given.indicator) if given.indicator else headline,
        second_id=known_indicator(framework, given.second) if given.second else None,
        from_year=known_year(framework, given.from_year),
        by=Breakdown(given.by) if given.by else Breakdown.PROJECT,
        whole_period=given.whole_period,
        project_id=given.project,
        target_id=given.target,
    )
