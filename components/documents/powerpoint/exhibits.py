"""An exhibit on slides: a chart to edit where there is one, else the picture, else the table."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

from pptx.slide import Slide

from components.documents.briefing_words import ILLUSTRATIVE_KEY
from components.documents.pictures.picture import Picture
from components.documents.powerpoint.boxes import CONTENT, Box
from components.documents.powerpoint.chart import add_chart
from components.documents.powerpoint.deck import MORE, Deck, describe, write_notes
from components.documents.powerpoint.labels import say_gaps
from components.documents.powerpoint.tables import add_table, plan_slides
from components.documents.powerpoint.texts import add_text_box, fit_pt, write_line
from components.figures.theme import INK_SOFT
from monitoring.views.exhibits.exhibit import Exhibit

_NOTE_HEIGHT = 0.36
_NOTE = Box(CONTENT.left, CONTENT.top + CONTENT.height - _NOTE_HEIGHT, CONTENT.width, _NOTE_HEIGHT)
_ABOVE_NOTE = Box(CONTENT.left, CONTENT.top, CONTENT.width, CONTENT.height - _NOTE_HEIGHT - 0.06)


def add_exhibit(
    deck: Deck,
    exhibit: Exhibit,
    pictures: Mapping[str, Picture],
    *,
    path: str,
    year: int,
    said: Sequence[str] = (),
) -> None:
    """Write one slide, or several for a long table.

    ``said`` opens the speaker's notes; ``year`` is the one reported on.
    """
    picture = pictures.get(exhibit.name)
    if exhibit.chart is not None:
        slide = _start(deck, exhibit, path, said)
        gaps = say_gaps(exhibit.chart, until_year=year)
        add_chart(slide, exhibit, exhibit.chart, _ABOVE_NOTE if gaps else CONTENT)
        _write_note(slide, gaps)
    elif picture is not None and picture.format == "png":
        _add_picture(_start(deck, exhibit, path, said), exhibit, picture)
    else:
        _add_tables(deck, exhibit, path, said)


def _start(deck: Deck, exhibit: Exhibit, path: str, said: Sequence[str], *, more: bool = False) -> Slide:
    caption = exhibit.caption
    slide = deck.add_slide(
        title=caption.title + (MORE if more else ""),
        path=path,
        subtitle=caption.subtitle,
        foot=" · ".join(one for one in (caption.footer, exhibit.release) if one),
        is_illustrative=caption.has_illustrative or exhibit.table.has_illustrative,
    )
    own = [] if any(exhibit.statement.text in one for one in said) else [exhibit.statement.text]
    write_notes(slide, [*said, *own, *exhibit.foot_lines])
    return slide


def _add_picture(slide: Slide, exhibit: Exhibit, picture: Picture) -> None:
    box = CONTENT.fit(width=picture.width_px, height=picture.height_px)
    shape = slide.shapes.add_picture(io.BytesIO(picture.content), *box.emu)
    describe(shape, name="Hình", title=exhibit.caption.title, alt=exhibit.alt)


def _add_tables(deck: Deck, exhibit: Exhibit, path: str, said: Sequence[str]) -> None:
    table = exhibit.table
    room = _ABOVE_NOTE if table.has_illustrative else CONTENT
    plan, parts = plan_slides(table, room)
    for number, rows in enumerate(parts):
        slide = _start(deck, exhibit, path, said if number == 0 else (), more=number > 0)
        left = sum(len(part) for part in parts[number + 1 :])
        totals = max(table.total_rows - left, 0)
        add_table(slide, table, rows, plan, room, title=exhibit.caption.title, alt=exhibit.alt, totals=totals)
        if any(cell.is_illustrative for row in rows for cell in row):
            _write_note(slide, ILLUSTRATIVE_KEY)


def _write_note(slide: Slide, text: str) -> None:
    if text:
        size_pt = fit_pt(text, _NOTE, most_pt=12, least_pt=8)
        write_line(
            add_text_box(slide, _NOTE, name="Ghi chú").paragraphs[0], text, size_pt=size_pt, colour=INK_SOFT
        )
