"""Search in the side bar: finds while one types, with or without accents, and goes there.

Streamlit's own select box tells “dam” from “đam”, so the box is a small component; what can be found, and by
which words, is decided in `monitoring.views.search`.
"""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from components.figures.packing import packed
from components.widgets.address import remark
from components.widgets.loading import framework
from components.widgets.made_once import made_once
from components.widgets.markup import escape
from components.widgets.page_list import PLACES, script_at
from monitoring.views.search import SearchEntry, search_entries

_HERE = Path(__file__).parent
_KEY, _GO = "tim-kiem", "_go"
_FILTERS = ("nam", "khung", "huyen", "nhom", "congbo")
_NAMED = escape(", ".join(PLACES))
_BOX = st.components.v2.component(
    "search_box",
    html=(
        "<label for='search'>Tìm kiếm</label><input id='search' type='search' autocomplete='off' spellcheck='false' "
        f"role='combobox' aria-expanded='false' aria-controls='found' placeholder='{_NAMED.capitalize()}, chỉ tiêu, dự án…'>"
        "<ul id='found' role='listbox' aria-label='Kết quả tìm kiếm' "
        f"data-nothing='Không tìm thấy. Thử tên {_NAMED}, chỉ số, mã chỉ tiêu hoặc mã dự án.'></ul>"
    ),
    css=(_HERE / "search_box.css").read_text(encoding="utf-8"),
    js=(_HERE / "search_box.js").read_text(encoding="utf-8"),
)


def show_search() -> None:
    """The box; leaves the page for the one that was chosen. Call before the filters: it sets them."""
    if _GO in st.session_state:
        _hold_filters()
        st.switch_page(script_at(st.session_state.pop(_GO)))
    _BOX(key=_KEY, data=made_once("search box", make=_rows), on_chosen_change=_go_to_chosen)


def go_to(entry: SearchEntry) -> None:
    """Make the entry's choices and go to its page in the coming run. Only from a callback: it precedes the widgets."""
    for name, code in entry.choices.items():
        st.session_state[name] = code
    if "huyen" in entry.choices:
        st.session_state["khung"] = "theo-ky"
        year = st.session_state.get("nam")
        if entry.years and year is not None and int(year) not in entry.years:
            st.session_state["nam"] = str(entry.years[-1])
    if entry.remark:
        remark(entry.remark)
    st.session_state[_GO] = entry.page


def _hold_filters() -> None:
    """Leaving before the filters are drawn would lose them: what a run does not draw, Streamlit forgets."""
    for name in _FILTERS:
        if name in st.session_state:
            st.session_state[name] = st.session_state[name]


def _go_to_chosen() -> None:
    chosen = st.session_state[_KEY].get("chosen")
    if chosen is not None:
        go_to(_entries()[int(chosen)])


def _entries() -> tuple[SearchEntry, ...]:
    return made_once("search", make=lambda: search_entries(framework()))


def _rows() -> bytes:
    """What the box in the browser looks through. It names an entry by its place."""
    return packed([[one.label, one.kind, one.folded, one.is_pair, one.heading] for one in _entries()])
