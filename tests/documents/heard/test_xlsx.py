"""A workbook as a screen reader meets it."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree

import pytest
from openpyxl import Workbook
from openpyxl.utils import range_boundaries
from openpyxl.worksheet.worksheet import Worksheet

from components.documents.sheets.briefing_workbook import SOURCES_SHEET, write_briefing_xlsx
from components.documents.sheets.exhibit_workbook import write_exhibit_xlsx
from components.documents.sheets.native_chart import CHART_DATA_SHEET
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from tests.builders.briefings import a_chart, an_exhibit
from tests.documents.heard.made import a_shipped_briefing, exhibits_of
from tests.documents.sheets.opened import cells, opened

_NOT_SHOWN = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}cNvPr"


@pytest.fixture(scope="module", params=BriefingKind)
def briefing(request: pytest.FixtureRequest) -> Briefing:
    return a_shipped_briefing(request.param)


@pytest.fixture(scope="module")
def content(briefing: Briefing) -> bytes:
    return write_briefing_xlsx(briefing)


@pytest.fixture(scope="module")
def book(content: bytes) -> Workbook:
    return opened(content)


def test_it_has_its_title_and_says_that_it_is_vietnamese(briefing: Briefing, book: Workbook):
    assert book.properties.title == briefing.subject
    assert book.properties.language == "vi-VN"


def test_every_sheet_is_named_and_begins_with_its_title_in_the_first_cell(book: Workbook):
    assert not [name for name in book.sheetnames if name.lower().startswith(("sheet", "trang"))]
    assert all(sheet["A1"].value for sheet in book.worksheets)
    assert book.active.title == book.sheetnames[0]


def test_every_table_is_known_as_one_with_its_heads(briefing: Briefing, book: Workbook):
    known = [table for sheet in book.worksheets[1:] for table in tables_of(sheet)]
    shown = [one for one in exhibits_of(briefing) if len(one.table.rows) > one.table.total_rows]

    assert len([one for one in known if one[0].title not in (CHART_DATA_SHEET, SOURCES_SHEET)]) == len(shown)
    assert tables_of(book[SOURCES_SHEET])
    for sheet, area, heads in known:
        left, top, right, _ = range_boundaries(area)
        assert [sheet.cell(top, column).value for column in range(left, right + 1)] == heads


def tables_of(sheet: Worksheet) -> list[tuple[Worksheet, str, list[str]]]:
    return [
        (sheet, table.ref, [column.name for column in table.tableColumns]) for table in sheet.tables.values()
    ]


def test_no_merged_cell_stands_in_a_table_or_in_a_row_with_others(book: Workbook):
    for sheet in book.worksheets:
        in_tables = {
            row
            for _, area, _ in tables_of(sheet)
            for row in range(range_boundaries(area)[1], range_boundaries(area)[3] + 1)
        }
        for area in sheet.merged_cells.ranges:
            assert area.min_row == area.max_row
            assert area.min_row not in in_tables
            assert [cell.column for cell in cells(sheet) if cell.row == area.min_row] == [area.min_col]


def test_a_sheet_keeps_its_title_or_its_header_in_sight_and_prints_the_header_of_its_table_anew(
    briefing: Briefing, book: Workbook
):
    for sheet, section in zip(book.worksheets[1:], briefing.sections, strict=False):
        assert sheet.freeze_panes, sheet.title
        if len(section.exhibits) == 1:
            ((_, area, _),) = tables_of(sheet)
            head = range_boundaries(area)[1]
            assert sheet.print_title_rows == f"${head}:${head}"


def test_every_chart_says_its_finding(briefing: Briefing, content: bytes):
    said = charts_say(content)
    expected = [one.alt for one in exhibits_of(briefing) if one.chart is not None]

    assert sorted(said) == sorted(expected)


def charts_say(content: bytes) -> list[str]:
    """Alternative texts of charts; openpyxl does not keep them."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        drawings = [name for name in packed.namelist() if name.startswith("xl/drawings/drawing")]
        found = [
            one for name in drawings for one in ElementTree.fromstring(packed.read(name)).iter(_NOT_SHOWN)
        ]
    return [one.get("descr", "") for one in found]


def test_one_exhibit_s_workbook_keeps_the_same_rules():
    exhibit = an_exhibit(chart=a_chart())
    content = write_exhibit_xlsx(exhibit)
    book = opened(content)

    assert (book.properties.title, book.properties.language) == (exhibit.caption.title, "vi-VN")
    assert charts_say(content) == [exhibit.alt]
    ((sheet, area, heads),) = tables_of(book.worksheets[0])
    assert heads == [column.label for column in exhibit.table.columns]
    assert sheet.tables["Table1"].autoFilter.ref == area
    assert len(tables_of(book[CHART_DATA_SHEET])) == 1
