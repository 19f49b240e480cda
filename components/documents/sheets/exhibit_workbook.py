"""One exhibit as a workbook: the table with its chart, and the numbers that the chart is drawn from."""

from __future__ import annotations

from components.documents.sheets.native_chart import CHART_DATA_SHEET
from components.documents.sheets.page import Page
from components.documents.sheets.table_block import widths_of, write_exhibit
from components.documents.sheets.workbook import finish, open_page, open_workbook, print_on_a4
from monitoring.views.exhibits.exhibit import Exhibit

_TABLE_SHEET = "Bảng số liệu"


def write_exhibit_xlsx(exhibit: Exhibit) -> bytes:
    """Give the workbook: title, sentence, table in native numbers, chart where there is one, and sources."""
    workshop = open_workbook()
    page = open_page(workshop, _TABLE_SHEET, widths_px=widths_of([exhibit.table]))
    chart_data: Page | None = None
    if exhibit.chart is not None:
        chart_data = open_page(workshop, CHART_DATA_SHEET, widths_px=(230, 130, 130, 130))
    placed = write_exhibit(workshop.book, page, exhibit, chart_data=chart_data, filters=True)
    page.sheet.freeze_panes(placed.head_row + 1, 1 if placed.last_column > 6 else 0)
    page.repeat_row(placed.head_row)
    page.skip()
    page.write_words(exhibit.statement.text, page.styles.words)
    for one in (page, chart_data):
        if one is not None:
            print_on_a4(one, foot=exhibit.release)
    return finish(workshop, title=exhibit.caption.title, subject=exhibit.caption.subtitle)
