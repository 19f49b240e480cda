"""Reads the whole results framework, or tells every problem that stands in the way."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pandas as pd

from monitoring.contracts.boundaries import check_boundaries
from monitoring.contracts.figures_agree import check_figures_agree
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.contracts.references import check_references
from monitoring.contracts.schemas import check_table
from monitoring.contracts.tables import TABLES
from monitoring.contracts.units_in_time import check_units_in_time
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.sources.boundaries import Boundaries, read_boundaries
from monitoring.sources.csv_tables import read_csv_tables
from monitoring.sources.records import assemble_framework

PROJECT_DIR = Path(__file__).resolve().parents[2]
DATA_DIR = PROJECT_DIR / "data"
GEO_DIR = PROJECT_DIR / "geo"


def read_framework(data_dir: Path = DATA_DIR, geo_dir: Path = GEO_DIR) -> tuple[ResultsFramework, Boundaries]:
    """Give the framework and its boundaries. Raises `BrokenTables` with every problem that blocks."""
    tables, boundaries, problems = _read(data_dir, geo_dir)
    blocking = [problem for problem in problems if problem.blocks]
    if blocking:
        raise BrokenTables(blocking)
    return replace(assemble_framework(tables), release=_release_of(data_dir)), boundaries


def _release_of(data_dir: Path) -> Release:
    """A code made of every byte of the tables: an export names it, and anyone can tell whether two rest on the same."""
    content = sha256()
    for contract in TABLES.values():
        content.update(contract.file_name.encode())
        content.update((data_dir / contract.file_name).read_bytes())
    return Release(content.hexdigest()[:8])


def check_folders(data_dir: Path = DATA_DIR, geo_dir: Path = GEO_DIR) -> list[Problem]:
    """Give every problem of the tables and the boundaries, warnings included."""
    return _read(data_dir, geo_dir)[2]


def _read(data_dir: Path, geo_dir: Path) -> tuple[dict[str, pd.DataFrame], Boundaries, list[Problem]]:
    tables, problems = read_csv_tables(data_dir)
    boundaries, unreadable = read_boundaries(geo_dir)
    problems += unreadable
    for name, rows in tables.items():
        problems += check_table(name, rows)
    if _can_be_compared(tables):
        problems += check_references(tables)
        problems += check_units_in_time(tables)
        problems += check_figures_agree(tables)
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
