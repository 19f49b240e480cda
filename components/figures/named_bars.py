"""Horizontal bars with names before them and words at their ends: the plain form of a ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import wrap

import plotly.graph_objects as go

from components.figures.theme import BAR_NAMES, INK, new_figure, see_through

_TOP_PX = 30
_LINE_PX = 18
_ROOM_PX = 14
_LETTER_PX = 6.8
_NAME_LETTERS = 20
PALE = 0.4


@dataclass(frozen=True)
class Bar:
    """``text`` stands at the end of the bar. What only illustrates is pale within its outline."""

    name: str
    value: float
    text: str
    colour: str
    is_illustrative: bool
    is_chosen: bool = False


@dataclass(frozen=True)
class BarLine:
    """A value to hold the bars against."""

    value: float
    text: str


def draw_named_bars(bars: Sequence[Bar], *, alt: str, line: BarLine | None = None) -> go.Figure:
    """Bars from zero in the order given, first on top; names take up to three lines of 20 letters."""
    names = ["<br>".join(wrap(bar.name, width=_NAME_LETTERS, max_lines=3, placeholder=" …")) for bar in bars]
    lines = max((name.count("<br>") + 1 for name in names), default=1)
    figure = new_figure(height=_TOP_PX + 8 + (_LINE_PX * lines + _ROOM_PX) * max(len(bars), 2))
    figure.add_bar(
        orientation="h",
        y=names,
        x=[bar.value for bar in bars],
        marker={
            "color": [see_through(bar.colour, PALE) if bar.is_illustrative else bar.colour for bar in bars],
            "line": {"color": [bar.colour for bar in bars], "width": 1.5},
        },
        customdata=[bar.text for bar in bars],
        hovertemplate="%{y}: %{customdata}<extra></extra>",
    )
    values = [bar.value for bar in bars]
    if line is not None:
        values.append(line.value)
        _add_line(figure, line, near_end=line.value > max(values) / 2)
    for name, bar in zip(names, bars, strict=True):
        _add_words(figure, name, bar)
    # words at the ends keep their room whatever the width; numbers on an axis would only repeat them
    room = max((len(bar.text) for bar in bars), default=0) * _LETTER_PX + 14
    figure.update_xaxes(visible=False, range=[min([*values, 0]), max([*values, 0]) or 1], fixedrange=True)
    figure.update_yaxes(**BAR_NAMES, tickfont={"size": 13}, fixedrange=True)
    figure.update_layout(margin={"l": 8, "r": room, "t": _TOP_PX, "b": 8}, bargap=0.3, meta={"alt": alt})
    return figure


def _add_words(figure: go.Figure, name: str, bar: Bar) -> None:
    """The words at the end of a bar, on white: the line of reference would strike them through."""
    figure.add_annotation(
        x=max(bar.value, 0),
        y=name,
        xanchor="left",
        xshift=4,
        text=f"<b>{bar.text}</b>" if bar.is_chosen else bar.text,
        showarrow=False,
        font={"size": 12, "color": INK},
        bgcolor="rgba(255,255,255,0.85)",
        borderpad=1,
    )


def _add_line(figure: go.Figure, line: BarLine, *, near_end: bool) -> None:
    figure.add_vline(x=line.value, line={"color": INK, "width": 1.5}, layer="above")
    figure.add_annotation(
        x=line.value,
        y=1,
        yref="paper",
        xanchor="center" if near_end else "left",
        yanchor="bottom",
        xshift=0 if near_end else -4,
        text=line.text,
        showarrow=False,
        font={"size": 12, "color": INK},
    )
