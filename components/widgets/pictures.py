"""Shows a chart, named for those who can not see it."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st

# No tool bar: it speaks English and one of its buttons would upload the chart
_CONFIG = {
    "displayModeBar": False,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
    "responsive": True,
}


def show_chart(figure: go.Figure, *, key: str, alt: str) -> None:
    """The bare chart, named for those who can not see it."""
    st.plotly_chart(figure, key=key, theme=None, config=_CONFIG, alt=alt)
