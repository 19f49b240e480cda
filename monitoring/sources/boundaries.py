"""Reads the boundary layers: rings in longitude and latitude, label points, and the units they draw."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from monitoring.contracts.problem import Problem
from monitoring.sources.layer_files import layer_files, read_layer_files

Ring = tuple[tuple[float, float], ...]


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
    files, problems = read_layer_files(geo_dir)
    named = {*files.fetched_first, *files.context}
    for name in sorted(named | {path.name for path in geo_dir.glob("*.geojson")}):
        try:
            found[name] = _read_layer(geo_dir / name)
        except FileNotFoundError:
            problems.append(_problem(geo_dir, name, "không có tệp ranh giới"))
        except (UnicodeDecodeError, json.JSONDecodeError):
            problems.append(_problem(geo_dir, name, "tệp không phải GeoJSON bằng mã UTF-8"))
        except (KeyError, TypeError, ValueError, AttributeError) as failed:
            missing = str(failed.args[0]) if isinstance(failed, KeyError) else None
            wrong = "đối tượng thiếu thuộc tính hoặc không phải vùng"
            problems.append(_problem(geo_dir, name, wrong, column=missing))
    layers = {name: layer for name, layer in found.items() if name not in files.context}
    return Boundaries(layers, found.get(files.province or ""), found.get(files.neighbours or "")), problems


def boundary_attribution() -> str:
    """Whose boundaries are drawn and that they have no legal force: to be shown with every map."""
    return layer_files().attribution_vi


def _problem(geo_dir: Path, name: str, message: str, *, column: str | None = None) -> Problem:
    remedy = f"Đặt tệp đúng vào {geo_dir}; tệp của dự án thì chạy “make boundaries” để tạo lại."
    return Problem(f"geo/{name}", None, column, message, remedy)


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
