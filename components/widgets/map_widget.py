"""The folium map on a page: clicking a district chooses it."""

from __future__ import annotations

import streamlit as st
from streamlit_folium import st_folium

from components.figures.folium_map import draw_base_map, paint_districts
from components.widgets.filters import select_unit
from monitoring.views.map_parts import MapView

_KEY = "folium"


def show_district_map(view: MapView, *, height: int) -> None:
    """The map with the view's colours. Only a click reruns the app: panning and zooming stay in the browser."""
    st_folium(
        draw_base_map(),
        key=_KEY,
        height=height,
        use_container_width=True,
        returned_objects=["last_active_drawing"],
        feature_group_to_add=paint_districts(view),
        on_change=_choose_clicked,
    )


def _choose_clicked() -> None:
    clicked = (st.session_state.get(_KEY) or {}).get("last_active_drawing")
    if clicked:
        select_unit(clicked["properties"]["unit_id"])
