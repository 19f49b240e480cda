"""Reads the cells of one row, of a CSV file or of a sheet, as a row of its table."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from typing import Any

from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.model.periods import Period, UnknownPeriod
from monitoring.model.status import Status
from monitoring.returns.cell_reading import (
    read_amount_or_count,
    read_day,
    read_rate,
    read_text,
    read_words,
    read_written_day,
)
from monitoring.returns.finding import Finding
from monitoring.returns.folded_names import fold
from monitoring.returns.known_codes import KnownUnits, UnknownCodes
from monitoring.returns.rows import (
    BUDGET_LINES,
    OBSERVATIONS,
    SOURCES,
    ReportedFigure,
    ReportedMoney,
    RowOfTable,
)
from monitoring.returns.workbook import ReceivedCell
from monitoring.returns.written_numbers import UnreadableCell, read_number, shorten
from monitoring.returns.written_standings import standings_by_word

_STATUS_OF = standings_by_word(Status)
Cell = str | ReceivedCell
Cells = Mapping[str, Cell]


class RowReader:
    """Reads rows one by one; every cell that is wrong becomes a finding, and its row is then left out."""

    def __init__(
        self, framework: ResultsFramework, known_sources: frozenset[str], findings: list[Finding]
    ) -> None:
        self._framework = framework
        self._sources = known_sources | framework.sources.keys()
        self._unknown = UnknownCodes()
        self._units = KnownUnits(framework, self._unknown)
        self._periods: dict[str, Period] = {}
        self._findings = findings

    def read(self, table: str, where: RowOfTable, cells: Cells) -> Any:
        """The row as the table has it, of money as `ReportedMoney`; None where a cell was wrong. Cells of a CSV file are cleaned text."""
        reader = {OBSERVATIONS: self._figure, BUDGET_LINES: self._money, SOURCES: self._source}[table]
        row = _RowReading(where, cells, self._findings)
        made = reader(row)
        return None if row.has_failed else made

    def _figure(self, row: _RowReading) -> ReportedFigure | None:
        indicator_id = row.take(
            "indicator_id", self._known(self._framework.indicators, "chỉ số", "indicators")
        )
        period = row.take("period", self._period)
        unit_id = self._unit_id(row, period)
        group_id = row.take(
            "group_id", self._known(self._framework.groups, "nhóm đối tượng", "priority_groups")
        )
        numerator, denominator = (
            row.take_number(part, _count, optional=True) for part in ("numerator", "denominator")
        )
        value = row.take_number("value", lambda cell: self._value(cell, indicator_id), optional=True)
        status, source_id = row.take("status", _status), self._source_id(row)
        parts = row.take("illustrative_parts", str, optional=True)
        note = row.take("note", read_words, optional=True)
        if row.has_failed:
            return None
        return ReportedFigure(
            indicator_id, unit_id, period, group_id, numerator, denominator, value, status, source_id,
            row.where, note, parts,
        )  # fmt: skip

    def _money(self, row: _RowReading) -> ReportedMoney | None:
        framework = self._framework
        project_id = row.take("project_id", self._known(framework.projects, "dự án", "projects"))
        period = row.take("year", self._year)
        unit_id = self._unit_id(row, period)
        source = row.take(
            "funding_source", self._known(framework.funding_sources, "nguồn vốn", "funding_sources")
        )
        capital = row.take("capital_type", self._known(framework.capital_types, "loại vốn", "capital_types"))
        stage = row.take(
            "stage", self._known({one.value: one for one in Stage}, "tình trạng vốn", "budget_lines")
        )
        as_of, amount_vnd = row.take_number("as_of", _day), row.take_number("amount_vnd", _amount)
        status, source_id = row.take("status", _status), self._source_id(row)
        if row.has_failed:
            return None
        return ReportedMoney(
            project_id, unit_id, period.year, source, capital, Stage(stage), as_of, amount_vnd, status, source_id,
            row.where,
        )  # fmt: skip

    def _source(self, row: _RowReading) -> tuple[RowOfTable, dict[str, str | None]]:
        made = {
            name: row.take(name, read_words, optional=not kind.required)
            for name, kind in TABLES[SOURCES].columns.items()
        }
        return row.where, made

    def _unit_id(self, row: _RowReading, period: Period | None) -> Any:
        return row.take("unit_id", lambda text: self._units.find(text, period=period)) if period else None

    def _source_id(self, row: _RowReading) -> Any:
        return row.take("source_id", self._known(self._sources, "mã nguồn", SOURCES))

    def _known(self, known: Collection[str], what: str, table: str) -> Callable[[str], str]:
        def read(text: str) -> str:
            if text in known:
                return text
            raise self._unknown.tell(text, known, what, table)

        return read

    def _period(self, text: str) -> Period:
        if text not in self._periods:
            try:
                self._periods[text] = Period.read(text)
            except UnknownPeriod as unknown:
                raise UnreadableCell(
                    "unknown_period",
                    "kỳ báo cáo không đúng",
                    "Ghi 2022 cho cả năm, 2022-H1 cho sáu tháng đầu năm.",
                    f"“{shorten(text)}”",
                ) from unknown
        return self._periods[text]

    def _year(self, text: str) -> Period:
        period = self._period(text)
        if period.half:
            raise UnreadableCell(
                "unknown_period", "năm không đúng", "Ghi năm, ví dụ 2023.", f"“{shorten(text)}”"
            )
        return period

    def _value(self, cell: Cell, indicator_id: str | None) -> str:
        """The value as tables write it. What is counted has no decimals, so a point in it parts thousands."""
        is_counted = indicator_id is not None and self._framework.indicators[indicator_id].is_counted
        if isinstance(cell, ReceivedCell):
            return str(_count(cell)) if is_counted else read_rate(cell)
        number = read_number(cell, whole=is_counted)
        # “2.10” keeps its nought: the decimals of a published rate say how exact it is
        return str(int(number)) if is_counted else f"{number:f}"


class _RowReading:
    """One row: takes its cells, and notes whether any was wrong.

    What is taken is Any: None where a cell was wrong, but then no row is made of it.
    """

    def __init__(self, where: RowOfTable, cells: Cells, findings: list[Finding]) -> None:
        self.where, self._cells, self._findings = where, cells, findings
        self.has_failed = False

    def take(self, column: str, read: Callable[[str], object], *, optional: bool = False) -> Any:
        """A cell whose text is asked for, whatever it is that the spreadsheet holds there."""
        cell = self._cells.get(column, "")
        if isinstance(cell, ReceivedCell):
            return self._read(column, cell, lambda held: read(read_text(held)), optional)
        return self._read(column, cell, read, optional)

    def take_number(self, column: str, read: Callable[[Cell], object], *, optional: bool = False) -> Any:
        """A number or a day, which a spreadsheet may hold as such."""
        return self._read(column, self._cells.get(column, ""), read, optional)

    def _read(self, column: str, cell: Any, read: Callable[[Any], object], optional: bool) -> Any:
        if cell.is_empty if isinstance(cell, ReceivedCell) else not cell:
            if not optional:
                self._fail(column, "empty_required", "ô bắt buộc còn để trống", "Điền ô này.", "")
            return None
        try:
            return read(cell)
        except UnreadableCell as told:
            self._fail(column, told.code, told.statement, told.remedy, told.detail)
            return None

    def _fail(self, column: str, code: str, statement: str, remedy: str, detail: str) -> None:
        self.has_failed = True
        self._findings.append(Finding(code, self.where.cell(column), statement, remedy, detail))


def _count(cell: Cell) -> int:
    return read_amount_or_count(cell, is_money=False) if isinstance(cell, ReceivedCell) else _whole(cell)


def _amount(cell: Cell) -> int:
    return read_amount_or_count(cell, is_money=True) if isinstance(cell, ReceivedCell) else _whole(cell)


def _day(cell: Cell) -> date:
    return read_day(cell) if isinstance(cell, ReceivedCell) else read_written_day(cell)


def _whole(text: str) -> int:
    if len(text) > 60:
        raise UnreadableCell(
            "too_large", "số quá lớn", "Kiểm tra lại số chữ số và đơn vị tính.", f"“{shorten(text)}”"
        )
    return int(text) if text.isascii() and text.isdigit() else int(read_number(text, whole=True))


def _status(text: str) -> Status:
    found = _STATUS_OF.get(text) or _STATUS_OF.get(fold(text))
    if found is None:
        raise UnreadableCell(
            "status_unknown",
            "tính chất số liệu không có trong danh sách",
            f"Ghi một trong: {', '.join(Status)}.",
            f"“{shorten(text)}”",
        )
    return found
