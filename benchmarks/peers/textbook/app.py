"""The textbook page: tables cached, the map drawn by folium in each run and shown by `st_folium`."""

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
    drawn = draw_base()
    draw_districts(tables, indicator, year, district).add_to(drawn)
    # nothing is returned: panning and zooming do not rerun the page
    st_folium(drawn, width=WIDTH_PX, height=HEIGHT_PX, returned_objects=[], key="map")
with right:
    show_table(tables, indicator, year)
