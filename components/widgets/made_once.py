"""Views and pictures that are the same for every reader who chose the same, made for the first of them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import streamlit as st

from components.widgets.loading import framework

Made = TypeVar("Made")
# a view and its picture take some hundred kilobytes: all of them about as much as the server itself
_KEPT = 256


def made_once(name: str, *ask: object, make: Callable[[], Made]) -> Made:
    """What ``make`` gives for the release that is shown and what was asked.

    ``ask`` holds all else that the result depends on, each with a `repr` that tells it from any other. Readers share
    the result: nobody changes it. Readers who ask for the same at once wait for the first.
    """
    return _made(repr(framework().release), name, repr(ask), make)


def forget_all() -> None:
    """Whoever comes next is the first again."""
    _made.clear()


@st.cache_resource(show_spinner=False, max_entries=_KEPT)
def _made(release: str, name: str, ask: str, _make: Callable[[], Made]) -> Made:
    return _make()
