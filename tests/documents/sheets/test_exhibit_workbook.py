import re
from dataclasses import replace

import pytest
from openpyxl.utils import range_boundaries

from components.documents.sheets.exhibit_workbook import write_exhibit_xlsx
from components.documents.sheets.native_chart import CHART_DATA_SHEET
from components.figures.theme import NO_DATA
from monitoring.views.exhibits.exhibit import Cell, ChartKind, Column, DataTable
from tests.builders.briefings import FORMULA_LIKE, a_chart, an_exhibit
from tests.documents.sheets.opened import cells, find, opened, texts


@pytest.fixture(scope="module")
def sheet():
    return opened(write_exhibit_xlsx(an_exhibit())).worksheets[0]


def test_numbers_are_native_with_the_format_of_their_column(sheet):
    rate, count = find(sheet, "Đạ Tẻh").offset(0, 1), find(sheet, "Đạ Tẻh").offset(0, 2)

    assert (rate.value, rate.data_type) == (2.345, "n")
    assert rate.number_format.startswith("#,##0.00;")
    assert (count.value, count.number_format.partition(";")[0]) == (1234, "#,##0")


def test_no_data_is_text_and_zero_is_a_number(sheet):
    missing = find(sheet, "Đạ Huoai").offset(0, 1)
    zero = find(sheet, FORMULA_LIKE).offset(0, 1)

    assert (missing.value, missing.data_type) == ("chưa có số liệu", "s")
    assert (zero.value, zero.data_type) == (0, "n")
    assert missing.fill.fgColor.rgb == f"FF{NO_DATA[1:]}"
    assert zero.fill.fgColor.rgb != missing.fill.fgColor.rgb


def test_text_that_looks_like_a_formula_is_text(sheet):
    assert find(sheet, FORMULA_LIKE).data_type == "s"
    assert not [cell for cell in cells(sheet) if cell.data_type == "f"]


def test_text_that_looks_like_an_address_is_no_link():
    table = DataTable((Column("Đơn vị"),), ((Cell("file:///x", "file:///x"),),))
    sheet = opened(write_exhibit_xlsx(replace(an_exhibit(), table=table))).worksheets[0]

    assert find(sheet, "file:///x").hyperlink is None


def test_totals_are_bold_and_what_illustrates_is_italic_with_a_dotted_border(sheet):
    assert find(sheet, "Toàn tỉnh").font.bold
    illustrative, official = find(sheet, FORMULA_LIKE).offset(0, 1), find(sheet, "Đạ Tẻh").offset(0, 1)

    assert illustrative.font.italic
    assert illustrative.border.left.style == "dotted"
    assert not official.font.italic
    assert "minh họa" in find(sheet, "Ô chữ nghiêng, nền vàng nhạt, viền chấm: số liệu minh họa").value


def test_the_header_stays_in_sight_and_filters_without_the_total(sheet):
    head = find(sheet, "Đơn vị").row

    assert sheet.freeze_panes == f"A{head + 1}"
    assert sheet.tables["Table1"].autoFilter.ref == f"A{head}:C{head + 3}"
    assert sheet.print_title_rows == f"${head}:${head}"


def test_sources_standing_filters_and_release_stand_below(sheet):
    exhibit = an_exhibit()

    for line in (exhibit.caption.title, exhibit.caption.subtitle, *exhibit.foot_lines):
        assert line in texts(sheet)


def test_money_stands_in_the_unit_of_its_head_with_the_decimals_of_its_text():
    column = Column("Kế hoạch (tỷ đồng)", True, 3, "tỷ đồng")
    table = DataTable(
        (Column("Dự án"), column), ((Cell("DA1", "DA1"), Cell("41,32", 41_320_000_000, decimals=2)),)
    )

    cell = find(opened(write_exhibit_xlsx(replace(an_exhibit(), table=table))).worksheets[0], "DA1").offset(
        0, 1
    )

    assert cell.value == 41.32
    assert cell.number_format.startswith("#,##0.00;")


@pytest.mark.parametrize("kind", list(ChartKind))
def test_a_chart_draws_exactly_its_series_and_nothing_where_there_is_no_data(kind: ChartKind):
    exhibit = an_exhibit(chart=a_chart(kind))
    book = opened(write_exhibit_xlsx(exhibit))
    (chart,) = book.worksheets[0]._charts
    data = book[CHART_DATA_SHEET]

    drawn = {
        (*values_at(data, series.tx.strRef.f),): values_at(data, series.val.numRef.f)
        for series in chart.series
    }
    assert drawn == {(series.name,): list(series.values) for series in exhibit.chart.series}
    assert chart.display_blanks == "gap"


def values_at(data, reference: str) -> list:
    area = reference.rpartition("!")[2].replace("$", "")
    left, top, right, bottom = range_boundaries(area)
    return [
        data.cell(row, column).value for row in range(top, bottom + 1) for column in range(left, right + 1)
    ]


def test_a_chart_of_figures_that_illustrate_says_so_in_its_title():
    exhibit = an_exhibit(chart=a_chart(), has_illustrative=True)
    (chart,) = opened(write_exhibit_xlsx(exhibit)).worksheets[0]._charts

    assert "số liệu minh họa" in chart.title.tx.rich.p[0].r[0].t


def test_a_table_alone_has_no_chart():
    book = opened(write_exhibit_xlsx(an_exhibit()))

    assert book.sheetnames == ["Bảng số liệu"]
    assert book.worksheets[0]._charts == []


def test_the_same_figures_give_the_same_bytes():
    content = write_exhibit_xlsx(an_exhibit(chart=a_chart()))

    assert content == write_exhibit_xlsx(an_exhibit(chart=a_chart()))
    assert not re.search(rb"dcterms:created", content)
