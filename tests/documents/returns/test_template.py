from __future__ import annotations

import io
from functools import cache

import openpyxl
from openpyxl.workbook import Workbook

from components.documents.returns.template import write_template
from monitoring.model.periods import Period
from monitoring.returns.form import CODES_SHEET, Before, Input, Rate
from monitoring.returns.form_building import build_form
from monitoring.returns.workbook import name_cell
from tests.builders.framework import a_framework
from tests.builders.returns import a_return


@cache
def template() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_template(a_return().form)))


def test_there_is_a_guide_a_general_sheet_three_forms_and_hidden_codes():
    assert template().sheetnames == ["Hướng dẫn", "Thông tin", "Biểu 1", "Biểu 2", "Biểu 3", "Mã"]
    assert template()[CODES_SHEET].sheet_state == "hidden"


def test_every_sheet_is_protected_without_a_password():
    assert all(sheet.protection.sheet and not sheet.protection.password for sheet in template().worksheets)


def test_only_the_cells_to_fill_in_are_open():
    for sheet in a_return().form.sheets:
        written = template()[sheet.name]
        expected = {
            name_cell(number, sheet.column_number(key))
            for number, row in sheet.numbered_rows()
            for key, cell in row.cells.items()
            if isinstance(cell, Input)
        }
        found = {cell.coordinate for row in written.iter_rows() for cell in row if not cell.protection.locked}
        assert found == expected


def test_last_periods_value_stands_beside_each_count_and_says_what_only_illustrates():
    sheet = template()["Biểu 1"]

    assert sheet["D9"].value is None
    assert (sheet["E9"].value, sheet["E9"].font.italic) == ("14.740*", True)
    assert sheet["B4"].value.startswith("Kỳ trước in nghiêng, có dấu * là số liệu minh họa")


def test_no_data_before_is_a_dash_never_nought():
    form = build_form(a_framework().build(), "678", Period(2022))
    book = openpyxl.load_workbook(io.BytesIO(write_template(form)))

    assert form.sheets[0].rows[0].cells["poor_before"] == Before(None)
    assert book["Biểu 1"]["G9"].value == "–"


def test_a_count_takes_whole_numbers_up_to_its_whole():
    rules = {str(rule.sqref): rule for rule in template()["Biểu 1"].data_validations.dataValidation}

    assert (rules["F9"].type, rules["F9"].formula1) == ("whole", "0")
    assert rules["F9"].formula2 == "IF(ISNUMBER($D9),$D9,999999999999999)"
    assert rules["F9"].error == "Ô này chỉ nhận số nguyên từ 0 đến số ở ô D9."
    assert rules["M9"].formula1 == '"chính thức,tạm thời,ước tính"'


def test_the_cell_of_the_day_takes_only_days():
    rules = {str(rule.sqref): rule for rule in template()["Thông tin"].data_validations.dataValidation}

    assert rules["C6"].type == "date"


def test_rates_are_worked_out_in_the_sheet_and_locked():
    sheet = template()["Biểu 1"]

    assert sheet["H9"].value == '=IF(AND(ISNUMBER($F9),ISNUMBER($D9)),IF($D9>0,$F9/$D9*100,""),"")'
    assert sheet["H9"].protection.locked
    assert isinstance(a_return().form.sheets[0].rows[0].cells["poor_rate"], Rate)


def test_headings_stay_on_the_screen_and_on_every_printed_page():
    sheet = template()["Biểu 2"]

    assert sheet.freeze_panes == "E9"
    assert sheet.print_title_rows == "$6:$8"
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)


def test_the_same_form_is_the_same_file():
    assert write_template(a_return().form) == write_template(a_return().form)
