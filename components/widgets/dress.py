"""Style and language of the page, and what the browser may fetch while the server still reads.

Imports nothing heavy: it is sent before anything else.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import streamlit as st

from components.figures.map_files import fetched_ahead, fetched_map
from components.widgets.served_boundaries import serve_boundaries
from components.widgets.streamlit_words import heard_words, seen_words

# in their order: what comes later says it last
_SHEETS = (
    "typeface",
    "page",
    "pictures",
    "profile",
    "compare",
    "meeting",
    "updating",
    "reporting",
    "guide",
    "words",
    "access",
    "print",
)
# Streamlit's own script that draws charts: five megabytes, which it asks for only when the first chart has arrived
_CHARTS = "PlotlyChart.*.js"
_CHARTS_AFTER_MS = 4000
_ON_THE_MAP = "location.pathname.endsWith('/ban-do')"


def dress_page() -> None:
    """Style sheets, what Streamlit's page lacks (its language, a way past the side bar), and what draws it, ahead of its need."""
    serve_boundaries()
    st.html(
        f"{_style()}{_script()}",
        unsafe_allow_javascript=True,
    )


def style_of(*names: str) -> str:
    """The sheets of those names in one piece; all of them where none is named."""
    return "".join(_read(f"style/{name}.css") for name in names or _SHEETS)


@cache
def _style() -> str:
    """All sheets in one piece: what stays the same is named by its hash in every answer, each piece by one of its own."""
    return f"<style>{style_of()}{seen_words()}</style>"


@cache
def _script() -> str:
    """The same for the scripts: read once for all runs."""
    return f"<script>window.heard = {heard_words()};{_read('access.js')}{_fetch_ahead()}</script>"


def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _fetch_ahead() -> str:
    """Has the browser fetch and start what draws the page it stands on, while the server still reads.

    The browser keeps one copy of a module, so that whoever needs it later finds it ready. On the map's page that is the
    map with its boundaries; the charts' script, a second's work for the browser, would only hold it up, and is fetched
    without being started once the map has had its time.
    """
    map_first = (
        f"{fetched_map()}.then((map) => map.fetchAhead({json.dumps(fetched_ahead())})).catch(() => {{}});"
    )
    charts = _charts()
    if charts is None:
        return f"if ({_ON_THE_MAP}) {map_first}"
    later = (
        "setTimeout(() => document.head.append(Object.assign(document.createElement('link'), "
        f"{{rel: 'modulepreload', href: {charts}}})), {_CHARTS_AFTER_MS});"
    )
    return f"if ({_ON_THE_MAP}) {{{map_first}{later}}} else import({charts}).catch(() => {{}});"


def _charts() -> str | None:
    """The address of the charts' script as the browser computes it; nothing where Streamlit has given it another name."""
    found = sorted((Path(st.__file__).parent / "static" / "static" / "js").glob(_CHARTS))
    return f"new URL('static/js/{found[0].name}', document.baseURI).href" if found else None
