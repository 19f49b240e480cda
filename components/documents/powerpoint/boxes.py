"""Where things stand on a slide: one set of places for the template and for what is put on it."""

from __future__ import annotations

from dataclasses import dataclass

_EMU_PER_INCH = 914_400
_PT_PER_INCH = 72


@dataclass(frozen=True)
class Box:
    """A place on a slide, in inches from its upper left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[int, int, int, int]:
        """Left, top, width and height as PowerPoint counts them."""
        left, top, width, height = (
            round(one * _EMU_PER_INCH) for one in (self.left, self.top, self.width, self.height)
        )
        return left, top, width, height

    @property
    def width_pt(self) -> float:
        return self.width * _PT_PER_INCH

    @property
    def height_pt(self) -> float:
        return self.height * _PT_PER_INCH

    def fit(self, *, width: float, height: float) -> Box:
        """The largest box of these proportions inside this one, in its middle."""
        scale = min(self.width / width, self.height / height)
        wide, high = width * scale, height * scale
        return Box(self.left + (self.width - wide) / 2, self.top + (self.height - high) / 2, wide, high)


SLIDE = Box(0, 0, 13.333, 7.5)
_LEFT = 0.6
_WIDTH = SLIDE.width - 2 * _LEFT

OPENING_TITLE = Box(_LEFT + 0.4, 2.0, _WIDTH - 0.8, 1.7)
OPENING_SUBTITLE = Box(_LEFT + 0.4, 3.95, _WIDTH - 0.8, 1.3)
OPENING_BODY = Box(_LEFT + 0.4, 0.8, _WIDTH - 0.8, 0.8)
OPENING_RULE = Box(_LEFT, 2.0, 0.08, 3.25)

PATH = Box(_LEFT, 0.3, 9.6, 0.3)
CHIP = Box(SLIDE.width - _LEFT - 2.3, 0.3, 2.3, 0.32)
TITLE = Box(_LEFT, 0.66, _WIDTH, 0.88)
SUBTITLE = Box(_LEFT, 1.56, _WIDTH, 0.32)
CONTENT = Box(_LEFT, 2.0, _WIDTH, 4.6)
RULE = Box(_LEFT, 6.74, _WIDTH, 0)
FOOT = Box(_LEFT, 6.8, _WIDTH - 0.9, 0.46)
NUMBER = Box(SLIDE.width - _LEFT - 0.8, 6.8, 0.8, 0.3)
