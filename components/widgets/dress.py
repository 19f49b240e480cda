"""Style and language of the page, and what the browser may fetch while the server still reads.

Imports nothing heavy: it is sent before anything else.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import streamlit as st

_STYLE = Path(__file__).with_name("style.css")
_WORDS = Path(__file__).with_name("words.css")
# Streamlit's own script that draws charts: five megabytes, which it asks for only when the first chart has arrived
_CHARTS = "PlotlyChart.*.js"


def dress_page() -> None:
    """Style sheet, the page's language, which Streamlit leaves at English, and the charts' script ahead of its need."""
    st.html(_STYLE)
    st.html(_WORDS)
    st.html(
        f"<script>document.documentElement.lang = 'vi';{_fetch_ahead()}</script>",
        unsafe_allow_javascript=True,
    )


@cache
def _fetch_ahead() -> str:
    """Has the browser fetch and start the charts' script, a second's work, while the server still reads.

    The browser keeps one copy of a module, so Streamlit finds it ready. Nothing where it has another name.
    """
    scripts = Path(st.__file__).parent / "static" / "static" / "js"
    return "".join(
        f"import(new URL('static/js/{script.name}', document.baseURI).href).catch(() => {{}});"
        for script in scripts.glob(_CHARTS)
    )
