"""Plotly's bars, lying or standing, in groups or over one another, with their words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Any

from components.documents.pictures.painting.axes import Axis, Subplot
from components.documents.pictures.painting.canvas import Canvas
from components.documents.pictures.painting.known import one_of
from components.documents.pictures.painting.letters import block_size_px, read_markup
from components.documents.pictures.painting.traces import pick
from components.documents.pictures.painting.words import add_block
from components.documents.pictures.picture import CannotPaint
from monitoring.wording.numbers import say_number

_TEXT_PAD = 3
_TEMPLATE = re.compile(r"%\{(x|y):,\.(\d)f\}")
Spec = Mapping[str, Any]


@dataclass(frozen=True)
class Place:
    """Of one trace's bars about their category: the middle's offset and the thickness, in categories."""

    offset: float
    thickness: float


def place_bars(layout: Spec, count: int, index: int, width: float | None) -> Place:
    """Side by side in a group, or all in the middle."""
    mode = one_of(layout.get("barmode") or "group", ("group", "overlay"), "barmode")
    whole = 1 - layout.get("bargap", 0.2)
    if mode == "overlay" or count == 1:
        return Place(0.0, width or whole)
    one = whole / count
    offset = (index - (count - 1) / 2) * one
    return Place(offset, width or one * (1 - (layout.get("bargroupgap") or 0)))


def add_bars(canvas: Canvas, trace: Spec, subplot: Subplot, *, place: Place, font: Spec, colour: str) -> None:
    """The bars from zero or from their base. A missing value has no bar."""
    lying = one_of(trace.get("orientation") or "v", ("h", "v"), "bar.orientation") == "h"
    lengths, positions = (trace.get("x"), trace.get("y")) if lying else (trace.get("y"), trace.get("x"))
    along, across = (subplot.x, subplot.y) if lying else (subplot.y, subplot.x)
    marker = trace.get("marker") or {}
    if (marker.get("pattern") or {}).get("shape"):
        one_of(pick(marker["pattern"]["shape"], 0), ("/",), "bar.marker.pattern.shape")
    for at, (length, position) in enumerate(zip(lengths or (), positions or (), strict=False)):
        if length is None:
            continue
        base = pick(trace.get("base"), at) or 0
        start, end = along.px(base), along.px(base + length)
        sides = _sides(across, position, place)
        ring = _ring(start, end, sides, lying=lying)
        clip = None if trace.get("cliponaxis") is False else subplot.box
        _add_bar(canvas, marker, at, ring, clip, trace.get("opacity", 1), colour)
        text = _text(trace, at, length, base)
        if text:
            _add_text(canvas, trace, at, text, (start, end), sides, lying=lying, font=font)


def _sides(across: Axis, position: Any, place: Place) -> tuple[float, float]:
    middle = across.number(position) + place.offset
    one, other = (
        across.start + (middle + side * place.thickness / 2 - across.low) * across.px_per_unit
        for side in (-1, 1)
    )
    return min(one, other), max(one, other)


def _ring(start: float, end: float, sides: tuple[float, float], *, lying: bool) -> list[tuple[float, float]]:
    ring = [(start, sides[0]), (end, sides[0]), (end, sides[1]), (start, sides[1])]
    return ring if lying else [(y, x) for x, y in ring]


def _add_bar(
    canvas: Canvas, marker: Spec, at: int, ring: Sequence[tuple[float, float]], clip: Any, opacity: float, colour: str
) -> None:  # fmt: skip
    edge, pattern = marker.get("line") or {}, marker.get("pattern") or {}
    fill = pick(marker.get("color"), at) or colour
    opacity *= pick(marker.get("opacity"), at) or 1
    hatch = pick(pattern.get("shape"), at)
    canvas.add_area(
        [ring],
        fill=(pick(pattern.get("bgcolor"), at) or "#FFFFFF") if hatch else fill,
        line=pick(edge.get("color"), at) or "#444",
        line_px=pick(edge.get("width"), at) or 0,
        opacity=opacity,
        clip=clip,
    )
    if hatch:
        size, solidity = pattern.get("size", 8), pattern.get("solidity", 0.3)
        ink = pick(pattern.get("fgcolor"), at) or fill
        canvas.add_hatch([ring], colour=ink, step_px=size * sqrt(2), line_px=size * solidity, clip=clip)


def _text(trace: Spec, at: int, length: float, base: float) -> str:
    template = trace.get("texttemplate")
    if not template:
        return str(pick(trace.get("text"), at) or "")
    found = _TEMPLATE.fullmatch(template)
    if found is None:
        raise CannotPaint(f"chưa hiểu mẫu chữ “{template}” khi không có Chromium")
    return say_number(base + length, decimals=int(found.group(2)))


def _add_text(
    canvas: Canvas, trace: Spec, at: int, text: str, ends: tuple[float, float], sides: tuple[float, float], *, lying: bool, font: Spec
) -> None:  # fmt: skip
    """Outside the end, or inside from the start or at the end; made smaller where the bar is too small for it."""
    where = one_of(
        pick(trace.get("textposition"), at) or "auto", ("outside", "inside", "none"), "bar.textposition"
    )
    one_of(trace.get("textangle"), (None, "auto", 0), "bar.textangle")
    if where == "none":
        return
    if not lying:
        raise CannotPaint("chưa viết được chữ trên thanh đứng khi không có Chromium")
    letters = {**font, **(trace.get("textfont") or {})}
    size, lines = letters["size"], read_markup(text)
    width, height = block_size_px(lines, size)
    thickness, length = sides[1] - sides[0], abs(ends[1] - ends[0])
    scale = min(1.0, thickness / height)
    start, end = ends
    sign = 1 if end >= start else -1
    if where == "inside":
        scale = min(scale, max(length - 2 * _TEXT_PAD, 0) / width if width else 1.0)
    size, width, height = size * scale, width * scale, height * scale
    if where == "outside":
        left = end + _TEXT_PAD if sign > 0 else end - _TEXT_PAD - width
    else:
        anchor = one_of(trace.get("insidetextanchor") or "end", ("start", "end"), "bar.insidetextanchor")
        edge = start + sign * _TEXT_PAD if anchor == "start" else end - sign * _TEXT_PAD
        left = edge if (anchor == "start") == (sign > 0) else edge - width
    top = (sides[0] + sides[1] - height) / 2
    add_block(canvas, lines, left_px=left, top_px=top, size_px=size, colour=letters["color"])
