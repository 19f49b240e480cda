"""What a presentation needs for those who hear it: the order of reading, and the language of every word."""

from __future__ import annotations

from pptx.chart.chart import Chart as PowerPointChart
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as Slides
from pptx.slide import Slide

from components.documents.powerpoint.places import Place

LANGUAGE = "vi-VN"
# PowerPoint reads a slide's shapes in the order of the file
_READ_LAST = (Place.FOOT, Place.NUMBER)


def set_for_hearing(slides: Slides) -> None:
    """Let foot and number be read after the content, and say of slides, notes and charts that they are Vietnamese."""
    for slide in slides.slides:
        _put_foot_last(slide)
        _say_language(slide._element)
        if slide.has_notes_slide:
            _say_language(slide.notes_slide._element)
        for shape in slide.shapes:
            if shape.has_chart:
                _say_language_of_chart(shape.chart)


def _put_foot_last(slide: Slide) -> None:
    places = {shape.placeholder_format.idx: shape._element for shape in slide.placeholders}
    for place in _READ_LAST:
        if place in places:
            slide.shapes._spTree.append(places[place])


def _say_language(element: BaseOxmlElement) -> None:
    for run in element.iter(qn("a:r"), qn("a:fld")):
        properties = run.find(qn("a:rPr"))
        if properties is None:
            properties = parse_xml(f"<a:rPr {nsdecls('a')}/>")
            run.insert(0, properties)
        properties.set("lang", LANGUAGE)


def _say_language_of_chart(chart: PowerPointChart) -> None:
    space = chart._chartSpace
    said = space.find(qn("c:lang"))
    if said is None:
        said = parse_xml(f"<c:lang {nsdecls('c')}/>")
        dates = space.find(qn("c:date1904"))
        # the schema wants it behind the calendar, where there is one, and before all else
        if dates is None:
            space.insert(0, said)
        else:
            dates.addnext(said)
    said.set("val", LANGUAGE)
