"""The map as plotly polygons: for the overview, documents and presentation. Draws and exports with no internet.

plotly's own geo traces fetch a topology from outside and then draw nothing; filled lines on metric axes do not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations
from math import cos, radians

import plotly.graph_objects as go

from components.figures.theme import (
    INK,
    INK_SOFT,
    NEIGHBOUR,
    NEIGHBOUR_LINE,
    NO_DATA,
    NO_DATA_LINE,
    PAPER,
    new_figure,
    pick_palette,
    text_on,
)
from monitoring.sources.boundaries import Boundary, BoundaryLayer, Ring
from monitoring.views.map_parts import MapUnit, MapView

_KM_PER_DEGREE = 111.32
_MIDDLE_LATITUDE = 11.75
_MARGIN_KM = 6.0
_SCALE_BAR_KM = 25
# of 11 px type on a map 330 px wide, the phone's
_KM_PER_LETTER = 3.2
_LABEL_HEIGHT_KM = 14.5
_MOST_KM = 5.0


def draw_polygon_map(view: MapView, *, height: int = 420, with_values: bool = True) -> go.Figure:
    """Give the choropleth with names and values written on it, hatched where there is no data.

    Axes are kilometres east and north of a local origin, one scale for both; north is up.
    """
    figure = new_figure(height=height)
    _add_context(figure, view.boundaries.neighbours)
    by_id = {boundary.unit_id: boundary for boundary in view.layer.boundaries}
    colours = pick_palette(view.palette, view.class_count)
    for unit in view.units:
        _add_unit(figure, unit, by_id[unit.unit_id], colours)
    if view.boundaries.province:
        _add_outline(figure, view.boundaries.province.boundaries, INK, 2.5)
    _add_outline(figure, [by_id[unit.unit_id] for unit in view.units if unit.is_chosen], INK, 4)
    _add_labels(figure, view.units, by_id, colours, with_values)
    _frame(figure, view.layer)
    figure.update_layout(meta={"alt": view.alt})
    return figure


def to_km(longitude: float, latitude: float) -> tuple[float, float]:
    """Kilometres east and north of 108°E on the equator; true to 0.2 % over the width of the province."""
    return (longitude - 108.0) * _KM_PER_DEGREE * cos(radians(_MIDDLE_LATITUDE)), latitude * _KM_PER_DEGREE


@cache
def _path(rings: tuple[Ring, ...]) -> tuple[list[float | None], list[float | None]]:
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


def _add_context(figure: go.Figure, neighbours: BoundaryLayer | None) -> None:
    for boundary in neighbours.boundaries if neighbours else ():
        xs, ys = _path(boundary.rings)
        figure.add_scatter(
            x=xs,
            y=ys,
            mode="lines",
            fill="toself",
            fillcolor=NEIGHBOUR,
            line={"color": NEIGHBOUR_LINE, "width": 1},
            hoverinfo="skip",
        )


def _add_unit(figure: go.Figure, unit: MapUnit, boundary: Boundary, colours: tuple[str, ...]) -> None:
    xs, ys = _path(boundary.rings)
    known = unit.class_index is not None
    fill = colours[unit.class_index] if unit.class_index is not None else NO_DATA
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="lines",
        fill="toself",
        fillcolor=fill,
        fillpattern=None
        if known
        else {"shape": "/", "fgcolor": NO_DATA_LINE, "bgcolor": NO_DATA, "size": 8, "solidity": 0.2},
        line={
            "color": INK_SOFT if unit.is_illustrative else PAPER,
            "width": 1.5,
            "dash": "dot" if unit.is_illustrative else "solid",
        },
        hoveron="fills",
        hoverinfo="text",
        text="<br>".join((f"<b>{unit.full_name}</b>", *unit.tooltip)),
        name=unit.name,
        meta={"unit_id": unit.unit_id, "class_index": unit.class_index},
    )


def _add_outline(figure: go.Figure, boundaries: Iterable[Boundary], colour: str, width: float) -> None:
    for boundary in boundaries:
        xs, ys = _path(boundary.rings)
        figure.add_scatter(x=xs, y=ys, mode="lines", line={"color": colour, "width": width}, hoverinfo="skip")


def _add_labels(
    figure: go.Figure,
    units: Sequence[MapUnit],
    by_id: dict[str, Boundary],
    colours: tuple[str, ...],
    with_values: bool,
) -> None:
    places = spread_labels({unit.name: to_km(*by_id[unit.unit_id].label_at) for unit in units})
    for unit in units:
        x, y = places[unit.name]
        fill = colours[unit.class_index] if unit.class_index is not None else NO_DATA
        figure.add_annotation(
            x=x,
            y=y,
            text=f"{unit.name}<br><b>{unit.label}</b>" if with_values else unit.name,
            showarrow=False,
            font={"size": 11, "color": text_on(fill)},
            borderpad=0,
        )


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


def _frame(figure: go.Figure, layer: BoundaryLayer) -> None:
    points = [to_km(*point) for boundary in layer.boundaries for ring in boundary.rings for point in ring]
    west, east = min(x for x, _ in points) - _MARGIN_KM, max(x for x, _ in points) + _MARGIN_KM
    south, north = min(y for _, y in points) - _MARGIN_KM, max(y for _, y in points) + _MARGIN_KM
    figure.update_xaxes(visible=False, range=[west, east], constrain="domain")
    figure.update_yaxes(
        visible=False, range=[south, north], scaleanchor="x", scaleratio=1, constrain="domain"
    )
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
    figure.update_layout(margin={"l": 0, "r": 0, "t": 0, "b": 0}, dragmode=False)
