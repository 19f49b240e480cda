"""A calm way to choose a unit where a page needs one: a button for each, with its headline rate."""

from __future__ import annotations

import streamlit as st

from components.widgets.filters import select_unit
from components.widgets.markup import picture_foot, picture_head
from monitoring.views.profile import ChooserView


def show_unit_chooser(view: ChooserView) -> None:
    """Buttons that set the filter of the side bar, so that every page follows."""
    st.html(picture_head(view.caption))
    with st.container(key="unit-chooser"):
        for option in view.options:
            mark = "*" if option.is_illustrative else ""
            st.button(
                f"**{option.name}**  \n{option.value}{mark}",
                key=f"choose-{option.unit_id}",
                on_click=select_unit,
                args=(option.unit_id,),
                width="stretch",
            )
    if any(option.is_illustrative for option in view.options):
        st.html("<p class='foot'>* số liệu minh họa</p>")
    st.html(picture_foot(view.caption))
