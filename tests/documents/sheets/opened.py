"""A workbook as an office opens it."""

import io

from openpyxl import Workbook, load_workbook
from openpyxl.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def cells(sheet: Worksheet) -> list[Cell]:
    """Every cell that holds something."""
    return [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]


def find(sheet: Worksheet, text: str) -> Cell:
    """The first cell with that text."""
    return next(cell for cell in cells(sheet) if cell.value == text)


def texts(sheet: Worksheet) -> str:
    return "\n".join(str(cell.value) for cell in cells(sheet))
