"""Maps with their legend drawn under them."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from components.documents.pictures.band import Band, Side, wrap_px
from components.documents.pictures.key import KeyEntry, Sign, add_chip, add_entry, chip_width_px
from components.documents.pictures.map_scale import (
    EDGE_PX,
    LINE_PX,
    MARK_LINE_PX,
    SWATCH_PX,
    add_scale,
    count_mark_lines,
    scale_end_px,
)
from components.figures.map_labels import ON_PAPER
from components.figures.map_plane import extent_of
from components.figures.polygon_map import draw_polygon_map
from components.figures.slides.map_svg import MOST_NAMED
from components.figures.theme import INK_SOFT
from monitoring.sources.boundaries import boundary_attribution
from monitoring.views.map_parts import MapView

MAP_WIDTH_PX = 900
_GAP, _TOP, _ENTRY_PX = 26, 12, 23
_ATTRIBUTION_PX, _ATTRIBUTION_LINE = 11, 16
DOTTED = KeyEntry(Sign.DOTTED_BOX, "viền chấm: số liệu minh họa")
OUTLINED = KeyEntry(Sign.LINE, "viền đậm: đơn vị đang xem", width_px=4)


def map_sheet(view: MapView, *, chip: str, width_px: int) -> go.Figure:
    """The map with names and values, and under it the scale of classes with the province and the nation on it."""
    west, east, south, north = extent_of(view.layer)
    figure = draw_polygon_map(
        view,
        height=round(width_px * (north - south) / (east - west)),
        with_names=len(view.units) <= MOST_NAMED,
        lettering=ON_PAPER,
    )
    figure.update_layout(width=width_px)
    entries = _entries(view)
    scale_top = _TOP + count_mark_lines(view.marks) * MARK_LINE_PX
    scale_end = scale_end_px(view)
    lines = len(entries) + bool(chip)
    longest = max([*(entry.length_px for entry in entries), chip_width_px(chip) if chip else 0])
    # many classes leave no room beside them
    is_beside = scale_end + _GAP + longest <= width_px - EDGE_PX
    under_scale = scale_top + SWATCH_PX + 2 * LINE_PX
    height = max(under_scale, _TOP + lines * _ENTRY_PX + 5) if is_beside else under_scale + _ENTRY_PX + 8
    band = Band(figure, height_px=height + 8, side=Side.BELOW)
    add_scale(band, view, top=scale_top)
    if is_beside:
        first = scale_top + SWATCH_PX / 2 if lines < 3 else _TOP + 8
        _add_entries_beside(band, entries, chip, left=scale_end + _GAP, top=first)
    else:
        _add_entries_under(band, entries, chip, y=under_scale + 8 + _ENTRY_PX / 2)
    band.finish()
    add_attribution(figure)
    return figure


def _add_entries_beside(
    band: Band, entries: Sequence[KeyEntry], chip: str, *, left: float, top: float
) -> None:
    for at, entry in enumerate(entries):
        add_entry(band, entry, x_px=left, y_px=top + at * _ENTRY_PX)
    if chip:
        y = top + len(entries) * _ENTRY_PX + (5 if entries else 0)
        add_chip(band, chip, right_px=left + chip_width_px(chip), y_px=y)


def _add_entries_under(band: Band, entries: Sequence[KeyEntry], chip: str, *, y: float) -> None:
    x: float = EDGE_PX
    for entry in entries:
        add_entry(band, entry, x_px=x, y_px=y)
        x += entry.length_px + _GAP
    if chip:
        add_chip(band, chip, right_px=x + chip_width_px(chip), y_px=y)


def _entries(view: MapView) -> list[KeyEntry]:
    """What stands beside the scale of classes; without classes also the values that have no place on it."""
    missing = [row for row in view.legend if row.class_index is None and row.unit_count]
    entries = [KeyEntry(Sign.HATCH, f"{row.label} ({row.unit_count} đơn vị)") for row in missing]
    entries += [DOTTED] if view.has_illustrative else []
    entries += [OUTLINED] if any(unit.is_chosen for unit in view.units) else []
    return entries + [
        KeyEntry(Sign.NONE, f"{mark.label} {mark.text}") for mark in view.marks if mark.class_index is None
    ]


def add_attribution(figure: go.Figure) -> None:
    """Where the boundaries are from and that they have no legal force, which every map has to say."""
    width: float = figure.layout.width
    lines = wrap_px(boundary_attribution(), width_px=width - 2 * EDGE_PX, size_px=_ATTRIBUTION_PX)
    band = Band(figure, height_px=4 + len(lines) * _ATTRIBUTION_LINE, side=Side.BELOW)
    band.add_lines(
        lines, x_px=EDGE_PX, y_px=2, size_px=_ATTRIBUTION_PX, line_px=_ATTRIBUTION_LINE, colour=INK_SOFT
    )
    band.finish()
