"""The scale of a map's classes, with the province and the nation marked on it."""

from __future__ import annotations

from collections.abc import Sequence

from components.documents.pictures.band import Band, text_width_px
from components.documents.pictures.key import KEY_PX
from components.figures.theme import INK, INK_SOFT, pick_palette
from monitoring.views.map_parts import LegendRow, MapMark, MapView

EDGE_PX, SWATCH_PX, LINE_PX, MARK_LINE_PX = 14, 16, 19, 20
_LEAST_SWATCH = 84


def count_mark_lines(marks: Sequence[MapMark]) -> int:
    """None without marks; one line, two where two marks stand in one class or in classes side by side."""
    places = [mark.class_index for mark in marks]
    near = any(
        one is not None and other is not None and abs(one - other) < 2
        for at, one in enumerate(places)
        for other in places[:at]
    )
    return len(marks) if near else min(len(marks), 1)


def _classes(view: MapView) -> list[LegendRow]:
    return [row for row in view.legend if row.class_index is not None]


def _scale_start(view: MapView) -> float:
    return EDGE_PX + text_width_px(_say_unit(view), KEY_PX) + 14


def _swatch_px(view: MapView) -> float:
    return max([_LEAST_SWATCH, *(text_width_px(row.label, KEY_PX) + 14 for row in _classes(view))])


def scale_end_px(view: MapView) -> float:
    """Where the scale of classes ends on the right."""
    rows = _classes(view)
    return _scale_start(view) + len(rows) * _swatch_px(view) if rows else EDGE_PX


def _say_unit(view: MapView) -> str:
    return f"Đơn vị: {view.unit_label}"


def add_scale(band: Band, view: MapView, *, top: float) -> None:
    """Classes side by side, limits and numbers of units under them, marks above."""
    colours = pick_palette(view.palette, view.class_count)
    rows = _classes(view)
    if not rows:
        return
    left, swatch = _scale_start(view), _swatch_px(view)
    band.add_text(_say_unit(view), x_px=EDGE_PX, y_px=top + SWATCH_PX / 2, size_px=KEY_PX)
    for at, row in enumerate(rows):
        x = left + at * swatch
        band.add_box(
            x_px=x,
            y_px=top,
            width_px=swatch,
            height_px=SWATCH_PX,
            fill=colours[row.class_index or 0],
            line=INK_SOFT,
        )
        _add_under(band, row, x + swatch / 2, top + SWATCH_PX)
    lines = count_mark_lines(view.marks)
    for at, mark in enumerate(view.marks):
        if mark.class_index is not None:
            middle = left + (mark.class_index + 0.5) * swatch
            y = top - MARK_LINE_PX * ((at if lines > 1 else 0) + 0.5) - 4
            _add_mark(band, mark, middle, y, top)


def _add_under(band: Band, row: LegendRow, middle: float, top: float) -> None:
    band.add_text(row.label, x_px=middle, y_px=top + LINE_PX / 2 + 2, size_px=KEY_PX, anchor="center")
    band.add_text(
        f"{row.unit_count} đơn vị",
        x_px=middle,
        y_px=top + LINE_PX * 1.5,
        size_px=KEY_PX - 1,
        colour=INK_SOFT,
        anchor="center",
    )


def _add_mark(band: Band, mark: MapMark, middle: float, y: float, scale_top: float) -> None:
    """The name and value, its pointer on the class that the value falls into."""
    text = f"{mark.label} {mark.text}"
    left = max(EDGE_PX + 12, middle - text_width_px(text, KEY_PX, is_bold=True) / 2)
    point = scale_top - 1
    band.add_path([(middle - 5, point - 8), (middle + 5, point - 8), (middle, point)], fill=INK, line=INK)
    band.add_text(text, x_px=left, y_px=y - 4, size_px=KEY_PX, is_bold=True)
