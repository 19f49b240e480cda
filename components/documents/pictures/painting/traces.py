"""Plotly's traces: lines, markers and filled outlines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import cos, pi, sin, sqrt
from typing import Any

from components.documents.pictures.painting.axes import Subplot
from components.documents.pictures.painting.canvas import Canvas, Point
from components.documents.pictures.painting.known import one_of
from components.documents.pictures.painting.letters import block_size_px, read_markup
from components.documents.pictures.painting.words import add_block

_CIRCLE_STEPS = 40
_AROUND = {"left": -1, "center": 0, "right": 1, "top": -1, "middle": 0, "bottom": 1}
_SYMBOLS = (None, "circle", "circle-open", "square", "square-open", "diamond", "diamond-open")
_MANY_POINTS = 20
Spec = Mapping[str, Any]


def add_scatter(canvas: Canvas, trace: Spec, subplot: Subplot, *, font: Spec, colour: str) -> None:
    """Fill, then line, then markers, then words. Points that are None break the line and divide the areas."""
    runs = list(_runs(trace, subplot))
    clip = None if trace.get("cliponaxis") is False else subplot.box
    opacity = trace.get("opacity", 1)
    line, mode = trace.get("line") or {}, trace.get("mode") or _mode(trace)
    if one_of(trace.get("fill"), (None, "none", "toself"), "scatter.fill") == "toself":
        rings = [run for run in runs if len(run) > 2]
        _add_fill(canvas, trace, rings, opacity, clip)
    if "lines" in mode:
        canvas.add_line(
            runs if not trace.get("connectgaps") else [[point for run in runs for point in run]],
            colour=line.get("color") or colour,
            width_px=line.get("width", 2),
            dash=line.get("dash") or "solid",
            opacity=opacity,
            clip=clip,
        )
    if "markers" in mode:
        _add_markers(canvas, trace, subplot, opacity, line.get("color") or colour)
    if "text" in mode:
        _add_texts(canvas, trace, subplot, font)


def _mode(trace: Spec) -> str:
    return "lines+markers" if len(trace.get("x") or ()) < _MANY_POINTS else "lines"


def _runs(trace: Spec, subplot: Subplot) -> Iterator[list[Point]]:
    run: list[Point] = []
    for x, y in _pairs(trace):
        if x is None or y is None:
            if run:
                yield run
            run = []
        else:
            run.append((subplot.x.px(x), subplot.y.px(y)))
    if run:
        yield run


def _pairs(trace: Spec) -> Iterator[tuple[Any, Any]]:
    xs, ys = trace.get("x"), trace.get("y")
    return iter(()) if xs is None or ys is None else zip(xs, ys, strict=False)


def _add_fill(
    canvas: Canvas, trace: Spec, rings: Sequence[Sequence[Point]], opacity: float, clip: Any
) -> None:
    if not rings:
        return
    pattern = trace.get("fillpattern") or {}
    shape = one_of(pattern.get("shape") or "", ("", "/"), "scatter.fillpattern.shape")
    fill = (pattern.get("bgcolor") if shape else None) or trace.get("fillcolor")
    canvas.add_area(rings, fill=fill, opacity=opacity, clip=clip)
    if shape:
        size, solidity = pattern.get("size", 8), pattern.get("solidity", 0.3)
        colour = pattern.get("fgcolor", "#444")
        canvas.add_hatch(rings, colour=colour, step_px=size * sqrt(2), line_px=size * solidity, clip=clip)


def _add_markers(canvas: Canvas, trace: Spec, subplot: Subplot, opacity: float, colour: str) -> None:
    marker = trace.get("marker") or {}
    edge = marker.get("line") or {}
    sizes = marker.get("size", 6)
    own_opacity = marker.get("opacity", 0.7 if isinstance(sizes, (list, tuple)) else 1)
    for at, (x, y) in enumerate(_pairs(trace)):
        if x is None or y is None:
            continue
        symbol = one_of(pick(marker.get("symbol"), at), _SYMBOLS, "marker.symbol") or "circle"
        fill, is_open = pick(marker.get("color"), at) or colour, symbol.endswith("-open")
        canvas.add_area(
            [_outline(symbol.removesuffix("-open"), subplot.x.px(x), subplot.y.px(y), pick(sizes, at) / 2)],
            fill=None if is_open else fill,
            line=fill if is_open else pick(edge.get("color"), at) or "#444",
            line_px=pick(edge.get("width"), at) or (1 if is_open else 0),
            opacity=opacity * (pick(own_opacity, at) or 0),
        )


def _outline(symbol: str, x: float, y: float, radius: float) -> list[Point]:
    if symbol == "square":
        return [(x + dx * radius, y + dy * radius) for dx, dy in ((-1, -1), (1, -1), (1, 1), (-1, 1))]
    if symbol == "diamond":
        return [
            (x + dx * radius * 1.3, y + dy * radius * 1.3) for dx, dy in ((0, -1), (1, 0), (0, 1), (-1, 0))
        ]
    angles = (2 * pi * step / _CIRCLE_STEPS for step in range(_CIRCLE_STEPS))
    return [(x + radius * cos(angle), y + radius * sin(angle)) for angle in angles]


def _add_texts(canvas: Canvas, trace: Spec, subplot: Subplot, font: Spec) -> None:
    letters = {**font, **(trace.get("textfont") or {})}
    away = (pick((trace.get("marker") or {}).get("size"), 0) or 6) / 2 + 3
    for at, (x, y) in enumerate(_pairs(trace)):
        text = pick(trace.get("text"), at)
        if x is None or y is None or not text:
            continue
        upright, across = (pick(trace.get("textposition"), at) or "middle center").split(" ")
        lines = read_markup(str(text))
        width, height = block_size_px(lines, letters["size"])
        add_block(
            canvas,
            lines,
            left_px=subplot.x.px(x) + _AROUND[across] * (away + width / 2) - width / 2,
            top_px=subplot.y.px(y) + _AROUND[upright] * (away + height / 2) - height / 2,
            size_px=letters["size"],
            colour=letters["color"],
            align="center",
        )


def pick(value: Any, at: int) -> Any:
    """One for all, or each its own."""
    if isinstance(value, (list, tuple)):
        return value[at] if at < len(value) else None
    return value
