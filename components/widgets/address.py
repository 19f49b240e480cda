"""Keeps every choice in the address bar, and starts from a link that someone sent.

The address holds short codes (`?nam=2022&huyen=674`), so that a link survives a change of wording. A code
that no longer exists is told to the reader; the page then opens on the nearest sensible view.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import streamlit as st

_LINK = "_link"
_KEPT = "_kept"
_REMARKS = "_remarks"
_NOT_IN_CODES = re.compile(r"[^\w-]")
_LONGEST_CODE = 40


def open_address() -> None:
    """Call first in a run: remembers the link this session came by, and starts an empty address."""
    if _LINK not in st.session_state:
        st.session_state[_LINK] = dict(st.query_params)
        st.session_state[_REMARKS] = []
    st.session_state[_KEPT] = {}


def start_from_link(name: str, options: Sequence[str], default: str, *, label: str) -> None:
    """Give the widget keyed ``name`` its first value: the link's where it is one of ``options``, else ``default``.

    A value that is not on offer any more (the options depend on the year) falls back to the default too.
    """
    if name not in st.session_state:
        asked = st.session_state[_LINK].pop(name, default)
        if asked not in options:
            remark(
                f"Liên kết có {label} “{_as_words(asked)}” không còn trong bảng theo dõi; đang hiển thị lựa chọn mặc định."
            )
        st.session_state[name] = asked if asked in options else default
    elif st.session_state[name] not in options:
        st.session_state[name] = default


def _as_words(asked: str) -> str:
    """A code from a link without the signs of Markdown: anybody may write a link, and it could bring an address along."""
    return _NOT_IN_CODES.sub("", asked)[:_LONGEST_CODE]


def remark(text: str) -> None:
    """Leave a sentence for the reader of this session, shown once above the page."""
    st.session_state[_REMARKS].append(text)


def show_remarks() -> None:
    """Show the sentences left in this run, those of the page included, and forget them."""
    for text in st.session_state[_REMARKS]:
        st.warning(text)
    st.session_state[_REMARKS] = []


def keep_in_address(values: Mapping[str, str | None]) -> None:
    """Add choices to the address; None and empty leave no trace in it."""
    st.session_state[_KEPT].update({name: value for name, value in values.items() if value})


def close_address() -> None:
    """Call last in a run: writes the address where it changed."""
    if dict(st.query_params) != st.session_state[_KEPT]:
        st.query_params.from_dict(st.session_state[_KEPT])
