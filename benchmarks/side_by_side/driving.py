"""Chooses in a select box as a reader does, in each framework's own kind of box."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from benchmarks.side_by_side.contenders import LABELS, Contender

_DASH_IDS = {"year": "nam", "indicator": "chiso", "district": "huyen"}
Press = Callable[[], None]


def open_choice(page: Page, contender: Contender, work: str, wanted: str) -> Press:
    """Bring the option on the screen, and give the press that chooses it: that one is measured."""
    return _OPENERS[contender.widgets](page, work, wanted)


def _open_streamlit(page: Page, work: str, wanted: str) -> Press:
    page.get_by_role("combobox", name=LABELS[work], exact=True).click()
    return _ready(page, wanted)


def _open_dash(page: Page, work: str, wanted: str) -> Press:
    page.locator(f"#{_DASH_IDS[work]}").click()
    return _ready(page, wanted)


def _ready(page: Page, wanted: str) -> Press:
    option = page.get_by_role("option", name=wanted, exact=True)
    option.wait_for()
    option.hover()  # so that the press finds the list at rest
    return option.click


def _open_panel(page: Page, work: str, wanted: str) -> Press:
    """The browser draws this list itself, outside the page: choosing tells the page with an event of its own."""
    box = page.get_by_label(LABELS[work], exact=True)
    box.hover()
    return lambda: box.select_option(label=wanted) and None


_OPENERS = {"streamlit": _open_streamlit, "dash": _open_dash, "panel": _open_panel}
