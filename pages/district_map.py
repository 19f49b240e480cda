"""Bản đồ: the choropleth of any indicator, its change between two years, and the figures of a district clicked."""

from functools import partial
from typing import Any

import streamlit as st

from components.widgets.export_bar import show_export
from components.widgets.filters import current_choice
from components.widgets.loading import boundaries, framework
from components.widgets.made_once import made_once
from components.widgets.map_choice import choose_map
from components.widgets.map_legend import map_legend
from components.widgets.map_tables import rank_table, unit_table
from components.widgets.map_widget import show_district_map
from components.widgets.markup import picture_foot, picture_head
from components.widgets.page_words import MAP_HINT, RANKING_ORDER
from monitoring.views.change_map import view_change_map
from monitoring.views.exhibits.maps import exhibit_change_map, exhibit_map
from monitoring.views.map import view_map
from monitoring.views.unit_figures import view_unit_figures
from monitoring.wording.inert import as_written

choice = current_choice()
asked = choose_map(framework(), choice.year)
named: dict[str, Any] = {"indicator_id": asked.indicator_id}
if asked.from_year is None:
    make = partial(view_map, framework(), boundaries(), choice, method=asked.method, **named)
else:
    named["from_year"] = asked.from_year
    make = partial(view_change_map, framework(), boundaries(), choice, **named)
view = made_once("map", choice, asked, make=make)

st.title(as_written(view.caption.title), anchor=False)
left, right = st.columns([1.35, 1], border=True)
with left:
    st.html(picture_head(view.caption.named(MAP_HINT)))
    show_district_map(view, height=560)
    st.html(map_legend(view) + picture_foot(view.caption))
    exhibit = exhibit_map if asked.from_year is None else exhibit_change_map
    show_export(lambda: exhibit(framework(), choice, view, **named), key="map")
with right:
    st.html(picture_head(view.caption.named(RANKING_ORDER)) + rank_table(view) + picture_foot(view.caption))
if choice.unit_id is not None:
    with st.container(border=True):
        figures = view_unit_figures(framework(), choice)
        st.html(picture_head(figures.caption) + unit_table(figures) + picture_foot(figures.caption))
