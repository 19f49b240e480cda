"""Reads a form that came back: finds each row by its code, takes its cells, and tells every cell that is no answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from monitoring.model.status import Status
from monitoring.returns.cell_reading import read_amount_or_count, read_day, read_rate, read_status, read_words
from monitoring.returns.finding import Finding, Place
from monitoring.returns.form import (
    CODE_COLUMN,
    GENERAL_FIRST_ROW,
    GENERAL_INPUT_COLUMN,
    GENERAL_SHEET,
    FormRow,
    FormSheet,
    Input,
    Kind,
    Rate,
    ReturnForm,
)
from monitoring.returns.workbook import ReceivedCell, ReceivedSheet, name_cell
from monitoring.returns.written_numbers import UnreadableCell

Answer = int | str | date | Status | None


@dataclass(frozen=True)
class FilledRow:
    """Answers of one row by column key; a cell that could not be read is missing, an empty one is None."""

    sheet: str
    row: FormRow
    number: int
    answers: Mapping[str, Answer]
    unreadable: frozenset[str]
    columns: Mapping[str, int]

    def place(self, key: str) -> Place:
        return Place(self.sheet, name_cell(self.number, self.columns[key]))

    @cached_property
    def reason(self) -> str | None:
        """What the unit wrote to explain this row."""
        written = self.answers.get("note")
        return written if isinstance(written, str) else None


@dataclass(frozen=True)
class FilledForm:
    """Every answer of a form that came back."""

    form: ReturnForm
    general: Mapping[str, Answer]
    rows: tuple[FilledRow, ...]


def read_form(form: ReturnForm, sheets: Mapping[str, ReceivedSheet]) -> tuple[FilledForm, list[Finding]]:
    """Give the answers, and a finding for each cell, row or sheet that could not be read."""
    findings: list[Finding] = []
    general = _read_general(form, sheets.get(GENERAL_SHEET), findings)
    rows = [row for sheet in form.sheets for row in _read_sheet(sheet, sheets.get(sheet.name), findings)]
    return FilledForm(form, general, tuple(rows)), findings


def _read_general(
    form: ReturnForm, received: ReceivedSheet | None, findings: list[Finding]
) -> dict[str, Answer]:
    if received is None:
        findings.append(_sheet_missing(GENERAL_SHEET))
        return {}
    numbers = _row_numbers(received)
    answers: dict[str, Answer] = {}
    for expected, one in enumerate(form.general, start=GENERAL_FIRST_ROW):
        number = numbers.get(one.code, [expected])[0]
        place = Place(GENERAL_SHEET, name_cell(number, GENERAL_INPUT_COLUMN))
        cell = received.at(number, GENERAL_INPUT_COLUMN)
        if one.is_required and cell.is_empty:
            findings.append(
                Finding("empty_required", place, "ô bắt buộc còn để trống", "Điền nội dung.", one.label)
            )
            continue
        try:
            answers[one.code] = _read_cell(cell, one.kind)
        except UnreadableCell as told:
            findings.append(_finding(place, told))
    return answers


def _read_sheet(
    sheet: FormSheet, received: ReceivedSheet | None, findings: list[Finding]
) -> Iterable[FilledRow]:
    if received is None:
        findings.append(_sheet_missing(sheet.name))
        return
    numbers = _row_numbers(received)
    columns = {one.key: sheet.column_number(one.key) for one in sheet.columns}
    for expected, row in sheet.numbered_rows():
        found = numbers.get(row.code, [])
        if len(found) != 1:
            place = Place(sheet.name, name_cell(found[1] if found else expected, CODE_COLUMN))
            findings.append(_row_lost(place, row, is_twice=bool(found)))
            continue
        yield _read_row(sheet, row, found[0], columns, received, findings)


def _read_row(
    sheet: FormSheet,
    row: FormRow,
    number: int,
    columns: Mapping[str, int],
    received: ReceivedSheet,
    findings: list[Finding],
) -> FilledRow:
    answers: dict[str, Answer] = {}
    unreadable: set[str] = set()
    for key, expected in row.cells.items():
        cell, place = received.at(number, columns[key]), Place(sheet.name, name_cell(number, columns[key]))
        if isinstance(expected, Rate):
            _read_overwritten_rate(cell, key, place, answers, findings)
        elif isinstance(expected, Input):
            try:
                answers[key] = _read_cell(cell, expected.kind)
            except UnreadableCell as told:
                findings.append(_finding(place, told))
                unreadable.add(key)
    return FilledRow(sheet.name, row, number, answers, frozenset(unreadable), columns)


def _read_cell(cell: ReceivedCell, kind: Kind) -> Answer:
    if cell.is_empty:
        return None
    if kind is Kind.TEXT:
        return read_words(cell.text)
    if kind is Kind.DATE:
        return read_day(cell)
    if kind is Kind.STATUS:
        return read_status(cell)
    return read_amount_or_count(cell, is_money=kind is Kind.AMOUNT_VND)


def _read_overwritten_rate(
    cell: ReceivedCell, key: str, place: Place, answers: dict[str, Answer], findings: list[Finding]
) -> None:
    """A rate is worked out by the sheet; only what was typed over the formula is an answer."""
    if cell.is_formula or cell.is_empty:
        return
    try:
        answers[key] = read_rate(cell)
    except UnreadableCell as told:
        findings.append(_finding(place, told))


def _finding(place: Place, told: UnreadableCell) -> Finding:
    return Finding(told.code, place, told.statement, told.remedy, told.detail)


def _row_numbers(received: ReceivedSheet) -> dict[str, list[int]]:
    numbers: dict[str, list[int]] = {}
    for (row, column), cell in sorted(received.cells.items()):
        if column == CODE_COLUMN and not cell.is_empty:
            numbers.setdefault(cell.text, []).append(row)
    return numbers


def _sheet_missing(name: str) -> Finding:
    return Finding(
        "sheet_missing",
        Place(name),
        "thiếu trang tính",
        "Tải lại biểu mẫu và giữ nguyên tên các trang tính.",
        name,
    )


def _row_lost(place: Place, row: FormRow, *, is_twice: bool) -> Finding:
    statement = "dòng của biểu bị ghi hai lần" if is_twice else "dòng của biểu đã bị xóa hoặc mất mã ở cột A"
    return Finding(
        "row_twice" if is_twice else "row_missing",
        place,
        statement,
        "Tải lại biểu mẫu, không xóa hay chép thêm dòng.",
        f"mã “{row.code}”",
    )
