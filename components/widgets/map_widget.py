"""The map on a page: clicking a district chooses it, another year is painted before the server has answered."""

from __future__ import annotations

import streamlit as st

from components.figures.district_map import map_script, pack_years, paint_of, years_script
from components.figures.packing import packed
from components.widgets.filters import select_unit
from monitoring.views.map_parts import MapView

_KEY = "district_map"
_MAP = st.components.v2.component("district_map", js=map_script(), isolate_styles=False)
_YEARS = st.components.v2.component("district_map_years", js=years_script(), isolate_styles=False)


def show_district_map(view: MapView, *, height: int) -> None:
    """The map with the view's colours. Only a click reruns the app: panning, zooming and the years' player do not."""
    years = pack_years(view)
    # in a message of its own: it stays the same from year to year, so that it is sent once
    _YEARS(key="district_map_years", data=years.content)
    _MAP(
        key=_KEY,
        data=packed(paint_of(view, years_key=years.key, height=height)),
        on_chosen_change=_choose_clicked,
    )


def _choose_clicked() -> None:
    clicked = st.session_state[_KEY].chosen
    if clicked:
        select_unit(clicked)
