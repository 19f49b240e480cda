"""Writes a briefing as slides."""

from __future__ import annotations

import io
from collections.abc import Mapping

from components.documents.briefing_words import (
    MISSING_HEADING,
    SOURCES_HEADING,
    missing_beyond_text,
    name_source,
)
from components.documents.lettering import writable
from components.documents.numbering import number_part, number_section
from components.documents.pictures.picture import Picture
from components.documents.powerpoint.cards import add_cards
from components.documents.powerpoint.deck import Deck, write_notes
from components.documents.powerpoint.exhibits import add_exhibit
from components.documents.powerpoint.heard import set_for_hearing
from components.documents.powerpoint.reading import add_reading
from monitoring.views.briefing.briefing import Briefing, Section
from monitoring.wording.capitals import capitalised


def write_pptx(briefing: Briefing, pictures: Mapping[str, Picture]) -> bytes:
    """Give the presentation's bytes: charts that can be edited, maps as pictures, the sentences in the notes."""
    deck = Deck.open()
    _write_opening(deck, briefing)
    for number, section in enumerate(briefing.sections, start=1):
        _write_section(deck, section, number_section(number, section.heading), briefing, pictures)
    _write_missing(deck, briefing)
    _write_sources(deck, briefing)
    _set_properties(deck, briefing)
    set_for_hearing(deck.slides)
    written = io.BytesIO()
    deck.slides.save(written)
    return written.getvalue()


def _write_opening(deck: Deck, briefing: Briefing) -> None:
    slide = deck.add_opening(
        title=briefing.subject,
        subtitle=" · ".join(
            one for one in (briefing.place_name, _standing(briefing), briefing.release) if one
        ),
        body=briefing.type_name,
    )
    write_notes(slide, [one.text for one in briefing.lead])


def _standing(briefing: Briefing) -> str:
    return capitalised(briefing.standing or "")


def _write_section(
    deck: Deck, section: Section, heading: str, briefing: Briefing, pictures: Mapping[str, Picture]
) -> None:
    if section.headlines or section.tally is not None:
        _write_headlines(deck, section, heading, briefing)
    for number, part in enumerate(section.parts, start=1):
        path = f"{heading} › {number_part(number, part.heading)}" if part.heading else heading
        said = [one.text for one in part.paragraphs]
        if said and not part.exhibits:
            add_reading(deck, said, title=part.heading or section.heading, path=path, foot=briefing.release)
        for place, exhibit in enumerate(part.exhibits):
            add_exhibit(
                deck,
                exhibit,
                pictures,
                path=path,
                year=briefing.ask.year,
                said=said if place == 0 else (),
            )


def _write_headlines(deck: Deck, section: Section, heading: str, briefing: Briefing) -> None:
    slide = deck.add_slide(
        title=heading,
        subtitle=section.tally.sentence if section.tally is not None else "",
        foot=" · ".join(one for one in (_standing(briefing), briefing.release) if one),
        is_illustrative=any(one.is_illustrative for one in section.headlines),
    )
    said = [one.text for one in section.paragraphs]
    add_cards(slide, section.headlines, section.tally, said=said)
    write_notes(slide, said)


def _write_missing(deck: Deck, briefing: Briefing) -> None:
    lines = [
        f"{section.heading}: {line}" for section in briefing.sections for line in missing_beyond_text(section)
    ]
    if lines:
        add_reading(deck, lines, title=MISSING_HEADING, foot=briefing.release)


def _write_sources(deck: Deck, briefing: Briefing) -> None:
    lines = [*(name_source(source) for source in briefing.sources), *briefing.notes]
    if lines:
        add_reading(deck, lines, title=SOURCES_HEADING, foot=briefing.release)


def _set_properties(deck: Deck, briefing: Briefing) -> None:
    properties = deck.slides.core_properties
    properties.title = writable(briefing.subject)[:255]
    properties.subject = writable(f"{briefing.place_name}, {briefing.release}")[:255]
    properties.language = "vi-VN"
