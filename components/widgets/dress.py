"""Style and language of the page, and what the browser may fetch while the server still reads.

Imports nothing heavy: it is sent before anything else.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path

import streamlit as st

from components.figures.map_files import LAYERS, fetched_map

_SHEETS = ("typeface.css", "style.css", "words.css")
# Streamlit's own script that draws charts: five megabytes, which it asks for only when the first chart has arrived
_CHARTS = "PlotlyChart.*.js"
_CHARTS_AFTER_MS = 4000
# in the place of what Streamlit says in English and has no parameter for (words.css)
_SAID = {
    "choose": "Chọn tệp…",
    "drop": "Thả tệp vào đây",
    "refused": "Tệp tô đỏ không nhận được: quá lớn hoặc không đúng loại ghi dưới đây.",
    "why-refused": "Quá lớn hoặc không đúng loại tệp",
}
_ON_THE_MAP = "location.pathname.endsWith('/ban-do')"


def dress_page() -> None:
    """Style sheets, the page's language, which Streamlit leaves at English, and what draws the page, ahead of its need."""
    st.html(
        f"{_style()}<script>document.documentElement.lang = {json.dumps(_language())};{_fetch_ahead()}</script>",
        unsafe_allow_javascript=True,
    )


def _language() -> str:
    """The language that the program speaks, as `deploy/serve.py` set it (docs/words.md)."""
    return os.environ.get("DASHBOARD_LANGUAGE", "") or "vi"


@cache
def _style() -> str:
    """All sheets in one piece: what stays the same is named by its hash in every answer, each piece by one of its own."""
    here = Path(__file__)
    said = "".join(f"--said-{name}:{json.dumps(words, ensure_ascii=False)};" for name, words in _SAID.items())
    sheets = "".join(here.with_name(sheet).read_text(encoding="utf-8") for sheet in _SHEETS)
    return f"<style>{sheets}:root{{{said}}}</style>"


@cache
def _fetch_ahead() -> str:
    """Has the browser fetch and start what draws the page it stands on, while the server still reads.

    The browser keeps one copy of a module, so that whoever needs it later finds it ready. On the map's page that is the
    map with its boundaries; the charts' script, a second's work for the browser, would only hold it up, and is fetched
    without being started once the map has had its time.
    """
    map_first = f"{fetched_map()}.then((map) => map.fetchAhead({json.dumps(LAYERS)})).catch(() => {{}});"
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
