"""Makes a release and returns for it: figures that a lead agency brings in for several years at once.

The same in every run. Every series goes its way smoothly and every group is part of everyone, so that the checks find
little to tell and nothing to refuse: what is measured is the way through, not the listing of mistakes.
"""

from __future__ import annotations

import io
import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from openpyxl import Workbook

from benchmarks.table_rows import Row, as_csv, read_rows
from monitoring.contracts.tables import TABLES
from monitoring.model.results import ALL_GROUPS
from monitoring.returns.rows import OBSERVATIONS
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

PERIODS = tuple(f"{year}{half}" for year in (2021, 2022, 2023, 2024) for half in ("", "-H1", "-H2"))
UNITS = tuple(str(code) for code in range(672, 684))
_SEED, _FALLS_BY, _GROWS_BY, _REVISED_BY = 382, 0.85, 1.013, 1.004
_KNOWN_SOURCE, _ILLUSTRATES = "danso-asia-lam-dong", "minh-hoa"


@dataclass(frozen=True)
class Made:
    """``base`` are the tables of a release; ``returned`` the rows that replace as many of its illustrative ones."""

    base: dict[str, bytes]
    returned: tuple[Row, ...]


def make_return(row_count: int) -> Made:
    """A return of so many rows, each with a key of its own, and the release that holds what it replaces."""
    contents = read_contents(DATA_DIR)
    tables = {name: read_rows(contents[name]) for name in ("indicators", OBSERVATIONS)}
    groups = [row["group_id"] for row in read_rows(contents["priority_groups"])]
    groups.sort(key=lambda one: one != ALL_GROUPS)  # the groups are parts of everyone
    pattern = next(row for row in tables["indicators"] if row["indicator_id"] == "poor_rate")
    indicator_count = -(-row_count // (len(UNITS) * len(PERIODS) * len(groups)))
    names = [f"bench_{number:03}" for number in range(indicator_count)]
    tables["indicators"] += [{**pattern, "indicator_id": name, "numerator_id": f"{name}_n"} for name in names]
    held = list(islice(_every_row(names, groups), row_count))
    tables[OBSERVATIONS] += held
    return Made(
        base=contents | {name: as_csv(name, rows) for name, rows in tables.items()},
        returned=tuple(map(_revised, held)),
    )


def csv_file(rows: tuple[Row, ...]) -> bytes:
    """The rows as a CSV file in the columns of the table."""
    return as_csv(OBSERVATIONS, list(rows))


def xlsx_file(rows: tuple[Row, ...]) -> bytes:
    """The rows as a workbook with a sheet named as the table; counts are numbers, empty cells are left out."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(OBSERVATIONS)
    columns = list(TABLES[OBSERVATIONS].columns)
    sheet.append(columns)
    for row in rows:
        sheet.append([_cell(name, row[name]) for name in columns])
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _cell(column: str, text: str) -> str | int | None:
    return int(text) if column in ("numerator", "denominator") else text or None


def _every_row(indicator_ids: list[str], groups: list[str]) -> Iterator[Row]:
    chance = random.Random(_SEED)
    for indicator_id in indicator_ids:
        for unit_id in UNITS:
            households, share = chance.randint(5_000, 60_000), chance.uniform(0.05, 0.3)
            for group_id in groups:
                part = 1.0 if group_id == ALL_GROUPS else chance.uniform(0.1, 0.6)
                for period in PERIODS:
                    years = int(period[:4]) - 2021
                    denominator = int(households * part * _GROWS_BY**years)
                    numerator = int(denominator * share * _FALLS_BY**years)
                    yield _row(indicator_id, unit_id, period, group_id, numerator, denominator)


def _row(
    indicator_id: str, unit_id: str, period: str, group_id: str, numerator: int, denominator: int
) -> Row:
    return {
        "indicator_id": indicator_id, "unit_id": unit_id, "period": period, "group_id": group_id,
        "numerator": str(numerator), "denominator": str(denominator), "value": "",
        "status": "illustrative", "illustrative_parts": "", "source_id": _ILLUSTRATES, "note": "",
    }  # fmt: skip


def _revised(row: Row) -> Row:
    """What the agency reports where the release only illustrated: nearly the same, with a source."""
    return {
        **row,
        "numerator": str(int(int(row["numerator"]) * _REVISED_BY)),
        "denominator": str(int(int(row["denominator"]) * _REVISED_BY)),
        "status": "official",
        "source_id": _KNOWN_SOURCE,
    }
