"""Joins the parts of a web font (one file a script, as its package ships them) into one TrueType file a weight.

    python components/documents/fonts/make_ttf.py FOLDER_WITH_WOFF2 OUT_DIR

Pictures drawn without a browser, and PDF, need a font as one file; browsers take the parts. Needs brotli beside
fontTools. The result is byte for byte the same each time.
"""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

# “vietnamese” before “latin-ext”: where both have a letter, the first that is joined keeps its drawing
_SCRIPTS = ("latin", "vietnamese", "latin-ext")
# layout tables of the parts name different glyphs and cannot be joined; precomposed letters need none of them
_DROPPED = (
    "GSUB",
    "GPOS",
    "GDEF",
    "STAT",
    "fpgm",
    "prep",
    "cvt ",
    "gasp",
    "DSIG",
    "hdmx",
    "VDMX",
    "LTSH",
    "meta",
)


def make_fonts(folder: Path, out_dir: Path) -> list[Path]:
    """Write one .ttf for every family, weight and style found in the folder, and give their paths."""
    parts = sorted(folder.glob("*.woff2"), key=_style_of)
    return [
        _join(sorted(files, key=_script_place), out_dir / f"{style}.ttf")
        for style, files in groupby((one for one in parts if _script_of(one) in _SCRIPTS), key=_style_of)
    ]


def _join(parts: list[Path], target: Path) -> Path:
    with TemporaryDirectory() as scratch:
        opened = []
        for number, part in enumerate(parts):
            font = TTFont(part, recalcTimestamp=False)
            font.flavor = None
            for table in _DROPPED:
                if table in font:
                    del font[table]
            for glyph in font["glyf"].glyphs.values():
                glyph.removeHinting()
            opened.append(Path(scratch) / f"{number}.ttf")
            font.save(opened[-1])
        joined = Merger().merge([str(one) for one in opened])
        joined.recalcTimestamp = False
        joined["head"].modified = joined["head"].created
        joined.save(target)
    return target


def _family_and_rest(path: Path) -> tuple[str, str, str]:
    stem, weight, style = path.stem.rsplit("-", 2)
    for script in sorted(_SCRIPTS, key=len, reverse=True):
        if stem.endswith(f"-{script}"):
            return stem.removesuffix(f"-{script}"), script, f"{weight}-{style}"
    return stem, "", f"{weight}-{style}"


def _style_of(path: Path) -> str:
    family, _, style = _family_and_rest(path)
    return f"{family}-{style}"


def _script_of(path: Path) -> str:
    return _family_and_rest(path)[1]


def _script_place(path: Path) -> int:
    return _SCRIPTS.index(_script_of(path))


if __name__ == "__main__":
    for made in make_fonts(Path(sys.argv[1]), Path(sys.argv[2])):
        print(made)
