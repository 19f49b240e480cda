"""Has Streamlit serve a folder of boundaries that lies outside the project: the browser fetches outlines, they are never sent."""

from __future__ import annotations

from streamlit.components.v1 import declare_component

from components.figures.map_files import has_own_boundaries
from monitoring.sources.folders import GEO_DIR


def serve_boundaries() -> None:
    """Call in every run, before the page asks for an outline: outside a run Streamlit declares nothing.

    Every file of the folder can be fetched by whoever reaches the server, as those under static/ can.
    """
    if has_own_boundaries() and GEO_DIR.is_dir():
        declare_component("boundaries", path=GEO_DIR)
