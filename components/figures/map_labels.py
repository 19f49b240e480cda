"""Names and values on a map: their type, their places and the colours that they stand on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from components.figures.map_plane import to_km
from components.figures.theme import NO_DATA, see_through, text_on
from monitoring.sources.boundaries import Boundary
from monitoring.views.map_parts import MapUnit

_MOST_KM = 5.0


@dataclass(frozen=True)
class Lettering:
    """The type of the labels and the room that it takes on the smallest map it is used for."""

    size_px: int
    km_per_letter: float
    label_height_km: float
    backing: float = 0.0  # how much of the unit's colour lies behind a label that crosses a boundary, 0 to 1


# the phone's, whose map is 330 px wide
ON_SCREEN = Lettering(size_px=11, km_per_letter=3.2, label_height_km=14.5)
# a map 900 px wide, which on A4 is 16 cm: 13 px of it are 6.5 points, the most that fits into Bảo Lộc
ON_PAPER = Lettering(size_px=13, km_per_letter=1.45, label_height_km=7.0)


def draw_labels(
    units: Sequence[MapUnit],
    by_id: dict[str, Boundary],
    colours: tuple[str, ...],
    *,
    with_names: bool,
    lettering: Lettering,
) -> list[dict[str, object]]:
    """Annotations with the value of each unit, under its name where ``with_names``, on its polygon."""
    at = {unit.unit_id: to_km(*by_id[unit.unit_id].label_at) for unit in units}
    if with_names:
        spread = spread_labels({unit.name: at[unit.unit_id] for unit in units}, lettering=lettering)
        at = {unit.unit_id: spread[unit.name] for unit in units}
    return [
        {
            "x": at[unit.unit_id][0],
            "y": at[unit.unit_id][1],
            "text": f"{unit.name}<br><b>{unit.label}</b>" if with_names else f"<b>{unit.label}</b>",
            "showarrow": False,
            "font": {"size": lettering.size_px, "color": text_on(fill_of(unit, colours))},
            "borderpad": 0,
            **(
                {"bgcolor": see_through(fill_of(unit, colours), lettering.backing)}
                if lettering.backing
                else {}
            ),
        }
        for unit in units
    ]


def spread_labels(
    places: Mapping[str, tuple[float, float]], *, lettering: Lettering = ON_SCREEN
) -> dict[str, tuple[float, float]]:
    """Move labels that would overlap apart, up and down, by at most `_MOST_KM` each.

    ``places`` and the answer are kilometres; the size of a label is that of its text on the smallest map.
    """
    spread = dict(places)
    for one, other in combinations(sorted(places, key=lambda name: places[name][1]), 2):
        (x, low), (other_x, high) = spread[one], spread[other]
        if (
            abs(x - other_x) >= (len(one) + len(other)) / 2 * lettering.km_per_letter
            or abs(high - low) >= lettering.label_height_km
        ):
            continue
        step = min((lettering.label_height_km - (high - low)) / 2, _MOST_KM)
        spread[one], spread[other] = (x, low - step), (other_x, high + step)
    return spread


def fill_of(unit: MapUnit, colours: tuple[str, ...]) -> str:
    """The colour of the unit's class, or of no data."""
    return NO_DATA if unit.class_index is None else colours[unit.class_index]
