"""The files of the interactive map, and the addresses that the browser fetches them by. Imports nothing heavy."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from monitoring.sources.folders import GEO_DIR, SHIPPED_GEO_DIR
from monitoring.sources.layer_files import layer_files

STATIC_DIR = Path(__file__).resolve().parents[2] / "static"
# Streamlit serves static/ of the project alone; another folder of boundaries is served as the files of a component,
# which `components.widgets.served_boundaries` declares under this name
_SHIPPED_ADDRESS = "app/static/geo/"
_OWN_ADDRESS = "component/components.widgets.served_boundaries.boundaries/"


def has_own_boundaries() -> bool:
    """Whether GEO_DIR names another folder than the project's, whose files have a copy under static/."""
    return GEO_DIR != SHIPPED_GEO_DIR


def geo_address() -> str:
    """Where the browser finds the folder of boundaries, from wherever the dashboard is served."""
    return _OWN_ADDRESS if has_own_boundaries() else _SHIPPED_ADDRESS


def fetched_ahead() -> tuple[str, ...]:
    """What the province's map draws, whichever year is shown."""
    return (*layer_files().context, *layer_files().fetched_first)


@cache
def static_version() -> str:
    """Changes with any file of the map or the boundaries, so that a browser never mixes those of two versions."""
    geo_dir = GEO_DIR if has_own_boundaries() else STATIC_DIR / "geo"
    files = sorted([*(STATIC_DIR / "map").iterdir(), *geo_dir.glob("*.geojson")])
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:8]


def fetched_map() -> str:
    """The expression by which a page fetches the map's script, from wherever the dashboard is served."""
    address = f"app/static/map/district_map.js?v={static_version()}"
    if has_own_boundaries():
        address += f"&geo={geo_address()}"
    return f'import(new URL("{address}", document.baseURI).href)'
