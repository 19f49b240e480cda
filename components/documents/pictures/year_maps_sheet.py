"""The maps of all years with one legend for all."""

from __future__ import annotations

import plotly.graph_objects as go

from components.documents.pictures.band import Band, Side
from components.documents.pictures.key import (
    KEY_PX,
    KeyEntry,
    Sign,
    add_chip,
    add_entry,
    add_sign_box,
    chip_width_px,
)
from components.documents.pictures.map_sheets import DOTTED, OUTLINED, add_attribution
from components.figures.theme import INK_SOFT, pick_palette
from components.figures.year_maps import draw_year_maps, free_cell
from monitoring.views.compare_maps import YearMapsView


def year_maps_sheet(view: YearMapsView, *, chip: str, width_px: int) -> go.Figure:
    """A small map a year, and one legend for all in the free cell of the grid, else under it."""
    figure = draw_year_maps(view, width_px=width_px)
    colours = pick_palette(view.palette, view.class_count)
    is_missing = any(unit.class_index is None for one in view.maps for unit in one.map.units)
    entries = [
        KeyEntry(Sign.HATCH, row.label)
        if row.class_index is None
        else KeyEntry(Sign.BOX, row.label, colours[row.class_index])
        for row in view.legend
        if row.class_index is not None or is_missing
    ]
    entries += [DOTTED] if view.has_illustrative else []
    outlined = any(unit.is_chosen for one in view.maps for unit in one.map.units)
    entries += [OUTLINED] if outlined else []
    cell = free_cell(view, figure)
    row_px = 24
    if cell is None:
        cell = (0.0, 8.0, float(width_px))
        band = Band(figure, height_px=(len(entries) + 3) * row_px, side=Side.BELOW)
    else:
        band = Band(figure, height_px=0, side=Side.INSIDE)
    left, top = cell[0] + 26, cell[1] + 14
    band.add_text(
        f"Đơn vị: {view.unit_label}; phân lớp chung cho mọi năm",
        x_px=left,
        y_px=top,
        size_px=KEY_PX,
        is_bold=True,
    )
    for at, entry in enumerate(entries):
        if entry.sign is Sign.BOX:
            add_sign_box(band, KeyEntry(Sign.BOX, "", INK_SOFT), x_px=left - 1, y_px=top + (at + 1) * row_px - 7.5, width_px=24, height_px=15)  # fmt: skip
        add_entry(band, entry, x_px=left, y_px=top + (at + 1) * row_px)
    if chip:
        add_chip(band, chip, right_px=left + chip_width_px(chip), y_px=top + (len(entries) + 1) * row_px + 6)
    band.finish()
    add_attribution(figure)
    return figure
