"""The files of the interactive map under static/, and the address that the browser fetches them by. Imports nothing heavy."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

STATIC_DIR = Path(__file__).resolve().parents[2] / "static"
# what the province's map draws, whichever year is shown
LAYERS = (
    "neighbours.geojson",
    "lam_dong_province.geojson",
    "lam_dong_districts.geojson",
    "lam_dong_units_2025.geojson",
)


@cache
def static_version() -> str:
    """Changes with any file of the map or the boundaries, so that a browser never mixes those of two versions."""
    files = sorted([*(STATIC_DIR / "map").iterdir(), *(STATIC_DIR / "geo").glob("*.geojson")])
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:8]


def fetched_map() -> str:
    """The expression by which a page fetches the map's script, from wherever the dashboard is served."""
    address = f"app/static/map/district_map.js?v={static_version()}"
    return f'import(new URL("{address}", document.baseURI).href)'
