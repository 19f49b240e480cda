"""Keeps every choice in the address bar, and starts from a link that someone sent.

The address holds short codes (`?nam=2022&huyen=674`), so that a link survives a change of wording. A code
that no longer exists is told to the reader; the page then opens on its own choice and offers the nearest as a link.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components.widgets.loading import framework
from components.widgets.markup import escape
from monitoring.views.nearest import nearest_option

# the page that a link named and the dashboard does not have (components.serving.addresses)
NO_SUCH_PAGE = "khong-co-trang"
_LINK = "_link"
_KEPT = "_kept"
_REMARKS = "_remarks"
_NOT_IN_CODES = re.compile(r"[^\w-]")
_LONGEST_CODE = 40


@dataclass(frozen=True)
class Offer:
    """A choice to make instead: the widget's name in the address, the code, and its name for the reader."""

    name: str
    code: str
    words: str


def open_address() -> None:
    """Call first in a run: remembers the link this session came by, and starts an empty address."""
    if _LINK not in st.session_state:
        st.session_state[_LINK] = dict(st.query_params)
        st.session_state[_REMARKS] = []
        missed = st.session_state[_LINK].pop(NO_SUCH_PAGE, None)
        if missed is not None:
            remark(f"Bảng theo dõi không có trang “{_as_words(missed)}”; đang mở trang đầu.")
    st.session_state[_KEPT] = {}


def start_from_link(
    name: str,
    options: Sequence[str] | Mapping[str, str],
    default: str,
    *,
    label: str,
    takes_first: bool = False,
) -> None:
    """Give the widget keyed ``name`` its first value: the link's where it is one of ``options``, else ``default``.

    Where the link's is not on offer the nearest that is becomes a link; ``options`` with names find it by name too.

    With ``takes_first`` the widget is one that takes the first option by itself. It is not told to, since it would then
    be sent to the browser twice, once with and once without what it was told.

    A value that is not on offer any more (the options depend on the year) falls back to the default too.
    """
    if name not in st.session_state:
        asked = take_from_link(name, default)
        if page_holds(name):
            return
        if asked not in options:
            remark(
                f"Liên kết có {label} “{_as_words(asked)}” không còn trong bảng theo dõi; đang hiển thị lựa chọn mặc định.",
                _nearest(name, asked, options),
            )
        value = asked if asked in options else default
        if not (takes_first and value == next(iter(options))):
            st.session_state[name] = value
    elif st.session_state[name] not in options:
        st.session_state[name] = default


def asked_by_link(name: str) -> str | None:
    """What the link asks for under this name, while nobody has taken it; None where it asks for nothing."""
    asked: str | None = st.session_state.get(_LINK, {}).get(name)
    return asked


def take_from_link(name: str, default: str = "") -> str:
    """The same, once: whoever asks again gets the default."""
    asked: str = st.session_state[_LINK].pop(name, default)
    return asked


def page_holds(name: str) -> bool:
    """Whether the browser came with a value for that widget already: its page outlived the server that had served it.

    Then the widget takes that value. The reader has just chosen it, while the link still says what was chosen before.
    """
    context = get_script_run_ctx()
    return context is not None and any(
        state.id.endswith(f"-{name}") for state in context.session_state.get_widget_states()
    )


def _as_words(asked: str) -> str:
    """A code from a link without the signs of Markdown: anybody may write a link, and it could bring an address along."""
    return _NOT_IN_CODES.sub("", asked)[:_LONGEST_CODE]


def _nearest(name: str, asked: str, options: Sequence[str] | Mapping[str, str]) -> Offer | None:
    names = options if isinstance(options, Mapping) else {code: _name_of(code) for code in options}
    code = nearest_option(asked, names)
    return None if code is None else Offer(name, code, names[code])


def _name_of(code: str) -> str:
    """What a code of any widget stands for, where the tables have a name for it; else the code itself."""
    tables = framework()
    for records in (tables.indicators, tables.units, tables.projects, tables.groups):
        if code in records:
            return records[code].name_vi
    return code


def remark(text: str, offer: Offer | None = None) -> None:
    """Leave a sentence for the reader of this session, shown once above the page, with what he may choose instead."""
    st.session_state.setdefault(_REMARKS, []).append((text, offer))


def show_remarks() -> None:
    """Show the sentences left in this run, those of the page included, and forget them."""
    for text, offer in st.session_state.get(_REMARKS, ()):
        st.warning(text)
        if offer is not None:
            address = "?" + urlencode({**st.session_state[_KEPT], offer.name: offer.code})
            st.html(
                f"<p class='offer'>Lựa chọn gần nhất: <a href='{escape(address)}' target='_self'>{escape(offer.words)}</a></p>"
            )
    st.session_state[_REMARKS] = []


def keep_in_address(values: Mapping[str, str | None]) -> None:
    """Add choices to the address; None and empty leave no trace in it."""
    st.session_state[_KEPT].update({name: value for name, value in values.items() if value})


def kept_address() -> dict[str, str]:
    """What the address will hold at the end of the run, as far as it is known by now."""
    return dict(st.session_state[_KEPT])


def close_address() -> None:
    """Call last in a run: writes the address where it changed."""
    if dict(st.query_params) != st.session_state[_KEPT]:
        st.query_params.from_dict(st.session_state[_KEPT])
