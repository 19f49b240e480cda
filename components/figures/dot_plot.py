"""A dot plot whole with its names and numbers: the form for paper, in the look of `dot_row`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from components.figures.even_lines import even_lines
from components.figures.pixel_plane import PixelPlane
from components.figures.theme import INK, INK_SOFT, LINE, PAPER, PRIMARY
from monitoring.views.dot_plot import DotPlotView, DotRow
from monitoring.wording.labels import ILLUSTRATIVE_MARK
from monitoring.wording.numbers import say_number

_TEXT_PX, _LINE_PX, _ROW_ROOM = 13, 17, 9
# of 13 px type
_LETTER_PX = 7.3
_HEADING_PX, _NUMBERS_PX = 128, (96, 96, 84)
_GAP = 10
_HEAD_ROOM, _SCALE_ROOM = 10, 26


@dataclass(frozen=True)
class _Columns:
    """Left edges and widths in pixels; numbers are set flush right at ``number_ends``."""

    heading_px: float
    name_px: float
    track_left: float
    track_right: float
    number_ends: tuple[float, float, float]

    @property
    def name_left(self) -> float:
        return self.heading_px + (_GAP if self.heading_px else 0)


def draw_dot_plot(view: DotPlotView, *, width_px: int = 760) -> go.Figure:
    """A row a figure: heading, name, dot and tick on the common scale, and the three numbers.

    The unit's dot is hollow where it only illustrates, and its number carries an asterisk; the other place is a thick
    upright tick.
    """
    columns = _columns(view, width_px)
    names = [_wrap(row.name, columns.name_px) for row in view.rows]
    headings = [_wrap(row.heading, columns.heading_px) for row in view.rows]
    heights = [
        max(len(name), len(heading), *(text.count("<br>") + 1 for text in _numbers(row))) * _LINE_PX
        + _ROW_ROOM
        for row, name, heading in zip(view.rows, names, headings, strict=True)
    ]
    heads = [_wrap(text, _NUMBERS_PX[at] - 4) for at, text in enumerate(_number_names(view))]
    head_px = max(map(len, heads)) * _LINE_PX + _HEAD_ROOM
    plane = PixelPlane(width_px=width_px, height_px=round(head_px + sum(heights) + _SCALE_ROOM))
    for end, head in zip(columns.number_ends, heads, strict=True):
        text = "<br>".join(head)
        plane.add_words(text, (end, head_px - 6), size_px=_TEXT_PX, colour=INK_SOFT, anchor="right", from_y="bottom")  # fmt: skip
    top = head_px
    _add_line_for_all(plane, view, columns, top, top + sum(heights))
    for row, name, heading, height in zip(view.rows, names, headings, heights, strict=True):
        _add_row(plane, row, view, columns, name=name, heading=heading, top=top, height=height)
        top += height
    for share in (0.0, 0.5, 1.0):
        at = _at(view.high * share, view, columns)
        plane.add_line((at, top), (at, top + 5), colour=INK_SOFT)
        plane.add_words(say_number(view.high * share), (at, top + 15), size_px=12, colour=INK_SOFT, anchor="center")  # fmt: skip
    return plane.figure(alt=view.alt)


def _columns(view: DotPlotView, width_px: int) -> _Columns:
    heading_px = _HEADING_PX if any(row.heading for row in view.rows) else 0
    third = width_px - 2.0
    second = third - _NUMBERS_PX[2]
    first = second - _NUMBERS_PX[1]
    right = first - _NUMBERS_PX[0]
    left = heading_px + (_GAP if heading_px else 0)
    name_px = (right - left) * 0.5
    return _Columns(heading_px, name_px, left + name_px + 2 * _GAP, right - _GAP / 2, (first, second, third))


def _number_names(view: DotPlotView) -> Sequence[str]:
    return (view.own_name, view.other_name, view.distance_name)


def _wrap(text: str, width_px: float) -> list[str]:
    return even_lines(text.replace(" %", "\u00a0%"), letters=max(int(width_px / _LETTER_PX), 8))


def _at(value: float, view: DotPlotView, columns: _Columns) -> float:
    share = min(max(value / view.high, 0.0), 1.0)
    return columns.track_left + share * (columns.track_right - columns.track_left)


def _add_line_for_all(
    plane: PixelPlane, view: DotPlotView, columns: _Columns, top: float, bottom: float
) -> None:
    if view.line is not None:
        at = _at(view.line, view, columns)
        plane.add_line((at, top), (at, bottom), colour=INK, width_px=1.5, dash="dash", name="line")


def _add_row(
    plane: PixelPlane,
    row: DotRow,
    view: DotPlotView,
    columns: _Columns,
    *,
    name: list[str],
    heading: list[str],
    top: float,
    height: float,
) -> None:
    middle = top + height / 2
    if row.heading:
        plane.add_line((0, top), (plane.width_px, top), colour=LINE)
        plane.add_words(
            "<br>".join(f"<b>{line}</b>" for line in heading), (0, middle), size_px=_TEXT_PX, colour=INK_SOFT
        )
    plane.add_words("<br>".join(name), (columns.name_left, middle), size_px=_TEXT_PX)
    plane.add_line((columns.track_left, middle), (columns.track_right, middle), colour=LINE)
    for share in (0.0, 0.5, 1.0):
        at = _at(view.high * share, view, columns)
        plane.add_line((at, middle - 6), (at, middle + 6), colour=LINE)
    own, other = row.own, row.other
    if own is not None and other is not None:
        ends = ((_at(value, view, columns), middle) for value in (own, other))
        plane.add_line(*ends, colour=PRIMARY, width_px=4, opacity=0.35)
    if other is not None:
        at = _at(other, view, columns)
        plane.add_line((at, middle - 9), (at, middle + 9), colour=INK_SOFT, width_px=4, name="other")
    if own is not None:
        fill = PAPER if row.is_illustrative else PRIMARY
        plane.add_dot(
            (_at(own, view, columns), middle), colour=PRIMARY, fill=fill, size_px=12, name=f"own {row.name}"
        )
    _add_numbers(plane, row, columns, middle)


def _add_numbers(plane: PixelPlane, row: DotRow, columns: _Columns, middle: float) -> None:
    for end, text in zip(columns.number_ends, _numbers(row), strict=True):
        plane.add_words(text, (end, middle), size_px=_TEXT_PX, anchor="right")


def _numbers(row: DotRow) -> tuple[str, str, str]:
    """What stands in the three columns, in plotly's markup; no data is said, on two lines."""
    own, other = (
        "<br>".join(wrap(text, width=8))
        if value is None
        else text + (ILLUSTRATIVE_MARK if illustrative else "")
        for value, text, illustrative in (
            (row.own, row.own_text, row.is_illustrative),
            (row.other, row.other_text, row.other_is_illustrative),
        )
    )
    return (own if row.own is None else f"<b>{own}</b>", other, row.distance_text)
