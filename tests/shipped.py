"""The tables and boundaries that the project ships, read once for all tests."""

from __future__ import annotations

from functools import cache

from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.sources.framework import read_framework


@cache
def _shipped() -> tuple[ResultsFramework, Boundaries]:
    return read_framework()


def shipped_framework() -> ResultsFramework:
    return _shipped()[0]


def shipped_boundaries() -> Boundaries:
    return _shipped()[1]


def target_count() -> int:
    """How many targets there are. That they are the decision's twenty is held by `test_shipped_tables.py`."""
    return len(shipped_framework().targets)
