"""A presentation as a screen reader meets it."""

from __future__ import annotations

import io
import re

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Slides

from components.documents.powerpoint.places import Place
from components.documents.powerpoint.writer import write_pptx
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.heard.made import a_shipped_briefing, exhibits_of, pictures_for
from tests.documents.powerpoint.opened import about, open_pptx, shapes_of


@pytest.fixture(scope="module", params=BriefingKind)
def briefing(request: pytest.FixtureRequest) -> Briefing:
    return a_shipped_briefing(request.param)


@pytest.fixture(scope="module")
def slides(briefing: Briefing) -> Slides:
    return Presentation(io.BytesIO(write_pptx(briefing, pictures_for(briefing))))


def titles_of(slides: Slides) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in slides.slides]


def test_it_has_its_title_and_every_word_is_said_to_be_vietnamese(briefing: Briefing, slides: Slides):
    assert slides.core_properties.title == briefing.subject[:255]
    assert slides.core_properties.language == "vi-VN"
    for slide in slides.slides:
        for part in (slide._element, slide.notes_slide._element):
            runs = list(part.iter(qn("a:r"), qn("a:fld")))
            assert runs
            assert {run.find(qn("a:rPr")).get("lang") for run in runs} == {"vi-VN"}
    for shape in shapes_of(slides):
        if shape.has_chart:
            assert shape.chart._chartSpace.find(qn("c:lang")).get("val") == "vi-VN"


def test_every_slide_has_a_title_of_its_own(slides: Slides):
    titles = titles_of(slides)

    assert all(titles)
    assert len(titles) == len(set(titles))


def test_the_same_table_shown_twice_has_two_titles():
    exhibit = an_exhibit()
    titles = titles_of(open_pptx(a_briefing(exhibit, exhibit)))

    assert exhibit.caption.title in titles
    assert f"{exhibit.caption.title} (2)" in titles


def test_a_slide_is_read_from_its_title_over_its_content_to_its_foot(slides: Slides):
    for slide in list(slides.slides)[1:]:
        places = [
            shape.placeholder_format.idx if shape.is_placeholder else "content" for shape in slide.shapes
        ]
        last = [one for one in (Place.FOOT, Place.NUMBER) if one in places]
        assert places[0] == 0
        assert Place.NUMBER in last
        assert places[-len(last) :] == last, places
        if Place.SUBTITLE in places and "content" in places:
            assert places.index(Place.SUBTITLE) < places.index("content")


def test_every_picture_chart_and_table_says_its_finding(briefing: Briefing, slides: Slides):
    expected = {one.alt for one in exhibits_of(briefing)}
    shown = [
        shape
        for shape in shapes_of(slides)
        if shape.has_chart or shape.has_table or shape._element.tag == qn("p:pic")
    ]

    assert shown
    for shape in shown:
        assert about(shape)["descr"] in expected
        assert about(shape)["title"]
        assert re.search(r"\d|chưa có số liệu", about(shape)["descr"])


def test_tables_have_a_header_row_and_no_merged_cell(slides: Slides):
    for table in (shape.table for shape in shapes_of(slides) if shape.has_table):
        assert table.first_row
        assert all(cell.text for cell in table.rows[0].cells)
        assert not [cell for cell in table.iter_cells() if cell.is_merge_origin or cell.is_spanned]
