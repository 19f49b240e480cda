"""Writes one “Biểu”: headings in two rows, a row for each code, last period's value beside each cell to fill in."""

from __future__ import annotations

from itertools import groupby

from xlsxwriter.utility import xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from components.documents.returns.looks import Looks
from components.documents.returns.typed_cells import choose_status, take_whole_number
from monitoring.returns.form import (
    CODE_COLUMN,
    FIRST_ROW,
    GROUP_HEADING_ROW,
    HEADING_ROW,
    MONEY_SHEET,
    NOTE_ROW,
    NUMBER_ROW,
    POVERTY_SHEET,
    SUBTITLE_ROW,
    TARGETS_SHEET,
    TITLE_ROW,
    Before,
    Fixed,
    FormCell,
    FormRow,
    FormSheet,
    Input,
    Kind,
    Rate,
    ReturnForm,
)
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import NO_DATA_VI, say_number

_KEY = f"Kỳ trước in nghiêng, có dấu * là {ILLUSTRATIVE_VI}, không phải số thống kê; “–” là {NO_DATA_VI}."
_NOTHING_BEFORE = "–"
_CENTRED = frozenset({"order"})
_FROZEN_COLUMNS = {POVERTY_SHEET: 3, TARGETS_SHEET: 4, MONEY_SHEET: 4}


def write_sheet(worksheet: Worksheet, sheet: FormSheet, form: ReturnForm, looks: Looks) -> None:
    """Write the sheet as the form describes it."""
    _write_headings(worksheet, sheet, form, looks)
    for number, row in sheet.numbered_rows():
        worksheet.write_string(number - 1, CODE_COLUMN - 1, row.code)
        worksheet.set_row(number - 1, _height(sheet, row))
        for key in (one.key for one in sheet.columns):
            _write_cell(worksheet, sheet, number, key, row, looks)
    _set_up_page(worksheet, sheet, form)


def _write_headings(worksheet: Worksheet, sheet: FormSheet, form: ReturnForm, looks: Looks) -> None:
    worksheet.set_column(CODE_COLUMN - 1, CODE_COLUMN - 1, None, None, {"hidden": True})
    worksheet.write_string(TITLE_ROW - 1, 1, f"{sheet.name}. {sheet.title}", looks.title)
    worksheet.write_string(
        SUBTITLE_ROW - 1, 1, f"Đơn vị báo cáo: {form.unit.full_name_vi} – kỳ {form.period}", looks.subtitle
    )
    worksheet.write_string(NOTE_ROW - 1, 1, sheet.note, looks.remark)
    worksheet.write_string(NOTE_ROW, 1, _KEY, looks.remark)
    worksheet.set_row(TITLE_ROW - 1, 24)
    worksheet.set_row(GROUP_HEADING_ROW - 1, 22)
    worksheet.set_row(HEADING_ROW - 1, 64)
    top, below = GROUP_HEADING_ROW - 1, HEADING_ROW - 1
    numbered = list(enumerate(sheet.columns, start=1))
    for over, columns in groupby(numbered, key=lambda one: one[1].over or one[1].key):
        members = list(columns)
        first, last = members[0][0], members[-1][0]
        if not members[0][1].over:
            worksheet.merge_range(top, first, below, last, members[0][1].heading, looks.head)
        elif first == last:
            worksheet.write_string(top, first, over, looks.head)
            worksheet.write_string(below, first, members[0][1].heading, looks.head)
        else:
            worksheet.merge_range(top, first, top, last, over, looks.head)
            for column, one in members:
                worksheet.write_string(below, column, one.heading, looks.head)
    for column, one in numbered:
        worksheet.set_column(column, column, one.width)
        worksheet.write_string(NUMBER_ROW - 1, column, f"({column})", looks.head_number)


def _write_cell(
    worksheet: Worksheet, sheet: FormSheet, number: int, key: str, row: FormRow, looks: Looks
) -> None:
    cell: FormCell = row.cells[key]
    place = number - 1, sheet.column_number(key) - 1
    if isinstance(cell, Fixed):
        look = looks.total if row.is_total else looks.fixed_centred if key in _CENTRED else looks.fixed
        worksheet.write_string(*place, cell.text, look)
    elif isinstance(cell, Before):
        _write_before(worksheet, place, cell, looks)
    elif isinstance(cell, Rate):
        part, whole = (_name(sheet, number, column) for column in (cell.numerator, cell.denominator))
        formula = f'=IF(AND(ISNUMBER({part}),ISNUMBER({whole})),IF({whole}>0,{part}/{whole}*100,""),"")'
        worksheet.write_formula(*place, formula, looks.rate, "")
    elif isinstance(cell, Input):
        _open_cell(worksheet, sheet, number, place, cell, looks)
    else:
        worksheet.write_blank(*place, None, looks.total if row.is_total else looks.nothing)


def _write_before(worksheet: Worksheet, place: tuple[int, int], cell: Before, looks: Looks) -> None:
    """As text, for a spreadsheet set to English would show 9.731 as 9,731."""
    if cell.value is None:
        worksheet.write_string(*place, _NOTHING_BEFORE, looks.nothing)
        return
    written = say_number(cell.value) + ("*" if cell.is_illustrative else "")
    worksheet.write_string(
        *place, written, looks.before_illustrative if cell.is_illustrative else looks.before
    )


def _open_cell(
    worksheet: Worksheet, sheet: FormSheet, number: int, place: tuple[int, int], cell: Input, looks: Looks
) -> None:
    if cell.kind is Kind.STATUS:
        choose_status(worksheet, *place)
        worksheet.write_blank(*place, None, looks.choice)
    elif cell.kind is Kind.TEXT:
        worksheet.write_blank(*place, None, looks.words)
    else:
        at_most = _name(sheet, number, cell.at_most) if cell.at_most else None
        take_whole_number(worksheet, *place, unit_vi=cell.unit_vi, at_most=at_most)
        worksheet.write_blank(*place, None, looks.number)


def _name(sheet: FormSheet, number: int, key: str) -> str:
    return str(xl_rowcol_to_cell(number - 1, sheet.column_number(key) - 1, col_abs=True))


def _height(sheet: FormSheet, row: FormRow) -> float:
    """Room for the longest known text of the row; a spreadsheet does not grow locked rows by itself."""
    lines = [
        -(-len(cell.text) * 0.95 // next(one.width for one in sheet.columns if one.key == key))
        for key, cell in row.cells.items()
        if isinstance(cell, Fixed)
    ]
    return 8 + 15 * max([1, *lines])


def _set_up_page(worksheet: Worksheet, sheet: FormSheet, form: ReturnForm) -> None:
    worksheet.freeze_panes(FIRST_ROW - 1, _FROZEN_COLUMNS[sheet.name])
    worksheet.set_landscape()
    worksheet.set_paper(8)  # A3: a dozen columns of words and numbers can not be read on A4
    worksheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    last_row, last_column = FIRST_ROW - 1 + len(sheet.rows) - 1, len(sheet.columns)
    worksheet.ignore_errors({"number_stored_as_text": f"B{FIRST_ROW}:Z{last_row + 1}"})
    worksheet.repeat_rows(GROUP_HEADING_ROW - 1, NUMBER_ROW - 1)
    worksheet.fit_to_pages(1, 0)
    worksheet.print_area(0, 1, last_row, last_column)
    worksheet.set_footer(
        f'&L&"Times New Roman"&9{sheet.name} – {form.unit.full_name_vi}, kỳ {form.period}&R&"Times New Roman"&9Trang &P/&N'
    )
