"""Two years as a slope chart: one line a unit, with its name and value at both ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from components.figures.spread import LABEL_HEIGHT_PX, LETTER_PX, spread_along
from components.figures.theme import CHANGE, INK, INK_SOFT, PAPER, new_figure
from monitoring.views.compare_two_years import SlopeLine, TwoYearsView

# purple falls, orange rises, as on the map of change
FALL, RISE = CHANGE[0], CHANGE[-1]
_TOP_PX, _BOTTOM_PX = 34, 14
_LEADER_PX = 24
_ROOM = 0.06
_EDGE = 0.02


def draw_slope(view: TwoYearsView, *, height: int | None = None) -> go.Figure:
    """Lines from the earlier to the later year; a hollow end only illustrates, nation and province are grey and black."""
    named = [line for line in view.lines if line.is_named]
    height = height or max(500, round(len(named) * (LABEL_HEIGHT_PX + 5)) + _TOP_PX + _BOTTOM_PX)
    inner = height - _TOP_PX - _BOTTOM_PX
    low, high = _range(view.lines)
    figure = new_figure(height=height)
    for line in sorted(view.lines, key=lambda one: (one.kind != "unit", one.is_chosen)):
        _add_line(figure, line, view.years)
    notes, leaders = [], []
    for end in (0, 1):
        for note, leader in _labels(named, end, low, high, inner):
            notes.append(note)
            leaders.append(leader)
        notes.append(
            {
                "x": end, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 10, "text": f"<b>{view.years[end]}</b>",
                "showarrow": False, "font": {"size": 15, "color": INK},
            }
        )  # fmt: skip
    # set whole: added one by one, plotly checks all the others again with each
    figure.layout.annotations, figure.layout.shapes = notes, leaders
    side = (
        max((len(_label(line, end)) for line in named for end in (0, 1)), default=0) * LETTER_PX + _LEADER_PX
    )
    figure.update_xaxes(range=[-_EDGE, 1 + _EDGE], visible=False, fixedrange=True)
    figure.update_yaxes(range=[low, high], visible=False, fixedrange=True)
    figure.update_layout(
        margin={"l": side, "r": side, "t": _TOP_PX, "b": _BOTTOM_PX, "autoexpand": False},
        meta={"alt": view.alt},
    )
    return figure


def _range(lines: Sequence[SlopeLine]) -> tuple[float, float]:
    values = [value for line in lines for value in line.values] or [0.0, 1.0]
    room = (max(values) - min(values)) * _ROOM or 1.0
    return min(values) - room, max(values) + room


def _add_line(figure: go.Figure, line: SlopeLine, years: tuple[int, int]) -> None:
    colour, dash = _look(line)
    figure.add_scatter(
        x=[0, 1],
        y=list(line.values),
        mode="lines+markers",
        name=line.name,
        line={
            "color": colour,
            "width": 4 if line.is_chosen else 2.5 if line.kind == "province" else 1.75,
            "dash": dash,
        },
        marker={
            "size": 9,
            "color": [PAPER if hollow else colour for hollow in line.hollow],
            "line": {"color": colour, "width": 2},
        },
        hoverinfo="text",
        text=[f"{years[end]}: {line.tooltip}" for end in (0, 1)],
        meta={"unit_id": line.unit_id},
        cliponaxis=False,
    )


def _look(line: SlopeLine) -> tuple[str, str]:
    if line.kind == "country":
        return INK_SOFT, "dash"
    if line.kind == "province":
        return INK, "solid"
    return (FALL if line.change < 0 else RISE if line.change > 0 else INK_SOFT), "solid"


def _label(line: SlopeLine, end: int) -> str:
    return f"{line.name} {line.labels[0]}" if end == 0 else f"{line.labels[1]} {line.name}"


def _labels(
    lines: Sequence[SlopeLine], end: int, low: float, high: float, inner_px: float
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    """The name of each line at one end, with the leader from its point."""
    px = inner_px / (high - low)
    wanted = [(line.values[end] - low) * px for line in lines]
    places = spread_along(wanted, gap=LABEL_HEIGHT_PX, low=0, high=inner_px)
    outward = -1 if end == 0 else 1
    for line, place in zip(lines, places, strict=True):
        colour, y = _look(line)[0], low + place / px
        text = _label(line, end)
        note = {
            "x": end, "y": y, "xanchor": "right" if end == 0 else "left", "xshift": outward * (_LEADER_PX + 3), "showarrow": False,
            "text": f"<b>{text}</b>" if line.is_chosen or line.kind != "unit" else text, "font": {"size": 12, "color": colour},
            "borderpad": 0,
        }  # fmt: skip
        # a shape on the axis would be cut off at the edge of the plot, beyond which the names stand
        leader = {
            "type": "line", "xref": "paper", "yref": "y", "xsizemode": "pixel", "xanchor": (end + _EDGE) / (1 + 2 * _EDGE),
            "x0": outward * 6, "x1": outward * (_LEADER_PX + 2), "y0": line.values[end], "y1": y,
            "line": {"color": INK_SOFT, "width": 0.75},
        }  # fmt: skip
        yield note, leader
