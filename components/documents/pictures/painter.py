"""The second engine: paints the house's figures with Matplotlib, where there is no browser.

It knows what the house's figures are made of and refuses everything else by name. SVG is written as real text with the
faces inside it, as the first engine writes it: it can be searched, read aloud and edited, and looks alike in browsers.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from components.documents.pictures.painting.axes import Axis, Plot, Subplot, lay_out_axes
from components.documents.pictures.painting.bars import add_bars, place_bars
from components.documents.pictures.painting.canvas import Canvas
from components.documents.pictures.painting.known import refuse_unknown
from components.documents.pictures.painting.letters import block_size_px, read_markup, register_fonts
from components.documents.pictures.painting.shapes import add_shape
from components.documents.pictures.painting.ticks import add_grid, add_labels, ticks_of
from components.documents.pictures.painting.traces import add_scatter
from components.documents.pictures.painting.words import add_annotation
from components.documents.pictures.picture import Engine, Picture, PictureSize
from components.documents.pictures.svg_fonts import embed_fonts

_PNG_SCALE = 2
_FONT = {"size": 12, "color": "#444"}
_MARGIN = {"l": 80, "r": 80, "t": 100, "b": 80}
_WHITE = "#FFFFFF"
# Matplotlib keeps fonts and settings for the whole process
_lock = threading.Lock()
Spec = Mapping[str, Any]


class PainterEngine:
    """Draws without a browser."""

    engine = Engine.MATPLOTLIB

    def draw(self, figure: go.Figure, *, format: str = "png") -> Picture:
        """Give the picture. Raises `CannotPaint` where the figure has something that would be left out."""
        size = PictureSize.of(figure)
        spec = figure.to_plotly_json()
        data, layout = _plain(spec["data"]), _plain(spec["layout"])
        refuse_unknown(data, layout)
        with _lock:
            register_fonts()
            content = _paint(data, layout, size).finish(format=format, scale=_PNG_SCALE)
        if format == "svg":
            content = embed_fonts(content.decode()).encode()
        return Picture(content, format, size.width_px, size.height_px, self.engine)

    def close(self) -> None:
        """Nothing to end."""


def _paint(data: Sequence[dict[str, Any]], layout: dict[str, Any], size: PictureSize) -> Canvas:
    template = (layout.get("template") or {}).get("layout", {})
    whole = {**template, **layout}
    font = {**_FONT, **template.get("font", {}), **(layout.get("font") or {})}
    background = whole.get("paper_bgcolor") or _WHITE
    canvas = Canvas(size, background)
    data = [trace for trace in data if trace.get("visible", True) is True]
    plot, axes = _lay_out(data, whole, size, font)
    pairs = dict.fromkeys((trace.get("xaxis", "x"), trace.get("yaxis", "y")) for trace in data)
    subplots = {pair: Subplot(axes[pair[0]], axes[pair[1]]) for pair in pairs or {("x", "y"): None}}
    shapes = whole.get("shapes") or ()
    for shape in shapes:
        if shape.get("layer") == "below":
            add_shape(canvas, shape, axes=axes, plot=plot)
    for subplot in subplots.values():
        for axis in (subplot.x, subplot.y):
            add_grid(canvas, axis, subplot)
    _add_traces(canvas, data, whole, subplots, font)
    for subplot in subplots.values():
        for axis in (subplot.x, subplot.y):
            add_labels(canvas, axis, subplot, font)
    for shape in shapes:
        if shape.get("layer") != "below":
            add_shape(canvas, shape, axes=axes, plot=plot)
    for note in whole.get("annotations") or ():
        add_annotation(canvas, note, axes=axes, plot=plot, font=font)
    return canvas


def _add_traces(
    canvas: Canvas,
    data: Sequence[Spec],
    layout: Spec,
    subplots: Mapping[tuple[str, str], Subplot],
    font: Spec,
) -> None:
    """Bars lie under lines, whatever their order."""
    colours = layout.get("colorway") or ["#1F77B4"]
    for kind in ("bar", "scatter"):
        for at, trace in enumerate(data):
            if trace.get("type", "scatter") != kind:
                continue
            pair = (trace.get("xaxis", "x"), trace.get("yaxis", "y"))
            colour = colours[at % len(colours)]
            if kind == "scatter":
                add_scatter(canvas, trace, subplots[pair], font=font, colour=colour)
                continue
            beside = [one for one in data if one.get("type") == "bar" and (one.get("xaxis", "x"), one.get("yaxis", "y")) == pair]  # fmt: skip
            place = place_bars(layout, len(beside), beside.index(trace), trace.get("width"))
            add_bars(canvas, trace, subplots[pair], place=place, font=font, colour=colour)


def _lay_out(
    data: Sequence[Spec], layout: Spec, size: PictureSize, font: Spec
) -> tuple[Plot, dict[str, Axis]]:
    """The plot within its margins, which grow for the labels of axes that ask for it."""
    template = (layout.get("template") or {}).get("layout", {})
    margin = {**_MARGIN, **template.get("margin", {}), **(layout.get("margin") or {})}
    plot = Plot(margin["l"], margin["t"], size.width_px - margin["r"], size.height_px - margin["b"])
    axes = lay_out_axes(layout, data, plot)
    if margin.get("autoexpand") is False:
        return plot, axes
    left = max([margin["l"], *(_reach(axis, font) for axis in axes.values() if not axis.is_x)])
    bottom = max([margin["b"], *(_reach(axis, font) for axis in axes.values() if axis.is_x)])
    plot = Plot(left, margin["t"], size.width_px - margin["r"], size.height_px - bottom)
    return plot, lay_out_axes(layout, data, plot)


def _reach(axis: Axis, font: Spec) -> float:
    """The room that an axis's labels take outside the plot."""
    if axis.spec.get("visible") is False or not axis.spec.get("automargin"):
        return 0
    letters = {**font, **(axis.spec.get("tickfont") or {})}
    sizes = [block_size_px(read_markup(text), letters["size"]) for _, text in ticks_of(axis)]
    return max((height if axis.is_x else width for width, height in sizes), default=0) + 6


def _plain(value: Any) -> Any:
    """Lists and dicts only: arrays and tuples are read alike."""
    if isinstance(value, dict):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return _plain(value.tolist()) if hasattr(value, "tolist") else value
