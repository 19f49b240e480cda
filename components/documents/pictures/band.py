"""A strip above or under the plot, in pixels from its own top left corner: for keys, titles and foot lines."""

from __future__ import annotations

import html
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import plotly.graph_objects as go

from components.documents.lettering import Face, text_width_pt, wrap_text
from components.figures.theme import INK


class Side(StrEnum):
    """Where the band lies, seen from the plot."""

    ABOVE = "above"
    BELOW = "below"
    INSIDE = "inside"  # over the plot itself, taking no room


class Band:
    """Room taken from outside the plot, which keeps its size. What is drawn goes to the figure with `finish`."""

    def __init__(self, figure: go.Figure, *, height_px: float, side: Side = Side.ABOVE) -> None:
        margin, layout = figure.layout.margin, figure.layout
        self._figure, self._left = figure, margin.l
        self.width_px: float = layout.width
        self._y_anchor = 0 if side is Side.BELOW else 1
        self._top = {Side.ABOVE: margin.t + height_px, Side.BELOW: -margin.b, Side.INSIDE: 0}[side]
        self._shapes: list[dict[str, Any]] = []
        self._words: list[dict[str, Any]] = []
        if side is Side.ABOVE:
            figure.update_layout(margin_t=margin.t + height_px, height=layout.height + height_px)
        elif side is Side.BELOW:
            figure.update_layout(margin_b=margin.b + height_px, height=layout.height + height_px)

    def add_text(
        self, text: str, *, x_px: float, y_px: float, size_px: float, colour: str = INK, is_bold: bool = False, anchor: str = "left"
    ) -> None:  # fmt: skip
        """One line of plain text, its middle at ``y_px``."""
        shown = html.escape(text, quote=False)
        self._words.append(
            {
                "xref": "paper", "yref": "paper", "x": 0, "y": self._y_anchor, "xshift": x_px - self._left, "yshift": self._top - y_px,
                "xanchor": anchor, "yanchor": "middle", "align": anchor, "showarrow": False, "borderpad": 0,
                "text": f"<b>{shown}</b>" if is_bold else shown, "font": {"size": size_px, "color": colour},
            }
        )  # fmt: skip

    def add_lines(
        self, lines: Sequence[str], *, x_px: float, y_px: float, size_px: float, line_px: float, colour: str = INK, is_bold: bool = False
    ) -> None:  # fmt: skip
        """Lines under one another, the first one's top at ``y_px``."""
        for at, line in enumerate(lines):
            self.add_text(
                line,
                x_px=x_px,
                y_px=y_px + (at + 0.5) * line_px,
                size_px=size_px,
                colour=colour,
                is_bold=is_bold,
            )

    def add_box(
        self, *, x_px: float, y_px: float, width_px: float, height_px: float, fill: str, line: str, line_px: float = 1, dash: str = "solid"
    ) -> None:  # fmt: skip
        self._add_shape(
            {"type": "rect", "fillcolor": fill, "line": {"color": line, "width": line_px, "dash": dash}},
            (x_px, y_px),
            (x_px + width_px, y_px + height_px),
        )

    def add_line(
        self, start: tuple[float, float], end: tuple[float, float], *, colour: str, width_px: float, dash: str = "solid"
    ) -> None:  # fmt: skip
        self._add_shape(
            {"type": "line", "line": {"color": colour, "width": width_px, "dash": dash}}, start, end
        )

    def add_path(
        self, points: Sequence[tuple[float, float]], *, fill: str, line: str, line_px: float = 0
    ) -> None:
        """A closed outline."""
        placed = [self._place(point) for point in points]
        path = "M" + "L".join(f"{x:.2f},{y:.2f}" for x, y in placed) + "Z"
        self._shapes.append(
            {
                **self._frame(),
                "type": "path",
                "path": path,
                "fillcolor": fill,
                "line": {"color": line, "width": line_px},
            }
        )

    def finish(self) -> None:
        layout = self._figure.layout
        # set whole: merging into what is there already takes plotly a second for a hundred words
        layout.shapes = [*layout.shapes, *self._shapes]
        layout.annotations = [*layout.annotations, *self._words]

    def _add_shape(self, shape: dict[str, Any], start: tuple[float, float], end: tuple[float, float]) -> None:
        (x0, y0), (x1, y1) = self._place(start), self._place(end)
        self._shapes.append({**self._frame(), **shape, "x0": x0, "y0": y0, "x1": x1, "y1": y1})

    def _place(self, point: tuple[float, float]) -> tuple[float, float]:
        return point[0] - self._left, self._top - point[1]

    def _frame(self) -> dict[str, Any]:
        return {
            "xref": "paper",
            "yref": "paper",
            "xsizemode": "pixel",
            "ysizemode": "pixel",
            "xanchor": 0,
            "yanchor": self._y_anchor,
        }


def text_width_px(text: str, size_px: float, *, is_bold: bool = False) -> float:
    """The width of one line in the house's type."""
    return text_width_pt(text, size_pt=size_px, face=Face.SANS, is_bold=is_bold)


def wrap_px(text: str, *, width_px: float, size_px: float, is_bold: bool = False) -> tuple[str, ...]:
    """The lines that the text takes in the house's type."""
    return wrap_text(text, width_pt=width_px, size_pt=size_px, face=Face.SANS, is_bold=is_bold)
