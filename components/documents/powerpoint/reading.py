"""Slides of plain sentences, for what has no picture and no table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pptx.slide import Slide
from pptx.util import Pt

from components.documents.powerpoint.boxes import CONTENT, SUBTITLE, Box
from components.documents.powerpoint.deck import MORE, Deck, write_notes
from components.documents.powerpoint.texts import add_text_box, height_pt, write_line

# there is no subtitle above sentences
_ROOM = Box(CONTENT.left, SUBTITLE.top, CONTENT.width, CONTENT.top + CONTENT.height - SUBTITLE.top)
_SIZES_PT = (24, 20, 18, 16, 14)
_BESIDE_PT = 18
_AFTER_PT = 8


def add_reading(deck: Deck, lines: Sequence[str], *, title: str, foot: str, path: str = "") -> None:
    """Write the lines on as many slides as they need; the notes repeat them whole."""
    size_pt = next(
        (size for size in _SIZES_PT if _high(lines, size, _ROOM) <= _ROOM.height_pt), _SIZES_PT[-1]
    )
    for number, part in enumerate(_part(lines, size_pt)):
        slide = deck.add_slide(title=title + (MORE if number else ""), path=path, foot=foot)
        _write(slide, part, size_pt, _ROOM, is_list=len(lines) > 1)
        write_notes(slide, part)


def write_what_fits(slide: Slide, lines: Sequence[str], room: Box) -> None:
    """Write as many of the lines as the room holds at a size that can be read; the rest is in the notes."""
    size_pt = _BESIDE_PT
    fitting = [
        lines[:count]
        for count in range(len(lines), 0, -1)
        if _high(lines[:count], size_pt, room) <= room.height_pt
    ]
    if fitting:
        _write(slide, fitting[0], size_pt, room, is_list=len(fitting[0]) > 1)


def _write(slide: Slide, lines: Sequence[str], size_pt: float, room: Box, *, is_list: bool) -> None:
    frame = add_text_box(slide, room, name="Nội dung")
    for place, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        paragraph.space_after = Pt(_AFTER_PT)
        write_line(paragraph, f"– {line}" if is_list else line, size_pt=size_pt)


def _part(lines: Sequence[str], size_pt: float) -> Iterator[list[str]]:
    held: list[str] = []
    for line in lines:
        if held and _high([*held, line], size_pt, _ROOM) > _ROOM.height_pt:
            yield held
            held = []
        held.append(line)
    if held:
        yield held


def _high(lines: Sequence[str], size_pt: float, room: Box) -> float:
    return height_pt(
        [f"– {line}" for line in lines], width_pt=room.width_pt, size_pt=size_pt, after_pt=_AFTER_PT
    )
