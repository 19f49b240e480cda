"""The map that people pan, zoom and click: what is sent to the browser, which draws it (static/map/district_map.js).

Geometry is never sent: the browser fetches it once from `static/geo/` and keeps it. The classes of all years go in a
message of their own (`years_of`), the same for every year, so that another year is painted before the server answers;
`paint_of` is what changes with a choice.
"""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from components.figures.theme import (
    FONT_STACK,
    INK,
    INK_SOFT,
    NEIGHBOUR,
    NEIGHBOUR_LINE,
    NO_DATA,
    NO_DATA_LINE,
    PAPER,
    pick_palette,
    text_on,
)
from monitoring.views.map_parts import MapView

STATIC_DIR = Path(__file__).resolve().parents[2] / "static"
# Beyond these a browser redraws a canvas faster than as many elements, and hovering tells the value alone
_LARGE_UNITS = 1500
_STYLE = {
    "colours": {
        "ink": INK,
        "inkSoft": INK_SOFT,
        "paper": PAPER,
        "noData": NO_DATA,
        "noDataLine": NO_DATA_LINE,
        "neighbour": NEIGHBOUR,
        "neighbourLine": NEIGHBOUR_LINE,
        "stack": FONT_STACK,
    },
    "centre": (11.76, 108.05),
    "attribution": "Ranh giới: Cổng TTĐT Chính phủ, qua dvhcvn (GPL-3.0); chỉ để minh họa",
}


@cache
def static_version() -> str:
    """Changes with any file of the map or the boundaries, so that a browser never mixes those of two versions."""
    files = sorted([*(STATIC_DIR / "map").iterdir(), *(STATIC_DIR / "geo").glob("*.geojson")])
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:8]


@cache
def map_script() -> str:
    """The lines that a page is sent to draw the map: they fetch the rest from static/map/.

    More than one line, since Streamlit takes a single one for a file's name.
    """
    style = json.dumps(_STYLE, ensure_ascii=False, separators=(",", ":"))
    return f"export default (part) =>\n  {_fetched()}.then((map) => map.show(part, {style}));\n"


@cache
def years_script() -> str:
    """The line that hands the map every year."""
    return f"export default ({{data}}) => {{\n  {_fetched()}.then((map) => map.keepYears(data));\n}};\n"


def _fetched() -> str:
    address = f"app/static/map/district_map.js?v={static_version()}"
    return f'import(new URL("{address}", document.baseURI).href)'


def years_of(view: MapView) -> dict[str, object]:
    """Every year of the view, and a key that `paint_of` names them by. Rows: unit, name, class, label, illustrative."""
    frames = [
        {
            "year": frame.year,
            "layer": frame.layer_file,
            "units": [[*row, int(illustrative)] for *row, illustrative in frame.units],
        }
        for frame in view.frames
    ]
    content = json.dumps([view.unit_label, frames], ensure_ascii=False)
    key = hashlib.sha256(content.encode()).hexdigest()[:12]
    return {"key": key, "unit": view.unit_label, "frames": frames}


def paint_of(view: MapView, *, years_key: str, height: int) -> dict[str, object]:
    """Colours and words of one view; no geometry in it.

    Rows of ``units``: id, name, full name, class, label, illustrative, and which ``lines`` tell of it.
    """
    colours = pick_palette(view.palette, view.class_count)
    large = len(view.units) > _LARGE_UNITS
    lines: dict[str, int] = {}
    units = [
        [
            unit.unit_id,
            unit.name,
            unit.full_name[:1].upper() + unit.full_name[1:],
            unit.class_index,
            unit.label,
            int(unit.is_illustrative),
            [] if large else [lines.setdefault(line, len(lines)) for line in unit.tooltip],
        ]
        for unit in view.units
    ]
    return {
        "key": view.caption.title,
        "years": years_key,
        "year": view.year,
        "alt": view.alt,
        "layer": view.layer.file_name,
        "colours": colours,
        "inks": [text_on(colour) for colour in colours],
        "chosen": next((unit.unit_id for unit in view.units if unit.is_chosen), None),
        "units": units,
        "lines": list(lines),
        "large": large,
        "height": height,
    }
