"""How to read a picture, drawn into it: on the screen the key is text of the page, on paper it has to travel along."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from math import cos, pi, sin
from typing import Any

import plotly.graph_objects as go

from components.documents.pictures.band import Band, Side, text_width_px, wrap_px
from components.figures.named_bars import PALE
from components.figures.theme import INK, INK_SOFT, NO_DATA, NO_DATA_LINE, PAPER, see_through

KEY_PX = 13
_ROW_PX, _SIGN_PX, _SIGN_GAP, _GAP = 24, 22, 7, 20
# two dashes and the gap between them
_DASHES_PX = 27
_BOX_HEIGHT, _UNDER_PX = 13, 8
_CHIP_PX, _CHIP_PAD = 22, 9


class Sign(StrEnum):
    """What stands before the words of an entry."""

    BOX = "box"
    PALE_BOX = "pale box"  # pale within its outline, as bars that only illustrate
    HATCH = "hatch"
    DOTTED_BOX = "dotted box"
    LINE = "line"
    DASH = "dash"
    DOTS = "dots"
    DOT = "dot"
    RING = "ring"
    TICK = "tick"
    NONE = "none"


@dataclass(frozen=True)
class KeyEntry:
    """A sign and what it means. ``colour`` is of the sign, ``width_px`` of a line."""

    sign: Sign
    text: str
    colour: str = INK
    width_px: float = 2.0

    @property
    def length_px(self) -> float:
        return self.sign_px + text_width_px(self.text, KEY_PX)

    @property
    def sign_px(self) -> float:
        """The width of the sign with the gap after it."""
        if self.sign is Sign.NONE:
            return 0
        return {Sign.DASH: _DASHES_PX, Sign.TICK: 10, Sign.DOT: 13, Sign.RING: 13}.get(
            self.sign, _SIGN_PX
        ) + _SIGN_GAP


def add_key(figure: go.Figure, entries: Sequence[KeyEntry], *, chip: str = "", left_px: float = 2) -> None:
    """Put the key above the plot in as many rows as it needs, and the chip of what illustrates at its right end."""
    width: float = figure.layout.width
    room_px = width - left_px - (chip_width_px(chip) + _GAP if chip else 0)
    rows = _rows([part for entry in entries for part in _parts(entry, room_px)], room_px)
    if not rows and not chip:
        return
    band = Band(figure, height_px=max(len(rows), 1) * _ROW_PX + _UNDER_PX, side=Side.ABOVE)
    for at, row in enumerate(rows):
        x = left_px
        for entry in row:
            add_entry(band, entry, x_px=x, y_px=(at + 0.5) * _ROW_PX)
            x += entry.length_px + _GAP
    if chip:
        add_chip(band, chip, right_px=width - 2, y_px=_ROW_PX / 2)
    band.finish()


def _parts(entry: KeyEntry, room_px: float) -> list[KeyEntry]:
    """An entry that is longer than a row as several; only the first has the sign."""
    lines = wrap_px(entry.text, width_px=room_px - entry.sign_px, size_px=KEY_PX)
    if len(lines) < 2:
        return [entry]
    return [replace(entry, text=lines[0]), *(KeyEntry(Sign.NONE, line) for line in lines[1:])]


def _rows(entries: Sequence[KeyEntry], room_px: float) -> list[list[KeyEntry]]:
    rows: list[list[KeyEntry]] = []
    used = 0.0
    for entry in entries:
        if rows and used + _GAP + entry.length_px <= room_px:
            rows[-1].append(entry)
            used += _GAP + entry.length_px
        else:
            rows.append([entry])
            used = entry.length_px
    return rows


def chip_width_px(chip: str) -> float:
    """The width that the chip takes with its edges."""
    return text_width_px(chip, KEY_PX) + 2 * _CHIP_PAD


def add_chip(band: Band, chip: str, *, right_px: float, y_px: float) -> None:
    """The words in a dotted outline, which marks what illustrates everywhere."""
    width = chip_width_px(chip)
    band.add_box(
        x_px=right_px - width,
        y_px=y_px - _CHIP_PX / 2,
        width_px=width,
        height_px=_CHIP_PX,
        fill=PAPER,
        line=INK_SOFT,
        line_px=1.5,
        dash="dot",
    )
    band.add_text(
        chip, x_px=right_px - width / 2, y_px=y_px, size_px=KEY_PX, colour=INK_SOFT, anchor="center"
    )


def add_entry(band: Band, entry: KeyEntry, *, x_px: float, y_px: float) -> None:
    """The sign, then the words, on one line with its middle at ``y_px``."""
    end = x_px + max(entry.sign_px - _SIGN_GAP, 0)
    middle = (x_px + end) / 2
    match entry.sign:
        case Sign.BOX | Sign.PALE_BOX | Sign.DOTTED_BOX | Sign.HATCH:
            add_sign_box(band, entry, x_px=x_px, y_px=y_px - _BOX_HEIGHT / 2)
        case Sign.LINE | Sign.DASH | Sign.DOTS:
            dash = {Sign.LINE: "solid", Sign.DASH: "dash", Sign.DOTS: "dot"}[entry.sign]
            band.add_line((x_px, y_px), (end, y_px), colour=entry.colour, width_px=entry.width_px, dash=dash)
        case Sign.DOT | Sign.RING:
            fill = entry.colour if entry.sign is Sign.DOT else PAPER
            band.add_path(_circle(middle, y_px, 5), fill=fill, line=entry.colour, line_px=2)
        case Sign.TICK:
            band.add_line(
                (middle, y_px - 8), (middle, y_px + 8), colour=entry.colour, width_px=entry.width_px
            )
    band.add_text(entry.text, x_px=x_px + entry.sign_px, y_px=y_px, size_px=KEY_PX)


def add_sign_box(
    band: Band, entry: KeyEntry, *, x_px: float, y_px: float, width_px: float = _SIGN_PX, height_px: float = _BOX_HEIGHT
) -> None:  # fmt: skip
    """A box in one of its four forms."""
    box: dict[str, Any] = {"x_px": x_px, "y_px": y_px, "width_px": width_px, "height_px": height_px}
    match entry.sign:
        case Sign.PALE_BOX:
            band.add_box(**box, fill=see_through(entry.colour, PALE), line=entry.colour, line_px=1.5)
        case Sign.DOTTED_BOX:
            band.add_box(**box, fill=PAPER, line=INK_SOFT, line_px=1.5, dash="dot")
        case Sign.HATCH:
            band.add_box(**box, fill=NO_DATA, line=NO_DATA_LINE)
            for start, end in _hatch(width_px, height_px):
                band.add_line(
                    (x_px + start[0], y_px + start[1]),
                    (x_px + end[0], y_px + end[1]),
                    colour=NO_DATA_LINE,
                    width_px=1.5,
                )
        case _:
            band.add_box(**box, fill=entry.colour, line=entry.colour)


def _hatch(
    width: float, height: float, step: float = 6.0
) -> list[tuple[tuple[float, float], tuple[float, float]]]:
    """Lines rising to the right, cut to the box."""
    lines, reach = [], step
    while reach < width + height:
        start = (0.0, reach) if reach <= height else (reach - height, height)
        end = (reach, 0.0) if reach <= width else (width, reach - width)
        lines.append((start, end))
        reach += step
    return lines


def _circle(x: float, y: float, radius: float) -> list[tuple[float, float]]:
    return [(x + radius * cos(2 * pi * at / 24), y + radius * sin(2 * pi * at / 24)) for at in range(24)]
