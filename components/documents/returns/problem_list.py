"""The list of problems as a workbook, a line a cell, to be mended away from the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from components.documents.lettering import writable
from components.documents.returns.looks import Looks
from components.documents.sheets.workbook import finish, open_workbook
from monitoring.views.returns.problem_list import LIST_HEADINGS

MOST_ROWS = 20_000
_WIDTHS = (30, 16, 22, 12, 70, 60, 40)


def write_problem_list(rows: Iterable[Sequence[str]]) -> bytes:
    """Give the XLSX file; every cell is text, whatever it begins with. The first `MOST_ROWS` lines are kept."""
    opened = open_workbook()
    looks = Looks(opened.book)
    sheet = opened.book.add_worksheet("Lỗi và cảnh báo")
    for column, (heading, width) in enumerate(zip(LIST_HEADINGS, _WIDTHS, strict=True)):
        sheet.set_column(column, column, width)
        sheet.write_string(0, column, heading, looks.head)
    number = 0
    for number, row in enumerate(rows, start=1):
        if number > MOST_ROWS:
            break
        for column, text in enumerate(row):
            sheet.write_string(number, column, writable(text), looks.fixed)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(number, 1), len(LIST_HEADINGS) - 1)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    return finish(opened, title="Lỗi và cảnh báo của báo cáo")
