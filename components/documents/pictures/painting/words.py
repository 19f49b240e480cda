"""Blocks of lines, and plotly's annotations: words with a place, an anchor, a ground and maybe a leader."""

from __future__ import annotations

from collections.abc import Mapping
from math import hypot
from typing import Any

from components.documents.pictures.painting.axes import Axis, Plot
from components.documents.pictures.painting.canvas import Canvas
from components.documents.pictures.painting.known import one_of
from components.documents.pictures.painting.letters import (
    ASCENT,
    LINE_HEIGHT,
    Line,
    block_size_px,
    line_width_px,
    read_markup,
)
from components.documents.pictures.picture import CannotPaint

_SHARE_LEFT = {"left": 0.0, "center": 0.5, "right": 1.0}
_SHARE_ABOVE = {"top": 0.0, "middle": 0.5, "bottom": 1.0}
_BORDER_PAD, _BORDER_WIDTH = 1, 1


def add_block(
    canvas: Canvas, lines: tuple[Line, ...], *, left_px: float, top_px: float, size_px: float, colour: str, align: str = "left"
) -> None:  # fmt: skip
    """Lines under one another within the width of the longest."""
    width, _ = block_size_px(lines, size_px)
    for at, line in enumerate(lines):
        x = left_px + (width - line_width_px(line, size_px)) * _SHARE_LEFT[align]
        for piece in line:
            canvas.add_words(
                piece.text,
                x_px=x,
                baseline_px=top_px + (ASCENT + at * LINE_HEIGHT) * size_px,
                size_px=size_px,
                colour=colour,
                is_bold=piece.is_bold,
                is_italic=piece.is_italic,
            )
            x += piece.width_px(size_px)


def add_annotation(
    canvas: Canvas, note: Mapping[str, Any], *, axes: Mapping[str, Axis], plot: Plot, font: Mapping[str, Any]
) -> None:
    """Words where plotly would put them. Raises `CannotPaint` for arrows with a head."""
    if note.get("visible") is False or not note.get("text"):
        return
    if note.get("opacity") not in (None, 1):
        raise CannotPaint("chưa vẽ được chú thích trong mờ khi không có Chromium")
    letters = {**font, **(note.get("font") or {})}
    lines = read_markup(note["text"])
    width, height = block_size_px(lines, letters["size"])
    pad = note.get("borderpad", _BORDER_PAD) + note.get("borderwidth", _BORDER_WIDTH)
    box_width, box_height = width + 2 * pad, height + 2 * pad
    at_x = _place(note, "x", axes, plot) + (note.get("xshift") or 0)
    at_y = _place(note, "y", axes, plot) - (note.get("yshift") or 0)
    x, y = at_x, at_y
    has_leader = note.get("showarrow", True)
    if has_leader:
        one_of(note.get("arrowhead"), (0,), "annotation.arrowhead")
        x, y = x + note.get("ax", -10), y + note.get("ay", -30)
    left = x - box_width * _SHARE_LEFT[_anchor(note, "x", has_leader)]
    top = y - box_height * _SHARE_ABOVE[_anchor(note, "y", has_leader)]
    if has_leader:
        _add_leader(canvas, note, (x, y), (at_x, at_y))
    if note.get("bgcolor") or note.get("bordercolor"):
        ring = [
            (left, top),
            (left + box_width, top),
            (left + box_width, top + box_height),
            (left, top + box_height),
        ]
        canvas.add_area(
            [ring],
            fill=note.get("bgcolor"),
            line=note.get("bordercolor"),
            line_px=note.get("borderwidth", _BORDER_WIDTH),
        )
    add_block(
        canvas,
        lines,
        left_px=left + pad,
        top_px=top + pad,
        size_px=letters["size"],
        colour=letters["color"],
        align=one_of(note.get("align", "center"), tuple(_SHARE_LEFT), "annotation.align"),
    )


def _place(note: Mapping[str, Any], letter: str, axes: Mapping[str, Axis], plot: Plot) -> float:
    ref = note.get(f"{letter}ref") or letter
    if ref == "paper":
        return (plot.x if letter == "x" else plot.y)(note[letter])
    if ref not in axes:
        raise CannotPaint(f"không có trục “{ref}”")
    return axes[ref].px(note[letter])


def _anchor(note: Mapping[str, Any], letter: str, has_leader: bool) -> str:
    """plotly's choice where none is given: by thirds of the paper, the middle on an axis."""
    names = ("left", "center", "right") if letter == "x" else ("bottom", "middle", "top")
    asked = note.get(f"{letter}anchor", "auto")
    if asked != "auto":
        anchor: str = one_of(asked, names, f"annotation.{letter}anchor")
        return anchor
    if has_leader or note.get(f"{letter}ref") != "paper":
        return names[1]
    share = note[letter]
    return names[0] if share < 1 / 3 else names[2] if share > 2 / 3 else names[1]


def _add_leader(
    canvas: Canvas, note: Mapping[str, Any], tail: tuple[float, float], head: tuple[float, float]
) -> None:
    """A thin line from the words to the point, ending ``standoff`` pixels before it."""
    length = hypot(head[0] - tail[0], head[1] - tail[1])
    if length <= (note.get("standoff") or 0):
        return
    share = 1 - (note.get("standoff") or 0) / length
    end = (tail[0] + (head[0] - tail[0]) * share, tail[1] + (head[1] - tail[1]) * share)
    canvas.add_line(
        [[tail, end]], colour=note.get("arrowcolor", "#444"), width_px=note.get("arrowwidth") or 1
    )
