"""Cập nhật số liệu: returns are sent, judged and published; readers see the releases."""

import streamlit as st

from components.widgets.page_words import UPDATE_TITLE
from components.widgets.updating.tasks import choose_task

st.title(UPDATE_TITLE, anchor=False)
# each task brings the store along, and only the open one is imported
match choose_task():
    case "gui":
        from components.widgets.updating.sending import show_sending

        show_sending()
    case "duyet":
        from components.widgets.updating.judging import show_judging

        show_judging()
    case "nhat-ky":
        from components.widgets.updating.log import show_log

        show_log()
    case _:
        from components.widgets.updating.release_list import show_releases

        show_releases()
