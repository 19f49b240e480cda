"""The numbers of a picture as a table on the page: the same texts as are drawn."""

from __future__ import annotations

from components.widgets.markup import escape
from monitoring.views.exhibits.exhibit import Cell, Column, Exhibit


def data_table(exhibit: Exhibit) -> str:
    """The table with a key where figures illustrate, and every line that travels with the picture."""
    table = exhibit.table
    heads = "".join(f"<th scope='col'{_tone(column)}>{escape(column.label)}</th>" for column in table.columns)
    first_total = len(table.rows) - table.total_rows
    rows = "".join(
        f"<tr{' class=total' if number >= first_total else ''}>{_cells(table.columns, row)}</tr>"
        for number, row in enumerate(table.rows)
    )
    key = "<p class='foot'>* Số liệu minh họa</p>" if table.has_illustrative else ""
    lines = "".join(f"<p class='foot'>{escape(line)}</p>" for line in exhibit.foot_lines)
    return (
        f"<div class='wide-table numbers'><table class='plain'><caption>{escape(exhibit.caption.title)}</caption>"
        f"<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table></div>{key}{lines}"
    )


def _cells(columns: tuple[Column, ...], row: tuple[Cell, ...]) -> str:
    return "".join(
        f"<td{_tone(column)}>{escape(cell.text)}{'*' if cell.is_illustrative else ''}</td>"
        for column, cell in zip(columns, row, strict=True)
    )


def _tone(column: Column) -> str:
    return " class='number'" if column.is_number else ""
