"""A figure whose axes are the pixels of the picture, for what plotly has no chart for. Y runs downwards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import plotly.graph_objects as go

from components.figures.theme import INK, TEMPLATE

Points = Sequence[tuple[float, float]]


class PixelPlane:
    """Gathers shapes, bands, dots and words, and makes one figure of them."""

    def __init__(self, *, width_px: int, height_px: int) -> None:
        self.width_px, self.height_px = width_px, height_px
        self._traces: list[dict[str, Any]] = []
        self._shapes: list[dict[str, Any]] = []
        self._words: list[dict[str, Any]] = []

    def add_line(
        self, start: tuple[float, float], end: tuple[float, float], *, colour: str, width_px: float = 1, dash: str = "solid",
        opacity: float = 1, name: str | None = None, is_below: bool = True,
    ) -> None:  # fmt: skip
        """A line under dots and areas, over them where not ``is_below``."""
        self._shapes.append(
            {
                "type": "line", "x0": start[0], "y0": start[1], "x1": end[0], "y1": end[1], "name": name, "opacity": opacity,
                "layer": "below" if is_below else "above",
                "line": {"color": colour, "width": width_px, "dash": dash},
            }
        )  # fmt: skip

    def add_area(self, points: Points, *, colour: str, name: str) -> None:
        """A filled outline without a line."""
        closed = [*points, points[0]]
        self._traces.append(
            {
                "type": "scatter", "mode": "lines", "fill": "toself", "fillcolor": colour, "line": {"width": 0, "color": colour},
                "x": [x for x, _ in closed], "y": [y for _, y in closed], "name": name, "hoverinfo": "skip",
            }
        )  # fmt: skip

    def add_dot(self, at: tuple[float, float], *, colour: str, fill: str, size_px: float, name: str) -> None:
        self._traces.append(
            {
                "type": "scatter", "mode": "markers", "x": [at[0]], "y": [at[1]], "name": name, "hoverinfo": "skip",
                "marker": {"size": size_px, "color": fill, "line": {"color": colour, "width": 2}},
            }
        )  # fmt: skip

    def add_words(
        self, text: str, at: tuple[float, float], *, size_px: float, colour: str = INK, anchor: str = "left", from_y: str = "middle",
    ) -> None:  # fmt: skip
        """Words in plotly's markup; ``anchor`` is left, center or right, ``from_y`` top, middle or bottom."""
        self._words.append(
            {
                "x": at[0], "y": at[1], "text": text, "xanchor": anchor, "yanchor": from_y, "align": anchor, "showarrow": False,
                "font": {"size": size_px, "color": colour}, "borderpad": 0,
            }
        )  # fmt: skip

    def figure(self, *, alt: str) -> go.Figure:
        axis = {"visible": False, "fixedrange": True}
        return go.Figure(
            data=self._traces or [{"type": "scatter", "x": [], "y": [], "hoverinfo": "skip"}],
            layout={
                "template": TEMPLATE,
                "width": self.width_px,
                "height": self.height_px,
                "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "autoexpand": False},
                "xaxis": {**axis, "range": [0, self.width_px]},
                "yaxis": {**axis, "range": [self.height_px, 0]},
                "shapes": self._shapes,
                "annotations": self._words,
                "meta": {"alt": alt},
            },
        )
