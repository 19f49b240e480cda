from dataclasses import replace

import pytest

from components.documents.sheets.briefing_workbook import write_briefing_xlsx
from components.documents.sheets.native_chart import CHART_DATA_SHEET
from monitoring.views.briefing.briefing import Part, Section
from tests.builders.briefings import a_briefing, a_chart, an_exhibit
from tests.documents.sheets.opened import cells, find, opened, texts


@pytest.fixture(scope="module")
def book():
    return opened(write_briefing_xlsx(a_briefing()))


def test_every_section_has_a_sheet_between_contents_and_sources(book):
    assert book.sheetnames == [
        "Mục lục",
        "I. Kết quả giảm nghèo",
        "II. Số liệu còn thiếu",
        "Nguồn số liệu",
        "Ghi chú",
    ]


def test_the_contents_lead_to_every_sheet_and_nowhere_else(book):
    links = {cell.value: cell.hyperlink.location for cell in cells(book["Mục lục"]) if cell.hyperlink}

    assert list(links) == book.sheetnames[1:]
    assert all(location == f"'{name}'!A1" for name, location in links.items())
    assert not [cell for sheet in book.worksheets[1:] for cell in cells(sheet) if cell.hyperlink]


def test_a_section_says_its_headlines_paragraphs_and_tables(book):
    said = texts(book["I. Kết quả giảm nghèo"])

    assert "Tỷ lệ hộ nghèo: 1,94 % · Cả nước 4,03 %" in said
    assert "Hộ nghèo <b>: 6.636 hộ · Giảm 3.095 hộ (số liệu minh họa)" in said
    assert "1. Toàn tỉnh" in said
    assert "Tỷ lệ hộ nghèo năm 2022 là 1,94 %. (số liệu minh họa)" in said
    assert said.count("Đạ Huoai") == 2


def test_what_is_missing_is_said(book):
    assert "– Chưa có số liệu của huyện Đạ Huoai" in texts(book["II. Số liệu còn thiếu"])


def test_sources_and_notes_have_their_sheets(book):
    assert find(book["Nguồn số liệu"], "655/QĐ-LĐTBXH").offset(0, 1).value.endswith("05/5/2023")
    notes = texts(book["Ghi chú"])
    assert "một phần là số liệu minh họa" in notes
    assert "bản số liệu 3f2a9c1e" in notes
    assert "Năm 2022 · Tỉnh Lâm Đồng" in notes
    assert "Số liệu minh họa không phải là số đã công bố." in notes


def test_two_tables_on_one_sheet_have_no_filter_and_keep_the_title_in_sight(book):
    sheet = book["I. Kết quả giảm nghèo"]

    assert sheet.auto_filter.ref is None
    assert [table.autoFilter for table in sheet.tables.values()] == [None, None]
    assert sheet.freeze_panes == "A2"


def test_a_section_s_only_table_has_a_filter_and_keeps_its_header_in_sight():
    briefing = a_briefing(an_exhibit())
    section = replace(briefing.sections[0], headlines=())
    sheet = opened(write_briefing_xlsx(replace(briefing, sections=(section,)))).worksheets[1]
    head = find(sheet, "Đơn vị").row

    assert sheet.tables["Table1"].autoFilter.ref == f"A{head}:C{head + 3}"
    assert sheet.freeze_panes == f"A{head + 1}"


def test_nothing_stands_under_a_chart():
    shown = [an_exhibit(f"bang-{number}", chart=a_chart()) for number in range(3)]
    section = Section("x", "Bảng", (Part("", (), tuple(shown)),))
    sheet = opened(write_briefing_xlsx(replace(a_briefing(), sections=(section,)))).worksheets[1]

    boxes = [placed_on(sheet, chart) for chart in sheet._charts]
    assert len(boxes) == 3
    for (top, bottom), title in zip(boxes, titles_of(sheet), strict=True):
        assert title < top
        following = [row for row in titles_of(sheet) if row > title]
        assert all(bottom < row for row in following[:1])
    words = [cell.row for cell in cells(sheet) if str(cell.value).startswith(("Nguồn", "Bộ lọc", "Ô chữ"))]
    assert not [row for row in words for top, bottom in boxes if top <= row <= bottom]


def placed_on(sheet, chart) -> tuple[int, int]:
    """First and last row that the chart covers."""
    return chart.anchor._from.row + 1, chart.anchor.to.row + 1


def titles_of(sheet) -> list[int]:
    return [cell.row for cell in cells(sheet) if cell.value == an_exhibit().caption.title]


def test_charts_of_all_sections_have_their_numbers_on_one_sheet():
    briefing = a_briefing(an_exhibit(chart=a_chart()), an_exhibit("hai", chart=a_chart()))
    book = opened(write_briefing_xlsx(briefing))
    references = [
        series.val.numRef.f for sheet in book.worksheets for chart in sheet._charts for series in chart.series
    ]

    assert len(references) == len(set(references)) == 4
    assert all(reference.startswith(f"'{CHART_DATA_SHEET}'") for reference in references)


def test_it_prints_on_a4_lying(book):
    for sheet in book.worksheets:
        assert sheet.page_setup.paperSize == 9
        assert sheet.page_setup.orientation == "landscape"


def test_it_has_the_title_of_the_briefing_and_no_clock_time():
    content = write_briefing_xlsx(a_briefing())

    assert opened(content).properties.title == a_briefing().subject
    assert content == write_briefing_xlsx(a_briefing())
