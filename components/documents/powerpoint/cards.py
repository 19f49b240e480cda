"""The numbers that open a section, as cards, and how many targets stand where."""

from __future__ import annotations

from collections.abc import Sequence

from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Pt

from components.documents.powerpoint.boxes import CONTENT, Box
from components.documents.powerpoint.reading import write_what_fits
from components.documents.powerpoint.texts import align, bare, fit_pt, plain, rgb, write_line
from components.figures.theme import INK, INK_SOFT, LINE, PAPER_SOFT, PRIMARY, RATING_COLOUR
from monitoring.views.briefing.briefing import Headline
from monitoring.views.targets import Tally
from monitoring.wording.labels import ILLUSTRATIVE_VI, RATING_SIGN, RATING_VI

_GAP = 0.25
_IN_A_ROW = 3
_MARGIN = 0.18
_TALLY_HEIGHT = 1.05


def add_cards(
    slide: Slide, headlines: tuple[Headline, ...], tally: Tally | None, *, said: Sequence[str] = ()
) -> None:
    """Lay the cards out over the slide, the tally under them; under a tally alone, the first of what is said."""
    tally_height = _TALLY_HEIGHT + _GAP if tally is not None and headlines else 0
    room = Box(CONTENT.left, CONTENT.top, CONTENT.width, CONTENT.height - tally_height)
    for headline, box in zip(headlines, lay_out(len(headlines), room), strict=True):
        _add_card(slide, headline, box)
    if tally is not None:
        top = CONTENT.top + CONTENT.height - _TALLY_HEIGHT if headlines else CONTENT.top
        _add_tally(slide, tally, Box(CONTENT.left, top, CONTENT.width, _TALLY_HEIGHT))
        if not headlines:
            under = top + _TALLY_HEIGHT + 2 * _GAP
            room = Box(CONTENT.left, under, CONTENT.width, CONTENT.top + CONTENT.height - under)
            write_what_fits(slide, said, room)


def lay_out(count: int, room: Box) -> tuple[Box, ...]:
    """Boxes of one size that fill the room, row by row."""
    if not count:
        return ()
    rows = -(-count // (2 if count in (2, 4) else _IN_A_ROW))
    across = -(-count // rows)
    width = (room.width - _GAP * (across - 1)) / across
    height = (room.height - _GAP * (rows - 1)) / rows
    # a single row of cards as high as the slide would be mostly empty
    height = min(height, 2.4)
    return tuple(
        Box(
            room.left + (number % across) * (width + _GAP),
            room.top + (number // across) * (height + _GAP),
            width,
            height,
        )
        for number in range(count)
    )


def _add_card(slide: Slide, headline: Headline, box: Box) -> None:
    frame = _add_frame(slide, box, headline.label, is_illustrative=headline.is_illustrative)
    inner = box.width - 2 * _MARGIN
    mark = "*" if headline.is_illustrative else ""
    is_unsaid = headline.is_illustrative and ILLUSTRATIVE_VI not in headline.remark.lower()
    parts = (
        (headline.label, 0.3, 18, 10, False, INK_SOFT),
        (headline.value + mark, 0.36, 40, 16, True, PRIMARY),
        (headline.remark + (f" ({ILLUSTRATIVE_VI})" if is_unsaid else ""), 0.34, 16, 9, False, INK),
    )
    for number, (text, share, most, least, is_bold, colour) in enumerate(parts):
        line = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        align(line, "left")
        place = Box(0, 0, inner, (box.height - 2 * _MARGIN) * share)
        size = fit_pt(text, place, most_pt=most, least_pt=least, is_bold=is_bold)
        write_line(
            line, text, size_pt=size, is_bold=is_bold, is_italic=bool(mark) and number == 1, colour=colour
        )


def _add_frame(slide: Slide, box: Box, name: str, *, is_illustrative: bool) -> TextFrame:
    card = plain(slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.emu))
    card.name = f"Thẻ: {name}"[:80]
    card.fill.solid()
    card.fill.fore_color.rgb = rgb(PAPER_SOFT)
    card.line.color.rgb = rgb(INK_SOFT if is_illustrative else LINE)
    card.line.width = Pt(1.25 if is_illustrative else 0.75)
    if is_illustrative:
        card.line.dash_style = MSO_LINE.ROUND_DOT
    return bare(card.text_frame, anchor=MSO_ANCHOR.MIDDLE, margin_pt=_MARGIN * 72)


def _add_tally(slide: Slide, tally: Tally, room: Box) -> None:
    """A box a rating: sign, number and word, in the rating's colour."""
    width = (room.width - _GAP * (len(tally.counts) - 1)) / len(tally.counts)
    for number, (rating, count) in enumerate(tally.counts):
        box = Box(room.left + number * (width + _GAP), room.top, width, room.height)
        frame = _add_frame(slide, box, RATING_VI[rating], is_illustrative=False)
        colour = RATING_COLOUR[rating]
        for line, text, size in (
            (frame.paragraphs[0], f"{RATING_SIGN[rating]} {count}", 24),
            (frame.add_paragraph(), RATING_VI[rating], 13),
        ):
            align(line, "center")
            write_line(line, text, size_pt=size, is_bold=size > 20, colour=colour)
