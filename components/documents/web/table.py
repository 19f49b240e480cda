"""A table of the page: numbers that can be sorted, the unit of each row, no data said, illustrations marked."""

from __future__ import annotations

from collections.abc import Sequence

from components.documents.briefing_words import ILLUSTRATIVE_KEY
from components.documents.web.markup import clean
from components.documents.web.units import Units, unit_of_row
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from monitoring.wording.labels import ILLUSTRATIVE_MARK

# letters of a column's longest cell up to which it is set so
_LETTERS = ((14, "one-line"), (60, "few-lines"))


def write_table(table: DataTable, *, alt: str, units: Units) -> str:
    """Give the table; its totals stand in the foot, where sorting leaves them."""
    heads = "".join(_head(column) for column in table.columns)
    looks = tuple(_look(table, place) for place in range(len(table.columns)))
    first_total = len(table.rows) - table.total_rows
    body = "".join(_row(row, table, units, looks) for row in table.rows[:first_total])
    totals = "".join(_row(row, table, units, looks, is_total=True) for row in table.rows[first_total:])
    key = f"<p class='key'>{ILLUSTRATIVE_KEY}</p>" if table.has_illustrative else ""
    return (
        f"<div class='wide' tabindex='0' role='group' aria-label='{clean(alt)}'><table><caption>{clean(alt)}</caption><thead><tr>{heads}</tr></thead>"
        f"<tbody>{body}</tbody>{f'<tfoot>{totals}</tfoot>' if totals else ''}</table></div>{key}"
    )


def _head(column: Column) -> str:
    side = " class='number'" if column.is_number else ""
    return f"<th scope='col' aria-sort='none'{side}><button type='button'>{clean(column.label)}</button></th>"


def _look(table: DataTable, place: int) -> str:
    """How a column of words is set: on one line, in a few, or as sentences; a narrow screen scrolls, it breaks no words."""
    longest = max((len(row[place].text) for row in table.rows), default=0)
    return next((look for most, look in _LETTERS if longest <= most), "sentences")


def _row(
    row: tuple[Cell, ...], table: DataTable, units: Units, looks: Sequence[str], *, is_total: bool = False
) -> str:
    unit_id = None if is_total else unit_of_row(row, table, units.names)
    named = f" data-unit='{clean(unit_id)}'" if unit_id is not None else ""
    cells = "".join(
        _cell(cell, column, look, is_name=place == table.naming_column)
        for place, (cell, column, look) in enumerate(zip(row, table.columns, looks, strict=True))
    )
    return f"<tr{named}>{cells}</tr>"


def _cell(cell: Cell, column: Column, look: str, *, is_name: bool) -> str:
    names = " ".join(
        name
        for name, applies in (
            ("number", column.is_number),
            (look, not column.is_number),
            ("illustrative", cell.is_illustrative),
            ("nothing", cell.value is None),
        )
        if applies
    )
    mark = f"<i>{ILLUSTRATIVE_MARK}</i>" if cell.is_illustrative else ""
    value = f" data-value='{cell.value!r}'" if isinstance(cell.value, int | float) else ""
    tag, scope = ("th", " scope='row'") if is_name else ("td", "")
    return f"<{tag}{scope} class='{names}'{value}>{clean(cell.text)}{mark}</{tag}>"
