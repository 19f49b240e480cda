"""The plane on which maps are drawn: kilometres east and north of a local origin, one scale both ways."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from math import cos, radians

import shapely

from monitoring.sources.boundaries import BoundaryLayer, Ring

Extent = tuple[float, float, float, float]
Path = tuple[list[float | None], list[float | None]]

_KM_PER_DEGREE = 111.32
_MIDDLE_LATITUDE = 11.75
_MARGIN_KM = 6.0


@cache
def extent_of(layer: BoundaryLayer) -> Extent:
    """West, east, south and north end of the map, in kilometres."""
    points = [to_km(*point) for boundary in layer.boundaries for ring in boundary.rings for point in ring]
    west, east = min(x for x, _ in points) - _MARGIN_KM, max(x for x, _ in points) + _MARGIN_KM
    south, north = min(y for _, y in points) - _MARGIN_KM, max(y for _, y in points) + _MARGIN_KM
    return west, east, south, north


def to_km(longitude: float, latitude: float) -> tuple[float, float]:
    """Kilometres east and north of 108°E on the equator; true to 0.2 % over the width of the province."""
    return (longitude - 108.0) * _KM_PER_DEGREE * cos(radians(_MIDDLE_LATITUDE)), latitude * _KM_PER_DEGREE


@cache
def paths_of(layer: BoundaryLayer, *, detail_km: float) -> Mapping[str, Path]:
    """Every unit's outline as one line with gaps, simplified together so that neighbours keep one common line.

    ``detail_km`` is the size of what is left out: a quarter of a kilometre is a pixel on a map of the overview.
    """
    shapes = [
        shapely.multipolygons([shapely.Polygon([to_km(*point) for point in ring]) for ring in boundary.rings])
        for boundary in layer.boundaries
    ]
    simple = shapely.coverage_simplify(shapes, detail_km)
    return {
        boundary.unit_id: _as_path(shape) for boundary, shape in zip(layer.boundaries, simple, strict=True)
    }


@cache
def outline_of(layer: BoundaryLayer, *, detail_km: float) -> Path:
    """The outline of all units together, on exactly the lines that `paths_of` draws."""
    rings = [_split(path) for path in paths_of(layer, detail_km=detail_km).values()]
    return _as_path(shapely.union_all([shapely.Polygon(ring).buffer(0) for parts in rings for ring in parts]))


@cache
def clipped_path_of(outlines: tuple[tuple[Ring, ...], ...], extent: Extent) -> Path:
    """Only the part inside the frame: Trường Sa lies 600 km east of it, and need not travel to every reader."""
    west, east, south, north = extent
    frame = shapely.box(west - 1, south - 1, east + 1, north + 1)
    xs: list[float | None] = []
    ys: list[float | None] = []
    for rings in outlines:
        for ring in rings:
            inside = shapely.intersection(shapely.Polygon([to_km(*point) for point in ring]).buffer(0), frame)
            for part in shapely.get_parts(inside):
                if part.geom_type == "Polygon":
                    part_xs, part_ys = _as_path(part)
                    xs += [*part_xs, None]
                    ys += [*part_ys, None]
    return xs[:-1], ys[:-1]


def _as_path(shape: shapely.Geometry) -> Path:
    """Outer rings as one line with gaps, to 100 m."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for part in shapely.get_parts(shape):
        points = shapely.get_coordinates(part.exterior).round(1).tolist()
        xs += [*(x for x, _ in points), None]
        ys += [*(y for _, y in points), None]
    return xs[:-1], ys[:-1]


def _split(path: Path) -> list[list[tuple[float, float]]]:
    """A line with gaps as its rings."""
    rings: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(*path, strict=True):
        if x is None or y is None:
            rings.append([])
        else:
            rings[-1].append((x, y))
    return rings
