"""The page in Dash: `gunicorn benchmarks.peers.dash_app.app:server`.

As Dash's documentation advises: the figure goes out once, boundaries by their address, and a callback answers with a
`Patch` that holds what changes and nothing else. Dash serves its scripts itself.
"""

from __future__ import annotations

import json

import plotly.graph_objects as go
from dash import Dash, Input, Output, Patch, callback, dcc, html
from flask import Response

from benchmarks.peers.plotly_map import draw_map, rewound
from benchmarks.peers.tables import LATEST, LINE, MARK, MARKED_PX, THIN_PX, WHOLE, YEARS, read_tables

TABLES = read_tables()
UNITS = list(TABLES.districts)
_GEOMETRY = json.dumps(rewound(TABLES.boundaries), separators=(",", ":"))
# plotly asks for a map of the world even where none of it is shown; its default address is outside
_NO_WORLD = json.dumps({"type": "Topology", "arcs": [], "objects": {}})
_KEPT = {"Cache-Control": "public, max-age=86400"}
_FIRST = next(iter(TABLES.indicators))

_CONFIG = {"displayModeBar": False, "topojsonURL": "/world/"}

app = Dash(__name__, title="Giảm nghèo Lâm Đồng", serve_locally=True, update_title=None)
server = app.server


@server.route("/boundaries.geojson")
def serve_boundaries() -> Response:
    """The browser keeps them: they do not change while the server runs."""
    return Response(_GEOMETRY, mimetype="application/geo+json", headers=_KEPT)


@server.route("/world/<path:_name>")
def serve_no_world(_name: str) -> Response:
    return Response(_NO_WORLD, mimetype="application/json", headers=_KEPT)


def draw_table(indicator: str, year: str) -> list:
    """The districts' values."""
    rows = TABLES.rows(indicator, year)
    head = html.Thead(html.Tr([html.Th(name) for name in rows.columns]))
    body = [html.Tr([html.Td(name), html.Td(f"{value:.2f}")]) for name, value in rows.itertuples(index=False)]
    return [head, html.Tbody(body)]


def draw_first() -> go.Figure:
    return draw_map(TABLES, _FIRST, LATEST, geometry="/boundaries.geojson")


def _select(key: str, label: str, options: list | dict, value: str) -> html.Div:
    return html.Div([html.Label(label), dcc.Dropdown(options, value, id=key, clearable=False)])


app.layout = html.Div(
    [
        html.Div(
            [
                _select("nam", "Năm", list(YEARS), LATEST),
                _select("chiso", "Chỉ số", TABLES.indicators, _FIRST),
                _select("huyen", "Huyện, thành phố", {WHOLE: WHOLE, **TABLES.districts}, WHOLE),
            ],
            style={"width": "300px"},
        ),
        html.Div(
            [
                html.H1(id="title"),
                dcc.Graph(id="map", figure=draw_first(), config=_CONFIG),
            ]
        ),
        html.Table(id="table"),
    ],
    style={"display": "flex", "gap": "24px", "fontFamily": "sans-serif"},
)


@callback(
    Output("map", "figure"),
    Output("table", "children"),
    Output("title", "children"),
    Input("nam", "value"),
    Input("chiso", "value"),
)
def colour(year: str, indicator: str) -> tuple[Patch, list, str]:
    """Another year or indicator: the districts' classes, the table and the title."""
    classes = TABLES.classes(indicator, year)
    figure = Patch()
    figure["data"][0]["z"] = [classes[unit] for unit in UNITS]
    return figure, draw_table(indicator, year), f"{TABLES.indicators[indicator]} năm {year}"


@callback(Output("map", "figure", allow_duplicate=True), Input("huyen", "value"), prevent_initial_call=True)
def mark(district: str) -> Patch:
    """Another district: lines alone."""
    figure = Patch()
    figure["data"][0]["marker"]["line"] = {
        "width": [MARKED_PX if unit == district else THIN_PX for unit in UNITS],
        "color": [MARK if unit == district else LINE for unit in UNITS],
    }
    return figure
