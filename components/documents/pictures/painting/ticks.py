"""Grid, zero line, tick marks, tick labels and titles of an axis."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil, floor, log10
from typing import Any

from components.documents.pictures.painting.axes import Axis, Subplot
from components.documents.pictures.painting.canvas import Canvas
from components.documents.pictures.painting.letters import ASCENT, LINE_HEIGHT, block_size_px, read_markup
from components.documents.pictures.painting.words import add_block
from components.documents.pictures.picture import CannotPaint
from components.figures.ticks import tick_texts

_GRID, _DARK = "#eee", "#444"
_TICK_LEN = 5
# between an axis and its labels
_AWAY_PX = 1.5
# plotly wants so many pixels between ticks where nobody says how many there are
_ROOM_X_PX, _ROOM_Y_PX = 80, 40


def add_grid(canvas: Canvas, axis: Axis, subplot: Subplot) -> None:
    """Grid lines and the line at zero, which lie under the traces."""
    spec = axis.spec
    if spec.get("visible") is False:
        return
    if spec.get("showgrid", not axis.carries_bars):
        for value, _ in ticks_of(axis):
            if value != 0 or not _has_zero_line(axis):
                _across(canvas, axis, subplot, value, spec.get("gridcolor", _GRID), spec.get("gridwidth", 1))
    if _has_zero_line(axis):
        _across(canvas, axis, subplot, 0, spec.get("zerolinecolor", _DARK), spec.get("zerolinewidth", 1))


def add_labels(canvas: Canvas, axis: Axis, subplot: Subplot, font: Mapping[str, Any]) -> None:
    """The axis line, tick marks, labels and title."""
    spec = axis.spec
    if spec.get("visible") is False:
        return
    left, _, right, bottom = subplot.box
    if spec.get("showline"):
        line = [(left, bottom), (right, bottom)] if axis.is_x else [(left, bottom), (left, subplot.box[1])]
        canvas.add_line([line], colour=spec.get("linecolor", _DARK), width_px=spec.get("linewidth", 1))
    has_marks = spec.get("ticks") == "outside" or (
        spec.get("ticks") is None and any(spec.get(name) for name in ("ticklen", "tickwidth", "tickcolor"))
    )
    length = spec.get("ticklen", _TICK_LEN) if has_marks else 0
    letters = {**font, **(spec.get("tickfont") or {})}
    deepest = 0.0
    for value, text in ticks_of(axis):
        at = axis.px(value)
        if has_marks:
            mark = [(at, bottom), (at, bottom + length)] if axis.is_x else [(left - length, at), (left, at)]
            canvas.add_line([mark], colour=spec.get("tickcolor", _DARK), width_px=spec.get("tickwidth", 1))
        if spec.get("showticklabels", True):
            deepest = max(deepest, _add_label(canvas, axis, subplot, at, text, letters, length))
    title = spec.get("title") or {}
    if title.get("text"):
        _add_title(canvas, axis, subplot, title, font, deepest)


def ticks_of(axis: Axis) -> list[tuple[float, str]]:
    """Values and texts of the ticks within the range."""
    spec = axis.spec
    low, high = sorted((axis.low, axis.high))
    if spec.get("tickvals") is not None:
        values = list(spec["tickvals"])
        texts = list(spec.get("ticktext") or tick_texts(values))
        pairs = [(axis.number(value), str(text)) for value, text in zip(values, texts, strict=False)]
    elif axis.is_category:
        pairs = [(float(at), text) for at, text in enumerate(axis.categories)]
    else:
        values = _round_values(axis, low, high)
        pairs = list(zip(values, tick_texts(values), strict=True))
    suffix = spec.get("ticksuffix") or ""
    reach = (high - low) * 1e-6
    return [(value, text + suffix) for value, text in pairs if low - reach <= value <= high + reach]


def _round_values(axis: Axis, low: float, high: float) -> list[float]:
    """plotly's own choice: steps of 2, 5 or 10."""
    room = _ROOM_X_PX if axis.is_x else _ROOM_Y_PX
    count = axis.spec.get("nticks") or min(max(abs(axis.end - axis.start) / room, 4), 9) + 1
    rough = (high - low) / count
    base = 10.0 ** floor(log10(rough))
    step = base * next(one for one in (2, 5, 10) if one >= rough / base - 1e-9)
    return [round(at * step, 10) for at in range(ceil(low / step - 1e-9), floor(high / step + 1e-9) + 1)]


def _has_zero_line(axis: Axis) -> bool:
    low, high = sorted((axis.low, axis.high))
    return not axis.is_category and low <= 0 <= high and axis.spec.get("zeroline", not axis.carries_bars)


def _across(canvas: Canvas, axis: Axis, subplot: Subplot, value: float, colour: str, width_px: float) -> None:
    left, top, right, bottom = subplot.box
    at = axis.px(value)
    line = [(at, top), (at, bottom)] if axis.is_x else [(left, at), (right, at)]
    canvas.add_line([line], colour=colour, width_px=width_px)


def _add_label(
    canvas: Canvas, axis: Axis, subplot: Subplot, at: float, text: str, font: Mapping[str, Any], length: float
) -> float:
    """One label; gives how far it reaches from the axis."""
    left, _, _, bottom = subplot.box
    size, colour = font["size"], font["color"]
    lines = read_markup(text)
    width, height = block_size_px(lines, size)
    if axis.is_x:
        top = bottom + length + _AWAY_PX
        add_block(
            canvas, lines, left_px=at - width / 2, top_px=top, size_px=size, colour=colour, align="center"
        )
        return length + _AWAY_PX + height
    # the letters' own middle stands at the tick, not that of the line with its room for accents
    top = at - ((len(lines) - 1) * LINE_HEIGHT / 2 + ASCENT - 0.35) * size
    end = left - length - _AWAY_PX
    add_block(canvas, lines, left_px=end - width, top_px=top, size_px=size, colour=colour, align="right")
    return length + _AWAY_PX + width


def _add_title(
    canvas: Canvas, axis: Axis, subplot: Subplot, title: Mapping[str, Any], font: Mapping[str, Any], deepest: float
) -> None:  # fmt: skip
    left, _, right, bottom = subplot.box
    letters = {**font, **(title.get("font") or {})}
    lines = read_markup(title["text"])
    width, _ = block_size_px(lines, letters["size"])
    if not axis.is_x:
        raise CannotPaint("chưa vẽ được tên trục đứng khi không có Chromium")
    add_block(
        canvas,
        lines,
        left_px=(left + right - width) / 2,
        top_px=bottom + deepest + (title.get("standoff") or 0) - 3,
        size_px=letters["size"],
        colour=letters["color"],
        align="center",
    )
