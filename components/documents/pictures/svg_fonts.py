"""Puts the letters into an SVG, so that any browser shows it in the house's type, whatever fonts the machine has."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import cache
from pathlib import Path

from components.figures.theme import FONT

_FONTS_DIR = Path(__file__).parents[3] / "static" / "fonts"
# the parts into which web fonts come cut, each with the letters it is for; latin is always there
_LATIN_RANGE = (
    "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,"
    "U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD"
)
_VIETNAMESE_RANGE = (
    "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,"
    "U+0323,U+0329,U+1EA0-1EF9,U+20AB"
)
_VIETNAMESE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0323]")
_BOLD = re.compile(r"<(?:b|strong)>|font-weight: ?(?:bold|[67]00)|font: [^;\"]*\b(?:bold|700)\b")
_OPENING = re.compile(r"<svg\b[^>]*>")


def embed_fonts(svg: str) -> str:
    """Give the SVG with the faces it uses inside it: the regular one, the bold one where something is bold."""
    opening = _OPENING.search(svg)
    if opening is None:
        return svg
    parts = [("latin", _LATIN_RANGE)]
    if _VIETNAMESE.search(svg):
        parts.append(("vietnamese", _VIETNAMESE_RANGE))
    weights = (400, 700) if _BOLD.search(svg) else (400,)
    faces = "".join(_face(part, weight, range_) for weight in weights for part, range_ in parts)
    return f'{svg[: opening.end()]}<style type="text/css">{faces}</style>{svg[opening.end() :]}'


@cache
def _face(part: str, weight: int, unicode_range: str) -> str:
    coded = b64encode((_FONTS_DIR / f"be-vietnam-pro-{part}-{weight}-normal.woff2").read_bytes()).decode()
    return (
        f"@font-face{{font-family:'{FONT}';font-style:normal;font-weight:{weight};"
        f"src:url(data:font/woff2;base64,{coded}) format('woff2');unicode-range:{unicode_range}}}"
    )
