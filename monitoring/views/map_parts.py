"""What a map is made of, in numbers and words."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.sources.boundaries import Boundaries, BoundaryLayer
from monitoring.views.caption import Caption


@dataclass(frozen=True)
class MapUnit:
    """One unit on the map. ``class_index`` None is “no data”; ``tooltip`` is lines of plain text."""

    unit_id: str
    name: str
    full_name: str
    value: float | None
    label: str
    class_index: int | None
    is_illustrative: bool
    is_chosen: bool
    tooltip: tuple[str, ...]
    parts: str
    standing: str


@dataclass(frozen=True)
class LegendRow:
    """One class of the legend: its limits in words and how many units stand in it."""

    class_index: int | None
    label: str
    unit_count: int


@dataclass(frozen=True)
class MapMark:
    """A value marked on the legend's scale, such as the nation's."""

    label: str
    value: float
    text: str
    class_index: int | None


@dataclass(frozen=True)
class MapFrame:
    """One year of the player: the layer drawn and, for each unit, its name, class, label and whether it illustrates."""

    year: int
    layer_file: str
    units: tuple[tuple[str, str, int | None, str, bool], ...]


@dataclass(frozen=True)
class MapView:
    """A choropleth in numbers and words. ``palette`` is warm, cool or change."""

    caption: Caption
    alt: str
    year: int
    unit_label: str
    parts_label: str
    palette: str
    class_count: int
    units: tuple[MapUnit, ...]
    legend: tuple[LegendRow, ...]
    marks: tuple[MapMark, ...]
    layer: BoundaryLayer
    boundaries: Boundaries
    frames: tuple[MapFrame, ...] = ()

    @property
    def has_illustrative(self) -> bool:
        return any(unit.is_illustrative for unit in self.units)

    def ranked(self) -> tuple[MapUnit, ...]:
        """Units from the highest value to the lowest, those without data last."""
        return tuple(sorted(self.units, key=lambda unit: (unit.value is None, -(unit.value or 0), unit.name)))
