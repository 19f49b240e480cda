"""The whole list of what a publication would change, as CSV and as a workbook; no text in it becomes a formula."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

from components.documents.lettering import writable
from components.documents.sheets.exhibit_csv import harmless
from components.documents.sheets.page import Page
from components.documents.sheets.workbook import finish, open_page, open_workbook, print_on_a4
from monitoring.views.preview.listing import MOST_IN_A_WORKBOOK, Content, ListedCell, list_cells
from monitoring.views.preview.view import PreviewView

_HEADS = (
    "Bảng",
    "Dòng số liệu",
    "Ô",
    "Trước",
    "Sau",
    "Chênh lệch",
    "Dòng được",
    "Trước là số liệu minh họa",
    "Sau là số liệu minh họa",
)
_WIDTHS_PX = (150, 420, 220, 150, 150, 110, 90, 110, 110)


class TooLongForWorkbook(ValueError):
    """The list has more cells than a workbook takes; the CSV has them all."""

    def __init__(self, cell_count: int) -> None:
        super().__init__(f"{cell_count} ô thay đổi: quá dài cho tệp Excel, hãy tải tệp CSV")


def write_changes_csv(view: PreviewView) -> bytes:
    """Every changed cell, in the CSV of the house: semicolons, decimal comma, UTF-8 with a byte order mark."""
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";", lineterminator="\r\n")
    rows.writerow(_HEADS)
    for cell in list_cells(view):
        rows.writerow([_field(one) for one in _contents(cell)])
    return ("\ufeff" + text.getvalue()).encode()


def write_changes_xlsx(view: PreviewView) -> bytes:
    """The same with numbers as numbers. Raises `TooLongForWorkbook`."""
    if view.cell_count > MOST_IN_A_WORKBOOK:
        raise TooLongForWorkbook(view.cell_count)
    workshop = open_workbook()
    page = open_page(workshop, "Thay đổi", widths_px=_WIDTHS_PX)
    page.write_row(_HEADS, page.styles.head)
    last = 0
    for last, cell in enumerate(list_cells(view), start=1):
        for place, content in enumerate(_contents(cell)):
            _write(page, last, place, content, is_illustrative=_illustrates(cell, place))
    page.sheet.freeze_panes(1, 0)
    page.sheet.autofilter(0, 0, last, len(_HEADS) - 1)
    page.repeat_row(0)
    print_on_a4(page, foot="Thay đổi số liệu")
    return finish(workshop, title="Thay đổi số liệu", subject=view.summary)


def _contents(cell: ListedCell) -> tuple[Content | None, ...]:
    return (
        cell.table,
        cell.row,
        cell.column,
        cell.before,
        cell.after,
        cell.gap,
        cell.kind,
        "có" if cell.before_is_illustrative else "không",
        "có" if cell.after_is_illustrative else "không",
    )


def _illustrates(cell: ListedCell, place: int) -> bool:
    return (place == 3 and cell.before_is_illustrative) or (place == 4 and cell.after_is_illustrative)


def _field(content: Content | None) -> str:
    if content is None:
        return ""
    if isinstance(content, str):
        return harmless(content)
    return f"{Decimal(repr(content)):f}".replace(".", ",")


def _write(page: Page, row: int, place: int, content: Content | None, *, is_illustrative: bool) -> None:
    cell = page.styles.cell
    if content is None:
        page.sheet.write_blank(row, place, None, cell(decimals=None, is_total=False, is_illustrative=False))
    elif isinstance(content, str):
        look = cell(decimals=None, is_total=False, is_illustrative=is_illustrative)
        page.sheet.write_string(row, place, writable(content), look)
    else:
        exact = Decimal(repr(content)).normalize()
        decimals = max(-int(exact.as_tuple().exponent), 0)
        look = cell(decimals=decimals, is_total=False, is_illustrative=is_illustrative)
        page.sheet.write_number(row, place, content, look)
