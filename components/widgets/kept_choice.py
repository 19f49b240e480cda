"""A page's own choice among named codes: from the link at first, then kept while the reader goes about."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.widgets.address import start_from_link


def choose_kept(
    label: str,
    names: Mapping[str, str],
    *,
    key: str,
    default: str,
    typed: bool = True,
    width_px: int | None = None,
) -> str:
    """Draw the select box, as wide as there is room unless told, and give the chosen code.

    Without ``typed`` the list is too short to be searched by typing.
    """
    start_from_link(key, names, default, label=label.lower(), takes_first=True)
    return st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        filter_mode="fuzzy" if typed else None,
        persist_state="session",
        width=width_px or "stretch",
    )
