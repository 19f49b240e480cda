"""Text on slides: how large it may be to fit, and written so that nothing breaks the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.shapes.base import BaseShape
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Pt

from components.documents.lettering import Face, wrap_text, writable
from components.documents.powerpoint.boxes import Box
from components.figures.theme import INK

LINE_HEIGHT = 1.2


def fit_pt(text: str, box: Box, *, most_pt: float, least_pt: float, is_bold: bool = False) -> float:
    """The largest size in whole points at which the text stays in the box; the least where none does."""
    size = most_pt
    while (
        size > least_pt
        and height_pt((text,), width_pt=box.width_pt, size_pt=size, is_bold=is_bold) > box.height_pt
    ):
        size -= 1
    return size


def height_pt(
    texts: Sequence[str], *, width_pt: float, size_pt: float, is_bold: bool = False, after_pt: float = 0
) -> float:
    """How high paragraphs stand."""
    lines = sum(
        len(wrap_text(text, width_pt=width_pt, size_pt=size_pt, face=Face.SANS, is_bold=is_bold)) or 1
        for text in texts
    )
    return lines * size_pt * LINE_HEIGHT + after_pt * len(texts)


def write_line(
    paragraph: _Paragraph,
    text: str,
    *,
    size_pt: float | None = None,
    colour: str | None = None,
    is_bold: bool | None = None,
    is_italic: bool | None = None,
) -> None:
    """Add a run; what is None stays as the template has it."""
    run = paragraph.add_run()
    run.text = writable(text).replace("\n", " ").replace("\t", " ")
    run._r.get_or_add_rPr().set("lang", "vi-VN")
    if size_pt is not None:
        run.font.size = Pt(size_pt)
    if colour is not None:
        run.font.color.rgb = rgb(colour)
    if is_bold is not None:
        run.font.bold = is_bold
    if is_italic is not None:
        run.font.italic = is_italic


def fill_place(
    shape: BaseShape, text: str, *, box: Box, most_pt: float, least_pt: float, is_bold: bool = False
) -> float:
    """Write into a place of the template, smaller where it would not fit; give the size."""
    size = fit_pt(text, box, most_pt=most_pt, least_pt=least_pt, is_bold=is_bold)
    write_line(shape.text_frame.paragraphs[0], text, size_pt=None if size == most_pt else size)
    return size


def add_text_box(slide: Slide, box: Box, *, name: str, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> TextFrame:
    """A box of text without margins that wraps at its edge."""
    shape = slide.shapes.add_textbox(*box.emu)
    shape.name = name
    return bare(shape.text_frame, anchor=anchor)


def bare(frame: TextFrame, *, anchor: MSO_ANCHOR, margin_pt: float = 0) -> TextFrame:
    """The frame with these margins alone; its words wrap at its edge."""
    frame.word_wrap = True
    frame.vertical_anchor = anchor
    for side in ("left", "right", "top", "bottom"):
        setattr(frame, f"margin_{side}", Pt(margin_pt))
    return frame


def plain(shape: BaseShape) -> BaseShape:
    """A drawn shape without the look that the library gives every shape: its shadow and its centred white letters."""
    style = shape._element.find(qn("p:style"))
    if style is not None:
        shape._element.remove(style)
    return shape


def rgb(colour: str) -> RGBColor:
    """A colour of the theme (#RRGGBB) as PowerPoint's library takes it."""
    return RGBColor.from_string(colour.lstrip("#"))


def align(paragraph: _Paragraph, to: str) -> None:
    """To left, right or center."""
    paragraph.alignment = {"left": PP_ALIGN.LEFT, "right": PP_ALIGN.RIGHT, "center": PP_ALIGN.CENTER}[to]


def set_type(font: Any, *, size_pt: float, colour: str = INK, is_bold: bool = False) -> None:
    """Letters of a chart's axis, legend or labels."""
    font.name = "Arial"
    font.size = Pt(size_pt)
    font.bold = is_bold
    font.color.rgb = rgb(colour)
