"""A PDF as a screen reader meets it, by either engine."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import pairwise

import pytest
from pypdf import PdfReader
from pypdf.generic import ContentStream

from components.documents.paper.print_html import write_print_html
from components.documents.paper.without_browser import write_pdf_without_browser
from components.documents.pictures.chromium import ChromiumEngine
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from tests.documents.heard.made import FORM, a_shipped_briefing, exhibits_of, pictures_for
from tests.documents.heard.pdf_tags import Tag, tags_of


@pytest.fixture(scope="module")
def engine() -> Iterator[ChromiumEngine]:
    engine = ChromiumEngine()
    yield engine
    engine.close()


WITHOUT, BROWSER = "without a browser", "browser"
SET_BY = [(kind, WITHOUT) for kind in BriefingKind] + [
    pytest.param((kind, BROWSER), marks=pytest.mark.browser)
    for kind in (BriefingKind.PROVINCE, BriefingKind.ONE_PAGE)
]


@pytest.fixture(scope="module", params=SET_BY, ids=str)
def set_by(request: pytest.FixtureRequest) -> tuple[BriefingKind, str]:
    return request.param


@pytest.fixture(scope="module")
def briefing(set_by: tuple[BriefingKind, str]) -> Briefing:
    return a_shipped_briefing(set_by[0])


@pytest.fixture(scope="module")
def reader(request: pytest.FixtureRequest, set_by: tuple[BriefingKind, str], briefing: Briefing) -> PdfReader:
    pictures = pictures_for(briefing)
    if set_by[1] == BROWSER:
        engine: ChromiumEngine = request.getfixturevalue("engine")
        content = engine.print_pdf(write_print_html(briefing, pictures, FORM))
    else:
        content = write_pdf_without_browser(briefing, pictures, FORM)
    return PdfReader(io.BytesIO(content))


@pytest.fixture(scope="module")
def tags(reader: PdfReader) -> Tag:
    return tags_of(reader)


def test_it_is_tagged_and_says_its_title_and_language(briefing: Briefing, reader: PdfReader):
    root = reader.trailer["/Root"]

    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "vi"
    assert briefing.subject in reader.metadata.title
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_its_headings_are_headings_in_their_order(briefing: Briefing, tags: Tag):
    levels = [int(one.kind[1]) for one in tags.all("H1", "H2", "H3", "H4")]

    assert levels[0] == 1
    assert levels.count(1) == 1
    assert levels.count(2) >= len(briefing.sections)
    assert all(level <= before + 1 for before, level in pairwise(levels))


def test_every_picture_says_its_finding(briefing: Briefing, tags: Tag):
    said = [one.alt for one in tags.all("Figure") if one.alt]
    drawn = set(pictures_for(briefing))

    assert said == [one.alt for one in exhibits_of(briefing) if one.name in drawn]
    assert not [one for one in tags.all("Figure") if not any(below.alt for below in one.walk())]


def test_every_table_has_heads_of_its_columns_and_of_its_rows(tags: Tag):
    tables = tags.all("Table")

    assert tables
    for table in tables:
        first, *rest = table.all("TR")
        assert {one.kind for one in first.below} == {"TH"}
        assert {one.scope for one in first.below} == {"Column"}
        assert rest
        for row in rest:
            assert [one.scope for one in row.below if one.kind == "TH"] == ["Row"]
            assert len(row.below) == len(first.below)


def test_without_a_browser_all_that_is_read_is_within_a_tag_and_page_numbers_are_marked_as_none():
    """Chromium leaves the foot and the number of its sheets outside the tags without marking them, which readers skip too."""
    briefing = a_shipped_briefing(BriefingKind.PROVINCE)
    content = write_pdf_without_browser(briefing, pictures_for(briefing), FORM)
    for page in PdfReader(io.BytesIO(content)).pages:
        within: list[str] = []
        for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
            if operator in (b"BDC", b"BMC"):
                within.append(str(operands[0]))
            elif operator == b"EMC":
                within.pop()
            elif operator in (b"Tj", b"TJ"):
                assert len(within) == 1
        assert within == []
