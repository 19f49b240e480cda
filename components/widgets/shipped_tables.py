"""The tables in data/ and the boundaries, each read once for all sessions and only when somebody needs it."""

from __future__ import annotations

import gc

import streamlit as st

from monitoring.contracts.problem import BrokenTables
from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries, read_boundaries
from monitoring.sources.folders import GEO_DIR


@st.cache_resource(show_spinner="Đang đọc số liệu…")
def shipped_tables() -> tuple[ResultsFramework, Boundaries]:
    """What the tables in data/ and the boundaries hold, fully checked. Raises `BrokenTables`."""
    from monitoring.sources.framework import read_framework  # what checks tables is slow to import

    read = read_framework()
    keep_for_good()
    return read


@st.cache_resource(show_spinner=False)
def boundaries_alone() -> Boundaries:
    """The boundaries, for tables that were checked before. Raises `BrokenTables`."""
    boundaries, unreadable = read_boundaries(GEO_DIR)
    if unreadable:
        raise BrokenTables(unreadable)
    return boundaries


def keep_for_good() -> None:
    """Call after something large was read that never changes.

    The collector would walk through it anew each time it runs, and hold up whoever is answered then by a tenth of a second.
    What was kept before is looked through once more: what it held together with a release that is gone would stay for good.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()
