"""A Word document as a screen reader meets it."""

from __future__ import annotations

import io
import re
from itertools import pairwise

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn

from components.documents.word.template import TEMPLATE
from components.documents.word.writer import write_docx
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from tests.documents.heard.made import FORM, a_shipped_briefing, exhibits_of, pictures_for
from tests.documents.word.opened import data_tables


@pytest.fixture(scope="module", params=BriefingKind)
def briefing(request: pytest.FixtureRequest) -> Briefing:
    return a_shipped_briefing(request.param)


@pytest.fixture(scope="module")
def document(briefing: Briefing) -> WordDocument:
    return Document(io.BytesIO(write_docx(briefing, pictures_for(briefing), form=FORM)))


def test_it_has_its_title_and_every_style_speaks_vietnamese(briefing: Briefing, document: WordDocument):
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}
    own = {one.get(qn("w:val")) for one in document.element.body.iter(qn("w:lang"))}

    assert briefing.subject in document.core_properties.title
    assert document.core_properties.language == "vi-VN"
    assert languages == {"vi-VN"}
    assert own <= {"vi-VN"}


def test_an_office_s_template_in_english_is_made_to_speak_vietnamese(tmp_path):
    template = Document(str(TEMPLATE))
    for one in list(template.styles.element.iter(qn("w:lang"))):
        one.getparent().remove(one)
    template.save(str(tmp_path / "none.docx"))
    english = Document(str(TEMPLATE))
    for one in english.styles.element.iter(qn("w:lang")):
        one.set(qn("w:val"), "en-US")
    english.save(str(tmp_path / "english.docx"))

    for name in ("none.docx", "english.docx"):
        briefing = a_shipped_briefing(BriefingKind.ONE_PAGE)
        written = Document(io.BytesIO(write_docx(briefing, {}, form=FORM, template=tmp_path / name)))
        languages = [one.get(qn("w:val")) for one in written.styles.element.iter(qn("w:lang"))]
        assert set(languages) == {"vi-VN"}, name


def test_headings_are_headings_in_their_order(briefing: Briefing, document: WordDocument):
    levels = [
        (int(match.group(1)), paragraph.text)
        for paragraph in document.paragraphs
        if (match := re.fullmatch(r"Heading (\d)", paragraph.style.name))
    ]

    assert [text for _, text in levels if text in {one.heading for one in briefing.sections}]
    assert levels[0][0] == 1
    for (before, _), (level, text) in pairwise(levels):
        assert level <= before + 1, text


def test_every_picture_says_its_finding(briefing: Briefing, document: WordDocument):
    said = [one.get("descr") for one in document.element.body.iter(qn("wp:docPr"))]
    expected = {one.alt for one in exhibits_of(briefing)}

    assert len(said) == len(pictures_for(briefing))
    assert set(said) <= expected
    assert all(re.search(r"\d", one) for one in said)


def test_every_table_has_a_header_that_repeats_a_title_and_no_merged_cell(
    briefing: Briefing, document: WordDocument
):
    tables = data_tables(document)

    # the sheet has pictures alone
    assert tables or briefing.ask.kind is BriefingKind.ONE_PAGE
    for table in tables:
        first, *rest = table._tbl.tr_lst
        assert first.trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr is None or row.trPr.find(qn("w:tblHeader")) is None for row in rest)
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        assert look.get(qn("w:firstRow")) == "1"
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
        assert not list(table._tbl.iter(qn("w:gridSpan"), qn("w:vMerge")))
        assert all(cell.text.strip() for cell in table.rows[0].cells)


def test_tables_that_only_hold_places_claim_no_heads(document: WordDocument):
    shown = {id(table._tbl) for table in data_tables(document)}
    plain = [table for table in document.tables if id(table._tbl) not in shown]

    assert plain
    for table in plain:
        look = table._tbl.tblPr.find(qn("w:tblLook"))
        assert (look.get(qn("w:firstRow")), look.get(qn("w:firstColumn"))) == ("0", "0")
