"""Plotly's shapes: lines, rectangles and straight paths, in data, in shares of the plot or in pixels."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from components.documents.pictures.painting.axes import Axis, Plot
from components.documents.pictures.painting.canvas import Box, Canvas, Point
from components.documents.pictures.painting.known import one_of
from components.documents.pictures.picture import CannotPaint

_STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
Placer = Callable[[float], float]


def add_shape(canvas: Canvas, shape: Mapping[str, Any], *, axes: Mapping[str, Axis], plot: Plot) -> None:
    """Raises `CannotPaint` for curves and for circles."""
    if shape.get("visible") is False:
        return
    kind = one_of(shape.get("type", "rect"), ("line", "rect", "path"), "shape.type")
    to_x, to_y = (_placer(shape, letter, axes, plot) for letter in ("x", "y"))
    line = shape.get("line") or {}
    look = {
        "line": line.get("color", "#444"),
        "line_px": line.get("width", 2),
        "dash": line.get("dash", "solid"),
        "opacity": shape.get("opacity", 1),
        "clip": _clip(shape, axes, plot, canvas),
    }
    if kind == "path":
        rings, is_closed = _rings(shape["path"], to_x, to_y)
    else:
        x0, x1, y0, y1 = to_x(shape["x0"]), to_x(shape["x1"]), to_y(shape["y0"]), to_y(shape["y1"])
        is_closed = kind == "rect"
        rings = [[(x0, y0), (x1, y0), (x1, y1), (x0, y1)]] if is_closed else [[(x0, y0), (x1, y1)]]
    if is_closed:
        canvas.add_area(rings, fill=shape.get("fillcolor"), **look)
    else:
        colour, width = look.pop("line"), look.pop("line_px")
        canvas.add_line(rings, colour=colour, width_px=width, **look)


def _placer(shape: Mapping[str, Any], letter: str, axes: Mapping[str, Axis], plot: Plot) -> Placer:
    """From the shape's own numbers to pixels of the sheet."""
    ref = shape.get(f"{letter}ref") or letter
    along: Placer
    if ref == "paper":
        along = plot.x if letter == "x" else plot.y
    elif ref.endswith(" domain"):
        axis = axes[ref.removesuffix(" domain")]
        along = lambda share: axis.start + share * (axis.end - axis.start)  # noqa: E731
    elif ref in axes:
        along = axes[ref].px
    else:
        raise CannotPaint(f"không có trục “{ref}”")
    if shape.get(f"{letter}sizemode") == "pixel":
        start, sign = along(shape.get(f"{letter}anchor", 0)), 1 if letter == "x" else -1
        return lambda px: start + sign * px
    return along


def _clip(shape: Mapping[str, Any], axes: Mapping[str, Axis], plot: Plot, canvas: Canvas) -> Box | None:
    """A shape on an axis ends where the axis ends; one in shares of the paper may lie outside."""
    box = [0.0, 0.0, float(canvas.size.width_px), float(canvas.size.height_px)]
    for letter, first in (("x", 0), ("y", 1)):
        ref = (shape.get(f"{letter}ref") or letter).removesuffix(" domain")
        if ref != "paper":
            axis = axes[ref]
            box[first], box[first + 2] = sorted((axis.start, axis.end))
    return (box[0], box[1], box[2], box[3])


def _rings(path: str, to_x: Placer, to_y: Placer) -> tuple[list[list[Point]], bool]:
    rings: list[list[Point]] = []
    is_closed = False
    for command, numbers in _STEP.findall(path):
        found = [float(number) for number in _NUMBER.findall(numbers)]
        points = [(to_x(x), to_y(y)) for x, y in zip(found[::2], found[1::2], strict=True)]
        match command:
            case "M":
                rings.append(points)
            case "L" if rings:
                rings[-1] += points
            case "Z":
                is_closed = True
            case _:
                raise CannotPaint(f"chưa vẽ được nét “{command}” của đường khi không có Chromium")
    return rings, is_closed
