"""The desk where all sessions have their pictures drawn: the browser's first, the painter's where that fails."""

from __future__ import annotations

import atexit
import os
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from typing import Protocol

import plotly.graph_objects as go

from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.kept_pictures import KeptPictures
from components.documents.pictures.painter import PainterEngine
from components.documents.pictures.picture import (
    Cancelled,
    DeskFull,
    NoBrowser,
    Picture,
    PictureError,
)

SETTING = "PICTURE_ENGINE"
_AT_ONCE = 2
_MOST_WAITING = 64
# how often a waiting job looks whether it was stopped
_LOOK_S = 0.05
OnPicture = Callable[[int, int, str], None]
IsCancelled = Callable[[], bool]


class DrawingEngine(Protocol):
    """What the desk asks of an engine. It raises `PictureError` where it cannot."""

    def draw(self, figure: go.Figure, *, format: str = "png") -> Picture: ...

    def close(self) -> None: ...


class WrongSetting(ValueError):
    """PICTURE_ENGINE is none of auto, chromium, matplotlib."""


class Desk:
    """Draws with the first of its engines that can. Any number of threads may ask."""

    def __init__(
        self, engines: Sequence[DrawingEngine], *, at_once: int = _AT_ONCE, most_waiting: int = _MOST_WAITING
    ) -> None:
        self._engines = tuple(engines)
        self._at_once = at_once
        self._room = threading.BoundedSemaphore(most_waiting)
        self._kept = KeptPictures()

    def draw(self, figure: go.Figure, *, format: str = "png") -> Picture:
        """Give the picture, png or svg. Raises `DeskFull`, or the error of the last engine where none can draw it."""
        key = sha256(f"{format}:{figure.to_json()}".encode()).hexdigest()
        kept = self._kept.find(key)
        if kept is not None:
            return kept
        with self._place():
            for at, engine in enumerate(self._engines):
                try:
                    picture = engine.draw(figure, format=format)
                except PictureError:
                    if engine is self._engines[-1]:
                        raise
                    continue
                # a makeshift is not kept: the next time the first engine may be there again
                if at == 0:
                    self._kept.keep(key, picture)
                return picture
        raise NoBrowser("Không có công cụ vẽ hình nào.")

    def draw_all(
        self,
        figures: Mapping[str, go.Figure],
        *,
        format: str = "png",
        on_progress: OnPicture = lambda done, total, name: None,
        is_cancelled: IsCancelled = lambda: False,
    ) -> dict[str, Picture]:
        """Give every picture by its name, two at a time, in the order of ``figures``.

        ``on_progress`` is called in the caller's own thread after each: how many are done, of how many, and the name of
        the one just done. Raises `Cancelled` as soon as ``is_cancelled`` says so, or what `draw` raises.
        """
        pictures: dict[str, Picture] = {}
        left = iter(figures.items())
        drawing: dict[Future[Picture], str] = {}
        pool = ThreadPoolExecutor(self._at_once, thread_name_prefix="pictures")
        try:
            while True:
                if is_cancelled():
                    raise Cancelled("Đã dừng theo yêu cầu.")
                while len(drawing) < self._at_once and (following := next(left, None)):
                    name, figure = following
                    drawing[pool.submit(self.draw, figure, format=format)] = name
                if not drawing:
                    return {name: pictures[name] for name in figures}
                done, _ = wait(drawing, timeout=_LOOK_S, return_when=FIRST_COMPLETED)
                for one in done:
                    name = drawing.pop(one)
                    pictures[name] = one.result()
                    on_progress(len(pictures), len(figures), name)
        finally:
            # what is being drawn is not waited for: who asked has gone
            pool.shutdown(wait=False, cancel_futures=True)

    def print_pdf(self, html: str) -> bytes:
        """Print HTML that is whole in itself. Raises `NoBrowser` where no browser is there or it fails twice."""
        for engine in self._engines:
            if isinstance(engine, ChromiumEngine):
                try:
                    with self._place():
                        return engine.print_pdf(html)
                except (NoBrowser, DeskFull):
                    raise
                except PictureError as failed:
                    raise NoBrowser(f"Chromium không in được PDF: {failed}") from failed
        raise NoBrowser(f"Máy chủ được đặt không dùng Chromium ({SETTING}).")

    def forget(self) -> None:
        """Drop the pictures that are kept, so that each is drawn anew."""
        self._kept.clear()

    def close(self) -> None:
        """End the engines' processes. The desk can be used again: they start anew."""
        for engine in self._engines:
            engine.close()

    @contextmanager
    def _place(self) -> Iterator[None]:
        if not self._room.acquire(blocking=False):
            raise DeskFull("Đang có quá nhiều hình chờ vẽ. Hãy thử lại sau ít phút.")
        try:
            yield
        finally:
            self._room.release()


@cache
def picture_desk() -> Desk:
    """The one desk of this process. Nothing starts before the first picture; all ends with the process."""
    desk = Desk(pick_engines(os.environ.get(SETTING, "auto")))
    atexit.register(desk.close)
    return desk


def pick_engines(setting: str) -> tuple[DrawingEngine, ...]:
    """The engines in the order in which they are tried, for auto, chromium or matplotlib. Raises `WrongSetting`."""
    match setting.strip().lower():
        case "auto" | "":
            return (ChromiumEngine(tabs=_AT_ONCE), PainterEngine())
        case "chromium":
            return (ChromiumEngine(tabs=_AT_ONCE),)
        case "matplotlib":
            return (PainterEngine(),)
    raise WrongSetting(f"{SETTING} phải là auto, chromium hoặc matplotlib, không phải “{setting}”.")
