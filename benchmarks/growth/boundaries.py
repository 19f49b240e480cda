"""Synthetic boundaries: a seeded coverage without gaps or overlaps, whose units share rough edges as real ones do.

Cells of random points, made more even once; every edge between two cells is then roughened once, for both. An edge may
leave its straight line only within the triangles to the middles of its two cells. These triangles meet no other
edge's, so that no two edges cross, however rough they are.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import shapely

from benchmarks.growth.sizes import Size

_SEED = 382
_KM_PER_DEGREE = 111.0
_ROUGHNESS = 0.9  # of the way to where the triangle ends
_STEEPEST = 1.0  # 45°: a border does not run out to the middle of a unit
_SMALLER = 0.62  # a bend of half the length, against the one it is on
_DECIMALS = 5  # one metre, as in the shipped layers
_SNAP_KM = 1e-6
Edge = tuple[int, int]


@dataclass(frozen=True)
class _Cells:
    """Corner points in km; for each cell its corners in order, and its middle."""

    corners: np.ndarray
    rings: tuple[tuple[int, ...], ...]
    middles: np.ndarray


def make_coverage(size: Size) -> dict:
    """GeoJSON with the properties of the shipped layers; the same in every run."""
    chance = np.random.default_rng(_SEED)
    west, south, east, north = size.box
    stretch = _KM_PER_DEGREE * math.cos(math.radians((south + north) / 2)), _KM_PER_DEGREE
    cells = _cells_of(chance, size.units, ((east - west) * stretch[0], (north - south) * stretch[1]))
    borders = _roughened(chance, cells, size.vertices)
    features = [
        _feature(
            size,
            number,
            _degrees(_outline(ring, borders), size, stretch),
            _degrees(cells.middles[[number]], size, stretch),
        )
        for number, ring in enumerate(cells.rings)
    ]
    return {"type": "FeatureCollection", "features": features}


def unit_ids(size: Size) -> tuple[str, ...]:
    """The units of the coverage, in its order."""
    return tuple(unit_id_of(number) for number in range(size.units))


def unit_id_of(number: int) -> str:
    return f"u{number:05}"


def unit_name(number: int) -> str:
    return f"Thử nghiệm {number + 1}"


def _cells_of(chance: np.random.Generator, units: int, extent_km: tuple[float, float]) -> _Cells:
    frame = shapely.box(0, 0, *extent_km)
    points = chance.uniform((0, 0), extent_km, size=(units, 2))
    for _ in range(2):  # the second time around the middles of the first: no slivers
        around = shapely.voronoi_polygons(shapely.multipoints(points), extend_to=frame)
        cells = shapely.intersection(np.array(shapely.get_parts(around)), frame)
        points = shapely.get_coordinates(shapely.centroid(cells))
    corners, owner = shapely.get_coordinates(shapely.get_exterior_ring(cells), return_index=True)
    snapped, place = np.unique(np.round(corners / _SNAP_KM), axis=0, return_inverse=True)
    place = place.reshape(-1)
    rings = tuple(_without_repeats(place[owner == number][:-1].tolist()) for number in range(units))
    return _Cells(snapped * _SNAP_KM, rings, points)


def _without_repeats(ring: list[int]) -> tuple[int, ...]:
    return tuple(here for before, here in pairwise([ring[-1], *ring]) if before != here)


def _edges(ring: tuple[int, ...]) -> Iterator[Edge]:
    yield from pairwise([*ring, ring[0]])


def _roughened(chance: np.random.Generator, cells: _Cells, vertices: int) -> dict[Edge, np.ndarray]:
    """For each edge, from its lower corner to its higher, its points with both ends."""
    beside: dict[Edge, list[int]] = {}
    for number, ring in enumerate(cells.rings):
        for start, end in _edges(ring):
            beside.setdefault((min(start, end), max(start, end)), []).append(number)
    length = {edge: math.dist(*cells.corners[list(edge)]) for edge in beside}
    borders_km = sum(length[edge] * len(owners) for edge, owners in beside.items())
    # one point of each outline closes it
    step_km = borders_km / ((vertices - 1) * len(cells.rings))
    return {
        edge: _rough_edge(
            chance, cells.corners[list(edge)], cells.middles[owners], max(round(length[edge] / step_km), 1)
        )
        for edge, owners in beside.items()
    }


def _rough_edge(chance: np.random.Generator, ends: np.ndarray, middles: np.ndarray, steps: int) -> np.ndarray:
    start, end = ends
    length = math.dist(start, end)
    along = (end - start) / length
    across = np.array((-along[1], along[0]))
    at = np.linspace(0, length, steps + 1)
    steepness = min(_steepness(start, along, across, middles), _steepness(end, -along, across, middles))
    aside = np.minimum(at, length - at) * steepness * _ROUGHNESS * _noise(chance, steps)
    points = start + np.outer(at, along) + np.outer(aside, across)
    points[-1] = end  # to the bit: other edges end there too
    return points


def _steepness(corner: np.ndarray, along: np.ndarray, across: np.ndarray, middles: np.ndarray) -> float:
    """How steeply an edge may leave its line at a corner before it leaves the triangle to any of the middles."""
    away = middles - corner
    beside, ahead = np.abs(away @ across), away @ along
    return min(_STEEPEST, *(b / a if a > 0 else _STEEPEST for b, a in zip(beside, ahead, strict=True)))


def _noise(chance: np.random.Generator, steps: int) -> np.ndarray:
    """Between −1 and 1: wide bends with ever smaller ones on them, down to every vertex."""
    at = np.linspace(0, 1, steps + 1)
    total = np.zeros(steps + 1)
    for octave in range(1, max(steps.bit_length(), 2)):
        knots = 2**octave + 1
        total += _SMALLER**octave * np.interp(at, np.linspace(0, 1, knots), chance.uniform(-1, 1, knots))
    return total / np.abs(total).max()


def _outline(ring: tuple[int, ...], borders: dict[Edge, np.ndarray]) -> np.ndarray:
    parts = [
        borders[start, end][:-1] if start < end else borders[end, start][:0:-1] for start, end in _edges(ring)
    ]
    return np.concatenate([*parts, parts[0][:1]])


def _degrees(points: np.ndarray, size: Size, stretch: tuple[float, float]) -> list[list[float]]:
    west, south, _, _ = size.box
    return np.round(points / stretch + (west, south), _DECIMALS).tolist()


def _feature(size: Size, number: int, outline: list[list[float]], middle: list[list[float]]) -> dict:
    unit_id = unit_id_of(number)
    ((lon, lat),) = middle
    return {
        "type": "Feature",
        "properties": {
            "unit_id": unit_id,
            "code": unit_id,
            "name_vi": unit_name(number),
            "name_en": unit_name(number),
            "kind": size.kind,
            "label_lon": lon,
            "label_lat": lat,
        },
        "geometry": {"type": "Polygon", "coordinates": [outline]},
    }
