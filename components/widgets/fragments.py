"""Parts of a page that Streamlit runs alone (`st.fragment`), without the frame that tells of a failing page."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from components.observing.events import note_error

_LOG = logging.getLogger(__name__)


@contextmanager
def said_if_it_fails(where: str, words: str) -> Iterator[None]:
    """Ends the part where it fails, with ``words`` in its place: Streamlit's own are English. The trace goes to the log."""
    try:
        yield
    except Exception as failed:
        note_error(where, failed)
        _LOG.exception("%s failed", where)
        st.error(words)
