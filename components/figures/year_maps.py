"""The maps of all years in one figure, three in a row, with their values written on them."""

from __future__ import annotations

from typing import Any

import plotly.graph_objects as go

from components.figures.map_labels import Lettering
from components.figures.map_plane import extent_of
from components.figures.polygon_map import draw_polygon_map
from components.figures.theme import INK_SOFT, TEMPLATE
from monitoring.views.compare_maps import YearMap, YearMapsView

_COLUMNS = 3
_HEAD_PX, _GAP_PX = 46, 14
_LABELS = Lettering(size_px=11, km_per_letter=3.4, label_height_km=8.0, backing=0.75)
# on a map 290 px wide half a kilometre is one pixel
_DETAIL_KM = 0.5


def draw_year_maps(view: YearMapsView, *, width_px: int = 900) -> go.Figure:
    """A map a year under its year and the province's value. The last cell of the grid is left free where there is one."""
    columns = min(_COLUMNS, len(view.maps))
    map_width = (width_px - _GAP_PX * (columns - 1)) / columns
    west, east, south, north = extent_of(view.maps[0].map.layer)
    map_height = map_width * (north - south) / (east - west)
    row_count = -(-len(view.maps) // columns)
    height_px = round(row_count * (map_height + _HEAD_PX) + (row_count - 1) * _GAP_PX)
    layout: dict[str, object] = {
        "template": TEMPLATE,
        "width": width_px,
        "height": height_px,
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
        "meta": {"alt": view.caption.title},
    }
    traces: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    for at, one in enumerate(view.maps):
        left = at % columns * (map_width + _GAP_PX)
        top = at // columns * (map_height + _HEAD_PX + _GAP_PX)
        ending = "" if at == 0 else str(at + 1)
        drawn = draw_polygon_map(one.map, with_names=False, lettering=_LABELS, detail_km=_DETAIL_KM)
        traces += [
            {**trace.to_plotly_json(), "xaxis": f"x{ending}", "yaxis": f"y{ending}"} for trace in drawn.data
        ]
        notes += [
            {**note.to_plotly_json(), "xref": f"x{ending}", "yref": f"y{ending}"}
            for note in drawn.layout.annotations
            if note.text.startswith("<b>")
        ]
        notes += _heads(one, left, top)
        layout |= {
            f"xaxis{ending}": {
                **drawn.layout.xaxis.to_plotly_json(),
                "domain": _within(left, left + map_width, width_px),
                "anchor": f"y{ending}",
            },
            f"yaxis{ending}": {
                **drawn.layout.yaxis.to_plotly_json(),
                "domain": _within(
                    height_px - top - _HEAD_PX - map_height, height_px - top - _HEAD_PX, height_px
                ),
                "anchor": f"x{ending}",
                "scaleanchor": f"x{ending}",
            },
        }
    return go.Figure(data=traces, layout={**layout, "annotations": notes})


def free_cell(view: YearMapsView, figure: go.Figure) -> tuple[float, float, float] | None:
    """Left edge, top and width in pixels of the cell of the grid without a map; None where the grid is full."""
    columns = min(_COLUMNS, len(view.maps))
    if len(view.maps) % columns == 0:
        return None
    at, rows = len(view.maps), -(-len(view.maps) // columns)
    width = (figure.layout.width - _GAP_PX * (columns - 1)) / columns
    return (
        at % columns * (width + _GAP_PX),
        (rows - 1) * (figure.layout.height + _GAP_PX) / rows,
        width,
    )


def _within(low: float, high: float, whole: float) -> list[float]:
    return [max(low / whole, 0.0), min(high / whole, 1.0)]


def _heads(one: YearMap, left: float, top: float) -> list[dict[str, Any]]:
    """The year with the province's value, and under it which units the map shows and of which day."""
    place = {
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": left + 2,
        "align": "left",
        "showarrow": False,
        "borderpad": 0,
    }
    return [
        {**place, "yshift": -top - 12, "text": f"<b>{one.year}</b> {one.province}", "font": {"size": 15}},
        {
            **place,
            "yshift": -top - 32,
            "text": one.frame,
            "font": {"size": 12, "color": INK_SOFT},
        },
    ]
