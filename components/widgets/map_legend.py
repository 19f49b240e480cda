"""The legend of a map: classes, how many units stand in each, and the province and the nation on their scale."""

from __future__ import annotations

from components.figures.theme import pick_palette
from components.widgets.markup import escape
from monitoring.views.map_parts import LegendRow, MapView


def map_legend(view: MapView) -> str:
    """Class limits, how many units stand in each, and where the province and the nation stand."""
    colours = pick_palette(view.palette, view.class_count)
    rows = "".join(_legend_row(row, colours) for row in view.legend)
    if view.has_illustrative:
        rows += "<p><i class=dotted></i>viền chấm: số liệu minh họa</p>"
    return f"<div class='legend'><div class='unit'>Đơn vị: {escape(view.unit_label)}</div>{rows}</div>{_legend_marks(view, colours)}"


def _legend_row(row: LegendRow, colours: tuple[str, ...]) -> str:
    box = " class=nothing" if row.class_index is None else f" style=background:{colours[row.class_index]}"
    return f"<p><i{box}></i>{escape(row.label)}<small>{row.unit_count} đơn vị</small></p>"


def _legend_marks(view: MapView, colours: tuple[str, ...]) -> str:
    """Where the province and the nation stand on the scale: their value on their class's colour."""
    marks = ""
    for mark in view.marks:
        fill = "#FFFFFF" if mark.class_index is None else colours[mark.class_index]
        marks += f"<span class='mark'><i style='background:{fill}'></i>{escape(mark.label)} <b>{escape(mark.text)}</b></span>"
    return f"<div class='marks'>{marks}</div>" if marks else ""
