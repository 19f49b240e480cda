"""The map of an exhibit in the other years that it knows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import plotly.graph_objects as go

from components.documents.pictures.drawing import draw_exhibit
from monitoring.model.status import Status
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.map_parts import MapFrame, MapUnit, MapView
from monitoring.wording.labels import ILLUSTRATIVE_VI
from monitoring.wording.numbers import NO_DATA_VI


def years_shown(exhibit: Exhibit) -> tuple[tuple[int, ...], int]:
    """Every year that the map can show, and the one that it opens with; no years where there is only that one."""
    view = exhibit.drawing
    if not isinstance(view, MapView) or len(view.frames) < 2:
        return (), 0
    return tuple(frame.year for frame in view.frames), view.year


def year_figures(exhibit: Exhibit) -> Mapping[int, go.Figure]:
    """The figure of every year but the map's own, by the same hand and in the same classes."""
    view = exhibit.drawing
    shown, own = years_shown(exhibit)
    if not isinstance(view, MapView) or not shown:
        return {}
    return {
        frame.year: draw_exhibit(_exhibit_of(exhibit, _view_of(view, frame)))
        for frame in view.frames
        if frame.year != own
    }


def _exhibit_of(exhibit: Exhibit, view: MapView) -> Exhibit:
    """The exhibit in the year of the view: the mark drawn into the map and the words for it are that year's."""
    caption = replace(
        exhibit.caption,
        has_illustrative=view.has_illustrative,
        status=Status.ILLUSTRATIVE if view.has_illustrative else exhibit.caption.status,
    )
    return replace(exhibit, drawing=view, caption=caption, alt=view.alt)


def _view_of(view: MapView, frame: MapFrame) -> MapView:
    """The map in that year. What the frame does not know, such as the nation's value, is left out, not carried over."""
    chosen = {unit.unit_id for unit in view.units if unit.is_chosen}
    units = tuple(
        MapUnit(
            unit_id=unit_id,
            name=name,
            full_name=name,
            value=None,
            label=label,
            class_index=class_index,
            is_illustrative=is_illustrative,
            is_chosen=unit_id in chosen,
            tooltip=_tooltip(view, frame.year, class_index, label, is_illustrative),
            parts="",
            standing="",
        )
        for unit_id, name, class_index, label, is_illustrative in frame.units
    )
    legend = tuple(
        replace(row, unit_count=sum(unit.class_index == row.class_index for unit in units))
        for row in view.legend
    )
    return replace(
        view,
        alt=_say(view, frame.year, units),
        year=frame.year,
        units=units,
        legend=legend,
        marks=(),
        layer=view.boundaries.layers[frame.layer_file],
        frames=(),
    )


def _say(view: MapView, year: int, units: tuple[MapUnit, ...]) -> str:
    values = "; ".join(
        f"{unit.name} {NO_DATA_VI if unit.class_index is None else unit.label}" for unit in units
    )
    illustrates = f" Có {ILLUSTRATIVE_VI}." if any(unit.is_illustrative for unit in units) else ""
    return f"Bản đồ năm {year}, đơn vị {view.unit_label}: {values}.{illustrates}"


def _tooltip(
    view: MapView, year: int, class_index: int | None, label: str, is_illustrative: bool
) -> tuple[str, ...]:
    value = NO_DATA_VI if class_index is None else f"{label} {view.unit_label}"
    lines = (f"Năm {year}: {value}", ILLUSTRATIVE_VI.capitalize() if is_illustrative else "")
    return tuple(line for line in lines if line)
