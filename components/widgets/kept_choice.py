"""A page's own choice among named codes: from the link at first, then kept for the reader and in the address."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link


def choose_kept(
    label: str,
    names: Mapping[str, str],
    *,
    key: str,
    default: str,
    typed: bool = True,
    width_px: int | None = None,
    is_always_in_address: bool = False,
) -> str:
    """Draw the select box, as wide as there is room unless told, and give the chosen code.

    Without ``typed`` the list is too short to be searched by typing. The default leaves no trace in the address, unless
    ``is_always_in_address``: another person's, or another day's, may be another one.
    """
    start_from_link(key, names, default, label=label.lower(), takes_first=True)
    chosen = st.selectbox(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        filter_mode="fuzzy" if typed else None,
        persist_state="session",
        width=width_px or "stretch",
    )
    keep_in_address({key: chosen if is_always_in_address or chosen != default else None})
    return chosen
