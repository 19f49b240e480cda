"""The layout that Nghị định 30/2020/NĐ-CP asks for."""

from __future__ import annotations

import re

import pytest
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Length

from components.documents.form import DocumentForm
from tests.builders.briefings import a_briefing
from tests.documents.word.opened import open_docx, texts_of


@pytest.fixture(scope="module")
def document() -> WordDocument:
    return open_docx(a_briefing())


def test_the_page_is_a4_with_the_margins_of_the_decree(document):
    page = document.sections[0]

    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    assert 20 <= round(page.top_margin.mm) <= 25
    assert 20 <= round(page.bottom_margin.mm) <= 25
    assert 30 <= round(page.left_margin.mm) <= 35
    assert 15 <= round(page.right_margin.mm) <= 20


@pytest.mark.parametrize(
    ("style", "size_pt", "is_bold"),
    [
        ("Body Text", 14, False),
        ("Heading 1", 14, True),
        ("Heading 2", 14, True),
        ("Quốc hiệu", 12, True),
        ("Tiêu ngữ", 13, True),
        ("Cơ quan ban hành", 12, True),
        ("Tên loại văn bản", 14, True),
        ("Trích yếu", 14, True),
        ("Bảng chữ", 12, False),
        ("Nguồn", 11, False),
        ("Nơi nhận danh sách", 11, False),
    ],
)
def test_every_style_is_times_new_roman_at_its_size(document, style, size_pt, is_bold):
    looks = document.styles[style]
    fonts = looks.element.rPr.find(qn("w:rFonts"))

    assert {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")} == {
        "Times New Roman"
    }
    assert looks.font.size.pt == size_pt
    assert bool(looks.font.bold) is is_bold


def test_no_paragraph_is_in_a_style_of_the_library(document):
    known = {style.style_id for style in document.styles}
    used = {paragraph.style for paragraph in document.element.body.iter(qn("w:p"))}

    assert None not in used
    assert "Normal" not in used
    assert used <= known


def test_the_body_is_justified_with_an_indent_and_room_between_paragraphs(document):
    looks = document.styles["Body Text"].paragraph_format

    assert looks.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert 10 <= Length(looks.first_line_indent).mm <= 12.8
    assert looks.space_before.pt >= 6
    assert 1.0 <= looks.line_spacing <= 1.5


def test_the_page_number_stands_in_the_middle_at_the_top_from_the_second_page(document):
    page = document.sections[0]
    number = page.header.paragraphs[0]

    assert page.different_first_page_header_footer
    assert "PAGE" in "".join(one.text for one in number._p.iter(qn("w:instrText")))
    assert document.styles["Header"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert 13 <= document.styles["Header"].font.size.pt <= 14
    assert not "".join(paragraph.text for paragraph in page.first_page_header.paragraphs)


def test_the_head_holds_bodies_nation_and_motto(document):
    assert texts_of(document, "Cơ quan chủ quản") == ["ỦY BAN NHÂN DÂNTỈNH LÂM ĐỒNG"]
    assert texts_of(document, "Quốc hiệu") == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert texts_of(document, "Tiêu ngữ") == ["Độc lập - Tự do - Hạnh phúc"]
    assert texts_of(document, "Tên loại văn bản") == ["BÁO CÁO"]


def test_the_line_under_the_motto_is_as_long_as_the_motto(document):
    rules = [
        paragraph
        for cell in document.tables[0].rows[0].cells
        for paragraph in cell.paragraphs
        if paragraph.style.name == "Đường kẻ"
    ]
    width = Length(document.tables[0].rows[0].cells[1].width).mm
    sides = rules[1].paragraph_format.left_indent.mm + rules[1].paragraph_format.right_indent.mm

    assert all(rule._p.find(f".//{qn('w:pBdr')}") is not None for rule in rules)
    assert width - sides == pytest.approx(56, abs=3)


def test_number_date_signer_and_body_are_fields_to_fill(document):
    names = [alias.get(qn("w:val")) for alias in document.element.body.iter(qn("w:alias"))]
    ids = [control.get(qn("w:val")) for control in document.element.body.iter(qn("w:id"))]

    assert names == [
        "Cơ quan ban hành",
        "Số văn bản",
        "Chữ viết tắt tên cơ quan ban hành",
        "Ngày",
        "Tháng",
        "Năm",
        "Chức vụ của người ký",
        "Họ và tên người ký",
    ]
    assert len(set(ids)) == len(ids)
    assert all(
        [child.tag for child in control.find(qn("w:sdtPr"))]
        == [qn(f"w:{tag}") for tag in ("alias", "tag", "id", "showingPlcHdr", "text")]
        for control in document.element.body.iter(qn("w:sdt"))
    )


def test_what_the_office_says_of_itself_stands_in_place_of_the_fields():
    form = DocumentForm(
        parent_body="UBND huyện <X>",
        issuing_body="Phòng A & B",
        place="Đạ Tẻh",
        signer_title="Trưởng phòng",
        recipients=("Như trên;", "Lưu: VT"),
    )

    document = open_docx(a_briefing(), form=form)

    assert texts_of(document, "Cơ quan chủ quản") == ["UBND HUYỆN <X>"]
    assert texts_of(document, "Cơ quan ban hành") == ["PHÒNG A & B"]
    assert texts_of(document, "Chức vụ người ký")[0] == "TRƯỞNG PHÒNG"
    assert texts_of(document, "Nơi nhận danh sách") == ["- Như trên;", "- Lưu: VT."]
    assert texts_of(document, "Địa danh ngày tháng")[0].startswith("Đạ Tẻh, ngày ")


def test_headings_are_the_sections_and_their_parts_in_order(document):
    headings = [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]

    assert headings == [
        ("Heading 1", "Kết quả giảm nghèo"),
        ("Heading 2", "Toàn tỉnh"),
        ("Heading 2", "Các huyện, thành phố"),
        ("Heading 1", "Số liệu còn thiếu"),
        ("Heading 1", "Nguồn số liệu và ghi chú"),
        ("Heading 2", "Nguồn số liệu"),
        ("Heading 2", "Ghi chú"),
    ]


def test_word_itself_numbers_the_headings_roman_then_arabic_then_letters(document):
    numbering = document.part.numbering_part.element
    levels = {
        level.find(qn("w:pStyle")).get(qn("w:val")): (
            level.find(qn("w:numFmt")).get(qn("w:val")),
            level.find(qn("w:lvlText")).get(qn("w:val")),
        )
        for level in numbering.iter(qn("w:lvl"))
    }

    assert levels["Heading1"] == ("upperRoman", "%1.")
    assert levels["Heading2"] == ("decimal", "%2.")
    assert levels["Heading3"] == ("lowerLetter", "%3)")
    for level in (1, 2, 3):
        own = document.styles[f"Heading {level}"].element.pPr.numPr
        assert (own.numId.val, own.ilvl.val) == (1, level - 1)


def test_paragraphs_carry_the_sentences_and_mark_those_that_illustrate(document):
    sentences = texts_of(document, "Body Text")

    assert "Tỷ lệ hộ nghèo năm 2022 là 1,94 %." in sentences
    assert "Tỷ lệ hộ nghèo năm 2022 là 1,94 %.*" in sentences
    assert "* Số liệu minh họa, không phải số đã công bố." in texts_of(document, "Nguồn")


def test_what_a_paragraph_says_is_missing_is_not_said_twice(document):
    assert sum("huyện Đạ Huoai" in paragraph.text for paragraph in document.paragraphs) == 1


def test_the_foot_of_every_page_names_release_and_standing(document):
    page = document.sections[0]
    for footer in (page.footer, page.first_page_footer):
        assert footer.paragraphs[0].text == "Bản số liệu 3f2a9c1e · một phần là số liệu minh họa"


def test_the_document_is_vietnamese_and_names_its_subject(document):
    properties = document.core_properties
    languages = {one.get(qn("w:val")) for one in document.styles.element.iter(qn("w:lang"))}

    assert languages == {"vi-VN"}
    assert properties.language == "vi-VN"
    assert properties.title == "Báo cáo: Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022"
    assert properties.author == "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"


def test_paragraph_properties_stand_in_the_order_that_word_accepts(document):
    order = ["pStyle", "keepNext", "keepLines", "numPr", "pBdr", "spacing", "ind", "jc", "rPr", "sectPr"]
    for properties in document.element.body.iter(qn("w:pPr")):
        tags = [re.sub("{.*}", "", child.tag) for child in properties]
        assert tags == sorted(tags, key=order.index)
