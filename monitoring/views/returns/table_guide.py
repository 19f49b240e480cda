"""The tables that a lead agency sends: each column, what to write in it, and the codes that it may hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from monitoring.contracts.tables import TABLES
from monitoring.model.framework import ResultsFramework
from monitoring.model.status import Status
from monitoring.returns.rows import BUDGET_LINES, OBSERVATIONS, SOURCES
from monitoring.wording.labels import STAGE_VI, STATUS_VI
from monitoring.wording.table_labels import COLUMN_VI, TABLE_VI

SENT_TABLES = (OBSERVATIONS, BUDGET_LINES, SOURCES)
_BOM = "\ufeff"
_STATUS, _STAGE = "status", "stage"
_MAY_BE_EMPTY = "để trống"
_NOT_SENT = "illustrative_parts"  # what a reporter sends illustrates nothing
_REPORTED = (Status.OFFICIAL, Status.PROVISIONAL, Status.ESTIMATED)


@dataclass(frozen=True, kw_only=True)
class ColumnGuide:
    """A column: its name in the file, in words, and what to write; also whether it may be empty."""

    name: str
    name_vi: str
    to_write: str


@dataclass(frozen=True, kw_only=True)
class TableGuide:
    """A table with its columns; ``blank`` is a CSV file of the header alone, which spreadsheets open in Vietnamese."""

    table: str
    name_vi: str
    columns: tuple[ColumnGuide, ...]
    blank: bytes

    @property
    def file_name(self) -> str:
        return f"{self.table}.csv"


@dataclass(frozen=True, kw_only=True)
class CodeList:
    """The codes of a column, each with what it stands for."""

    name_vi: str
    codes: tuple[tuple[str, str], ...]


def view_table_guides() -> tuple[TableGuide, ...]:
    """The tables in the order in which they are filled in."""
    return tuple(
        TableGuide(
            table=name,
            name_vi=TABLE_VI[name],
            columns=tuple(_columns(name)),
            blank=(_BOM + ",".join(one.name for one in _columns(name)) + "\r\n").encode(),
        )
        for name in SENT_TABLES
    )


def view_codes(framework: ResultsFramework) -> tuple[CodeList, ...]:
    """The codes that the tables are filled in with."""
    reporting = {unit_id for frame in framework.frames.values() for unit_id in frame.unit_ids}
    units = [framework.units[one] for one in sorted(reporting)]
    return (
        CodeList(name_vi="Đơn vị (unit_id)", codes=tuple((one.unit_id, one.full_name_vi) for one in units)),
        _named("Chỉ số (indicator_id)", framework.indicators),
        _named("Nhóm (group_id)", framework.groups),
        _named("Dự án (project_id)", framework.projects),
        _named("Nguồn vốn (funding_source)", framework.funding_sources),
        _named("Loại vốn (capital_type)", framework.capital_types),
    )


class Named(Protocol):
    """A record with a name."""

    @property
    def name_vi(self) -> str: ...


def _named(name_vi: str, records: Mapping[str, Named]) -> CodeList:
    return CodeList(name_vi=name_vi, codes=tuple((code, one.name_vi) for code, one in records.items()))


def _columns(table: str) -> Iterator[ColumnGuide]:
    for name, kind in TABLES[table].columns.items():
        if name == _NOT_SENT:
            continue
        to_write = kind.remedy
        if name == _STATUS:
            words = "; ".join(f"{one.value} là {STATUS_VI[one]}" for one in _REPORTED)
            to_write = f"Ghi {words}."
        if name == _STAGE:
            words = "; ".join(f"{one.value} là {STAGE_VI[one].lower()}" for one in STAGE_VI)
            to_write = f"Ghi {words}."
        if not kind.required and _MAY_BE_EMPTY not in to_write:
            to_write += f" Không có thì {_MAY_BE_EMPTY}."
        yield ColumnGuide(name=name, name_vi=COLUMN_VI[name], to_write=to_write)
