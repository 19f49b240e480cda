"""A layer in two depths, as the map takes them for many units: one of the whole, and sheets with every bend.

The whole is simplified together, so that no gap opens, to what can be told apart where all of it is seen. The sheets
hold the outlines as they are; the map fetches those that somebody looks at from near (`static/map/large_map.js`).
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import shapely

from benchmarks.growth.sizes import Size

_HEIGHT_PX = 560  # of the map
_TILE_PX = 256
_TOLERANCE_PX = 0.6
_NEARER_BY = 1.5  # zoom levels; what was left out is then a pixel and a half wide
_SHEET_DEGREES = 1.0
_DECIMALS = 5
_NEEDED = ("unit_id", "name_vi", "label_lon", "label_lat")
Feature = dict


@dataclass(frozen=True)
class Files:
    """Contents by file name, below the folder of the layers."""

    whole: str
    contents: Mapping[str, str]


def in_one_depth(size: Size, coverage: dict) -> Files:
    return Files(size.layer_file, {size.layer_file: _as_json(coverage)})


def in_two_depths(size: Size, coverage: dict) -> Files:
    """The whole under the layer's own name, and a folder of sheets beside it."""
    features = [_with_few_properties(feature) for feature in coverage["features"]]
    sheets = _sheets(features)
    names = {
        place: f"{size.layer_file.removesuffix('.geojson')}/{number:03}.json"
        for number, place in enumerate(sheets)
    }
    whole = {
        "type": "FeatureCollection",
        "detail_from_zoom": zoom_of_the_whole(size) + _NEARER_BY,
        "sheets": [{"file": names[place], "box": _box_of(part)} for place, part in sheets.items()],
        "features": _simplified(features, _degrees_a_pixel(size) * _TOLERANCE_PX),
    }
    contents = {
        names[place]: _as_json({"type": "FeatureCollection", "features": part})
        for place, part in sheets.items()
    }
    return Files(size.layer_file, {size.layer_file: _as_json(whole), **contents})


def zoom_of_the_whole(size: Size) -> float:
    """At which the whole just fits in the map's height."""
    return math.log2(_HEIGHT_PX / (_down(size.box[1]) - _down(size.box[3])) / _TILE_PX)


def _down(lat: float) -> float:
    """From the north, the whole world being 1, in the projection of web maps."""
    return 0.5 - math.log(math.tan(math.pi / 4 + math.radians(lat) / 2)) / (2 * math.pi)


def _degrees_a_pixel(size: Size) -> float:
    return (size.box[3] - size.box[1]) / _HEIGHT_PX


def _with_few_properties(feature: Feature) -> Feature:
    return {**feature, "properties": {name: feature["properties"][name] for name in _NEEDED}}


def _sheets(features: list[Feature]) -> dict[tuple[int, int], list[Feature]]:
    """By the square in which a unit's name stands."""
    found: dict[tuple[int, int], list[Feature]] = {}
    for feature in features:
        at = feature["properties"]["label_lon"], feature["properties"]["label_lat"]
        place = (int(at[0] // _SHEET_DEGREES), int(at[1] // _SHEET_DEGREES))
        found.setdefault(place, []).append(feature)
    return found


def _box_of(features: list[Feature]) -> list[float]:
    points = np.concatenate([feature["geometry"]["coordinates"][0] for feature in features])
    return [*points.min(axis=0).tolist(), *points.max(axis=0).tolist()]


def _simplified(features: list[Feature], tolerance_degrees: float) -> list[Feature]:
    shapes = shapely.polygons([shapely.linearrings(one["geometry"]["coordinates"][0]) for one in features])
    coarse = shapely.coverage_simplify(shapes, tolerance_degrees)
    return [
        {**feature, "geometry": {"type": "Polygon", "coordinates": [_ring(shape)]}}
        for feature, shape in zip(features, coarse, strict=True)
    ]


def _ring(shape: shapely.Polygon) -> list[list[float]]:
    return np.round(shapely.get_coordinates(shape), _DECIMALS).tolist()


def _as_json(content: dict) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))
