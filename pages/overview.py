"""Tổng quan: where the province stands, on one screen."""

import streamlit as st

from components.figures.polygon_map import draw_polygon_map
from components.widgets.export_bar import show_export
from components.widgets.filters import current_choice
from components.widgets.loading import boundaries, framework
from components.widgets.made_once import made_once
from components.widgets.map_legend import map_legend
from components.widgets.markup import kpi_cards, picture_foot, picture_head
from components.widgets.money_pictures import show_money_bars
from components.widgets.pictures import show_chart
from components.widgets.target_markup import gauge_cards, tally_bar
from monitoring.views.exhibits.maps import exhibit_map
from monitoring.views.exhibits.money import exhibit_money
from monitoring.views.exhibits.targets import exhibit_gauges
from monitoring.views.overview import view_overview
from monitoring.wording.inert import as_written

choice = current_choice()
view = made_once("overview", choice, make=lambda: view_overview(framework(), boundaries(), choice))

st.title(as_written(view.title), anchor=False)
st.html(kpi_cards(view.cards))
with st.container(key="overview"):
    left, middle, right = st.columns(3)

with left, st.container(border=True, height="stretch"):
    st.html(picture_head(view.map.caption.named(view.map_title)))
    drawn = made_once("overview's map", choice, make=lambda: draw_polygon_map(view.map, height=370))
    show_chart(drawn, key="map", alt=view.map.alt)
    st.html(map_legend(view.map) + picture_foot(view.map.caption))
    headline = framework().programme.headline_indicator_id
    show_export(lambda: exhibit_map(framework(), choice, view.map, indicator_id=headline), key="map")

with middle, st.container(border=True, height="stretch"):
    st.html(picture_head(view.targets_caption) + tally_bar(view.tally))
    st.html(gauge_cards(view.headline_targets))
    st.html(picture_foot(view.targets_caption))
    show_export(lambda: exhibit_gauges(framework(), choice, view.headline_targets), key="gauges")

with right, st.container(border=True, height="stretch"):
    show_money_bars(view.budget, view.budget.caption, height=470)
    show_export(lambda: exhibit_money(framework(), choice, view.budget), key="money")
