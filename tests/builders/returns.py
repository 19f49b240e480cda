"""Returns as they come in: the form of one unit, filled in from what the release holds, in which a test spoils a cell.

>>> a_return().with_cell("Biểu 1", "F9", 99999).problems()
"""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache

import openpyxl
from openpyxl.workbook import Workbook

from components.documents.returns.template import write_template
from monitoring.contracts.problem import Problem
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.returns.form import GENERAL_SHEET, Input, ReturnForm
from monitoring.returns.form_building import build_form
from monitoring.returns.read import ReturnReading, read_return
from monitoring.returns.workbook import name_cell
from tests.shipped import shipped_framework

DOCUMENT_NO, SIGNED_ON, STATUS, AS_OF = "C5", "C6", "C8", "C9"
Spoil = Callable[[Workbook], None]


@dataclass(frozen=True)
class Return:
    """A filled form before it is saved; every ``with_…`` gives another."""

    framework: ResultsFramework
    unit: str = "674"
    period: str = "2024"
    spoils: tuple[Spoil, ...] = ()
    file_name: str = "bieu.xlsx"

    def with_cell(self, sheet: str, cell: str, value: object, *, number_format: str | None = None) -> Return:
        def spoil(book: Workbook) -> None:
            book[sheet][cell].value = value
            if number_format:
                book[sheet][cell].number_format = number_format

        return self.spoilt(spoil)

    def spoilt(self, spoil: Spoil) -> Return:
        return replace(self, spoils=(*self.spoils, spoil))

    def of(self, unit: str, period: str) -> Return:
        return replace(self, unit=unit, period=period)

    @property
    def form(self) -> ReturnForm:
        return build_form(self.framework, self.unit, Period.read(self.period))

    def content(self) -> bytes:
        filled = _filled(self.unit, self.period)
        if not self.spoils:
            return filled
        book = openpyxl.load_workbook(io.BytesIO(filled))
        for spoil in self.spoils:
            spoil(book)
        return saved(book)

    def read(self, **asked: object) -> ReturnReading:
        return read_return(self.file_name, self.content(), self.framework, **asked)

    def problems(self) -> tuple[Problem, ...]:
        return self.read().problems

    def the_problem(self) -> Problem:
        (problem,) = self.problems()
        return problem

    def told(self) -> list[tuple[str, str]]:
        """Place and message of every problem."""
        return [(one.place, one.message) for one in self.problems()]


def a_return() -> Return:
    """Đam Rông's return of 2024, in which nothing is wrong."""
    return Return(shipped_framework())


def saved(book: Workbook) -> bytes:
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


@cache
def _filled(unit: str, period: str) -> bytes:
    """The template with every figure that the release has for the unit and period."""
    framework = shipped_framework()
    form = build_form(framework, unit, Period.read(period))
    book = openpyxl.load_workbook(io.BytesIO(write_template(form)))
    general = book[GENERAL_SHEET]
    general[DOCUMENT_NO].value, general[STATUS].value = "125/BC-UBND", "chính thức"
    general[SIGNED_ON].value = datetime(2024, 12, 20)  # noqa: DTZ001 – a day, as a spreadsheet holds it
    for sheet in form.sheets:
        for number, row in sheet.numbered_rows():
            for key, cell in row.cells.items():
                if isinstance(cell, Input):
                    value = known_value(framework, form, cell)
                    if value is not None:
                        book[sheet.name][name_cell(number, sheet.column_number(key))].value = value
    return saved(book)


def known_value(framework: ResultsFramework, form: ReturnForm, cell: Input) -> int | None:
    """What the release holds for the cell."""
    if cell.money:
        lines = [
            line.amount_vnd
            for line in framework.budget_lines
            if (line.unit_id, line.year) == (form.unit.unit_id, form.period.year)
            and (line.project_id, line.funding_source) == (cell.money.project_id, cell.money.funding_source)
            and (line.capital_type, line.stage) == (cell.money.capital_type, cell.money.stage)
        ]
        return lines[0] if lines else None
    if not cell.feeds:
        return None
    feed = cell.feeds[0]
    row = framework.observation(
        feed.indicator_id, unit_id=form.unit.unit_id, period=form.period, group_id=feed.group_id
    )
    value = None if row is None else getattr(row, feed.part.value)
    return None if value is None else int(value)
