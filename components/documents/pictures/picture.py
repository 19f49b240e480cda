"""A finished picture, its size, and what can go wrong on the way to it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import plotly.graph_objects as go

_DEFAULT_WIDTH_PX, _DEFAULT_HEIGHT_PX = 760, 450


class Engine(StrEnum):
    """What drew a picture; the value is its name as printed."""

    CHROMIUM = "Chromium"
    MATPLOTLIB = "Matplotlib"


@dataclass(frozen=True)
class PictureSize:
    """Width and height in CSS pixels (96 an inch)."""

    width_px: int
    height_px: int

    @classmethod
    def of(cls, figure: go.Figure) -> PictureSize:
        """The size that the figure says, the house's own where it says none."""
        layout = figure.layout
        return cls(round(layout.width or _DEFAULT_WIDTH_PX), round(layout.height or _DEFAULT_HEIGHT_PX))


@dataclass(frozen=True)
class Picture:
    """A picture's bytes. ``format`` is png or svg; sizes are CSS pixels, of which a PNG has two a side each."""

    content: bytes
    format: str
    width_px: int
    height_px: int
    engine: Engine


class PictureError(Exception):
    """A picture could not be drawn; the message is in Vietnamese, fit for the screen."""


class NoBrowser(PictureError):
    """There is no Chromium on this machine, or it cannot be started."""


class CannotPaint(PictureError):
    """The engine without a browser does not know something in the figure, and drops nothing in silence."""


class Cancelled(PictureError):
    """The reader asked to stop."""


class TookTooLong(PictureError):
    """A picture or a page was not ready within its time."""


class DrawingFailed(PictureError):
    """The browser is there, and could not make a picture of this figure."""


class DeskFull(PictureError):
    """So many pictures are waiting for the engines that no more are taken."""
