"""The page “Cập nhật số liệu” without filters and pictures of other pages, run by tests in the place of app.py."""

import runpy
from pathlib import Path

import streamlit as st

from components.widgets.address import close_address, open_address, show_remarks
from components.widgets.loading import load_or_stop

load_or_stop()
open_address()
remarks = st.container()
runpy.run_path(str(Path(__file__).resolve().parents[3] / "pages/update.py"))
with remarks:
    show_remarks()
close_address()
