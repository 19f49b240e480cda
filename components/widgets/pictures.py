"""Shows a figure with its title, its alt text and the line of sources under it."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

from components.widgets.markup import picture_foot, picture_head
from monitoring.views.caption import Caption

# No tool bar: it speaks English and one of its buttons would upload the chart
_CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
}


def show_picture(figure: go.Figure, caption: Caption, *, key: str, alt: str) -> None:
    """Title and subtitle, the picture, then one line: source · coverage · standing."""
    st.html(picture_head(caption))
    show_chart(figure, key=key, alt=alt)
    st.html(picture_foot(caption))


def show_chart(figure: go.Figure, *, key: str, alt: str) -> None:
    """The bare chart, named for those who can not see it."""
    st.plotly_chart(figure, key=key, theme=None, config=_CONFIG, alt=alt)
