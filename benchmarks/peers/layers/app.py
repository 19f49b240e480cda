"""The same page with a base map that never changes; `st_folium` is given the districts as a layer to exchange."""

import folium
import streamlit as st
from streamlit_folium import st_folium

from benchmarks.peers.streamlit_page import choose, draw_base, draw_districts, load_tables, show_table
from benchmarks.peers.tables import HEIGHT_PX, WIDTH_PX

st.set_page_config(page_title="Giảm nghèo Lâm Đồng", layout="wide")
tables = load_tables()
year, indicator, district = choose(tables)
st.title(f"{tables.indicators[indicator]} năm {year}")
left, right = st.columns([1.7, 1])
with left:
    layer = folium.FeatureGroup(name="districts")
    draw_districts(tables, indicator, year, district).add_to(layer)
    st_folium(
        draw_base(),
        width=WIDTH_PX,
        height=HEIGHT_PX,
        feature_group_to_add=layer,
        returned_objects=[],
        key="map",
    )
with right:
    show_table(tables, indicator, year)
