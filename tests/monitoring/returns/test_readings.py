"""Ways in which spreadsheets come back from offices: each read rightly, or told at its cell in whole words."""

from __future__ import annotations

import io
import unicodedata

import pytest
import xlsxwriter
from openpyxl.workbook import Workbook

from monitoring.returns.read import ReturnReading, read_return
from tests.builders.excel97 import excel97
from tests.builders.framework import a_framework
from tests.builders.returns import STATUS, Return, a_return

HEADER = ["indicator_id", "unit_id", "period", "group_id", "numerator", "denominator", "status", "source_id"]
ROW = ("poor_rate", 678, 2024, "all", 300, 5000, "official", "nguon-1")


def told(one: Return) -> list[tuple[str, str, str]]:
    return [(problem.place, problem.message, problem.remedy) for problem in one.problems()]


def in_nfd(book: Workbook) -> None:
    for sheet in book.worksheets:
        sheet.title = unicodedata.normalize("NFD", sheet.title)


def merging(sheet: str, area: str):
    return lambda book: book[sheet].merge_cells(area)


READ_RIGHTLY = {
    "sheets named in NFD": a_return().spoilt(in_nfd),
    "words in NFD": a_return().with_cell("Thông tin", STATUS, unicodedata.normalize("NFD", "chính thức")),
    "words without accents": a_return().with_cell("Thông tin", STATUS, "Chinh thuc"),
    "blanks around words and numbers": a_return()
    .with_cell("Thông tin", STATUS, " chính  thức\u00a0")
    .with_cell("Biểu 1", "F9", " 287 \u00a0"),
    "a number typed as text": a_return().with_cell("Biểu 1", "D9", "14.790 hộ"),
    "a rate as a percentage": a_return().with_cell("Biểu 1", "H9", 0.0194, number_format="0.00%"),
    "a rate as text": a_return().with_cell("Biểu 1", "H9", "1,94 %"),
    "a merged title": a_return().spoilt(merging("Biểu 1", "C1:G1")),
}


@pytest.mark.parametrize("name", READ_RIGHTLY)
def test_what_is_only_written_otherwise_is_read_rightly(name: str):
    reading, plain = READ_RIGHTLY[name].read(), a_return().read()

    assert reading.problems == ()
    assert [one.as_row() | {"value": None} for one in reading.rows.figures] == [
        one.as_row() | {"value": None} for one in plain.rows.figures
    ]


def test_cells_that_were_merged_away_are_told_as_empty():
    merged = a_return().spoilt(merging("Biểu 2", "F9:I9"))

    assert told(merged) == [
        (
            "Biểu 2, I9",
            "dòng mới điền một phần, ô này còn để trống",
            "Điền nốt ô này (bằng không thì ghi 0), hoặc xóa cả dòng nếu chưa có số liệu.",
        )
    ]


def test_words_typed_in_vni_are_told_at_their_cell():
    assert told(a_return().with_cell("Thông tin", "C4", "UÛy ban nhaân daân huyeän Ñam Roâng")) == [
        (
            "Thông tin, C4",
            "chữ gõ bằng bảng mã VNI, không phải Unicode: “UÛy ban nhaân daân huyeän Ñam Roâng”",
            "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) hoặc gõ lại.",
        )
    ]


def a_computed(result: object) -> ReturnReading:
    """A sheet whose numerator is a formula, with the result that the spreadsheet kept of it."""
    written = io.BytesIO()
    book = xlsxwriter.Workbook(written)
    sheet = book.add_worksheet("observations")
    sheet.write_row(0, 0, HEADER)
    sheet.write_row(1, 0, ROW)
    sheet.write_formula(1, 4, "=100+200", None, result)
    book.close()
    return read_return("bang.xlsx", written.getvalue(), a_framework().build())


def test_a_formula_is_read_as_the_spreadsheet_last_saw_it():
    reading = a_computed(300)

    assert reading.problems == ()
    assert reading.rows.figures[0].numerator == 300


def test_a_formula_that_failed_is_told():
    assert [(one.place, one.message, one.remedy) for one in a_computed("#DIV/0!").problems] == [
        (
            "observations, E2",
            "công thức trong ô bị lỗi: “#DIV/0!”",
            "Sửa công thức hoặc ghi thẳng con số.",
        )
    ]


def excel_97(*, percent: bool) -> ReturnReading:
    cells = {(1, column): name for column, name in enumerate(HEADER, start=1)}
    row = (*ROW[:4], 0.06 if percent else 300, *ROW[5:])
    cells |= {
        (2, column): cell if isinstance(cell, str) else float(cell)
        for column, cell in enumerate(row, start=1)
    }
    formatted = frozenset({("observations", 2, 5)}) if percent else frozenset()
    content = excel97({"observations": cells}, percent=formatted)
    return read_return("bang.xls", content, a_framework().build())


def test_cells_of_excel_97_are_read_and_told_as_others_are():
    good, bad = excel_97(percent=False), excel_97(percent=True)

    assert good.problems == ()
    assert [(one.place, one.message, one.remedy) for one in bad.problems] == [
        (
            "observations, E2",
            "ô cần số đếm nhưng định dạng phần trăm: “6 %”",
            "Đổi định dạng ô về số, ghi số đếm chứ không ghi tỷ lệ.",
        )
    ]


def test_an_excel_97_file_too_large_to_be_looked_at_is_refused():
    content = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000_001)

    (problem,) = read_return("bang.xls", content, a_framework().build()).problems

    assert (problem.message, problem.remedy) == (
        "tệp Excel 97–2003 lớn hơn 5 MB",
        "Mở tệp bằng Excel, lưu thành “Excel Workbook (*.xlsx)” rồi gửi lại.",
    )
