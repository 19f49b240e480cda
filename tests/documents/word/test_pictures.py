"""Pictures and captions of a briefing in Word."""

from __future__ import annotations

import pytest
from docx.oxml.ns import qn
from docx.shared import Length

from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.word.opened import a_picture, data_tables, open_docx, texts_of


def inline_of(document):
    return [shape._inline for shape in document.inline_shapes]


def test_a_picture_takes_the_place_of_the_table_and_carries_its_alt_text():
    exhibit = an_exhibit("ban-do")

    document = open_docx(a_briefing(exhibit), {"ban-do": a_picture()})
    (inline,) = inline_of(document)

    assert inline.docPr.get("descr") == exhibit.alt
    assert inline.docPr.get("title") == exhibit.caption.title
    assert len(data_tables(document)) == 1  # the headlines


def test_a_picture_is_as_wide_as_the_text_and_keeps_its_proportions():
    document = open_docx(a_briefing(an_exhibit("ban-do")), {"ban-do": a_picture()})
    (shape,) = document.inline_shapes

    assert Length(shape.width).mm == pytest.approx(165, abs=0.5)
    assert shape.height / shape.width == pytest.approx(50 / 80, abs=0.01)


def test_a_tall_picture_is_narrowed_to_leave_room_for_its_caption():
    document = open_docx(a_briefing(an_exhibit("cao")), {"cao": a_picture(width_px=40, height_px=90)})
    (shape,) = document.inline_shapes

    assert Length(shape.height).mm <= 151
    assert shape.height / shape.width == pytest.approx(90 / 40, abs=0.01)


def test_a_picture_stays_on_the_page_of_its_caption_and_sources():
    document = open_docx(a_briefing(an_exhibit("ban-do")), {"ban-do": a_picture()})
    place = next(one for one in document.paragraphs if one._p.find(f".//{qn('w:drawing')}") is not None)

    assert place.style.paragraph_format.keep_with_next
    assert document.styles["Caption"].paragraph_format.keep_with_next
    following = place._p.getnext()
    assert following.style == "Caption"


def test_captions_are_counted_by_word_and_show_their_number_before_it_counts():
    exhibits = (an_exhibit("ban-do"), an_exhibit("bang"), an_exhibit("cot"))

    document = open_docx(a_briefing(*exhibits), {"ban-do": a_picture(), "cot": a_picture()})
    captions = [one for one in document.paragraphs if one.style.name == "Caption"]
    codes = ["".join(code.text for code in one._p.iter(qn("w:instrText"))).split()[:2] for one in captions]

    assert [one.text for one in captions] == [
        "Hình 1. Tỷ lệ hộ nghèo năm 2022",
        "Bảng 1. Tỷ lệ hộ nghèo năm 2022",
        "Hình 2. Tỷ lệ hộ nghèo năm 2022",
    ]
    assert codes == [["SEQ", "Hình"], ["SEQ", "Bảng"], ["SEQ", "Hình"]]
    for caption in captions:
        marks = [mark.get(qn("w:fldCharType")) for mark in caption._p.iter(qn("w:fldChar"))]
        assert marks == ["begin", "separate", "end"]


def test_sources_stand_under_a_picture_line_by_line():
    exhibit = an_exhibit("ban-do", has_illustrative=True)

    lines = texts_of(open_docx(a_briefing(exhibit), {"ban-do": a_picture()}), "Nguồn")

    assert [line for line in lines if line in exhibit.foot_lines] == list(exhibit.foot_lines)
    assert "Tính chất số liệu: Số liệu minh họa" in lines


def test_without_its_picture_an_exhibit_comes_as_its_table():
    document = open_docx(a_briefing(an_exhibit("ban-do")), {})

    assert len(data_tables(document)) == 2
    assert not document.inline_shapes
