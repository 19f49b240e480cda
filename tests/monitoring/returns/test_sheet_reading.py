"""Workbooks in the tables' own columns, taken as CSV files are."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Sequence
from datetime import datetime

import openpyxl
import pytest

from monitoring.returns.finding import Place
from monitoring.returns.read import ReturnReading, read_return
from tests.builders.excel97 import excel97
from tests.builders.framework import a_framework
from tests.builders.returns import saved

OBSERVATIONS = [
    "indicator_id",
    "unit_id",
    "period",
    "group_id",
    "numerator",
    "denominator",
    "value",
    "status",
    "source_id",
    "note",
]
MONEY = [
    "project_id",
    "unit_id",
    "year",
    "funding_source",
    "capital_type",
    "stage",
    "as_of",
    "amount_vnd",
    "status",
    "source_id",
]
SOURCES = ["source_id", "issuer", "title", "document_no", "date_published", "page_or_table", "address"]
ROW = ("poor_rate", 678, 2024, "all", 300, 5000, None, "official", "nguon-1", None)
LAST_DAY = datetime(2024, 12, 31)  # noqa: DTZ001 – a day, as a spreadsheet holds it
MONEY_ROW = (
    "DA1", 678, 2024, "trung_uong", "su_nghiep", "allocated", LAST_DAY, 1_500_000, "official", "nguon-1",
)  # fmt: skip
PLAIN = {
    "indicator_id": "poor_rate", "unit_id": "678", "period": "2024", "group_id": "all", "numerator": "300",
    "denominator": "5000", "status": "official", "source_id": "nguon-1",
}  # fmt: skip
Lines = Sequence[Sequence[object]]


def a_book(*, above: int = 0, **sheets: Lines) -> openpyxl.Workbook:
    """A workbook of these sheets; the first line of each is its header, with ``above`` empty rows over it."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, lines in sheets.items():
        sheet = book.create_sheet(name)
        for number, line in enumerate(lines, start=1 + above):
            for column, cell in enumerate(line, start=1):
                sheet.cell(number, column, cell)
    return book


def read(book: openpyxl.Workbook | bytes, **how: object) -> ReturnReading:
    content = book if isinstance(book, bytes) else saved(book)
    return read_return("bang.xlsx", content, a_framework().build(), **how)


def told(book: openpyxl.Workbook) -> list[tuple[str, str, str]]:
    return [(one.place, one.message, one.remedy) for one in read(book).problems]


def with_cell(column: str, value: object, *, number_format: str | None = None) -> openpyxl.Workbook:
    """A good sheet of observations in which one cell of row 2 holds something else."""
    book = a_book(observations=[OBSERVATIONS, ROW])
    cell = book["observations"].cell(2, OBSERVATIONS.index(column) + 1)
    cell.value = value
    if number_format:
        cell.number_format = number_format
    return book


def the_row(reading: ReturnReading) -> dict[str, str]:
    assert reading.problems == ()
    (figure,) = reading.rows.figures
    return {name: cell for name, cell in figure.as_row().items() if cell}


def test_a_sheet_is_read_as_a_csv_file_is():
    assert the_row(read(a_book(observations=[OBSERVATIONS, ROW]))) == PLAIN


def test_a_sheet_of_any_name_is_known_by_its_header_wherever_that_begins():
    header = [f" {name.upper()} " for name in OBSERVATIONS]
    name = unicodedata.normalize("NFD", "Số liệu")

    reading = read(a_book(above=3, **{name: [header, (), ROW], "Ghi chú": [["Liên hệ", "0263"]]}))

    assert the_row(reading) == PLAIN
    assert reading.rows.figures[0].where.cell("numerator") == Place("Số liệu", "E6")


def test_an_excel_97_file_is_read_too():
    cells = {
        (row, column): float(cell) if isinstance(cell, int) else cell
        for row, line in enumerate([OBSERVATIONS, ROW], start=1)
        for column, cell in enumerate(line, start=1)
        if cell is not None
    }

    assert the_row(read(excel97({"observations": cells}))) == PLAIN


def test_sources_and_money_of_the_same_workbook_are_read_with_the_figures():
    figure = (*ROW[:8], "bc-1", "Rà soát  cuối năm ")
    source = ("bc-1", "Sở", "Báo cáo", "12/BC", datetime(2024, 12, 1), None, None)  # noqa: DTZ001

    reading = read(
        a_book(
            observations=[OBSERVATIONS, figure], budget_lines=[MONEY, MONEY_ROW], sources=[SOURCES, source]
        )
    )

    assert reading.problems == ()
    assert reading.rows.figures[0].note == "Rà soát cuối năm"
    assert reading.rows.money[0].as_row()["as_of"] == "2024-12-31"
    assert reading.rows.money[0].amount_vnd == 1_500_000
    assert reading.rows.sources[0]["date_published"] == "2024-12-01"


@pytest.mark.parametrize(
    ("column", "value", "number_format", "written"),
    [
        ("denominator", "5.000", None, "5000"),
        ("denominator", "5.000 hộ", None, "5000"),
        ("denominator", 5000.0, None, "5000"),
        ("unit_id", "Duc Trong", None, "678"),
        ("period", "2024", None, "2024"),
        ("status", "Chinh thuc", None, "official"),
    ],
)
def test_cells_are_read_as_those_of_a_form_are(column, value, number_format, written):
    assert the_row(read(with_cell(column, value, number_format=number_format)))[column] == written


@pytest.mark.parametrize(
    ("value", "number_format", "written"),
    [(6.05, None, "6.05"), ("6,05", None, "6.05"), (0.0605, "0.00%", "6.05"), (1.234, None, "1.234")],
)
def test_a_rate_that_the_cell_holds_as_a_number_is_certain(value, number_format, written):
    book = with_cell("value", value, number_format=number_format)
    for column in ("E", "F"):
        book["observations"][f"{column}2"].value = None

    assert the_row(read(book))["value"] == written


@pytest.mark.parametrize(
    ("column", "value", "number_format", "place", "message", "remedy"),
    [
        (
            "denominator", 5.678, None, "F2",
            "số đếm có phần thập phân, có thể do dấu phân nhóm hàng nghìn: “5,678” là 5678 hay 5,678?",
            "Nhập lại số nguyên, không ghi dấu phân nhóm hàng nghìn.",
        ),
        (
            "denominator", 123.456, None, "F2",
            "số đếm có phần thập phân, có thể do dấu phân nhóm hàng nghìn: “123,456” là 123456 hay 123,456?",
            "Nhập lại số nguyên, không ghi dấu phân nhóm hàng nghìn.",
        ),
        (
            "denominator", "5,000", None, "F2", "số ghi đọc được hai cách: “5,000” là 5,000 hay 5000?",
            "Nhập lại thành số (không phải chữ): phần thập phân sau dấu phẩy, không ghi dấu phân nhóm hàng nghìn.",
        ),
        (
            "numerator", 0.0287, "0.00%", "E2",
            "ô cần số đếm nhưng định dạng phần trăm: “2,87 %”",
            "Đổi định dạng ô về số, ghi số đếm chứ không ghi tỷ lệ.",
        ),
        (
            "numerator", "=1+1", None, "E2", "ô có công thức nhưng chưa có kết quả: kết quả trống",
            "Mở tệp bằng Excel, lưu lại rồi gửi; hoặc ghi thẳng con số.",
        ),
        (
            "unit_id", "=A1", None, "B2", "ô có công thức nhưng chưa có kết quả: kết quả trống",
            "Mở tệp bằng Excel, lưu lại rồi gửi; hoặc ghi thẳng con số.",
        ),
        (
            "numerator", "#REF!", None, "E2", "công thức trong ô bị lỗi: “#REF!”",
            "Sửa công thức hoặc ghi thẳng con số.",
        ),
        (
            "numerator", datetime(2024, 3, 9), None, "E2",  # noqa: DTZ001
            "ô cần con số nhưng Excel đã hiểu thành ngày: “09/03/2024”", "Đổi định dạng ô về số rồi nhập lại.",
        ),
        (
            "indicator_id", "poor_rat", None, "A2",
            "chỉ số không có trong bảng indicators: “poor_rat”, có phải là “poor_rate”?",
            "Ghi đúng mã trong bảng indicators.",
        ),
        ("status", None, None, "H2", "ô bắt buộc còn để trống", "Điền ô này."),
        (
            "note", "hé nghÌo", None, "J2", "chữ gõ bằng bảng mã TCVN3, không phải Unicode: “hé nghÌo”",
            "Chuyển sang Unicode (UniKey: Ctrl+Shift+F6) hoặc gõ lại.",
        ),
        (
            "numerator", 5001, None, "E2", "tử số lớn hơn mẫu số: 5.001 và 5.000", "Kiểm tra lại tử số và mẫu số.",
        ),
    ],
)  # fmt: skip
def test_a_wrong_cell_is_told_by_sheet_and_cell(column, value, number_format, place, message, remedy):
    book = with_cell(column, value, number_format=number_format)

    assert told(book) == [(f"observations, {place}", message, remedy)]


def test_a_key_that_stands_twice_is_told_even_on_two_sheets():
    book = a_book(**{"Kỳ 1": [OBSERVATIONS, ROW], "Kỳ 2": [OBSERVATIONS, (), ROW]})

    assert told(book) == [
        (
            "Kỳ 2, A3",
            "dòng ghi trùng với một dòng ở trên: trùng dòng 2",
            "Chỉ giữ lại một trong các dòng trùng nhau.",
        )
    ]


def test_a_cell_beside_the_table_is_told_and_not_left_out_in_silence():
    book = a_book(observations=[OBSERVATIONS, (*ROW, "xem lại")])

    assert told(book) == [
        (
            "observations, K2",
            "ô có nội dung nhưng không nằm dưới cột nào của bảng: “xem lại”",
            "Xóa ô này, hoặc chuyển nội dung vào đúng cột.",
        )
    ]


def test_columns_that_are_not_the_table_s_are_told_at_the_header():
    header = [name for name in OBSERVATIONS if name != "status"]

    assert told(a_book(observations=[[*header, "ghi_chu"], ROW])) == [
        (
            "observations, A1",
            "tiêu đề của bảng observations không đúng: thiếu cột status; cột lạ ghi_chu",
            (
                "Dòng đầu phải gồm các cột: indicator_id, unit_id, period, group_id, numerator, denominator, value, "
                "status, illustrative_parts, source_id, note."
            ),
        )
    ]


def test_a_header_of_merged_cells_lacks_the_columns_that_they_cover():
    book = a_book(observations=[OBSERVATIONS, ROW])
    book["observations"].merge_cells("E1:F1")

    ((place, message, _), *_) = told(book)

    assert (place, message) == (
        "observations, F2",
        "ô có nội dung nhưng không nằm dưới cột nào của bảng: “5000”",
    )


def test_a_sheet_named_as_a_table_without_a_row_says_nothing_yet():
    (problem,) = read(a_book(observations=[OBSERVATIONS])).problems

    assert (problem.place, problem.message) == ("", "tệp chưa có số liệu nào")


def test_a_workbook_with_neither_a_form_nor_a_table_is_refused():
    (problem,) = read(a_book(Sheet1=[["Đơn vị", "Số hộ"], ["Đam Rông", 12]])).problems

    assert (problem.place, problem.message) == ("", "tệp không phải biểu báo cáo do hệ thống cấp")


def test_a_source_that_another_file_brings_is_known():
    book = a_book(observations=[OBSERVATIONS, (*ROW[:8], "bc-1", None)])

    assert read(book, known_sources=["bc-1"]).problems == ()


def test_the_workbook_comes_back_with_its_wrong_cells_marked():
    from components.documents.returns.mark_up import mark_up

    content = saved(with_cell("numerator", "x"))
    marked = openpyxl.load_workbook(io.BytesIO(mark_up(content, read(content).problems)))

    assert "ô phải ghi số" in marked["observations"]["E2"].comment.text
