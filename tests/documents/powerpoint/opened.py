"""Presentations as a reader opens them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from pptx import Presentation
from pptx.chart.chart import Chart as PowerPointChart
from pptx.presentation import Presentation as Slides
from pptx.shapes.base import BaseShape
from pptx.slide import Slide

from components.documents.pictures.picture import Picture
from components.documents.powerpoint.writer import write_pptx
from monitoring.views.briefing.briefing import Briefing


def open_pptx(briefing: Briefing, pictures: dict[str, Picture] | None = None) -> Slides:
    return Presentation(io.BytesIO(write_pptx(briefing, pictures or {})))


def slides_titled(slides: Slides, title: str) -> list[Slide]:
    """The slides of that title, with those that bear a number behind it so that no two are called alike."""
    numbered = (
        rf"{re.escape(title.removesuffix(')'))} \d+\)"
        if title.endswith("(tiếp)")
        else rf"{re.escape(title)} \(\d+\)"
    )
    wanted = re.compile(rf"{re.escape(title)}|{numbered}")
    return [slide for slide in slides.slides if wanted.fullmatch(slide.shapes.title.text_frame.text)]


def charts_of(slides: Slides) -> list[PowerPointChart]:
    return [shape.chart for shape in shapes_of(slides) if shape.has_chart]


def shapes_of(slides: Slides) -> Iterator[BaseShape]:
    return (shape for slide in slides.slides for shape in slide.shapes)


def text_of(slide: Slide) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def notes_of(slide: Slide) -> str:
    return slide.notes_slide.notes_text_frame.text


def about(shape: BaseShape) -> dict[str, str]:
    """Name, title and alternative text of a shape."""
    return dict(shape._element.xpath(".//p:cNvPr")[0].attrib)
