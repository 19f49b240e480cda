"""Reads the boundary layers: rings in longitude and latitude, label points, and the units they draw."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from monitoring.contracts.problem import Problem

Ring = tuple[tuple[float, float], ...]

DISTRICTS_FILE = "lam_dong_districts.geojson"
PROVINCE_FILE = "lam_dong_province.geojson"
NEIGHBOURS_FILE = "neighbours.geojson"
# to be shown with every map; the whole story is in geo/ATTRIBUTION.md
BOUNDARY_ATTRIBUTION = (
    "Ranh giới hành chính: Hệ thống bản đồ hành chính, Cổng Thông tin điện tử Chính phủ (gis.chinhphu.vn), qua dự án "
    "daohoangson/dvhcvn (GPL-3.0). Chỉ dùng để minh họa, không có giá trị pháp lý về địa giới."
)
_CONTEXT_FILES = frozenset({PROVINCE_FILE, NEIGHBOURS_FILE})


@dataclass(frozen=True)
class Boundary:
    """One unit's outline. ``rings`` are closed, in degrees (EPSG:4326); ``label_at`` is where its name fits best."""

    unit_id: str
    name_vi: str
    rings: tuple[Ring, ...]
    label_at: tuple[float, float]


@dataclass(frozen=True)
class BoundaryLayer:
    """One GeoJSON file."""

    file_name: str
    boundaries: tuple[Boundary, ...]

    @cached_property
    def unit_ids(self) -> frozenset[str]:
        return frozenset(boundary.unit_id for boundary in self.boundaries)


@dataclass(frozen=True)
class Boundaries:
    """Layers by which frames are drawn, and the context around them."""

    layers: Mapping[str, BoundaryLayer]
    province: BoundaryLayer | None
    neighbours: BoundaryLayer | None

    def layer_for(self, unit_ids: frozenset[str]) -> BoundaryLayer:
        """The layer that draws all of these units. Raises LookupError where none does (the contracts refuse that)."""
        for layer in self.layers.values():
            if unit_ids <= layer.unit_ids:
                return layer
        raise LookupError(f"không có lớp ranh giới nào vẽ đủ các đơn vị {', '.join(sorted(unit_ids))}")


def read_boundaries(geo_dir: Path) -> tuple[Boundaries, list[Problem]]:
    """Give every layer of the folder, and the problems of files that are missing or no GeoJSON."""
    found: dict[str, BoundaryLayer] = {}
    problems: list[Problem] = []
    names = sorted({DISTRICTS_FILE} | {path.name for path in geo_dir.glob("*.geojson")})
    for name in names:
        try:
            found[name] = _read_layer(geo_dir / name)
        except FileNotFoundError:
            problems.append(
                Problem(
                    f"geo/{name}",
                    None,
                    None,
                    "không có tệp ranh giới",
                    "Chạy “make boundaries” để tạo lại tệp.",
                )
            )
        except (UnicodeDecodeError, json.JSONDecodeError):
            problems.append(
                Problem(
                    f"geo/{name}",
                    None,
                    None,
                    "tệp không phải GeoJSON bằng mã UTF-8",
                    "Chạy “make boundaries” để tạo lại tệp.",
                )
            )
        except (KeyError, TypeError, ValueError, AttributeError) as failed:
            missing = str(failed.args[0]) if isinstance(failed, KeyError) else None
            problems.append(
                Problem(
                    f"geo/{name}",
                    None,
                    missing,
                    "đối tượng thiếu thuộc tính hoặc không phải vùng",
                    "Chạy “make boundaries” để tạo lại tệp.",
                )
            )
    layers = {name: layer for name, layer in found.items() if name not in _CONTEXT_FILES}
    return Boundaries(layers, found.get(PROVINCE_FILE), found.get(NEIGHBOURS_FILE)), problems


def _read_layer(path: Path) -> BoundaryLayer:
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return BoundaryLayer(path.name, tuple(_read_boundary(feature) for feature in features))


def _read_boundary(feature: dict[str, Any]) -> Boundary:
    properties, geometry = feature["properties"], feature["geometry"]
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    rings = tuple(
        tuple((float(x), float(y)) for x, y, *_ in ring) for polygon in polygons for ring in polygon
    )
    unit_id = properties.get("unit_id") or properties["code"]
    return Boundary(
        str(unit_id),
        properties["name_vi"],
        rings,
        (float(properties["label_lon"]), float(properties["label_lat"])),
    )
