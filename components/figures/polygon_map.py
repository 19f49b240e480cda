"""The map as plotly polygons: for the overview, documents and presentation. Draws and exports with no internet.

plotly's own geo traces fetch a topology from outside and then draw nothing; filled lines on metric axes do not.
"""

from __future__ import annotations

from collections.abc import Mapping

import plotly.graph_objects as go

from components.figures.map_labels import ON_SCREEN, Lettering, draw_labels, fill_of
from components.figures.map_plane import Extent, Path, clipped_path_of, extent_of, outline_of, paths_of
from components.figures.theme import (
    INK,
    INK_SOFT,
    NEIGHBOUR,
    NEIGHBOUR_LINE,
    NO_DATA_LINE,
    PAPER,
    PATTERNS,
    TEMPLATE,
    pick_palette,
)
from monitoring.sources.boundaries import BoundaryLayer
from monitoring.views.map_parts import MapUnit, MapView

_SCALE_BAR_KM = 25


def draw_polygon_map(
    view: MapView,
    *,
    height: int = 420,
    with_names: bool = True,
    compact: bool = False,
    detail_km: float = 0.25,
    lettering: Lettering = ON_SCREEN,
) -> go.Figure:
    """Give the choropleth with names and values written on it, hatched where there is no data.

    Axes are kilometres east and north of a local origin, one scale for both; north is up. The ``compact`` form has
    neither names nor values nor scale bar: one of several small maps, with its values in a table beside.
    """
    by_id = {boundary.unit_id: boundary for boundary in view.layer.boundaries}
    colours = pick_palette(view.palette, view.class_count)
    patterns = PATTERNS.get(view.palette, {})
    paths = paths_of(view.layer, detail_km=detail_km)
    chosen = [paths[unit.unit_id] for unit in view.units if unit.is_chosen]
    # one figure from plain dicts: plotly checks and copies a figure as a whole once, not once a trace
    figure = go.Figure(
        data=[
            *_context(view.boundaries.neighbours, extent_of(view.layer)),
            *(_polygon(unit, paths[unit.unit_id], colours, patterns) for unit in view.units),
            _outline(outline_of(view.layer, detail_km=detail_km), INK, 2.5),
            *(_outline(path, INK, 4) for path in chosen),
        ],
        layout={
            "template": TEMPLATE,
            "height": height,
            "annotations": []
            if compact
            else draw_labels(
                view.units,
                by_id,
                colours,
                with_names=with_names,
                lettering=lettering,
            ),
            "meta": {"alt": view.alt},
            **_frame(view.layer),
        },
    )
    if not compact:
        _add_scale_bar(figure, view.layer, lettering.size_px)
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


def _polygon(
    unit: MapUnit, path: Path, colours: tuple[str, ...], patterns: Mapping[int, str]
) -> dict[str, object]:
    xs, ys = path
    return {
        "type": "scatter",
        "x": xs,
        "y": ys,
        "mode": "lines",
        "fill": "toself",
        "fillcolor": fill_of(unit, colours),
        "fillpattern": _hatch(unit, colours, patterns),
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


def _hatch(unit: MapUnit, colours: tuple[str, ...], patterns: Mapping[int, str]) -> dict[str, object] | None:
    """Lines over what has no data, signs over the classes that have some; None leaves the colour plain."""
    shape = "/" if unit.class_index is None else patterns.get(unit.class_index)
    if shape is None:
        return None
    paper = fill_of(unit, colours)
    return {"shape": shape, "fgcolor": NO_DATA_LINE, "bgcolor": paper, "size": 8, "solidity": 0.2}


def _outline(path: Path, colour: str, width: float) -> dict[str, object]:
    xs, ys = path
    line = {"color": colour, "width": width}
    return {"type": "scatter", "x": xs, "y": ys, "mode": "lines", "line": line, "hoverinfo": "skip"}


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


def _add_scale_bar(figure: go.Figure, layer: BoundaryLayer, size_px: int) -> None:
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
        font={"size": size_px, "color": INK_SOFT},
    )
