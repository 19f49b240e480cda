"""What both Streamlit peers share: the cached tables, the three select boxes, the table, folium with Leaflet from here."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

import folium
import streamlit as st

from benchmarks.peers.tables import (
    COLOURS,
    LATEST,
    LINE,
    MARK,
    MARKED_PX,
    THIN_PX,
    WHOLE,
    YEARS,
    Tables,
    read_tables,
)

_STATIC = "../../app/static/leaflet/"


class LocalMap(folium.Map):
    """folium's map; Leaflet comes from this server, since the room may have no internet."""

    default_js: ClassVar = [("leaflet", f"{_STATIC}leaflet.js")]
    default_css: ClassVar = [("leaflet_css", f"{_STATIC}leaflet.css")]


load_tables = st.cache_resource(read_tables, show_spinner=False)


def choose(tables: Tables) -> tuple[str, str, str | None]:
    """Year, indicator and district (`None` for the whole province)."""
    with st.sidebar:
        year = st.selectbox("Năm", YEARS, index=YEARS.index(LATEST))
        indicator = st.selectbox("Chỉ số", list(tables.indicators), format_func=tables.indicators.get)
        district = st.selectbox("Huyện, thành phố", [WHOLE, *tables.districts.values()])
    return year, indicator, tables.unit_of(district)


def draw_base() -> folium.Map:
    """The map without its districts: no tiles."""
    return LocalMap(location=(11.76, 108.05), zoom_start=9, tiles=None, zoom_snap=0.25)


def draw_districts(tables: Tables, indicator: str, year: str, chosen: str | None) -> folium.GeoJson:
    """The districts in the colours of their classes; the chosen one has a dark line."""
    return folium.GeoJson(
        tables.boundaries, style_function=_style(tables.classes(indicator, year), chosen), zoom_on_click=False
    )


def _style(classes: dict[str, int], chosen: str | None) -> Callable[[dict], dict]:
    def style(feature: dict) -> dict:
        marked = feature["id"] == chosen
        return {
            "fillColor": COLOURS[classes[feature["id"]]],
            "fillOpacity": 1,
            "color": MARK if marked else LINE,
            "weight": MARKED_PX if marked else THIN_PX,
        }

    return style


def show_table(tables: Tables, indicator: str, year: str) -> None:
    """The districts' values."""
    st.dataframe(tables.rows(indicator, year), hide_index=True, height=460)
