"""Số liệu và phương pháp: definitions, sources, what illustrates and what is missing."""

import streamlit as st

from components.widgets.loading import framework
from components.widgets.method_tables import (
    availability_table,
    excluded_table,
    indicator_table,
    source_table,
    status_table,
    territory_tables,
)
from components.widgets.page_words import METHOD_TABS, lead
from monitoring.views.method import view_method
from monitoring.views.territory import view_territory
from monitoring.wording.inert import as_written

view = view_method(framework())

st.title(as_written(view.title), anchor=False)
st.html(lead(view.lead))
available, indicators, sources, excluded, territory, rules = st.tabs(METHOD_TABS)
with available:
    st.html(availability_table(view) + status_table(view))
with indicators:
    st.html(indicator_table(view))
with sources:
    st.html(source_table(view))
with excluded:
    st.html(excluded_table(view))
with territory:
    st.html(territory_tables(view_territory(framework())))
with rules:
    st.markdown(view.rules_vi)
