"""Reads the whole results framework, or tells every problem that stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from monitoring.contracts.boundaries import check_boundaries
from monitoring.contracts.duties import check_duties
from monitoring.contracts.figures_agree import check_figures_agree
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.references import check_references
from monitoring.contracts.release_code import release_code
from monitoring.contracts.schemas import check_table
from monitoring.contracts.tables import TABLES
from monitoring.contracts.units_in_time import check_units_in_time
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.sources.boundaries import Boundaries, read_boundaries
from monitoring.sources.collecting import no_collecting
from monitoring.sources.csv_tables import read_contents, read_csv_tables, read_tables_from
from monitoring.sources.folders import DATA_DIR, GEO_DIR
from monitoring.sources.records import assemble_framework


def read_framework(data_dir: Path = DATA_DIR, geo_dir: Path = GEO_DIR) -> tuple[ResultsFramework, Boundaries]:
    """Give the framework and its boundaries. Raises `BrokenTables` with every problem that blocks."""
    with no_collecting():
        tables, boundaries, problems = _check(read_csv_tables(data_dir), geo_dir)
        blocking = [problem for problem in problems if problem.blocks]
        if blocking:
            raise BrokenTables(blocking)
        release = Release(release_code(read_contents(data_dir)))
        return replace(assemble_framework(tables), release=release), boundaries


def read_sound_boundaries(geo_dir: Path = GEO_DIR) -> Boundaries:
    """The boundaries alone, for tables that were checked before. Raises `BrokenTables` where a layer is unreadable."""
    boundaries, unreadable = read_boundaries(geo_dir)
    if unreadable:
        raise BrokenTables(unreadable)
    return boundaries


def check_folders(data_dir: Path = DATA_DIR, geo_dir: Path = GEO_DIR) -> list[Problem]:
    """Give every problem of the tables and the boundaries, warnings included."""
    return _check(read_csv_tables(data_dir), geo_dir)[2]


def check_contents(contents: Mapping[str, bytes], geo_dir: Path = GEO_DIR) -> list[Problem]:
    """The same of tables held in memory, by name: what is to be published is checked as the very bytes it is."""
    return _check(read_tables_from(contents), geo_dir)[2]


def _check(
    read: tuple[dict[str, pd.DataFrame], list[Problem]], geo_dir: Path
) -> tuple[dict[str, pd.DataFrame], Boundaries, list[Problem]]:
    tables, problems = read
    boundaries, unreadable = read_boundaries(geo_dir)
    problems = problems + unreadable
    for name, rows in tables.items():
        problems += check_table(name, rows)
    if _can_be_compared(tables):
        problems += check_references(tables)
        problems += check_units_in_time(tables)
        problems += check_figures_agree(tables)
        problems += check_duties(tables)
        problems += check_boundaries(
            tables, {f"geo/{name}": layer.unit_ids for name, layer in boundaries.layers.items()}
        )
    return tables, boundaries, problems


def _can_be_compared(tables: dict[str, pd.DataFrame]) -> bool:
    """Tables are held against each other only when all are there with their own columns, each once."""
    return all(
        name in tables and sorted(contract.columns) == sorted(tables[name].columns)
        for name, contract in TABLES.items()
    )
