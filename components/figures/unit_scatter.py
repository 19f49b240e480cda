"""Two indicators as a scatter, the names of the units written beside their points."""

from __future__ import annotations

from collections.abc import Sequence
from textwrap import wrap
from typing import Any

import plotly.graph_objects as go

from components.figures.spread import Beside, Spot, place_beside
from components.figures.theme import INK, INK_SOFT, PAPER, PRIMARY, new_figure
from monitoring.views.compare_scatter import ScatterMark, ScatterPoint, ScatterView

_LEFT_PX, _RIGHT_PX, _LINE_PX = 52, 14, 17
# what a phone 390 px wide leaves for the points
_NARROWEST_PX = 250
_TITLE_LETTERS = 42
_LEADER_FROM_PX = 10


def draw_scatter(
    view: ScatterView,
    *,
    height: int = 560,
    narrowest_px: float = _NARROWEST_PX,
    title_letters: int = _TITLE_LETTERS,
) -> go.Figure:
    """Points with names; the province as solid lines, the nation as dashed ones; a hollow point only illustrates.

    ``narrowest_px`` is the least width that the points will have: the narrower, the further names have to move apart.
    """
    figure = new_figure(height=height)
    x_range = _range(
        [point.x for point in view.points] + [mark.x for mark in view.marks if mark.x is not None]
    )
    y_range = _range(
        [point.y for point in view.points] + [mark.y for mark in view.marks if mark.y is not None]
    )
    for mark in view.marks:
        _add_mark(figure, mark)
    figure.add_scatter(
        x=[point.x for point in view.points],
        y=[point.y for point in view.points],
        mode="markers",
        marker={
            "size": [14 if point.is_chosen else 10 for point in view.points],
            "color": [PAPER if point.is_hollow else PRIMARY for point in view.points],
            "line": {"color": PRIMARY, "width": 2},
            "opacity": 1,  # sizes of their own would make them pale
        },
        text=[point.tooltip for point in view.points],
        hoverinfo="text",
        cliponaxis=False,
    )
    x_title, y_title = (_wrapped(title, title_letters) for title in (view.x_title, view.y_title))
    top, bottom = (_lines(y_title) * _LINE_PX + 14, _lines(x_title) * _LINE_PX + 30)
    inner = height - top - bottom
    _add_names(figure, view.points, x_range, y_range, (narrowest_px, inner))
    figure.update_xaxes(
        range=x_range, title={"text": x_title, "font": {"size": 12}, "standoff": 6}, nticks=6, tickangle=0,
        tickfont={"size": 12}, automargin=False, zeroline=False,
    )  # fmt: skip
    figure.update_yaxes(range=y_range, nticks=6, tickfont={"size": 12}, automargin=False, zeroline=False)
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", xshift=-_LEFT_PX + 6, y=1, yref="paper", yanchor="bottom", yshift=8, align="left",
        text=y_title, showarrow=False, font={"size": 12, "color": INK},
    )  # fmt: skip
    figure.update_layout(
        margin={"l": _LEFT_PX, "r": _RIGHT_PX, "t": top, "b": bottom, "autoexpand": False},
        meta={"alt": view.alt},
    )
    return figure


def _range(values: Sequence[float]) -> list[float]:
    """From zero where the values come near it, with room for the outermost points."""
    if not values:
        return [0.0, 1.0]
    low, high = min(values), max(values)
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    return [-room / 2 if 0 <= low < high / 2 else low - room, high + room]


def _add_mark(figure: go.Figure, mark: ScatterMark) -> None:
    line = {
        "color": INK_SOFT if mark.is_nation else INK,
        "width": 1.5,
        "dash": "dash" if mark.is_nation else "solid",
    }
    for axis, value in (("x", mark.x), ("y", mark.y)):
        if value is None:
            continue
        other = "y" if axis == "x" else "x"
        figure.add_shape(
            type="line", layer="below", name=mark.name, line=line,
            **{f"{axis}0": value, f"{axis}1": value, f"{other}0": 0, f"{other}1": 1, f"{other}ref": "paper", f"{axis}ref": axis},
        )  # fmt: skip


def _add_names(
    figure: go.Figure,
    points: Sequence[ScatterPoint],
    x_range: list[float],
    y_range: list[float],
    room_px: tuple[float, float],
) -> None:
    width_px, inner_px = room_px

    def spot(point: ScatterPoint) -> Spot:
        x = (point.x - x_range[0]) / (x_range[1] - x_range[0]) * width_px
        y = (1 - (point.y - y_range[0]) / (y_range[1] - y_range[0])) * inner_px
        return Spot(point.name, x, y)

    named = [point for point in points if point.is_named]
    places = place_beside(
        [spot(point) for point in named],
        others=[spot(point) for point in points if not point.is_named],
        width=width_px,
        height=inner_px,
    )
    for point, beside in zip(named, places, strict=True):
        figure.add_annotation(**_name(point, beside))


def _name(point: ScatterPoint, beside: Beside) -> dict[str, Any]:
    out = 9 if beside.on_right else -9
    placed = {
        "x": point.x,
        "y": point.y,
        "text": f"<b>{point.name}</b>" if point.is_chosen else point.name,
        "font": {"size": 12, "color": INK},
        "xanchor": "left" if beside.on_right else "right",
        "yanchor": "middle",
        "borderpad": 0,
        # a line of reference behind a name would strike it through
        "bgcolor": "rgba(255,255,255,0.8)",
    }
    if abs(beside.shift_px) < _LEADER_FROM_PX:
        return {**placed, "showarrow": False, "xshift": out, "yshift": -beside.shift_px}
    return {
        **placed, "showarrow": True, "arrowhead": 0, "arrowwidth": 0.75, "arrowcolor": INK_SOFT, "standoff": 6,
        "ax": out, "ay": beside.shift_px,
    }  # fmt: skip


def _lines(wrapped: str) -> int:
    return wrapped.count("<br>") + 1


def _wrapped(title: str, letters: int) -> str:
    return "<br>".join(wrap(title, width=letters, max_lines=3, placeholder=" …"))
