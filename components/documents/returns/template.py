"""Writes the form as a workbook: known cells locked and filled in, the rest open, checked as it is typed."""

from __future__ import annotations

import io
from datetime import date, datetime

import xlsxwriter
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from components.documents.returns.guide import write_guide
from components.documents.returns.looks import Looks
from components.documents.returns.template_sheet import write_sheet
from components.documents.returns.typed_cells import choose_status, take_day
from monitoring.returns.form import (
    CODE_COLUMN,
    CODES_SHEET,
    FORM_NAME,
    GENERAL_FIRST_ROW,
    GENERAL_INPUT_COLUMN,
    GENERAL_SHEET,
    GUIDE_SHEET,
    Kind,
    ReturnForm,
)

_MADE_ON = datetime(2022, 3, 9)  # noqa: DTZ001 – a fixed day, so that the same form is the same file


def write_template(form: ReturnForm) -> bytes:
    """Give the XLSX file of the form. The same form gives the same bytes; nothing in it is a formula from outside."""
    written = io.BytesIO()
    workbook = xlsxwriter.Workbook(
        written,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    workbook.set_properties(
        {"title": f"{FORM_NAME}: {form.unit.full_name_vi}, kỳ {form.period}", "created": _MADE_ON}
    )
    looks = Looks(workbook)
    write_guide(_protected(workbook, GUIDE_SHEET), form, looks)
    _write_general(_protected(workbook, GENERAL_SHEET), form, looks)
    for sheet in form.sheets:
        write_sheet(_protected(workbook, sheet.name), sheet, form, looks)
    _write_codes(workbook, form)
    workbook.get_worksheet_by_name(GENERAL_SHEET).activate()
    workbook.close()
    return written.getvalue()


def _protected(workbook: Workbook, name: str) -> Worksheet:
    """A sheet protected without a password: against slips, not against people."""
    worksheet = workbook.add_worksheet(name)
    worksheet.protect("", {"format_columns": True, "format_rows": True})
    worksheet.hide_gridlines(2)
    return worksheet


def _write_general(worksheet: Worksheet, form: ReturnForm, looks: Looks) -> None:
    worksheet.set_column(CODE_COLUMN - 1, CODE_COLUMN - 1, None, None, {"hidden": True})
    worksheet.set_column(1, 1, 36)
    worksheet.set_column(2, 2, 64)
    worksheet.set_column(3, 3, 48)
    worksheet.write_string(0, 1, FORM_NAME, looks.title)
    worksheet.write_string(
        1, 1, f"Đơn vị báo cáo: {form.unit.full_name_vi} – kỳ {form.period}", looks.subtitle
    )
    for row, one in enumerate(form.general, start=GENERAL_FIRST_ROW - 1):
        worksheet.set_row(row, 34)
        worksheet.write_string(row, CODE_COLUMN - 1, one.code)
        required = " (bắt buộc)" if one.is_required else ""
        worksheet.write_string(row, 1, one.label + required, looks.fixed)
        column = GENERAL_INPUT_COLUMN - 1
        if one.kind is Kind.DATE:
            take_day(worksheet, row, column)
            if one.prefilled:
                day, month, year = map(int, one.prefilled.split("/"))
                worksheet.write_datetime(row, column, date(year, month, day), looks.day)
            else:
                worksheet.write_blank(row, column, None, looks.day)
        else:
            if one.kind is Kind.STATUS:
                choose_status(worksheet, row, column)
            worksheet.write(row, column, one.prefilled or None, looks.words)
        worksheet.write_string(row, 3, one.hint, looks.remark)
    worksheet.freeze_panes(GENERAL_FIRST_ROW - 1, 0)
    worksheet.set_landscape()
    worksheet.set_paper(9)
    worksheet.fit_to_pages(1, 0)


def _write_codes(workbook: Workbook, form: ReturnForm) -> None:
    """What the reader needs to know which form this is; the rows' own codes stand in each sheet's hidden column."""
    worksheet = workbook.add_worksheet(CODES_SHEET)
    for row, (name, value) in enumerate(form.identity):
        worksheet.write_string(row, 0, name)
        worksheet.write_string(row, 1, value)
    worksheet.protect()
    worksheet.hide()
