"""The slides while they are being written."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

from pptx import Presentation
from pptx.enum.dml import MSO_LINE
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Slides
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.util import Pt

from components.documents.lettering import writable
from components.documents.powerpoint import boxes
from components.documents.powerpoint.places import CONTENT_LAYOUT, OPENING_LAYOUT, Place
from components.documents.powerpoint.slide_number import number_shape
from components.documents.powerpoint.texts import align, bare, fill_place, height_pt, plain, rgb, write_line
from components.figures.theme import INK_SOFT, PAPER

TEMPLATE = Path(__file__).with_name("template.pptx")
MORE = " (tiếp)"
_UNDER_TITLE = 0.06


@dataclass
class Deck:
    """A presentation in the project's template."""

    slides: Slides
    _titles: dict[str, int] = field(default_factory=dict)

    @classmethod
    def open(cls) -> Deck:
        return cls(Presentation(str(TEMPLATE)))

    def add_opening(self, *, title: str, subtitle: str, body: str) -> Slide:
        title = self._unused(title)
        slide = self._add(OPENING_LAYOUT)
        fill_place(slide.shapes.title, title, box=boxes.OPENING_TITLE, most_pt=38, least_pt=20, is_bold=True)
        for place, text, box, size in (
            (Place.OPENING_SUBTITLE, subtitle, boxes.OPENING_SUBTITLE, 20),
            (Place.OPENING_BODY, body, boxes.OPENING_BODY, 16),
        ):
            _fill_or_drop(slide, place, text, box, size)
        return slide

    def add_slide(
        self, *, title: str, path: str = "", subtitle: str = "", foot: str = "", is_illustrative: bool = False
    ) -> Slide:
        """A slide with everything but its content. ``path`` says where in the document it stands."""
        title = self._unused(title)
        slide = self._add(CONTENT_LAYOUT)
        size_pt = fill_place(
            slide.shapes.title, title, box=boxes.TITLE, most_pt=26, least_pt=14, is_bold=True
        )
        high = height_pt((title,), width_pt=boxes.TITLE.width_pt, size_pt=size_pt, is_bold=True)
        for place, text, box, size in (
            (Place.PATH, path, boxes.PATH, 12),
            (Place.SUBTITLE, subtitle, boxes.SUBTITLE, 14),
            (Place.FOOT, foot, boxes.FOOT, 11),
        ):
            _fill_or_drop(slide, place, text, box, size)
        _close_up(slide, title_height=high / 72)
        slide.shapes._spTree.append(parse_xml(number_shape(slide.shapes._next_shape_id)))
        if is_illustrative:
            _add_chip(slide)
        return slide

    def _add(self, layout_name: str) -> Slide:
        return self.slides.slides.add_slide(self.slides.slide_layouts.get_by_name(layout_name))

    def _unused(self, title: str) -> str:
        """A title that no slide has yet: who goes through the slides by their titles cannot tell two alike apart."""
        used = self._titles[title] = self._titles.get(title, 0) + 1
        if used == 1:
            return title
        return f"{title.removesuffix(MORE)} (tiếp {used})" if title.endswith(MORE) else f"{title} ({used})"


def write_notes(slide: Slide, lines: Iterable[str]) -> None:
    """What the speaker reads: sentences and sources, a line each."""
    text = "\n".join(writable(line) for line in lines if line)
    slide.notes_slide.notes_text_frame.text = text.replace("\x0b", " ")


def describe(shape: BaseShape, *, name: str, title: str, alt: str) -> None:
    """What a screen reader says in place of the shape."""
    shape.name = name
    about = shape._element.xpath(".//p:cNvPr")[0]
    about.set("title", writable(title))
    about.set("descr", writable(alt))


def _fill_or_drop(slide: Slide, place: Place, text: str, box: boxes.Box, size_pt: float) -> None:
    """An empty place would show its prompt to whoever edits the slide."""
    shape = next(one for one in slide.placeholders if one.placeholder_format.idx == place)
    if text:
        fill_place(shape, text, box=box, most_pt=size_pt, least_pt=8)
    else:
        shape._element.getparent().remove(shape._element)


def _close_up(slide: Slide, *, title_height: float) -> None:
    """A subtitle stands close under a title of one line. ``title_height`` is in inches."""
    under = boxes.TITLE.top + title_height + _UNDER_TITLE
    if under >= boxes.SUBTITLE.top:
        return
    _put(slide.shapes.title, replace(boxes.TITLE, height=title_height))
    for shape in slide.placeholders:
        if shape.placeholder_format.idx == Place.SUBTITLE:
            _put(shape, replace(boxes.SUBTITLE, top=under))


def _put(shape: BaseShape, box: boxes.Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box.emu


def _add_chip(slide: Slide) -> None:
    """“Số liệu minh họa” in a dotted frame, as on the screen."""
    chip = plain(slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, *boxes.CHIP.emu))
    chip.name = "Tính chất số liệu"
    chip.fill.solid()
    chip.fill.fore_color.rgb = rgb(PAPER)
    chip.line.color.rgb = rgb(INK_SOFT)
    chip.line.width = Pt(1)
    chip.line.dash_style = MSO_LINE.ROUND_DOT
    line = bare(chip.text_frame, anchor=MSO_ANCHOR.MIDDLE).paragraphs[0]
    align(line, "center")
    write_line(line, "Có số liệu minh họa", size_pt=12, colour=INK_SOFT)
