"""What of a plotly figure is painted, and what may be passed over because it draws nothing in a picture.

Everything else is refused: a picture that silently lacks a part of what was asked for would be a false one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.documents.pictures.picture import CannotPaint

Known = Mapping[str, "Known | None"]

_FONT: Known = dict.fromkeys(("family", "size", "color"))
_LINE: Known = dict.fromkeys(("color", "width", "dash"))
# of pointing, clicking and names only
_UNSEEN = dict.fromkeys(
    ("name", "meta", "customdata", "hoverinfo", "hovertemplate", "hovertext", "hoverlabel", "hoveron", "uid", "ids",
     "showlegend", "legendgroup", "visible")
)  # fmt: skip
_TRACE: dict[str, Known | None] = {
    **_UNSEEN,
    **dict.fromkeys(("type", "x", "y", "xaxis", "yaxis", "text", "textposition", "cliponaxis", "opacity")),
    "textfont": _FONT,
}
TRACES: Mapping[str, Known] = {
    "scatter": {
        **_TRACE,
        **dict.fromkeys(("mode", "fill", "fillcolor", "connectgaps")),
        "fillpattern": dict.fromkeys(("shape", "fgcolor", "bgcolor", "size", "solidity")),
        "line": _LINE,
        "marker": {**dict.fromkeys(("size", "color", "symbol", "opacity")), "line": _LINE},
    },
    "bar": {
        **_TRACE,
        **dict.fromkeys(("orientation", "base", "width", "texttemplate", "insidetextanchor", "textangle")),
        "marker": {
            **dict.fromkeys(("color", "opacity")),
            "line": _LINE,
            "pattern": dict.fromkeys(("shape", "fgcolor", "bgcolor", "size", "solidity")),
        },
    },
}
AXIS: Known = {
    **dict.fromkeys(
        ("domain", "anchor", "range", "type", "autorange", "rangemode", "visible", "showgrid", "gridcolor", "gridwidth",
         "zeroline", "zerolinecolor", "zerolinewidth", "showline", "linecolor", "linewidth", "tickvals", "ticktext",
         "tickmode", "nticks", "ticklen", "ticks", "tickcolor", "tickwidth", "tickangle", "ticksuffix", "showticklabels",
         "automargin", "scaleanchor", "scaleratio", "constrain", "fixedrange")
    ),
    "tickfont": _FONT,
    "title": {"text": None, "standoff": None, "font": _FONT},
}  # fmt: skip
SHAPE: Known = {
    **dict.fromkeys(
        ("type", "xref", "yref", "x0", "x1", "y0", "y1", "path", "xsizemode", "ysizemode", "xanchor", "yanchor", "fillcolor",
         "opacity", "layer", "name", "visible")
    ),
    "line": _LINE,
}  # fmt: skip
ANNOTATION: Known = {
    **dict.fromkeys(
        ("x", "y", "xref", "yref", "text", "xanchor", "yanchor", "xshift", "yshift", "align", "showarrow", "ax", "ay",
         "arrowhead", "arrowwidth", "arrowcolor", "standoff", "bgcolor", "bordercolor", "borderwidth", "borderpad", "name",
         "visible", "opacity", "hovertext", "captureevents")
    ),
    "font": _FONT,
}  # fmt: skip
_LAYOUT = frozenset(
    ("template", "font", "width", "height", "margin", "shapes", "annotations", "paper_bgcolor", "plot_bgcolor", "barmode",
     "bargap", "bargroupgap", "separators", "showlegend", "meta", "dragmode", "hovermode", "hoverlabel", "colorway", "legend",
     "title", "uirevision", "autosize")
)  # fmt: skip


def refuse_unknown(data: list[dict[str, Any]], layout: Mapping[str, Any]) -> None:
    """Raises `CannotPaint` with the name of the first thing that would be left out."""
    for at, trace in enumerate(data):
        kind = trace.get("type", "scatter")
        if kind not in TRACES:
            raise CannotPaint(f"chưa vẽ được loại hình “{kind}” khi không có Chromium")
        _check(trace, TRACES[kind], f"data[{at}]")
    for name, value in layout.items():
        if name.startswith(("xaxis", "yaxis")):
            _check(value, AXIS, name)
        elif name not in _LAYOUT:
            raise CannotPaint(f"chưa vẽ được “{name}” khi không có Chromium")
    for at, shape in enumerate(layout.get("shapes", ())):
        _check(shape, SHAPE, f"shapes[{at}]")
    for at, note in enumerate(layout.get("annotations", ())):
        _check(note, ANNOTATION, f"annotations[{at}]")
    if layout.get("showlegend"):
        raise CannotPaint("chưa vẽ được bảng chú giải của plotly khi không có Chromium")
    if (layout.get("title") or {}).get("text"):
        raise CannotPaint("chưa vẽ được tiêu đề của plotly khi không có Chromium")


def one_of(value: Any, allowed: tuple[Any, ...], where: str) -> Any:
    """The value where it is one that is painted. Raises `CannotPaint`."""
    if value not in allowed:
        raise CannotPaint(f"chưa vẽ được {where} = “{value}” khi không có Chromium")
    return value


def _check(value: Mapping[str, Any], known: Known, where: str) -> None:
    for name, inner in value.items():
        if inner is None:
            continue
        if name not in known:
            raise CannotPaint(f"chưa vẽ được “{where}.{name}” khi không có Chromium")
        deeper = known[name]
        if deeper is not None:
            _check(inner, deeper, f"{where}.{name}")
