"""The map that people pan, zoom and click: what is sent to the browser, which draws it (static/map/district_map.js).

Geometry is never sent: the browser fetches it once from `static/geo/` and keeps it. The classes of all years go in a
message of their own (`pack_years`), the same for every year, so that another year is painted before the server answers;
`paint_of` is what changes with a choice.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache

from components.figures.map_files import fetched_map
from components.figures.packing import packed
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
from monitoring.sources.layer_files import layer_files
from monitoring.views.map_parts import MapFrame, MapView
from monitoring.wording.capitals import capitalised

Named = tuple[tuple[str, str], ...]
# Beyond these a browser redraws a canvas faster than as many elements, and hovering tells the value alone
LARGE_UNITS = 500
# what the browser says by itself: of another year, before the server has answered, and on its own controls
_WORDS = {
    "year": "Năm",
    "noData": "chưa có số liệu",
    "illustrative": "Số liệu minh họa",
    "failed": "Chưa tải được ranh giới của bản đồ. Số liệu vẫn có trong bảng bên cạnh; hãy tải lại trang để thử lại.",
    "closer": "Phóng to",
    "farther": "Thu nhỏ",
    "player": "Xem lần lượt các năm",
    "yearBefore": "Năm trước",
    "yearAfter": "Năm sau",
    "play": "Chạy qua các năm",
    "pause": "Dừng",
}
_COLOURS = {
    "ink": INK,
    "inkSoft": INK_SOFT,
    "paper": PAPER,
    "noData": NO_DATA,
    "noDataLine": NO_DATA_LINE,
    "neighbour": NEIGHBOUR,
    "neighbourLine": NEIGHBOUR_LINE,
    "stack": FONT_STACK,
}


def _in_two(text: str, *, at: str, heads: dict[str, int]) -> list[object]:
    """How the text begins, up to and with ``at``, as a place in ``heads``, and the rest: most units' texts begin alike."""
    head, sign, rest = text.partition(at)
    head, rest = (head + sign, rest) if sign else ("", text)
    return [heads.setdefault(head, len(heads)), rest]


@cache
def map_script() -> str:
    """The lines that a page is sent to draw the map: they fetch the rest from static/map/.

    More than one line, since Streamlit takes a single one for a file's name.
    """
    return f"export default (part) =>\n  {fetched_map()}.then((map) => map.show(part));\n"


@cache
def years_script() -> str:
    """The line that hands the map every year."""
    return f"export default ({{data}}) => {{\n  {fetched_map()}.then((map) => map.keepYears(data));\n}};\n"


@dataclass(frozen=True)
class PackedYears:
    """What `years_of` gives as it is sent, with the ``key`` that `paint_of` names it by in it."""

    key: str
    content: bytes


def pack_years(view: MapView) -> PackedYears:
    """Every year of the view as one message."""
    content = packed(years_of(view))
    key = hashlib.sha256(content).hexdigest()[:12]
    return PackedYears(key, b'{"key":"%s",%s' % (key.encode(), content[1:]))


def years_of(view: MapView) -> dict[str, object]:
    """Every year of the view, the colours of its classes, and the map's style.

    Rows of ``units``: unit, name, class, label, illustrative. Of many units their columns, and which list of ``named``
    the units are in, so that names are not sent again for each year.
    """
    named: dict[Named, int] = {}
    frames = [
        {"year": frame.year, "layer": frame.layer_file, **_columns_or_rows(frame, named)}
        for frame in view.frames
    ]
    colours = pick_palette(view.palette, view.class_count)
    return {
        "unit": view.unit_label,
        "colours": colours,
        "inks": [text_on(colour) for colour in colours],
        "frames": frames,
        **({"named": list(named)} if named else {}),
        "style": _style(),
    }


def _style() -> dict[str, object]:
    """What is the same for every map of this dashboard: colours, and what surrounds the units."""
    files = layer_files()
    return {
        "colours": _COLOURS,
        "words": _WORDS,
        "centre": files.centre,
        "attribution": files.short_attribution_vi,
        "neighbours": files.neighbours,
        "outline": files.province,
    }


def _columns_or_rows(frame: MapFrame, named: dict[Named, int]) -> dict[str, object]:
    if len(frame.units) <= LARGE_UNITS:
        return {"units": [[*row, int(illustrative)] for *row, illustrative in frame.units]}
    unit_ids, names, classes, labels, illustrative = zip(*frame.units, strict=True)
    units = tuple(zip(unit_ids, names, strict=True))
    return {
        "named": named.setdefault(units, len(named)),
        "classes": "".join("-" if one is None else str(one) for one in classes),
        "labels": labels,
        "illustrative": "".join(str(int(one)) for one in illustrative),
    }


def paint_of(view: MapView, *, years_key: str, height: int) -> dict[str, object]:
    """Classes and words of one view; neither geometry in it nor colours, which are those of its years.

    Rows of ``units``: id, name, full name, class, label, illustrative, and lines that tell of it. A full name or a line
    is a pair: how it begins, as a place in ``heads``, and the rest. None where the years tell all that is shown of so
    many units; nor are they read out one by one.
    """
    large = len(view.units) > LARGE_UNITS
    told_by_years = large and any(frame.year == view.year for frame in view.frames)
    heads: dict[str, int] = {}
    units = None if told_by_years else _rows_of(view, heads, with_lines=not large)
    return {
        "years": years_key,
        "year": view.year,
        "alt": f"{view.caption.title} ({view.year})" if large else view.alt,
        "layer": view.layer.file_name,
        "chosen": next((unit.unit_id for unit in view.units if unit.is_chosen), None),
        "units": units,
        "heads": list(heads),
        "large": large,
        "height": height,
    }


def _rows_of(view: MapView, heads: dict[str, int], *, with_lines: bool) -> list[list[object]]:
    return [
        [
            unit.unit_id,
            unit.name,
            _in_two(capitalised(unit.full_name), at=" ", heads=heads),
            unit.class_index,
            unit.label,
            int(unit.is_illustrative),
            [_in_two(line, at=": ", heads=heads) for line in unit.tooltip] if with_lines else [],
        ]
        for unit in view.units
    ]
