"""A small trend, drawn as SVG text: twenty of them weigh less than one plotly chart, and print sharply."""

from __future__ import annotations

from collections.abc import Sequence

from components.figures.theme import INK_SOFT, LINE, PAPER, PRIMARY
from monitoring.views.profile_indicators import Trend

WIDTH, HEIGHT = 92, 28
_EDGE_X, _EDGE_Y = 7.0, 6.0

Point = tuple[float, float]


def draw_sparkline(trend: Trend) -> str:
    """The unit's values as a line with a dot a year (hollow where they only illustrate), the province's in grey.

    The scale runs from the smallest to the largest value drawn: it shows the course, the numbers beside it the
    size. A year without data breaks the line.
    """
    drawn = [value for value in (*trend.values, *trend.province) if value is not None]
    low, high = (min(drawn), max(drawn)) if drawn else (0.0, 0.0)
    own = _points(trend.values, low, high)
    dots = "".join(
        _dot(point, hollow=hollow) for point, hollow in zip(own, trend.illustrative, strict=True) if point
    )
    lines = _line(_points(trend.province, low, high), INK_SOFT, 1) + _line(own, PRIMARY, 2)
    base = f'<path d="M0 {HEIGHT - 0.5}H{WIDTH}" stroke="{LINE}"/>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">{base}{lines}{dots}</svg>'
    )


def _points(values: Sequence[float | None], low: float, high: float) -> list[Point | None]:
    across = (WIDTH - 2 * _EDGE_X) / max(len(values) - 1, 1)
    up = HEIGHT - 2 * _EDGE_Y
    # a course that never moved lies in the middle: at the bottom it would look like nothing
    return [
        None
        if value is None
        else (
            round(_EDGE_X + at * across, 1),
            round(HEIGHT - _EDGE_Y - up * ((value - low) / (high - low) if high > low else 0.5), 1),
        )
        for at, value in enumerate(values)
    ]


def _line(points: Sequence[Point | None], colour: str, width: float) -> str:
    """Each unbroken run of years as its own line."""
    runs: list[list[Point]] = [[]]
    for point in points:
        if point is None:
            runs.append([])
        else:
            runs[-1].append(point)
    return "".join(
        f'<polyline points="{" ".join(f"{x},{y}" for x, y in run)}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
        for run in runs
        if len(run) > 1
    )


def _dot(point: Point, *, hollow: bool) -> str:
    return (
        f'<circle cx="{point[0]}" cy="{point[1]}" r="3" fill="{PAPER if hollow else PRIMARY}" '
        f'stroke="{PRIMARY}" stroke-width="1.5"/>'
    )
