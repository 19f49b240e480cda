"""A page with a title and nothing else: what any page of Streamlit takes before it shows a word."""

import streamlit as st

st.title("Giảm nghèo bền vững Lâm Đồng")
