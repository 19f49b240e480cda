"""The map in plotly: a choropleth without a base map."""

from __future__ import annotations

from itertools import pairwise

import plotly.graph_objects as go

from benchmarks.peers.tables import COLOURS, HEIGHT_PX, LINE, THIN_PX, WIDTH_PX, Tables

_STEP = 1 / len(COLOURS)
_SCALE = [
    [share, colour]
    for at, colour in enumerate(COLOURS)
    for share in (round(at * _STEP, 3), round((at + 1) * _STEP, 3))
]


def draw_map(tables: Tables, indicator: str, year: str, *, geometry: str | dict) -> go.Figure:
    """The districts in the colours of their classes. ``geometry`` is GeoJSON or its address."""
    units, classes = list(tables.districts), tables.classes(indicator, year)
    layer = go.Choropleth(
        geojson=geometry,
        locations=units,
        z=[classes[unit] for unit in units],
        zmin=-0.5,
        zmax=len(COLOURS) - 0.5,
        colorscale=_SCALE,
        showscale=False,
        marker={"line": {"width": THIN_PX, "color": LINE}},
        hovertext=[tables.districts[unit] for unit in units],
    )
    figure = go.Figure(layer)
    # nothing of plotly's own world is shown: it would be fetched from outside
    figure.update_geos(visible=False, fitbounds="locations", projection_type="mercator")
    figure.update_layout(
        width=WIDTH_PX, height=HEIGHT_PX, margin={"l": 0, "r": 0, "t": 0, "b": 0}, uirevision="one"
    )
    return figure


def rewound(boundaries: dict) -> dict:
    """The same districts with outer rings clockwise, as plotly's spherical geometry takes the inside of a ring."""
    features = [{**one, "geometry": _rewound_geometry(one["geometry"])} for one in boundaries["features"]]
    return {**boundaries, "features": features}


def _rewound_geometry(geometry: dict) -> dict:
    polygons = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    turned = [[_turn(ring, clockwise=at == 0) for at, ring in enumerate(rings)] for rings in polygons]
    return {"type": "MultiPolygon", "coordinates": turned}


def _turn(ring: list, *, clockwise: bool) -> list:
    area = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))
    return ring if (area < 0) == clockwise else ring[::-1]
