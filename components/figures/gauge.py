"""A half-circle gauge, drawn as SVG text: six of them change with the year in the time that one plotly chart takes.

Numbers and words stand beside the picture as text of the page, in its own type.
"""

from __future__ import annotations

from math import cos, pi, sin

from components.figures.theme import INK, LINE, PAPER_SOFT, RATING_COLOUR
from monitoring.views.target_scales import GaugeScale
from monitoring.views.targets import TargetView

WIDTH, HEIGHT = 150, 82
_CENTRE_X, _CENTRE_Y, _RADIUS, _BREADTH = 75.0, 76.0, 60.0, 15.0
_TICK_OVER = 4.0
# a reported 0 has a bar of a hair's breadth, so that it is told apart from no data
LEAST_SHARE = 0.008


def draw_gauge(view: TargetView) -> str:
    """The scale from its low to its high end, left to right: the bar is the latest value, the thick tick the target.

    Without a value there is no bar; a reported 0 has one of a hair's breadth, so that the two are told apart.
    """
    scale = view.gauge
    track = _arc(0, 1, LINE, _BREADTH + 2) + _arc(0, 1, PAPER_SOFT, _BREADTH)
    bar = ""
    if scale.latest is not None:
        bar = _arc(
            0,
            max(share_on(scale, scale.latest), LEAST_SHARE),
            RATING_COLOUR[view.rating],
            _BREADTH - 4,
            name="latest",
        )
    tick = "" if scale.target is None else _tick(share_on(scale, scale.target))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{track}{bar}{tick}</svg>'
    )


def share_on(scale: GaugeScale, value: float) -> float:
    """Where the value lies between the ends of the scale, from 0 to 1."""
    return min(max((value - scale.low) / (scale.high - scale.low), 0.0), 1.0)


def _point(share: float, radius: float) -> tuple[float, float]:
    angle = pi * (1 - share)
    return round(_CENTRE_X + radius * cos(angle), 2), round(_CENTRE_Y - radius * sin(angle), 2)


def _arc(start: float, end: float, colour: str, breadth: float, *, name: str = "track") -> str:
    (x0, y0), (x1, y1) = _point(start, _RADIUS), _point(end, _RADIUS)
    return (
        f'<path class="{name}" d="M{x0} {y0}A{_RADIUS} {_RADIUS} 0 0 1 {x1} {y1}" fill="none" '
        f'stroke="{colour}" stroke-width="{breadth}"/>'
    )


def _tick(share: float) -> str:
    (x0, y0), (x1, y1) = (_point(share, _RADIUS + side * (_BREADTH / 2 + _TICK_OVER)) for side in (-1, 1))
    return f'<path class="target" d="M{x0} {y0}L{x1} {y1}" stroke="{INK}" stroke-width="4"/>'
