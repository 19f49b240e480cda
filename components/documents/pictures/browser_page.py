"""Tabs of the browser: one that draws figures with plotly.js, and one a document that is printed."""

from __future__ import annotations

import json
from base64 import b64decode

from components.documents.pictures.browser_pipe import BrowserPipe
from components.documents.pictures.picture import DrawingFailed

START_S = 30.0
_PDF_S = 60.0
# a page that has drawn long enough is opened anew: what it kept in memory goes with it
_PICTURES_A_PAGE = 200


class BrowserPage:
    """A tab with plotly.js loaded."""

    def __init__(self, session: str) -> None:
        self._session = session
        self._drawn = 0

    @classmethod
    def opened(cls, browser: BrowserPipe) -> BrowserPage:
        session, _ = open_tab(browser)
        browser.open_page(session, browser.page_address, seconds=START_S)
        return cls(session)

    def draw(
        self, browser: BrowserPipe, figure_json: str, options: dict[str, object], *, seconds: float
    ) -> str:
        if self._drawn >= _PICTURES_A_PAGE:
            browser.open_page(self._session, browser.page_address, seconds=seconds)
            self._drawn = 0
        self._drawn += 1
        answer = browser.ask(
            "Runtime.evaluate",
            session=self._session,
            seconds=seconds,
            expression=f"drawFigure({figure_json}, {json.dumps(options)})",
            awaitPromise=True,
            returnByValue=True,
        )
        if "exceptionDetails" in answer:
            details = answer["exceptionDetails"]
            reason = details.get("exception", {}).get("description") or details.get("text", "")
            raise DrawingFailed(f"Chromium không vẽ được hình: {reason.splitlines()[0] if reason else ''}")
        return str(answer["result"]["value"])


def open_tab(browser: BrowserPipe) -> tuple[str, str]:
    """A new tab: the session that speaks with it, and its own id."""
    target = browser.ask("Target.createTarget", url="about:blank", seconds=START_S)["targetId"]
    attached = browser.ask("Target.attachToTarget", targetId=target, flatten=True, seconds=START_S)
    return attached["sessionId"], target


def print_page(browser: BrowserPipe, html: str, options: dict[str, object]) -> bytes:
    """The PDF of a page of HTML; its scripts do not run. ``options`` are those of Page.printToPDF."""
    session, target = open_tab(browser)
    source = browser.folder / f"{target}.html"
    source.write_text(html, encoding="utf-8")
    try:
        browser.ask("Emulation.setScriptExecutionDisabled", session=session, value=True, seconds=START_S)
        browser.open_page(session, source.as_uri(), seconds=_PDF_S)
        printed = browser.ask("Page.printToPDF", session=session, seconds=_PDF_S, **options)
    finally:
        source.unlink(missing_ok=True)
        if browser.is_alive:
            browser.ask("Target.closeTarget", targetId=target, seconds=START_S)
    return b64decode(printed["data"])
