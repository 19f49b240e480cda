"""The house's type inside a document that fetches nothing."""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path

from components.figures.theme import FONT

_FONTS = Path(__file__).parents[2] / "static" / "fonts"
# the letters of each file, as in .streamlit/config.toml
_RANGES = {
    "vietnamese": "U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
    "latin": "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2212,U+2215,U+FEFF,U+FFFD",
}


@cache
def typefaces(*weights: int) -> str:
    """Be Vietnam Pro as CSS, in these weights."""
    return "".join(
        f"@font-face{{font-family:'{FONT}';font-weight:{weight};font-display:block;unicode-range:{letters};"
        f"src:url(data:font/woff2;base64,{_encoded(f'be-vietnam-pro-{name}-{weight}-normal.woff2')}) format('woff2')}}"
        for weight in weights
        for name, letters in _RANGES.items()
    )


def _encoded(file_name: str) -> str:
    return base64.b64encode((_FONTS / file_name).read_bytes()).decode("ascii")
