"""The first engine: one warm Chromium for the whole server, started on first use and again where it died."""

from __future__ import annotations

import threading
import time
from base64 import b64decode
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar
from urllib.parse import unquote

import plotly.graph_objects as go

from components.documents.pictures.browser_home import find_browser
from components.documents.pictures.browser_page import BrowserPage, print_page
from components.documents.pictures.browser_pipe import BrowserDied, BrowserPipe, BrowserRefused
from components.documents.pictures.picture import (
    DeskFull,
    DrawingFailed,
    Engine,
    NoBrowser,
    Picture,
    PictureError,
    PictureSize,
    TookTooLong,
)
from components.documents.pictures.svg_fonts import embed_fonts

PNG_SCALE = 2
_REST_S = 60.0
_PDF_OPTIONS: dict[str, object] = {
    "printBackground": True,
    "preferCSSPageSize": True,
    "generateTaggedPDF": True,
    "generateDocumentOutline": True,
}
Made = TypeVar("Made")


class ChromiumEngine:
    """Draws with plotly.js, as on the screen. Threads may draw at the same time, ``tabs`` of them at once."""

    engine = Engine.CHROMIUM

    def __init__(self, *, tabs: int = 2, picture_s: float = 15.0, waiting_s: float = 60.0) -> None:
        self._picture_s, self._waiting_s = picture_s, waiting_s
        self._places = threading.BoundedSemaphore(tabs)
        self._starting = threading.Lock()
        self._browser: BrowserPipe | None = None
        self._pages: deque[BrowserPage] = deque()
        self._rests_until = 0.0

    def draw(self, figure: go.Figure, *, format: str = "png") -> Picture:
        """Give the picture; where the process dies under it, once more in a new one.

        Raises `NoBrowser`, `BrowserDied`, `TookTooLong`, `DrawingFailed` or `DeskFull`.
        """
        size = PictureSize.of(figure)
        options = {
            "format": format,
            "width": size.width_px,
            "height": size.height_px,
            "scale": PNG_SCALE if format == "png" else 1,
        }
        drawn = self._with_browser(lambda browser: self._draw(browser, figure.to_json(), options))
        content = b64decode(drawn) if format == "png" else embed_fonts(unquote(drawn)).encode()
        return Picture(content, format, size.width_px, size.height_px, self.engine)

    def print_pdf(self, html: str) -> bytes:
        """Print a page of HTML that is whole in itself; paper, margins, header and footer are those of its CSS ``@page``.

        Scripts do not run. Raises as `draw` does.
        """
        return self._with_browser(lambda browser: print_page(browser, html, _PDF_OPTIONS))

    @property
    def process_id(self) -> int | None:
        """The running process, None where there is none."""
        browser = self._browser
        return browser.process_id if browser is not None and browser.is_alive else None

    def close(self) -> None:
        """End the process. The next picture starts a new one."""
        with self._starting:
            self._end()

    def _with_browser(self, make: Callable[[BrowserPipe], Made]) -> Made:
        with self._place():
            try:
                return self._try(make)
            except BrowserDied:
                return self._try(make)

    def _try(self, make: Callable[[BrowserPipe], Made]) -> Made:
        browser = self._running()
        try:
            return make(browser)
        except BrowserRefused as refused:
            raise DrawingFailed(f"Chromium không vẽ được hình: {refused}") from refused
        except (BrowserDied, TookTooLong):
            # a page that does not answer cannot be trusted with the next picture
            self._discard(browser)
            raise

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._places.acquire(timeout=self._waiting_s):
            raise DeskFull("Đang có quá nhiều hình chờ vẽ. Hãy thử lại sau ít phút.")
        try:
            yield
        finally:
            self._places.release()

    def _running(self) -> BrowserPipe:
        with self._starting:
            if self._browser is not None and self._browser.is_alive:
                return self._browser
            self._end()
            if time.monotonic() < self._rests_until:
                raise NoBrowser("Chromium vừa không khởi động được; sẽ thử lại sau một phút.")
            path = find_browser()
            self._browser = self._start(path)
            return self._browser

    def _start(self, path: str) -> BrowserPipe:
        """Start the process and open its first page. One that does not start is left alone for a while."""
        browser = None
        try:
            browser = BrowserPipe(path)
            self._pages.append(BrowserPage.opened(browser))
        except (OSError, PictureError) as failed:
            if browser is not None:
                browser.close()
            self._rests_until = time.monotonic() + _REST_S
            raise NoBrowser(
                f"Có trình duyệt ở “{path}” nhưng không khởi động được. Hãy chạy thử “{path} --version” trên máy chủ."
            ) from failed
        return browser

    def _discard(self, browser: BrowserPipe) -> None:
        with self._starting:
            if self._browser is browser:
                self._end()

    def _end(self) -> None:
        browser, self._browser = self._browser, None
        self._pages.clear()
        if browser is not None:
            browser.close()

    def _draw(self, browser: BrowserPipe, figure_json: str, options: dict[str, object]) -> str:
        try:
            page = self._pages.popleft()
        except IndexError:
            page = BrowserPage.opened(browser)
        drawn = page.draw(browser, figure_json, options, seconds=self._picture_s)
        with self._starting:
            if self._browser is browser:
                self._pages.append(page)
        return drawn
