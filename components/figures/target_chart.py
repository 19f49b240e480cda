"""The bullet gauge of a target above its trajectory over the years."""

from __future__ import annotations

from collections.abc import Iterable

import plotly.graph_objects as go

from components.figures.theme import (
    INK,
    INK_SOFT,
    LINE,
    PAPER,
    PAPER_SOFT,
    RATING_COLOUR,
    TEMPLATE,
)
from monitoring.views.targets import TargetView


def draw_target(view: TargetView, *, height: int = 250) -> go.Figure:
    """One target: a bullet above (bar, baseline tick, target line, national tick) and its trajectory below.

    The path required is dashed; values that only illustrate are hollow; the nation is a grey line.
    """
    figure = go.Figure()
    figure.update_layout(
        template=TEMPLATE,
        height=height,
        margin={"l": 8, "r": 16, "t": 6, "b": 6},
        xaxis={
            "domain": [0, 1],
            "anchor": "y",
            "range": [view.gauge.low, view.gauge.high],
            "showgrid": False,
            "tickfont": {"size": 12},
            "nticks": 5,
            "ticklen": 3,
        },
        yaxis={"domain": [0.86, 1], "anchor": "x", "visible": False, "range": [-0.5, 0.5]},
        xaxis2={
            "domain": [0, 1],
            "anchor": "y2",
            "tickvals": list(view.trajectory.years),
            "range": [view.trajectory.years[0] - 0.3, view.trajectory.years[-1] + 0.3],
            "showgrid": False,
            "tickfont": {"size": 12},
        },
        yaxis2={
            "domain": [0, 0.66],
            "anchor": "x2",
            "rangemode": "tozero",
            "nticks": 4,
            "tickfont": {"size": 12},
            "ticksuffix": " %" if view.gauge.unit == "%" else "",
        },
        meta={"alt": view.alt},
    )
    _add_bullet(figure, view)
    _add_trajectory(figure, view)
    return figure


def _add_bullet(figure: go.Figure, view: TargetView) -> None:
    scale = view.gauge
    figure.add_bar(
        x=[scale.high - scale.low],
        base=[scale.low],
        y=[0],
        orientation="h",
        width=0.9,
        marker={"color": PAPER_SOFT, "line": {"color": LINE, "width": 1}},
        hoverinfo="skip",
    )
    if scale.latest is not None:
        figure.add_bar(
            x=[scale.latest],
            y=[0],
            orientation="h",
            width=0.5,
            marker={"color": RATING_COLOUR[view.rating]},
            hovertemplate=f"Gần nhất: {view.latest}<extra></extra>",
            name="latest",
        )
    figure.update_layout(barmode="overlay")
    for value, width, dash, half in ((scale.baseline, 2, "dot", 0.45), (scale.target, 4, "solid", 0.5)):
        if value is not None:
            figure.add_shape(
                type="line",
                xref="x",
                yref="y",
                x0=value,
                x1=value,
                y0=-half,
                y1=half,
                line={"color": INK if dash == "solid" else INK_SOFT, "width": width, "dash": dash},
            )


def _add_trajectory(figure: go.Figure, view: TargetView) -> None:
    course = view.trajectory
    if any(value is not None for value in course.references):
        _add_line(figure, course.years, course.references, name="Cả nước", colour=INK_SOFT, dash="solid")
    if course.path:
        years, values = zip(*course.path, strict=True)
        _add_line(figure, years, values, name="Lộ trình cần đạt", colour=INK, dash="dash")
    colour = RATING_COLOUR[view.rating]
    figure.add_scatter(
        x=list(course.years),
        y=list(course.values),
        mode="lines+markers",
        xaxis="x2",
        yaxis="y2",
        name="Thực hiện",
        line={"color": colour, "width": 2.5},
        connectgaps=False,
        marker={
            "size": 9,
            "color": [PAPER if hollow else colour for hollow in course.illustrative],
            "line": {"color": colour, "width": 2},
        },
        customdata=["minh họa" if hollow else "đã công bố" for hollow in course.illustrative],
        hovertemplate=f"Năm %{{x}}: %{{y:,.{view.gauge.decimals}f}} {view.gauge.unit} (%{{customdata}})<extra></extra>",
    )


def _add_line(
    figure: go.Figure,
    years: Iterable[int],
    values: Iterable[float | None],
    *,
    name: str,
    colour: str,
    dash: str,
) -> None:
    figure.add_scatter(
        x=list(years),
        y=list(values),
        mode="lines",
        xaxis="x2",
        yaxis="y2",
        name=name,
        line={"color": colour, "width": 1.5, "dash": dash},
        hovertemplate=f"{name} %{{x}}: %{{y:,.2f}}<extra></extra>",
    )
