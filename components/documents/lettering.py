"""How wide words stand on paper, so that columns, lines and sizes are worked out and not guessed."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

_FONTS = Path(__file__).parent / "fonts"
_MEASURED_PT = 200
_BALANCE_STEP_PT = 2
MM_PER_PT = 25.4 / 72
# XML knows no control characters but tab and line ends, and no lone surrogates: one of them makes a file that
# neither Word nor PowerPoint opens
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


class Face(StrEnum):
    """The face a text is measured by; the value begins the names of its files.

    Tinos has the widths of Times New Roman. Be Vietnam Pro is some 6 % wider than Arial, so that what is measured by
    it fits with a little room.
    """

    SERIF = "tinos"
    SANS = "be-vietnam-pro"


def text_width_pt(text: str, *, size_pt: float, face: Face = Face.SERIF, is_bold: bool = False) -> float:
    """The width of one line of text in points."""
    return _width_at_measured_size(text, face, is_bold) * size_pt / _MEASURED_PT


def wrap_text(
    text: str, *, width_pt: float, size_pt: float, face: Face = Face.SERIF, is_bold: bool = False
) -> tuple[str, ...]:
    """The lines that the text falls into between two edges; a word wider than that keeps a line of its own."""
    lines: list[str] = []
    for line in text.splitlines():
        held = ""
        for word in line.split():
            longer = f"{held} {word}".strip()
            if held and text_width_pt(longer, size_pt=size_pt, face=face, is_bold=is_bold) > width_pt:
                lines.append(held)
                held = word
            else:
                held = longer
        lines.append(held)
    return tuple(lines)


def balance_text(text: str, *, width_pt: float, size_pt: float, is_bold: bool = False) -> tuple[str, ...]:
    """Over as few lines as it needs, all about as long: a name never loses its last word alone."""
    lines = wrap_text(text, width_pt=width_pt, size_pt=size_pt, is_bold=is_bold)
    narrower_pt = width_pt
    while len(lines) > 1 and narrower_pt > width_pt / 4:
        narrower_pt -= _BALANCE_STEP_PT
        closer = wrap_text(text, width_pt=narrower_pt, size_pt=size_pt, is_bold=is_bold)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines


def writable(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return _UNWRITABLE.sub("", text)


@lru_cache(maxsize=16_384)
def _width_at_measured_size(text: str, face: Face, is_bold: bool) -> float:
    return _font(face, is_bold).getlength(text)


@lru_cache(maxsize=4)
def _font(face: Face, is_bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / f"{face.value}-{700 if is_bold else 400}-normal.ttf", _MEASURED_PT)
