"""The plane on which maps are drawn: kilometres east and north of a local origin, one scale both ways."""

from __future__ import annotations

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
def path_of(rings: tuple[Ring, ...]) -> Path:
    """Rings as one line with gaps, to 100 m: the boundaries themselves are no finer."""
    xs: list[float | None] = []
    ys: list[float | None] = []
    for ring in rings:
        for longitude, latitude in ring:
            x, y = to_km(longitude, latitude)
            xs.append(round(x, 1))
            ys.append(round(y, 1))
        xs.append(None)
        ys.append(None)
    return xs[:-1], ys[:-1]


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
                    points = shapely.get_coordinates(part.exterior).round(1).tolist()
                    xs += [x for x, _ in points] + [None]
                    ys += [y for _, y in points] + [None]
    return xs[:-1], ys[:-1]
