"""The received workbook sent back: bad cells coloured and commented, everything else as it came."""

from __future__ import annotations

import io
import unicodedata
import warnings
from collections.abc import Iterable

import openpyxl
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils import coordinate_to_tuple
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from monitoring.contracts.problem import Problem
from monitoring.returns.gate import FileKind, recognise_file
from monitoring.returns.refused import Refused
from monitoring.returns.workbook import clean_text

_AUTHOR = "Kiểm tra số liệu"
_ERROR = PatternFill("solid", fgColor="FFF8B4B4")
_WARNING = PatternFill("solid", fgColor="FFFCD9A0")
_LONGEST = 900
_WIDTH_PX, _LINE_PX = 360, 22


class CannotBeMarked(ValueError):
    """Only a workbook of Excel 2007 and later can be marked; the message says in Vietnamese what to do."""


def mark_up(content: bytes, problems: Iterable[Problem]) -> bytes:
    """Give the same XLSX file with a colour and a comment on each cell that a problem names.

    Red blocks, amber needs an explanation. Comments are plain text. Raises `CannotBeMarked` for any other kind of file
    and for one that was refused as a whole.
    """
    try:
        kind = recognise_file("received.xlsx", content)
    except Refused as refused:
        raise CannotBeMarked(
            f"Không đánh dấu được: {refused.finding.statement}. {refused.finding.remedy}"
        ) from refused
    if kind is not FileKind.XLSX:
        raise CannotBeMarked(
            "Chỉ đánh dấu được tệp .xlsx; lưu tệp thành “Excel Workbook (*.xlsx)” rồi gửi lại."
        )
    book = _open(content)
    sheets = {clean_text(sheet.title): sheet for sheet in book.worksheets}
    told: dict[tuple[str, str], list[tuple[str, bool]]] = {}
    for problem in problems:
        for cell, message in zip(
            problem.cells, problem.details or [problem.message] * len(problem.cells), strict=False
        ):
            if problem.sheet in sheets:
                told.setdefault((problem.sheet, cell), []).append((_say(problem, message), problem.blocks))
    for (sheet_name, cell_name), messages in told.items():
        _mark(sheets[sheet_name], cell_name, messages)
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _open(content: bytes) -> Workbook:
    """The library fails in many ways on damaged bytes; whatever it raises means that the file can not be marked."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return openpyxl.load_workbook(io.BytesIO(content), keep_links=False)
    except Exception as broken:
        raise CannotBeMarked("Không đánh dấu được: không đọc được nội dung tệp Excel (tệp hỏng).") from broken


def _mark(sheet: Worksheet, cell_name: str, messages: list[tuple[str, bool]]) -> None:
    row, column = coordinate_to_tuple(cell_name)
    cell = sheet.cell(row, column)
    if isinstance(cell, MergedCell):
        cell = _top_left(sheet, cell)
    before = [cell.comment.text] if cell.comment else []
    text = _plain("\n".join([*before, *(message for message, _ in messages)]))
    cell.fill = _ERROR if any(blocks for _, blocks in messages) else _WARNING
    cell.comment = Comment(
        text, _AUTHOR, width=_WIDTH_PX, height=_LINE_PX * (2 + text.count("\n") + len(text) // 45)
    )


def _top_left(sheet: Worksheet, cell: MergedCell) -> Cell:
    """Only the first cell of a merged area can carry a comment."""
    area = next(one for one in sheet.merged_cells.ranges if cell.coordinate in one)
    return sheet.cell(area.min_row, area.min_col)


def _say(problem: Problem, message: str) -> str:
    kind = "LỖI" if problem.blocks else "CẢNH BÁO"
    return f"{kind}: {message}. {problem.remedy}"


def _plain(text: str) -> str:
    """Letters and line ends only: a control character would break the file."""
    kept = (letter for letter in text if letter == "\n" or unicodedata.category(letter)[0] != "C")
    return "".join(kept)[:_LONGEST]
