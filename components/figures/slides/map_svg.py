"""The map of a slide as inline SVG: names and values stand on it, so that nothing needs a hover.

Outlines are put once into the document (`draw_outlines`) and used by every map: ten maps weigh little more than one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from components.figures.map_labels import spread_labels
from components.figures.map_plane import to_km
from components.figures.slides.markup import clean
from components.figures.theme import (
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
from monitoring.sources.boundaries import Boundary, BoundaryLayer, Ring
from monitoring.views.map_parts import MapUnit, MapView

TEXT_PX = 24
# with more units than this a name would not fit beside its value: the panel then names the highest
MOST_NAMED = 20
_PER_KM = 10
_MARGIN_KM = 4.0
_SCALE_BAR_KM = 25
_DASH = {"dotted": "stroke-dasharray='1 7' stroke-linecap='round'", "plain": ""}


def draw_outlines(views: Iterable[MapView]) -> str:
    """Every outline that the maps use, once, hidden; and the hatch of “no data”."""
    layers: dict[str, BoundaryLayer] = {}
    for view in views:
        for layer in (view.layer, view.boundaries.province, view.boundaries.neighbours):
            if layer is not None:
                layers[layer.file_name] = layer
    paths = "".join(
        f"<path id='{_name(layer, boundary)}' d='{_path(boundary.rings)}'/>"
        for layer in layers.values()
        for boundary in layer.boundaries
    )
    hatch = (
        "<pattern id='hatch' width='14' height='14' patternUnits='userSpaceOnUse' patternTransform='rotate(45)'>"
        f"<rect width='14' height='14' fill='{NO_DATA}'/><rect width='3' height='14' fill='{NO_DATA_LINE}'/></pattern>"
    )
    return f"<svg width='0' height='0' aria-hidden='true'><defs>{hatch}{paths}</defs></svg>"


def draw_map(view: MapView, *, width: int, height: int) -> str:
    """The choropleth in a box of ``width`` × ``height`` pixels; labels are `TEXT_PX` high. North is up."""
    west, south, east, north = _extent(view.layer)
    per_km = min(width / (east - west), height / (north - south))
    left = (width - (east - west) * per_km) / 2 - west * per_km
    top = (height - (north - south) * per_km) / 2 + north * per_km
    scale = per_km / _PER_KM
    colours = pick_palette(view.palette, view.class_count)
    shapes = "".join(_use(view.boundaries.neighbours, fill=NEIGHBOUR, line=NEIGHBOUR_LINE, px=1, scale=scale))
    shapes += "".join(_unit(view.layer, unit, colours, scale) for unit in view.units)
    shapes += "".join(_use(view.boundaries.province, fill="none", line=INK, px=3, scale=scale))
    shapes += "".join(
        _shape(f"{_layer_name(view.layer)}-{unit.unit_id}", fill="none", line=INK, px=6, scale=scale)
        for unit in view.units
        if unit.is_chosen
    )
    labels = _labels(view, colours, lambda x, y: (left + x * per_km, top - y * per_km))
    return (
        f"<svg class='map' viewBox='0 0 {width} {height}' width='{width}' height='{height}' role='img' aria-label='{clean(view.alt)}'>"
        f"<g transform='translate({left:.1f} {top:.1f}) scale({scale:.4f})'>{shapes}</g>{labels}{_scale_bar(per_km, height)}</svg>"
    )


def _name(layer: BoundaryLayer, boundary: Boundary) -> str:
    return clean(f"{_layer_name(layer)}-{boundary.unit_id}")


def _layer_name(layer: BoundaryLayer) -> str:
    return layer.file_name.removesuffix(".geojson")


@cache
def _path(rings: tuple[Ring, ...]) -> str:
    """Rings in steps of 100 m, each point relative to the one before: a third of the length of absolute ones."""
    parts = []
    for ring in rings:
        points = [(round(x * _PER_KM), round(-y * _PER_KM)) for x, y in (to_km(*point) for point in ring)]
        (x, y), steps = points[0], []
        parts.append(f"M{x} {y}l")
        for next_x, next_y in points[1:]:
            if (next_x, next_y) != (x, y):
                steps.append(f"{next_x - x} {next_y - y}")
                x, y = next_x, next_y
        parts.append(" ".join(steps) + "z")
    return "".join(parts)


def _use(layer: BoundaryLayer | None, *, fill: str, line: str, px: float, scale: float) -> Iterable[str]:
    if layer is None:
        return
    for boundary in layer.boundaries:
        yield _shape(_name(layer, boundary), fill=fill, line=line, px=px, scale=scale)


def _unit(layer: BoundaryLayer, unit: MapUnit, colours: tuple[str, ...], scale: float) -> str:
    fill = colours[unit.class_index] if unit.class_index is not None else "url(#hatch)"
    line, style = (INK_SOFT, "dotted") if unit.is_illustrative else (PAPER, "plain")
    return _shape(
        f"{_layer_name(layer)}-{unit.unit_id}", fill=fill, line=line, px=2.5, scale=scale, style=style
    )


def _shape(name: str, *, fill: str, line: str, px: float, scale: float, style: str = "plain") -> str:
    return (
        f"<use href='#{clean(name)}' fill='{fill}' stroke='{line}' stroke-width='{px / scale:.1f}' "
        f"stroke-linejoin='round' {_DASH[style]}/>"
    )


def _labels(
    view: MapView, colours: tuple[str, ...], to_px: Callable[[float, float], tuple[float, float]]
) -> str:
    at = {boundary.unit_id: to_km(*boundary.label_at) for boundary in view.layer.boundaries}
    if len(view.units) > MOST_NAMED:
        return "".join(_label(unit, to_px(*at[unit.unit_id]), colours, named=False) for unit in view.units)
    places = spread_labels({unit.name: at[unit.unit_id] for unit in view.units})
    return "".join(_label(unit, to_px(*places[unit.name]), colours, named=True) for unit in view.units)


def _label(unit: MapUnit, at: tuple[float, float], colours: tuple[str, ...], *, named: bool) -> str:
    x, y = at
    fill = colours[unit.class_index] if unit.class_index is not None else NO_DATA
    ink = text_on(fill)
    # a rim in the colour of the unit keeps a name legible where it crosses a boundary
    rim = f"fill='{ink}' stroke='{fill}' stroke-width='5' paint-order='stroke' stroke-linejoin='round'"
    value = "" if not named and unit.value is None else unit.label
    if not named:
        return f"<text x='{x:.0f}' y='{y + 8:.0f}' class='value' {rim}>{clean(value)}</text>"
    return (
        f"<g class='unit-label'><text x='{x:.0f}' y='{y - 4:.0f}' {rim}>{clean(unit.name)}</text>"
        f"<text x='{x:.0f}' y='{y + TEXT_PX:.0f}' class='value' {rim}>{clean(value)}</text></g>"
    )


def _extent(layer: BoundaryLayer) -> tuple[float, float, float, float]:
    """West, south, east and north in kilometres, with a margin."""
    points = [to_km(*point) for boundary in layer.boundaries for ring in boundary.rings for point in ring]
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs) - _MARGIN_KM, min(ys) - _MARGIN_KM, max(xs) + _MARGIN_KM, max(ys) + _MARGIN_KM


def _scale_bar(per_km: float, height: int) -> str:
    length = _SCALE_BAR_KM * per_km
    return (
        f"<path d='M20 {height - 34}v10h{length:.0f}v-10' fill='none' stroke='{INK_SOFT}' stroke-width='3'/>"
        f"<text x='{20 + length / 2:.0f}' y='{height - 44}' fill='{INK_SOFT}'>{_SCALE_BAR_KM} km</text>"
    )
