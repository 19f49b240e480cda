"""The sizes that are measured, from the province's districts to every commune of the country."""

from __future__ import annotations

from dataclasses import dataclass

INDICATORS = 30
TABLES_FOLDER = "GROWTH_TABLES"  # in the environment of the app: where the release lies
YEARS = tuple(range(2016, 2026))

# about the province's and the country's area, as boxes: (west, south, east, north) in degrees
_PROVINCE_BOX = (107.3, 11.2, 108.7, 12.3)
_COUNTRY_BOX = (105.0, 8.5, 106.9, 23.4)


@dataclass(frozen=True)
class Size:
    """So many units of one level. ``vertices`` is how many points the outline of a unit has, on average.

    As many as in the shipped layers: 348 for a district and 168 for a commune (mean over static/geo/), 1,391 for the
    province, so that a province has the detail of one that is shown alone, and a commune of the old, smaller kind as
    many as one of today. Both are more than a map of the country needs, which is the point.
    """

    name: str
    words: str
    level: str
    kind: str
    units: int
    vertices: int
    box: tuple[float, float, float, float]

    @property
    def layer_file(self) -> str:
        return f"growth_{self.name}.geojson"


SIZES = (
    Size("districts_12", "12 districts", "district", "huyện", 12, 348, _PROVINCE_BOX),
    Size("communes_51", "51 communes", "commune", "xã", 51, 168, _PROVINCE_BOX),
    Size("provinces_63", "63 provinces", "province", "tỉnh", 63, 1391, _COUNTRY_BOX),
    Size("districts_705", "705 districts", "district", "huyện", 705, 348, _COUNTRY_BOX),
    Size("communes_10598", "10,598 communes", "commune", "xã", 10_598, 168, _COUNTRY_BOX),
)


def size_named(name: str) -> Size:
    """Raises `KeyError`."""
    return {size.name: size for size in SIZES}[name]
