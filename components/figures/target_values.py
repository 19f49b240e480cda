"""The target chart with every value written at its point: nothing needs a hover, as paper has none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import plotly.graph_objects as go

from components.figures.target_chart import draw_target
from components.figures.theme import INK, INK_SOFT, RATING_COLOUR
from components.figures.ticks import round_ticks, tick_texts
from monitoring.views.targets import TargetView
from monitoring.wording.labels import ILLUSTRATIVE_MARK
from monitoring.wording.numbers import say_number, trim

_LETTER_PX = 7.6
_AWAY_PX = 16
# of the height of the scale: nearer values would write over one another
_APART = 0.09


def draw_target_with_values(view: TargetView, *, width_px: int = 760, height_px: int = 380) -> go.Figure:
    """The bullet above the trajectory; own values in the rating's colour, the nation's in grey."""
    figure = draw_target(view, height=height_px)
    top = _top(view) * 1.18 or 1.0
    scale, rise = round_ticks(view.gauge.low, view.gauge.high), round_ticks(0, top, most=4)
    texts = tick_texts(rise, unit=view.gauge.unit)
    left = max(map(len, texts)) * _LETTER_PX + 10
    figure.update_layout(
        width=width_px,
        margin={"l": left, "r": 28, "t": 6, "b": 28, "autoexpand": False},
        xaxis={
            "tickvals": scale,
            "ticktext": tick_texts(scale, unit=view.gauge.unit),
            "automargin": False,
            "zeroline": False,
        },
        yaxis={"domain": [0.87, 1], "automargin": False},
        xaxis2={"ticktext": [str(year) for year in view.trajectory.years], "automargin": False},
        yaxis2={
            "domain": [0, 0.7],
            "range": [0, top],
            "tickvals": rise,
            "ticktext": texts,
            "ticksuffix": "",
            "automargin": False,
        },
    )
    for axis in ("xaxis", "xaxis2", "yaxis2"):
        figure.layout[axis].tickfont.size = 13
    notes = [_note(*one) for one in _labels(view, top)]
    figure.layout.annotations = [*figure.layout.annotations, *notes]
    return figure


def _top(view: TargetView) -> float:
    course = view.trajectory
    values = (*course.values, *course.references, *(value for _, value in course.path))
    return max((value for value in values if value is not None), default=0.0)


def _labels(view: TargetView, top: float) -> Iterator[tuple[int, float, str, str, bool]]:
    """Year, value, words, colour and whether above: own and the nation's on the sides away from each other."""
    course, colour = view.trajectory, RATING_COLOUR[view.rating]
    path = dict(course.path)
    for year, value, hollow, reference in zip(
        course.years, course.values, course.illustrative, course.references, strict=True
    ):
        if value is not None:
            neighbours = [one for one in (reference, path.get(year)) if one is not None]
            mark = ILLUSTRATIVE_MARK if hollow else ""
            text = say_number(value, decimals=view.gauge.decimals) + mark
            yield year, value, f"<b>{text}</b>", colour, _goes_above(value, neighbours, top)
        if reference is not None:
            above = value is None or reference > value
            yield year, reference, say_number(reference, decimals=view.gauge.decimals), INK_SOFT, above
    last_year, last = course.path[-1] if course.path else (None, None)
    if last is not None and last_year is not None and course.values[-1] is None:
        yield last_year, last, f"<b>{_say_goal(view, last)}</b>", INK, True


def _goes_above(value: float, neighbours: Sequence[float], top: float) -> bool:
    """Above, unless what stands just above would be written over, or the foot of the chart is near."""
    if value < top * _APART * 1.5:
        return True
    return not any(0 <= one - value < top * _APART * 2 for one in neighbours if one != value)


def _say_goal(view: TargetView, value: float) -> str:
    return trim(say_number(value, decimals=view.gauge.decimals))


def _note(year: int, value: float, text: str, colour: str, above: bool) -> dict[str, Any]:
    return {
        "x": year,
        "y": value,
        "xref": "x2",
        "yref": "y2",
        "text": text,
        "yshift": _AWAY_PX if above else -_AWAY_PX,
        "yanchor": "middle",
        "xanchor": "center",
        "showarrow": False,
        "font": {"size": 13, "color": colour},
        "bgcolor": "rgba(255,255,255,0.8)",
        "borderpad": 0,
    }
