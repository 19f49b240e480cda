import io
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from components.documents.form import DocumentForm
from components.documents.paper.without_browser import write_pdf_without_browser
from monitoring.views.briefing.briefing import Briefing, BriefingKind, SourceLine
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit
from monitoring.wording.statement import Statement
from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.paper.drawn import a_picture

MM_PER_PT = 25.4 / 72
FORM = DocumentForm(issuing_body="Sở Lao động", signer_title="Giám đốc", recipients=("UBND tỉnh", "Lưu: VT"))


def printed(briefing: Briefing, **pictures) -> PdfReader:
    return PdfReader(io.BytesIO(write_pdf_without_browser(briefing, pictures, FORM)))


def text_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def a_long_table(rows: int = 80) -> Exhibit:
    table = DataTable(
        (Column("Đơn vị"), Column("Số hộ", is_number=True)),
        tuple(
            (Cell(f"Thôn {number}", f"Thôn {number}"), Cell(str(number), number)) for number in range(rows)
        ),
    )
    return replace(an_exhibit("dai"), table=table)


@pytest.fixture(scope="module")
def reader() -> PdfReader:
    return printed(a_briefing(), **{"bang-hai": a_picture()})


def test_every_sheet_is_a4(reader: PdfReader):
    for page in reader.pages:
        sides = sorted(float(side) * MM_PER_PT for side in (page.mediabox.width, page.mediabox.height))
        assert sides == pytest.approx([210, 297], abs=0.5)


def test_it_says_heading_sections_numbers_and_sources_in_vietnamese(reader: PdfReader):
    said = text_of(reader)

    for words in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "SỞ LAO ĐỘNG",
        "BÁO CÁO",
        "I. Kết quả giảm nghèo",
        "1. Toàn tỉnh",
        "2. Các huyện, thành phố",
        "II. Số liệu còn thiếu",
        "Tỷ lệ hộ nghèo năm 2022 là 1,94 %.*",
        "Đạ Tẻh 2,35 1.234",
        "Đạ Huoai chưa có số liệu chưa có số liệu",
        "=HYPERLINK(1) 0,00* 0*",
        "Toàn tỉnh 1,94 6.636",
        "Nguồn: 655/QĐ-LĐTBXH; 7264/QĐ-UBND",
        "Xuất từ bản số liệu 3f2a9c1e",
        "Bộ LĐTBXH, Quyết định 655/QĐ-LĐTBXH ngày 05/5/2023",
        "* Số liệu minh họa, không phải số đã công bố.",
        "(Một phần là số liệu minh họa)",
        "- Lưu: VT.",
        "GIÁM ĐỐC",
    ):
        assert words in said


def test_exhibits_are_numbered_by_kind_and_pictures_have_alt_text(reader: PdfReader):
    said = text_of(reader)
    tree = str(reader.trailer["/Root"]["/StructTreeRoot"].get_object())
    alt = find_alt(reader)

    assert "Bảng 1. Tỷ lệ hộ nghèo năm 2022" in said
    assert "Hình 1. Tỷ lệ hộ nghèo năm 2022" in said
    assert tree
    assert an_exhibit().alt in alt


def find_alt(reader: PdfReader) -> list[str]:
    found, left = [], [reader.trailer["/Root"]["/StructTreeRoot"].get_object()]
    while left:
        one = left.pop()
        if "/Alt" in one:
            found.append(str(one["/Alt"]))
        below = one.get("/K", [])
        below = below if isinstance(below, list) else [below]
        left += [each.get_object() for each in below if hasattr(each.get_object(), "get")]
    return found


def test_the_outline_has_every_heading(reader: PdfReader):
    def titles(outline) -> list[str]:
        return [
            title for one in outline for title in (titles(one) if isinstance(one, list) else [str(one.title)])
        ]

    assert titles(reader.outline)[:4] == [
        "I. Kết quả giảm nghèo",
        "1. Toàn tỉnh",
        "2. Các huyện, thành phố",
        "II. Số liệu còn thiếu",
    ]


def test_it_has_its_title_and_language(reader: PdfReader):
    assert reader.metadata.title == "Báo cáo: Kết quả giảm nghèo tỉnh Lâm Đồng năm 2022"
    assert reader.trailer["/Root"]["/Lang"] == "vi"


def test_pages_are_numbered_at_the_head_from_the_second_on():
    pages = [page.extract_text().strip() for page in printed(a_briefing(a_long_table())).pages]

    assert len(pages) > 2
    assert not re.match(r"^1\s", pages[0])
    for number, page in enumerate(pages[1:], start=2):
        assert page.startswith(f"{number}\n")


def test_a_table_repeats_its_header_on_every_page_and_loses_no_row():
    pages = [page.extract_text() for page in printed(a_briefing(a_long_table())).pages]
    holding = [page for page in pages if "Thôn " in page]

    assert len(holding) > 1
    assert all("Đơn vị Số hộ" in page for page in holding)
    assert re.findall(r"Thôn (\d+)", "\n".join(holding)) == [str(number) for number in range(80)]


def test_a_wide_table_stands_on_a_sheet_turned_with_its_heading():
    columns = tuple(Column(f"Chỉ tiêu dài số {number}", is_number=True) for number in range(12))
    row = tuple(Cell("1.234.567,89", 1234567.89) for _ in columns)
    briefing = a_briefing(replace(an_exhibit(), table=DataTable(columns, (row,))))
    first = briefing.sections[0]
    section = replace(first, parts=(replace(first.parts[0], paragraphs=()),))

    reader = printed(replace(briefing, sections=(section,)))

    turned = [page for page in reader.pages if page.mediabox.width > page.mediabox.height]
    assert len(turned) == 1
    assert "1. Toàn tỉnh" in turned[0].extract_text()


def test_signs_that_the_office_s_type_lacks_are_printed():
    table = DataTable(
        (Column("Đánh giá"),), tuple((Cell(sign, sign),) for sign in ("✓ Đạt", "▲ Đúng", "≥ 90 %"))
    )

    said = text_of(printed(a_briefing(replace(an_exhibit(), table=table))))

    for sign in ("✓ Đạt", "▲ Đúng", "≥ 90 %"):
        assert sign in said


@pytest.mark.parametrize("repeats", [1, 6])
def test_a_summary_of_one_page_stands_on_one_sheet(repeats: int):
    briefing = a_briefing(an_exhibit("ban-do"), kind=BriefingKind.ONE_PAGE)
    said = (Statement("Tỷ lệ hộ nghèo giảm so với năm trước, thấp hơn cả nước. " * 6),) * repeats
    sections = tuple(
        replace(section, parts=(replace(section.parts[0], paragraphs=said), *section.parts[1:]))
        for section in briefing.sections
    )

    reader = printed(replace(briefing, sections=sections), **{"ban-do": a_picture(900, 800)})

    assert len(reader.pages) == 1
    assert "Nơi nhận" not in text_of(reader)


def test_a_control_character_breaks_nothing():
    briefing = replace(a_briefing(), sources=(SourceLine("1", "a\x00b\x0bc"),))

    assert "1: abc" in text_of(printed(briefing))
