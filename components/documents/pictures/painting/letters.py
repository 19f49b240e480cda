"""The house's type for the engine without a browser, with the signs that it lacks from DejaVu Sans."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path

import matplotlib
from matplotlib.font_manager import fontManager
from matplotlib.ft2font import FT2Font
from PIL import ImageFont

from components.documents.pictures.browser_home import FONTS_DIR
from components.documents.pictures.picture import CannotPaint
from components.figures.theme import FONT

FALLBACK = "DejaVu Sans"
FAMILIES = (FONT, FALLBACK)
# of the letter's height, as the browser has them for this type
ASCENT, DESCENT, LINE_HEIGHT = 1.0, 0.265, 1.3
_MEASURED_PX = 200
_TAG = re.compile(r"(<[^<>]*>)")
_UNPAINTED_TAGS = ("sup", "sub", "span", "a", "s", "u")


@dataclass(frozen=True)
class Piece:
    """Letters of one weight."""

    text: str
    is_bold: bool
    is_italic: bool

    def width_px(self, size_px: float) -> float:
        return measure(self.text, is_bold=self.is_bold) * size_px


Line = tuple[Piece, ...]


@lru_cache(maxsize=2048)
def read_markup(text: str) -> tuple[Line, ...]:
    """Plotly's markup as lines of pieces: <b>, <i>, <em> and <br>. Raises `CannotPaint` for other tags that it knows."""
    lines: list[list[Piece]] = [[]]
    bold = italic = 0
    for part in _TAG.split(text):
        name = part.strip("<>/ ").lower().split(" ")[0] if part.startswith("<") else ""
        step = -1 if part.startswith("</") else 1
        if name == "br":
            lines.append([])
        elif name in ("b", "strong"):
            bold += step
        elif name in ("i", "em"):
            italic += step
        elif name in _UNPAINTED_TAGS:
            raise CannotPaint(f"chưa vẽ được thẻ “{part}” trong chữ khi không có Chromium")
        elif part:
            lines[-1].append(Piece(html.unescape(part), bold > 0, italic > 0))
    return tuple(tuple(line) for line in lines)


def line_width_px(line: Line, size_px: float) -> float:
    """The width of all pieces of the line."""
    return sum(piece.width_px(size_px) for piece in line)


def block_size_px(lines: tuple[Line, ...], size_px: float) -> tuple[float, float]:
    """Width and height of the lines under one another."""
    width = max((line_width_px(line, size_px) for line in lines), default=0.0)
    return width, ((len(lines) - 1) * LINE_HEIGHT + ASCENT + DESCENT) * size_px


@lru_cache(maxsize=8192)
def measure(text: str, *, is_bold: bool) -> float:
    """The width in letter heights; signs that the type lacks are measured in the type that they come from."""
    return (
        sum(_font(file).getlength("".join(run)) for file, run in _runs(text, is_bold=is_bold)) / _MEASURED_PX
    )


def _runs(text: str, *, is_bold: bool) -> Iterator[tuple[Path, Iterator[str]]]:
    own, other = _files(is_bold)
    known = _letters_of(own)
    return groupby(text, key=lambda letter: own if ord(letter) in known else other)


@cache
def _files(is_bold: bool) -> tuple[Path, Path]:
    fallback = Path(matplotlib.get_data_path()) / "fonts" / "ttf"
    return (
        FONTS_DIR / f"be-vietnam-pro-{700 if is_bold else 400}-normal.ttf",
        fallback / f"DejaVuSans{'-Bold' if is_bold else ''}.ttf",
    )


@cache
def _font(file: Path) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(file), _MEASURED_PX)


@cache
def _letters_of(file: Path) -> frozenset[int]:
    return frozenset(FT2Font(str(file)).get_charmap())


@cache
def register_fonts() -> None:
    """Make the type known to Matplotlib, once a process."""
    for is_bold in (False, True):
        fontManager.addfont(str(_files(is_bold)[0]))
