"""Hướng dẫn sử dụng: the guide for users, reached from the foot of every page."""

import streamlit as st

from components.widgets.guide import choose_guide_part, show_guide

head = st.container()
part = choose_guide_part()
with head:
    st.title(part.title, anchor=False)
show_guide(part)
