"""The summary on one sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx.oxml.ns import qn

from components.documents.word.page_height import content_height_pt, page_room_pt
from monitoring.views.briefing.briefing import BriefingKind
from monitoring.wording.statement import Statement
from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.word.opened import a_picture, open_docx, texts_of


def a_summary(*, sentences: int = 1):
    """A map, headlines and as many sentences as wanted."""
    briefing = replace(a_briefing(an_exhibit("ban-do"), kind=BriefingKind.ONE_PAGE), type_name="TÓM TẮT")
    first, *others = briefing.sections
    sentence = Statement("Năm 2022, tỷ lệ hộ nghèo của tỉnh Lâm Đồng thấp hơn tỷ lệ chung của cả nước. " * 3)
    part = replace(first.parts[0], paragraphs=(sentence,) * sentences)
    return replace(briefing, sections=(replace(first, parts=(part,)), *others))


@pytest.mark.parametrize("sentences", [1, 4, 8])
def test_it_stands_on_one_page_however_much_it_says(sentences):
    document = open_docx(a_summary(sentences=sentences), {"ban-do": a_picture(width_px=90, height_px=80)})

    assert content_height_pt(document) <= page_room_pt(document)
    assert len(document.sections) == 1


def test_letters_shrink_only_as_far_as_they_must():
    picture = {"ban-do": a_picture(width_px=90, height_px=80)}
    sizes = [
        open_docx(a_summary(sentences=count), picture).styles["Body Text"].font.size.pt for count in (1, 8)
    ]

    assert sizes[0] > sizes[1] >= 8


def test_it_has_no_national_heading_and_no_number_but_its_own_date():
    document = open_docx(a_summary(), {"ban-do": a_picture()})

    assert texts_of(document, "Tên loại văn bản") == ["TÓM TẮT"]
    assert texts_of(document, "Quốc hiệu") == []
    assert texts_of(document, "Số ký hiệu") == []
    assert texts_of(document, "Địa danh ngày tháng")


def test_picture_headlines_sources_and_notes_are_all_there():
    briefing = a_summary()
    exhibit = briefing.sections[0].exhibits[0]

    document = open_docx(briefing, {"ban-do": a_picture()})
    said = " ".join(text.text or "" for text in document.element.body.iter(qn("w:t")))

    (shape,) = document.inline_shapes
    assert shape._inline.docPr.get("descr") == exhibit.alt
    assert " · ".join(exhibit.foot_lines) in said
    assert "6.636 hộ*" in said
    assert "655/QĐ-LĐTBXH" in said
    assert briefing.notes[0] in said


def test_the_estimate_of_height_grows_with_what_is_written():
    short, long = (open_docx(a_briefing(*(an_exhibit(f"b{n}") for n in range(count)))) for count in (1, 4))

    assert content_height_pt(short) < content_height_pt(long)
