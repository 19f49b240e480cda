"""Several targets as half-circle gauges side by side, whole with their words: the form for paper."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin

import plotly.graph_objects as go

from components.figures.even_lines import even_lines
from components.figures.gauge import LEAST_SHARE, share_on
from components.figures.pixel_plane import PixelPlane, Points
from components.figures.theme import INK, INK_SOFT, LINE, PAPER_SOFT, RATING_COLOUR
from monitoring.views.targets import TargetView
from monitoring.wording.labels import ILLUSTRATIVE_MARK, RATING_SIGN, RATING_VI

_COLUMNS = 3
_NAME_PX, _NAME_LINE_PX = 14, 18
# of 14 px bold type
_LETTER_PX = 8.2
_RADIUS, _BREADTH, _TICK_OVER = 84.0, 21.0, 6.0
_STEPS = 60
_RATING_ROOM, _UNDER_ARC, _GAP = 26, 62, 22


def draw_gauge_panel(targets: Sequence[TargetView], *, alt: str, width_px: int = 760) -> go.Figure:
    """Gauges in rows of three: name, rating in sign and word, the arc, the latest value and the value to reach.

    The bar is the latest value, the thick tick the target; an asterisk marks a value that only illustrates.
    """
    columns = min(_COLUMNS, max(len(targets), 1))
    cell_px = width_px / columns
    rows = [targets[start : start + columns] for start in range(0, len(targets), columns)]
    heads = [max(len(_name_lines(view, cell_px)) for view in row) * _NAME_LINE_PX for row in rows]
    heights = [head + _RATING_ROOM + _RADIUS + _BREADTH + _UNDER_ARC + _GAP for head in heads]
    plane = PixelPlane(width_px=width_px, height_px=round(sum(heights)) or 1)
    top = 0.0
    for row, head, height in zip(rows, heads, heights, strict=True):
        for column, view in enumerate(row):
            _add_gauge(plane, view, left=column * cell_px, top=top, cell_px=cell_px, head_px=head)
        top += height
    return plane.figure(alt=alt)


def latest_is_illustrative(view: TargetView) -> bool:
    """Whether the value that the gauge shows only illustrates."""
    course = view.trajectory
    known = [
        hollow for value, hollow in zip(course.values, course.illustrative, strict=True) if value is not None
    ]
    return bool(known) and known[-1]


def _name_lines(view: TargetView, cell_px: float) -> list[str]:
    return even_lines(f"{view.target_id}. {view.name}", letters=int((cell_px - 16) / _LETTER_PX))


def _add_gauge(
    plane: PixelPlane, view: TargetView, *, left: float, top: float, cell_px: float, head_px: float
) -> None:
    middle, scale, colour = left + cell_px / 2, view.gauge, RATING_COLOUR[view.rating]
    name = "<br>".join(f"<b>{line}</b>" for line in _name_lines(view, cell_px))
    plane.add_words(name, (middle, top), size_px=_NAME_PX, anchor="center", from_y="top")
    rating_y = top + head_px + _RATING_ROOM / 2
    plane.add_words(
        f"<b>{RATING_SIGN[view.rating]} {RATING_VI[view.rating]}</b>",
        (middle, rating_y),
        size_px=14,
        colour=colour,
        anchor="center",
    )
    centre = (middle, top + head_px + _RATING_ROOM + _RADIUS + _BREADTH / 2 + _TICK_OVER)
    plane.add_area(_band(centre, 0, 1, _BREADTH + 2), colour=LINE, name="rim")
    plane.add_area(_band(centre, 0, 1, _BREADTH), colour=PAPER_SOFT, name="track")
    if scale.latest is not None:
        share = max(share_on(scale, scale.latest), LEAST_SHARE)
        plane.add_area(_band(centre, 0, share, _BREADTH - 6), colour=colour, name="latest")
    if scale.target is not None:
        share = share_on(scale, scale.target)
        ends = (_on_arc(centre, share, _RADIUS + side * (_BREADTH / 2 + _TICK_OVER)) for side in (-1, 1))
        plane.add_line(*ends, colour=INK, width_px=5, name="target", is_below=False)
    _add_values(plane, view, centre)


def _add_values(plane: PixelPlane, view: TargetView, centre: tuple[float, float]) -> None:
    known = view.gauge.latest is not None
    mark = ILLUSTRATIVE_MARK if latest_is_illustrative(view) else ""
    plane.add_words(
        f"<b>{view.latest}{mark}</b>" if known else view.latest,
        (centre[0], centre[1] + 22),
        size_px=24 if known else 14,
        colour=INK if known else INK_SOFT,
        anchor="center",
    )
    target = next((f"{label}: {value}" for label, value in view.facts if label.startswith("Chỉ tiêu")), "")
    plane.add_words(
        target.replace("<", "&lt;"),
        (centre[0], centre[1] + 48),
        size_px=14,
        colour=INK_SOFT,
        anchor="center",
    )


def _on_arc(centre: tuple[float, float], share: float, radius: float) -> tuple[float, float]:
    angle = pi * (1 - share)
    return round(centre[0] + radius * cos(angle), 2), round(centre[1] - radius * sin(angle), 2)


def _band(centre: tuple[float, float], start: float, end: float, breadth: float) -> Points:
    """The outline of a part of the arc, ``breadth`` wide."""
    steps = max(round((end - start) * _STEPS), 1)
    shares = [start + (end - start) * step / steps for step in range(steps + 1)]
    outer = [_on_arc(centre, share, _RADIUS + breadth / 2) for share in shares]
    inner = [_on_arc(centre, share, _RADIUS - breadth / 2) for share in reversed(shares)]
    return [*outer, *inner]
