"""An exhibit on a sheet: its words, its table with native numbers, its chart, and all that stands under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart as ExcelChart

from components.documents.lettering import writable
from components.documents.sheets.native_chart import WIDTH_PX, height_px, make_chart
from components.documents.sheets.page import Page, cell_width_px, lines_of
from components.documents.sheets.printed_numbers import decimals_of, printed_number
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable, Exhibit

ILLUSTRATIVE_KEY = "Ô chữ nghiêng, nền vàng nhạt, viền chấm: số liệu minh họa"
_NARROWEST_PX, _WIDEST_TEXT_PX, _WIDEST_NUMBER_PX = 76, 300, 190
_HEAD_LINES = 3
_KEY_PX = 420
# beside a wider table the chart would leave the screen: it then stands under the table
_WIDEST_BESIDE_PX = 760
_CHART_MARGIN_PX = 6


@dataclass(frozen=True)
class Placed:
    """Where a table stands: the row of its header, and its last column."""

    head_row: int
    last_column: int


def widths_of(tables: Iterable[DataTable]) -> tuple[int, ...]:
    """Widths in pixels that suit all tables which stand under one another on a sheet."""
    widths: list[int] = []
    for table in tables:
        for place, column in enumerate(table.columns):
            width = _width_px(column, [row[place] for row in table.rows])
            if place < len(widths):
                widths[place] = max(widths[place], width)
            else:
                widths.append(width)
    return tuple(widths)


def write_exhibit(
    book: Workbook, page: Page, exhibit: Exhibit, *, chart_data: Page | None, filters: bool = False
) -> Placed:
    """Write the exhibit at the page's next row and leave the page below it, the chart included.

    ``filters`` gives the table buttons by which its rows are chosen and sorted.
    """
    first = page.row
    page.write_words(exhibit.caption.title, page.styles.caption)
    if exhibit.caption.subtitle:
        page.write_words(exhibit.caption.subtitle, page.styles.soft)
    placed = _write_table(page, exhibit, filters=filters)
    is_beside = _table_px(page, exhibit) <= _WIDEST_BESIDE_PX
    if not is_beside:
        page.keep_together(first)
        first = page.row
    if exhibit.chart is not None and chart_data is not None:
        chart = make_chart(book, exhibit.chart, exhibit, chart_data)
        _place_chart(page, chart, exhibit, placed if is_beside else None)
    page.keep_together(first)
    first = page.row
    page.skip()
    if exhibit.table.has_illustrative:
        page.write_words(ILLUSTRATIVE_KEY, page.styles.key, size_pt=11, at_least_px=_KEY_PX)
    for line in exhibit.foot_lines:
        page.write_words(line, page.styles.soft, size_pt=11)
    page.keep_together(first)
    return placed


def _width_px(column: Column, cells: Sequence[Cell]) -> int:
    words = [cell_width_px(word, is_bold=True) for word in column.label.split()]
    # a header falls into a few lines; the autofilter's button stands in its corner
    head = max(max(words, default=0), cell_width_px(column.label, is_bold=True) // _HEAD_LINES) + 18
    texts = max((cell_width_px(cell.text, is_bold=True) for cell in cells), default=0)
    widest = _WIDEST_NUMBER_PX if column.is_number else _WIDEST_TEXT_PX
    return max(_NARROWEST_PX, min(max(head, texts), widest))


def _write_table(page: Page, exhibit: Exhibit, *, filters: bool) -> Placed:
    table, head_row, styles = exhibit.table, page.row, page.styles
    first_total = len(table.rows) - table.total_rows
    labels = [column.label for column in table.columns]
    page.name_table(
        head_row,
        head_row + first_total,
        labels,
        title=exhibit.caption.title,
        alt=exhibit.alt,
        filters=filters,
    )
    lines = 1
    for place, column in enumerate(table.columns):
        page.sheet.write_string(head_row, place, writable(column.label), styles.head)
        lines = max(lines, lines_of(column.label, width_px=page.width_px(place) - 4, is_bold=True))
    page.set_height(head_row, lines)
    for down, row in enumerate(table.rows):
        _write_row(page, head_row + 1 + down, row, table.columns, is_total=down >= first_total)
    page.row = head_row + 1 + len(table.rows)
    return Placed(head_row, len(table.columns) - 1)


def _write_row(
    page: Page, at: int, row: tuple[Cell, ...], columns: tuple[Column, ...], *, is_total: bool
) -> None:
    lines = 1
    for place, (cell, column) in enumerate(zip(row, columns, strict=True)):
        number = printed_number(cell, column)
        looks = page.styles.cell(
            decimals=None if number is None else decimals_of(cell, column),
            is_total=is_total,
            is_illustrative=cell.is_illustrative,
            has_data=cell.value is not None,
        )
        if number is None:
            page.sheet.write_string(at, place, writable(cell.text), looks)
            lines = max(lines, lines_of(cell.text, width_px=page.width_px(place), is_bold=is_total))
        else:
            page.sheet.write_number(at, place, float(number), looks)
    if lines > 1:
        page.set_height(at, lines)


def _table_px(page: Page, exhibit: Exhibit) -> int:
    return sum(page.width_px(place) for place in range(len(exhibit.table.columns)))


def _place_chart(page: Page, chart: ExcelChart, exhibit: Exhibit, beside: Placed | None) -> None:
    """Beside the table, or under a wide one; the page goes on below whichever of the two reaches lower."""
    is_beside = beside is not None
    top, left = (beside.head_row, beside.last_column + 1) if beside else (page.row + 1, 0)
    options = {
        "x_offset": 24 if is_beside else 4,
        "y_offset": _CHART_MARGIN_PX,
        # the chart keeps its size when a row is made higher or a column hidden
        "object_position": 2,
        "description": exhibit.alt,
    }
    page.sheet.insert_chart(top, left, chart, options)
    assert exhibit.chart is not None
    page.widen_to((_table_px(page, exhibit) if is_beside else 0) + WIDTH_PX + 30)
    wanted_px = height_px(exhibit.chart) + 2 * _CHART_MARGIN_PX
    end = max(page.row, top + 1)
    while page.height_px(top, end) < wanted_px:
        end += 1
    page.row = end
