"""So sánh: units against each other, in two years, on two indicators, over the years, in the sum, and by group."""

import streamlit as st

from components.widgets.compare_choice import choose_comparison
from components.widgets.compare_tabs import show_open_part
from components.widgets.filters import current_choice
from components.widgets.loading import framework
from monitoring.wording.inert import as_written

choice = current_choice()
asked = choose_comparison(framework(), choice)
head = st.container()
title = show_open_part(choice, asked)
with head:
    st.title(as_written(title), anchor=False)
