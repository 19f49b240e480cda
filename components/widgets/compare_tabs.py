"""The tabs of the comparison page: only the open one is made, and it is kept in the address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link
from components.widgets.compare_parts import (
    show_contributions,
    show_groups,
    show_ranking,
    show_scatter,
    show_two_years,
    show_year_maps,
)
from monitoring.views.choice import Choice
from monitoring.views.compare_units import Comparison

_PART, _TABS = "phan", "phan-tab"


@dataclass(frozen=True)
class Part:
    """A tab: its name, and what fills it."""

    name: str
    show: Callable[[Choice, Comparison], str]


PARTS = {
    "xep-hang": Part("Xếp hạng", show_ranking),
    "hai-nam": Part("Hai năm", show_two_years),
    "hai-chi-so": Part("Hai chỉ số", show_scatter),
    "ban-do": Part("Bản đồ các năm", show_year_maps),
    "dong-gop": Part("Đóng góp", show_contributions),
    "nhom": Part("Nhóm đối tượng", show_groups),
}


def show_open_part(choice: Choice, asked: Comparison) -> str:
    """Draw the tabs and fill the open one; give its title. The tab is kept in the address, the first leaves no trace."""
    codes, first = {part.name: code for code, part in PARTS.items()}, next(iter(PARTS))
    start_from_link(_PART, {code: part.name for code, part in PARTS.items()}, first, label="phần")
    if _TABS not in st.session_state:
        st.session_state[_TABS] = PARTS[st.session_state[_PART]].name
    tabs = st.tabs(list(codes), key=_TABS, on_change="rerun")
    code = codes.get(st.session_state[_TABS], first)
    st.session_state[_PART] = code
    keep_in_address({_PART: code if code != first else None})
    with tabs[list(PARTS).index(code)]:
        return PARTS[code].show(choice, asked)
