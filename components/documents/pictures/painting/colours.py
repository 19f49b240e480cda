"""CSS colours as Matplotlib wants them."""

from __future__ import annotations

import re

from matplotlib.colors import to_rgba

from components.documents.pictures.picture import CannotPaint

_RGB = re.compile(r"rgba?\(([^)]*)\)")
Rgba = tuple[float, float, float, float]


def to_colour(colour: str) -> Rgba:
    """A CSS colour: #RRGGBB, rgb(), rgba() or a name. Raises `CannotPaint`."""
    found = _RGB.fullmatch(colour.strip())
    try:
        if found:
            red, green, blue, *rest = (float(one) for one in found.group(1).split(","))
            return red / 255, green / 255, blue / 255, rest[0] if rest else 1.0
        return to_rgba(colour)
    except (ValueError, TypeError):
        raise CannotPaint(f"không hiểu màu “{colour}”") from None


def faded(colour: str, opacity: float) -> Rgba:
    """The colour with so much of its opacity, from 0 to 1."""
    red, green, blue, own = to_colour(colour)
    return red, green, blue, own * opacity
