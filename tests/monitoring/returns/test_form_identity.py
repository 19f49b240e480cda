import pytest

from monitoring.model.periods import Period
from monitoring.returns.form import CODES_SHEET, GENERAL_FIRST_ROW, Fixed, Input, Kind
from monitoring.returns.read import AskedFor, read_return
from tests.builders.excel97 import excel97
from tests.builders.returns import a_return, known_value


def test_the_file_names_its_unit_and_period():
    reading = a_return().of("682", "2025").read()

    assert (reading.unit_id, str(reading.period)) == ("682-2024", "2025")


def test_a_form_of_another_unit_or_period_than_asked_for_is_refused():
    (problem,) = a_return().read(asked_for=AskedFor("678", Period(2024))).problems

    assert problem.message == "biểu này của huyện Đam Rông (674), kỳ 2024; đang chờ đơn vị 678, kỳ 2024"


def test_a_form_that_is_asked_for_is_read():
    assert a_return().read(asked_for=AskedFor("674", Period(2024))).problems == ()


@pytest.mark.parametrize(
    ("cell", "value", "message"),
    [
        ("B1", "Biểu khác", "tệp không phải biểu báo cáo do hệ thống cấp"),
        ("B2", "0", "biểu mẫu phiên bản 0, hệ thống đang dùng phiên bản 1"),
        ("B3", "999", "không có đơn vị mã “999”"),
        ("B4", "hôm nay", "biểu mẫu không ghi kỳ báo cáo"),
        (
            "B4",
            "2025-H2",
            (
                "đơn vị không báo cáo trong kỳ: huyện Đam Rông (674) không còn từ sau ngày 30/06/2025, không có trong kỳ"
                " 2025-H2; đơn vị kế thừa: xã Đam Rông 4 (24853), xã Đam Rông 3 (24875), xã Đam Rông 2 (24877),"
                " xã Đam Rông 1 (24886)"
            ),
        ),
    ],
)
def test_a_form_whose_codes_were_changed_is_refused(cell: str, value: str, message: str):
    assert a_return().with_cell(CODES_SHEET, cell, value).the_problem().message == message


def test_the_form_saved_as_excel_97_says_the_same():
    one = a_return()
    form = one.form
    general = {"document_no": "125/BC-UBND", "date_published": "20/12/2024", "status": "chính thức"}
    sheets = {
        CODES_SHEET: {
            (row, column): text
            for row, pair in enumerate(form.identity, start=1)
            for column, text in enumerate(pair, start=1)
        },
        "Thông tin": {
            (row, column): text
            for row, field in enumerate(form.general, start=GENERAL_FIRST_ROW)
            for column, text in ((1, field.code), (3, general.get(field.code, field.prefilled)))
        },
    }
    for sheet in form.sheets:
        cells: dict[tuple[int, int], str | float] = {}
        for number, row in sheet.numbered_rows():
            cells[number, 1] = row.code
            for key, cell in row.cells.items():
                if isinstance(cell, Fixed):
                    cells[number, sheet.column_number(key)] = cell.text
                elif isinstance(cell, Input) and cell.kind in (Kind.COUNT, Kind.AMOUNT_VND):
                    value = known_value(one.framework, form, cell)
                    if value is not None:
                        cells[number, sheet.column_number(key)] = float(value)
        sheets[sheet.name] = cells

    reading = read_return("bieu.xls", excel97(sheets), one.framework)

    assert reading.problems == ()
    assert [figure.as_row() for figure in reading.rows.figures] == [
        figure.as_row() for figure in one.read().rows.figures
    ]
    assert [line.as_row() for line in reading.rows.money] == [line.as_row() for line in one.read().rows.money]
