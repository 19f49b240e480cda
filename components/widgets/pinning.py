"""The release that a link pins: kept for the session and in every address, until the reader lets it go."""

from __future__ import annotations

import streamlit as st

PIN_NAME = "release"
_PINNED = "_pinned_release"
_MOST_DIGITS = 6


def pinned_number() -> int | None:
    """The number that the session's link pins; None where it pins none, or names nothing that can be a number."""
    if _PINNED not in st.session_state:
        asked = st.query_params.get(PIN_NAME, "")
        is_number = asked.isascii() and asked.isdigit() and len(asked) <= _MOST_DIGITS
        st.session_state[_PINNED] = int(asked) if is_number else None
    pinned: int | None = st.session_state[_PINNED]
    return pinned


def pinned_in_address() -> dict[str, str | None]:
    """What the address keeps of it, also while the pinned release cannot be read just now."""
    pinned = pinned_number()
    return {PIN_NAME: None if pinned is None else str(pinned)}


def unpin() -> None:
    """Let the session follow the active release again."""
    st.session_state[_PINNED] = None
