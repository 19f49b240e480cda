"""The map as plotly polygons: for the overview, documents and presentation. Draws and exports with no internet.

plotly's own geo traces fetch a topology from outside and then draw nothing; filled lines on metric axes do not.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import plotly.graph_objects as go

from components.figures.map_plane import Extent, Path, clipped_path_of, extent_of, outline_of, paths_of, to_km
from components.figures.theme import (
    INK,
    INK_SOFT,
    NEIGHBOUR,
    NEIGHBOUR_LINE,
    NO_DATA,
    NO_DATA_LINE,
    PAPER,
    TEMPLATE,
    pick_palette,
    text_on,
)
from monitoring.sources.boundaries import Boundary, BoundaryLayer
from monitoring.views.map_parts import MapUnit, MapView

_SCALE_BAR_KM = 25
# of 11 px type on a map 330 px wide, the phone's
_KM_PER_LETTER = 3.2
_LABEL_HEIGHT_KM = 14.5
_MOST_KM = 5.0


def draw_polygon_map(
    view: MapView,
    *,
    height: int = 420,
    with_values: bool = True,
    compact: bool = False,
    detail_km: float = 0.25,
) -> go.Figure:
    """Give the choropleth with names and values written on it, hatched where there is no data.

    Axes are kilometres east and north of a local origin, one scale for both; north is up. The ``compact`` form has
    neither names nor values nor scale bar: one of several small maps, with its values in a table beside.
    """
    by_id = {boundary.unit_id: boundary for boundary in view.layer.boundaries}
    colours = pick_palette(view.palette, view.class_count)
    paths = paths_of(view.layer, detail_km=detail_km)
    chosen = [paths[unit.unit_id] for unit in view.units if unit.is_chosen]
    # one figure from plain dicts: plotly checks and copies a figure as a whole once, not once a trace
    figure = go.Figure(
        data=[
            *_context(view.boundaries.neighbours, extent_of(view.layer)),
            *(_polygon(unit, paths[unit.unit_id], colours) for unit in view.units),
            _outline(outline_of(view.layer, detail_km=detail_km), INK, 2.5),
            *(_outline(path, INK, 4) for path in chosen),
        ],
        layout={
            "template": TEMPLATE,
            "height": height,
            "annotations": [] if compact else _labels(view.units, by_id, colours, with_values),
            "meta": {"alt": view.alt},
            **_frame(view.layer),
        },
    )
    if not compact:
        _add_scale_bar(figure, view.layer)
    return figure


def _context(neighbours: BoundaryLayer | None, extent: Extent) -> list[dict[str, object]]:
    """The neighbours as one trace, cut to what the map shows of them."""
    if neighbours is None:
        return []
    xs, ys = clipped_path_of(tuple(boundary.rings for boundary in neighbours.boundaries), extent)
    return [
        {
            "type": "scatter",
            "x": xs,
            "y": ys,
            "mode": "lines",
            "fill": "toself",
            "fillcolor": NEIGHBOUR,
            "line": {"color": NEIGHBOUR_LINE, "width": 1},
            "hoverinfo": "skip",
        }
    ]


def _polygon(unit: MapUnit, path: Path, colours: tuple[str, ...]) -> dict[str, object]:
    xs, ys = path
    known = unit.class_index is not None
    fill = colours[unit.class_index] if unit.class_index is not None else NO_DATA
    hatch = {"shape": "/", "fgcolor": NO_DATA_LINE, "bgcolor": NO_DATA, "size": 8, "solidity": 0.2}
    return {
        "type": "scatter",
        "x": xs,
        "y": ys,
        "mode": "lines",
        "fill": "toself",
        "fillcolor": fill,
        "fillpattern": None if known else hatch,
        "line": {
            "color": INK_SOFT if unit.is_illustrative else PAPER,
            "width": 1.5,
            "dash": "dot" if unit.is_illustrative else "solid",
        },
        "hoveron": "fills",
        "hoverinfo": "text",
        "text": "<br>".join((f"<b>{unit.full_name}</b>", *unit.tooltip)),
        "name": unit.name,
        "meta": {"unit_id": unit.unit_id, "class_index": unit.class_index},
    }


def _outline(path: Path, colour: str, width: float) -> dict[str, object]:
    xs, ys = path
    line = {"color": colour, "width": width}
    return {"type": "scatter", "x": xs, "y": ys, "mode": "lines", "line": line, "hoverinfo": "skip"}


def _labels(
    units: Sequence[MapUnit], by_id: dict[str, Boundary], colours: tuple[str, ...], with_values: bool
) -> list[dict[str, object]]:
    places = spread_labels({unit.name: to_km(*by_id[unit.unit_id].label_at) for unit in units})
    return [
        {
            "x": places[unit.name][0],
            "y": places[unit.name][1],
            "text": f"{unit.name}<br><b>{unit.label}</b>" if with_values else unit.name,
            "showarrow": False,
            "font": {
                "size": 11,
                "color": text_on(NO_DATA if unit.class_index is None else colours[unit.class_index]),
            },
            "borderpad": 0,
        }
        for unit in units
    ]


def spread_labels(places: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    """Move labels that would overlap on a phone apart, up and down, by at most `_MOST_KM` each.

    ``places`` and the answer are kilometres; the size of a label is that of its text on the smallest map.
    """
    spread = dict(places)
    for one, other in combinations(sorted(places, key=lambda name: places[name][1]), 2):
        (x, low), (other_x, high) = spread[one], spread[other]
        if (
            abs(x - other_x) >= (len(one) + len(other)) / 2 * _KM_PER_LETTER
            or abs(high - low) >= _LABEL_HEIGHT_KM
        ):
            continue
        step = min((_LABEL_HEIGHT_KM - (high - low)) / 2, _MOST_KM)
        spread[one], spread[other] = (x, low - step), (other_x, high + step)
    return spread


def _frame(layer: BoundaryLayer) -> dict[str, object]:
    """The layout that shows the layer and a margin around it, to one scale both ways."""
    west, east, south, north = extent_of(layer)
    return {
        "xaxis": {"visible": False, "range": [west, east], "constrain": "domain"},
        "yaxis": {
            "visible": False,
            "range": [south, north],
            "scaleanchor": "x",
            "scaleratio": 1,
            "constrain": "domain",
        },
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "dragmode": False,
    }


def _add_scale_bar(figure: go.Figure, layer: BoundaryLayer) -> None:
    west, _, south, _ = extent_of(layer)
    left, bottom = west + 4, south + 4
    figure.add_shape(
        type="line",
        x0=left,
        x1=left + _SCALE_BAR_KM,
        y0=bottom,
        y1=bottom,
        line={"color": INK_SOFT, "width": 2},
    )
    figure.add_annotation(
        x=left + _SCALE_BAR_KM / 2,
        y=bottom,
        yshift=10,
        text=f"{_SCALE_BAR_KM} km",
        showarrow=False,
        font={"size": 11, "color": INK_SOFT},
    )
