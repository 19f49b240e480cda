"""Puts the rows of returns into the tables: the same key is replaced, what only illustrated gives way, the order is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any, TypeVar

import pandas as pd

from monitoring.contracts.figures_agree import check_figures_agree
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.references import check_references
from monitoring.contracts.schemas import check_table
from monitoring.contracts.tables import TABLES
from monitoring.contracts.units_in_time import check_units_in_time
from monitoring.model.results import Source
from monitoring.model.status import Status
from monitoring.returns.read import ReturnReading
from monitoring.returns.rows import BUDGET_LINES, OBSERVATIONS, SOURCES

# of CSV files, or of data frames
Table = TypeVar("Table", bytes, pd.DataFrame)
Row = Mapping[str, str | None]
# a line of money is known by all but its day: an illustrative one dated later would count instead of the reported one
_MONEY_LINE = ("project_id", "unit_id", "year", "funding_source", "capital_type", "stage")


def merge_into(
    tables: Mapping[str, Table], *readings: ReturnReading, source: Source | None = None
) -> dict[str, Table]:
    """Give all tables with the readings' rows in them; a table that came as bytes (CSV, UTF-8) goes as bytes.

    ``source`` is one more source that the rows cite, of files that do not bring their own. Raises `BrokenTables` with
    every problem where the outcome breaks a contract; warnings do not stand in the way.
    """
    frames = {
        name: read_table(content) if isinstance(content, bytes) else content
        for name, content in tables.items()
    }
    sources = [row for one in readings for row in one.rows.sources]
    sources += [asdict(source)] if source else []
    figures: list[Row] = [figure.as_row() for one in readings for figure in one.rows.figures]
    money: list[Row] = [line.as_row() for one in readings for line in one.rows.money]
    merged = {
        **frames,
        SOURCES: _with_rows(SOURCES, frames[SOURCES], _cited(sources, frames[SOURCES], [*figures, *money])),
        OBSERVATIONS: _with_rows(OBSERVATIONS, frames[OBSERVATIONS], figures),
        BUDGET_LINES: _with_rows(BUDGET_LINES, _without_illustrations(frames[BUDGET_LINES], money), money),
    }
    broken = [problem for problem in _check(merged) if problem.blocks]
    if broken:
        raise BrokenTables(broken)
    return {
        name: write_table(merged[name]) if isinstance(content, bytes) else merged[name]
        for name, content in tables.items()
    }


def read_table(content: bytes) -> pd.DataFrame:
    """Give the table of a UTF-8 CSV file: every cell as text, None where it is empty."""
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    rows = [[cell or None for cell in line] for line in lines[1:]]
    return pd.DataFrame(rows, columns=lines[0], dtype=object)


def write_table(rows: pd.DataFrame) -> bytes:
    """Give the CSV file: UTF-8, comma, LF, an empty cell for None."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(rows.columns)
    writer.writerows(["" if cell is None else cell for cell in row] for row in rows.itertuples(index=False))
    return written.getvalue().encode()


def _with_rows(table: str, held: pd.DataFrame, new: Iterable[Row]) -> pd.DataFrame:
    contract = TABLES[table]
    by_key: dict[tuple[str | None, ...], Mapping[Any, Any]] = {
        tuple(row[name] for name in contract.key): row for row in held.to_dict("records")
    }
    by_key |= {tuple(row[name] for name in contract.key): row for row in new}
    columns = list(contract.columns)
    rows = [[by_key[key][name] for name in columns] for key in sorted(by_key)]
    return pd.DataFrame(rows, columns=columns, dtype=object).where(lambda frame: frame.notna(), None)


def _cited(sources: list[Row], held: pd.DataFrame, rows: list[Row]) -> list[Row]:
    """Only sources that are cited: a form without a single number leaves no trace."""
    named = {row["source_id"] for row in rows} | set(held["source_id"])
    return [row for row in sources if row["source_id"] in named]


def _without_illustrations(held: pd.DataFrame, money: Sequence[Row]) -> pd.DataFrame:
    reported = {tuple(row[name] for name in _MONEY_LINE) for row in money}
    gives_way = [
        row["status"] == Status.ILLUSTRATIVE and tuple(row[name] for name in _MONEY_LINE) in reported
        for row in held.to_dict("records")
    ]
    return held[[not one for one in gives_way]]


def _check(tables: Mapping[str, pd.DataFrame]) -> list[Problem]:
    problems = [
        problem
        for name in (OBSERVATIONS, BUDGET_LINES, SOURCES)
        for problem in check_table(name, tables[name])
    ]
    if any(problem.blocks for problem in problems):
        return problems  # the cross-checks need cells that can be read
    return [
        *problems,
        *check_references(tables),
        *check_units_in_time(tables),
        *check_figures_agree(tables),
    ]
