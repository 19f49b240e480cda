"""The dashboard's map with a release and boundaries of another size: one page, the side bar's year, nothing else.

Run by `serving.serve_size`, which says in the environment where the tables and the boundaries are.
"""

from __future__ import annotations

import os
from pathlib import Path

import streamlit as st

from benchmarks.growth.release import indicator_ids
from benchmarks.growth.sizes import TABLES_FOLDER, YEARS
from components.widgets.map_widget import show_district_map
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.sources.boundaries import Boundaries, read_boundaries
from monitoring.sources.releases import framework_of
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from monitoring.views.map_parts import MapView

_GEO_DIR = Path(__file__).resolve().parent / "static" / "geo"
_HEIGHT_PX = 560


@st.cache_resource(show_spinner=False)
def _release() -> tuple[ResultsFramework, Boundaries]:
    tables = sorted(Path(os.environ[TABLES_FOLDER]).glob("*.csv"))
    framework = framework_of(
        {table.stem: table.read_bytes() for table in tables}, release=Release("thu-nghiem")
    )
    return framework, read_boundaries(_GEO_DIR)[0]


@st.cache_resource(show_spinner=False)
def _view(year: int) -> MapView:
    return view_map(*_release(), Choice(year), indicator_id=indicator_ids()[0])


st.set_page_config(page_title="Thử nghiệm quy mô", layout="wide")
with st.sidebar:
    chosen = st.selectbox("Năm", [str(year) for year in YEARS], key="nam", filter_mode=None)
shown = _view(int(chosen))
st.subheader(shown.caption.title, anchor=False)
show_district_map(shown, height=_HEIGHT_PX)
