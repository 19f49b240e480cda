"""The text of a briefing in Word: sections, parts, their paragraphs and exhibits, then sources and notes."""

from __future__ import annotations

from collections.abc import Mapping

from components.documents.briefing_words import (
    ILLUSTRATIVE_KEY,
    MISSING_LEAD,
    SOURCES_HEADING,
    headline_table,
    illustrates_unsaid,
    missing_beyond_text,
    name_source,
    say_headlines,
)
from components.documents.columns import plan_table
from components.documents.pictures.picture import Picture
from components.documents.word.exhibits import lies_across, write_exhibit
from components.documents.word.manuscript import Manuscript
from components.documents.word.styles import Style
from components.documents.word.tables import add_table
from monitoring.views.briefing.briefing import Briefing, Headline, Part, Section
from monitoring.wording.labels import ILLUSTRATIVE_MARK
from monitoring.wording.statement import Statement


def write_body(manuscript: Manuscript, briefing: Briefing, pictures: Mapping[str, Picture]) -> None:
    """Write everything between the heading and the signature."""
    write_paragraphs(manuscript, briefing.lead)
    for section in briefing.sections:
        _write_section(manuscript, section, pictures)
    _write_sources(manuscript, briefing)


def _write_section(manuscript: Manuscript, section: Section, pictures: Mapping[str, Picture]) -> None:
    manuscript.turn_page(is_landscape=_opens_across(manuscript, section, pictures))
    manuscript.write(section.heading, Style.HEADING_1)
    if section.headlines:
        _write_headlines(manuscript, section.headlines)
    for part in section.parts:
        _write_part(manuscript, part, pictures)
    missing = missing_beyond_text(section)
    if missing:
        manuscript.turn_page(is_landscape=False)
        manuscript.write(MISSING_LEAD, Style.BODY).paragraph_format.keep_with_next = True
        for line in missing:
            manuscript.write(line, Style.LIST)


def _write_part(manuscript: Manuscript, part: Part, pictures: Mapping[str, Picture]) -> None:
    if part.heading or part.paragraphs:
        manuscript.turn_page(is_landscape=_starts_across(manuscript, part, pictures))
    if part.heading:
        manuscript.write(part.heading, Style.HEADING_2)
    write_paragraphs(manuscript, part.paragraphs)
    for exhibit in part.exhibits:
        write_exhibit(manuscript, exhibit, pictures)


def _opens_across(manuscript: Manuscript, section: Section, pictures: Mapping[str, Picture]) -> bool:
    """A heading goes with what it heads: straight over a wide table it stands on the turned page."""
    return (
        bool(section.parts)
        and not section.headlines
        and _starts_across(manuscript, section.parts[0], pictures)
    )


def _starts_across(manuscript: Manuscript, part: Part, pictures: Mapping[str, Picture]) -> bool:
    return bool(part.exhibits) and not part.paragraphs and lies_across(manuscript, part.exhibits[0], pictures)


def write_paragraphs(manuscript: Manuscript, paragraphs: tuple[Statement, ...]) -> None:
    """A paragraph that illustrates without saying so in its own words gets a mark, and the key to it follows."""
    unsaid = [one for one in paragraphs if illustrates_unsaid(one)]
    for paragraph in paragraphs:
        manuscript.write(paragraph.text, Style.BODY, mark=ILLUSTRATIVE_MARK if paragraph in unsaid else "")
    if unsaid:
        manuscript.write(ILLUSTRATIVE_KEY, Style.SOURCE)


def _write_headlines(manuscript: Manuscript, headlines: tuple[Headline, ...]) -> None:
    table = headline_table(headlines)
    plan = plan_table(table, portrait_mm=manuscript.width_mm, landscape_mm=None, size_pt=manuscript.table_pt)
    add_table(manuscript, table, plan, title="Các số chính", alt=say_headlines(headlines))


def _write_sources(manuscript: Manuscript, briefing: Briefing) -> None:
    if not (briefing.sources or briefing.notes):
        return
    manuscript.turn_page(is_landscape=False)
    manuscript.write(SOURCES_HEADING, Style.HEADING_1)
    if briefing.sources:
        manuscript.write("Nguồn số liệu", Style.HEADING_2)
        for source in briefing.sources:
            manuscript.write(name_source(source), Style.REFERENCE)
    if briefing.notes:
        manuscript.write("Ghi chú", Style.HEADING_2)
        for note in briefing.notes:
            manuscript.write(note, Style.REFERENCE)
