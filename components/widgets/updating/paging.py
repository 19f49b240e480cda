"""A long list, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

Row = TypeVar("Row")


def show_page(rows: Sequence[Row], *, key: str, at_once: int) -> Sequence[Row]:
    """Give the rows of the page that is open, with buttons to turn it where there is more than one."""
    pages = max(1, -(-len(rows) // at_once))
    page = min(st.session_state.get(key, 0), pages - 1)
    if pages > 1:
        with st.container(horizontal=True, vertical_alignment="center", key=f"lat-{key}"):
            st.button("Mới hơn", key=f"{key}-moi", disabled=page == 0, on_click=_turn, args=(key, page - 1))
            st.html(f"<p class='foot'>Trang {page + 1}/{pages}</p>")
            st.button(
                "Cũ hơn", key=f"{key}-cu", disabled=page == pages - 1, on_click=_turn, args=(key, page + 1)
            )
    return rows[page * at_once : (page + 1) * at_once]


def _turn(key: str, page: int) -> None:
    st.session_state[key] = page
