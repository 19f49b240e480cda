"""The few signs that Tinos does not have (✓ ▲ ✕ ≥), from a font that has them."""

from __future__ import annotations

import base64
import io
from functools import cache
from pathlib import Path

import matplotlib
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

_FONTS = Path(__file__).parents[1] / "fonts"


def path_of_signs() -> Path:
    """The file of DejaVu Sans, which Matplotlib brings along."""
    return Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"


def face_of_signs(text: str) -> str:
    """A font face of the signs in the text that Tinos lacks, as CSS; empty where it lacks none.

    Only those signs go into the page: the whole font would add a megabyte to every document.
    """
    lacking = frozenset(text) - _signs_of_tinos()
    return _face("".join(sorted(lacking & _signs_of_dejavu()))) if lacking else ""


@cache
def _signs_of_tinos() -> frozenset[str]:
    return _signs_of(_FONTS / "tinos-400-normal.ttf") | frozenset("\n\r\t")


@cache
def _signs_of_dejavu() -> frozenset[str]:
    return _signs_of(path_of_signs())


def _signs_of(path: Path) -> frozenset[str]:
    with TTFont(path, lazy=True) as font:
        return frozenset(chr(code) for code in font.getBestCmap())


@cache
def _face(signs: str) -> str:
    if not signs:
        return ""
    with TTFont(path_of_signs()) as font:
        options = Options(layout_features=[], notdef_outline=True)
        # a font editor's own table, which the cutter does not know and would warn of
        options.drop_tables += ["FFTM"]
        cutter = Subsetter(options)
        cutter.populate(text=signs)
        cutter.subset(font)
        # the font's own dates, not the present moment: the same text gives the same page
        font.recalcTimestamp = False
        written = io.BytesIO()
        font.save(written)
    data = base64.b64encode(written.getvalue()).decode("ascii")
    return f"@font-face{{font-family:Signs;src:url(data:font/ttf;base64,{data})}}"
