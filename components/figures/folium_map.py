"""The map that people pan, zoom and click: folium over Leaflet, everything from our own `static/`.

The base map never changes, so the browser keeps it; a change of year or indicator sends only colours, labels
and words (a few kilobytes). Geometry is fetched once from `static/geo/` and kept by the browser.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import ClassVar

import folium
from branca.element import Element, MacroElement
from folium.template import Template

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
from monitoring.views.map_parts import MapUnit, MapView

# The map lives in a frame two levels below the server's root; a relative address also works under a base path
_STATIC = "../../app/static/"
_LAYER_SCRIPT = Path(__file__).with_name("district_layer.js").read_text(encoding="utf-8")
_PLAYER_SCRIPT = Path(__file__).with_name("map_player.js").read_text(encoding="utf-8")
_ATTRIBUTION = "Ranh giới: Cổng TTĐT Chính phủ, qua dvhcvn (GPL-3.0); chỉ để minh họa"
_CENTRE = (11.76, 108.05)
_ZOOM = 9
_FRAME_STYLE = f"""<style>
@font-face {{ font-family: "Be Vietnam Pro"; font-weight: 400; src: url("{_STATIC}fonts/be-vietnam-pro-vietnamese-400-normal.woff2") format("woff2"); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }}
@font-face {{ font-family: "Be Vietnam Pro"; font-weight: 400; src: url("{_STATIC}fonts/be-vietnam-pro-latin-400-normal.woff2") format("woff2"); unicode-range: U+0000-00FF, U+2000-206F, U+2212; }}
@font-face {{ font-family: "Be Vietnam Pro"; font-weight: 600; src: url("{_STATIC}fonts/be-vietnam-pro-latin-600-normal.woff2") format("woff2"); unicode-range: U+0000-00FF, U+2000-206F, U+2212; }}
@font-face {{ font-family: "Be Vietnam Pro"; font-weight: 600; src: url("{_STATIC}fonts/be-vietnam-pro-vietnamese-600-normal.woff2") format("woff2"); unicode-range: U+0102-0103, U+0110-0111, U+0128-0129, U+0168-0169, U+01A0-01A1, U+01AF-01B0, U+0300-0301, U+0303-0304, U+0308-0309, U+0323, U+0329, U+1EA0-1EF9, U+20AB; }}
html, body {{ margin: 0; overflow: hidden; }}
.leaflet-container {{ background: {PAPER}; font: 14px {FONT_STACK}; color: {INK}; }}
.leaflet-container .leaflet-control-attribution {{ font-size: 11px; color: {INK_SOFT}; }}
.leaflet-interactive:focus {{ outline: none; stroke: {INK}; stroke-width: 4px; }}
.unit-label {{ display: flex; align-items: center; justify-content: center; text-align: center; pointer-events: none; }}
.unit-label span, .unit-label b {{ display: block; line-height: 1.2; font-size: 13px; white-space: nowrap; }}
.unit-label b {{ font-weight: 600; }}
.neighbour-label {{ color: {INK_SOFT}; font-size: 12px; text-align: center; white-space: nowrap; pointer-events: none; }}
.year-player {{ background: {PAPER}; display: flex; align-items: center; gap: 4px; padding: 4px 8px; }}
.year-player:focus-visible {{ outline: 3px solid {INK}; }}
.year-player button {{ border: 1px solid {NO_DATA_LINE}; border-radius: 4px; background: {PAPER}; color: {INK}; font: 13px {FONT_STACK}; min-width: 30px; height: 28px; cursor: pointer; }}
.year-player input {{ width: 90px; accent-color: {INK}; }}
.year-player output {{ font: 600 18px {FONT_STACK}; min-width: 46px; text-align: center; }}
.unit-tip {{ font: 13px {FONT_STACK}; color: {INK}; white-space: normal; width: max-content; max-width: 320px; line-height: 1.45; }}
</style>"""


class LocalMap(folium.Map):
    """folium's map with nothing but Leaflet, from our own server. folium's defaults would come from outside."""

    default_js: ClassVar = [("leaflet", f"{_STATIC}leaflet/leaflet.js")]
    default_css: ClassVar = [("leaflet_css", f"{_STATIC}leaflet/leaflet.css")]


class DistrictLayer(MacroElement):
    """Loads the geometry and offers `paintDistricts` to the map's frame."""

    _template = Template("{% macro script(this, kwargs) %}" + _LAYER_SCRIPT + "{% endmacro %}")

    def __init__(self) -> None:
        super().__init__()
        self._name = "DistrictLayer"
        self.player = _PLAYER_SCRIPT
        self.geo_path = json.dumps(f"{_STATIC}geo/")
        self.style = json.dumps(
            {
                "ink": INK,
                "inkSoft": INK_SOFT,
                "paper": PAPER,
                "noData": NO_DATA,
                "noDataLine": NO_DATA_LINE,
                "neighbour": NEIGHBOUR,
                "neighbourLine": NEIGHBOUR_LINE,
                "attribution": _ATTRIBUTION,
            }
        )


class Paint(MacroElement):
    """The colours and words of one view, as one call of `paintDistricts`."""

    _template = Template(
        "{% macro script(this, kwargs) %}window.paintDistricts({{ this.payload }});{% endmacro %}"
    )

    def __init__(self, payload: str) -> None:
        super().__init__()
        self._name = "Paint"
        self.payload = payload


def draw_base_map() -> LocalMap:
    """The map before any colour: view, controls and context. The same for every reader and choice."""
    base = LocalMap(
        location=_CENTRE,
        zoom_start=_ZOOM,
        tiles=None,
        zoom_snap=0.25,
        zoom_delta=0.5,
        min_zoom=7,
        max_zoom=13,
        attribution_control=True,
        prefer_canvas=False,
    )
    base.options["attribution_control"] = True
    base.add_child(DistrictLayer())
    base.get_root().header.add_child(Element(_FRAME_STYLE), name="frame_style")
    return base


def paint_districts(view: MapView) -> folium.FeatureGroup:
    """The view's colours, labels and tooltips, to lay over the base map."""
    payload = json.dumps(paint_of(view), ensure_ascii=False, separators=(",", ":"))
    layer = folium.FeatureGroup(name="paint")
    # it becomes part of a script: a note that holds “</script>” would end it
    layer.add_child(Paint(payload.replace("<", "\\u003c")))
    return layer


def paint_of(view: MapView) -> dict[str, object]:
    """What is sent to the browser for one view; no geometry in it."""
    colours = pick_palette(view.palette, view.class_count)
    return {
        "key": view.caption.title,
        "year": view.year,
        "unit": view.unit_label,
        "colours": colours,
        "inks": [text_on(colour) for colour in colours],
        "frames": [
            {"year": frame.year, "layer": frame.layer_file, "units": frame.units} for frame in view.frames
        ],
        "alt": view.alt,
        "layer": view.layer.file_name,
        "units": {unit.unit_id: _paint_unit(unit, colours) for unit in view.units},
    }


def _paint_unit(unit: MapUnit, colours: tuple[str, ...]) -> dict[str, object]:
    fill = None if unit.class_index is None else colours[unit.class_index]
    return {
        "fill": fill,
        "ink": text_on(fill or NO_DATA),
        "name": unit.name,
        "full_name": unit.full_name[:1].upper() + unit.full_name[1:],
        "label": unit.label,
        "illustrative": unit.is_illustrative,
        "chosen": unit.is_chosen,
        "tooltip": unit.tooltip,
    }
