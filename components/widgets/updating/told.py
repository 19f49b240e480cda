"""What came of an act, shown once at the head of the task. Names and titles come out as they were typed, and inert."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import streamlit as st

from components.widgets.loading import show_problems
from components.widgets.markup import escape
from components.widgets.person import current_person
from monitoring.contracts.problem import BrokenTables
from monitoring.model.people import Act, NotAllowed, may

_TOLD = "_told_of_acts"


@dataclass(frozen=True)
class Told:
    """``tone`` is done, refused or note; ``link`` is an address within the dashboard and its words."""

    text: str
    tone: str = "done"
    link: tuple[str, str] | None = None


def tell(text: str, *, tone: str = "done", link: tuple[str, str] | None = None) -> None:
    """Leave a sentence for the next run."""
    st.session_state.setdefault(_TOLD, []).append(Told(text, tone, link))


def show_told() -> None:
    """Show what was left, and forget it."""
    for one in st.session_state.pop(_TOLD, ()):
        st.html(told_box(one))


def told_box(told: Told) -> str:
    """The sentence in its box: st.success and the like would read it as Markdown."""
    role = "alert" if told.tone == "refused" else "status"
    link = ""
    if told.link is not None:
        link = f" <a href='{escape(told.link[0])}' target='_self'>{escape(told.link[1])}</a>"
    return f"<div class='told {escape(told.tone)}' role='{role}'>{escape(told.text)}{link}</div>"


@contextmanager
def told_if_it_fails() -> Iterator[None]:
    """Ends the block where the store refuses or is away, and leaves its words."""
    from monitoring.store.errors import StoreError

    try:
        yield
    except StoreError as failed:
        tell(str(failed), tone="refused")


@contextmanager
def shown_if_it_fails() -> Iterator[None]:
    """The same while a page is made: its words stand where the rest would, and the page goes on."""
    from monitoring.store.errors import StoreError

    try:
        yield
    except StoreError as failed:
        st.html(told_box(Told(str(failed), "refused")))
    except BrokenTables as broken:
        show_problems(broken.problems)


def is_for_person(act: Act) -> bool:
    """Whether the task is the person's; if not, it says whose it is."""
    person = current_person()
    if may(person, act):
        return True
    st.info(str(NotAllowed(person, act)))
    return False
