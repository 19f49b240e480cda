"""A cell's number in the unit that its column names, and the native format that prints it as its text does."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

from monitoring.views.exhibits.exhibit import Cell, Column

# money is held in đồng; a column may print it in one of these
_DONG_PER_UNIT_AS_POWER_OF_TEN: Mapping[str, int] = MappingProxyType({"tỷ đồng": 9, "triệu đồng": 6})


def printed_number(cell: Cell, column: Column) -> Decimal | None:
    """The exact number in the column's unit; None where the cell is text or has no data."""
    if isinstance(cell.value, bool) or not isinstance(cell.value, int | float):
        return None
    # through repr: the shortest digits that give the number back
    exact = Decimal(repr(cell.value))
    return exact.scaleb(-_DONG_PER_UNIT_AS_POWER_OF_TEN.get(column.unit, 0))


def number_format(decimals: int) -> str:
    """Excel's code for grouped thousands, which a Vietnamese Excel shows as 1.234,50; the minus as on paper."""
    digits = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    return f'{digits};"−"{digits}'


def decimals_of(cell: Cell, column: Column) -> int:
    """How many decimals the cell's text has."""
    return column.decimals if cell.decimals is None else cell.decimals
