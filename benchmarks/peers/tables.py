"""The dashboard's own tables and boundaries as every peer takes them: read once, then held."""

from __future__ import annotations

import json
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pandas as pd

PROJECT_DIR = Path(__file__).resolve().parents[2]
BOUNDARIES = PROJECT_DIR / "static" / "geo" / "lam_dong_districts.geojson"
WIDTH_PX, HEIGHT_PX = 900, 600
WHOLE = "Toàn tỉnh"
# the years in which the province had its 12 districts all year round
YEARS = ("2021", "2022", "2023", "2024")
LATEST = "2024"
COLOURS = ("#FFFFD4", "#FED98E", "#FE9929", "#D95F0E", "#993404")
THIN_PX, MARKED_PX = 1.5, 4.0
LINE, MARK = "#FFFFFF", "#1F2933"
_FIRST = ("poor_rate", "near_poor_rate", "policy_loan_coverage", "vocational_support_rate")
_KEPT = ["indicator_id", "unit_id", "period", "numerator", "denominator", "value"]


@dataclass(frozen=True)
class Tables:
    """Values by (indicator, year, district), names by id, and the limits of five classes made of all years."""

    values: pd.DataFrame
    indicators: dict[str, str]
    boundaries: dict

    @cached_property
    def districts(self) -> dict[str, str]:
        return {one["id"]: one["properties"]["name_vi"] for one in self.boundaries["features"]}

    @cached_property
    def limits(self) -> dict[str, list[float]]:
        """The upper limits of the first four classes of each indicator."""
        shares = [0.2, 0.4, 0.6, 0.8]
        return {name: list(one.quantile(shares)) for name, one in self.values.groupby(level=0)["value"]}

    def of(self, indicator_id: str, year: str) -> dict[str, float]:
        """The value of each district."""
        return self.values.loc[(indicator_id, year), "value"].to_dict()

    def classes(self, indicator_id: str, year: str) -> dict[str, int]:
        """The class of each district, from 0."""
        limits = self.limits[indicator_id]
        return {unit: bisect_left(limits, value) for unit, value in self.of(indicator_id, year).items()}

    def rows(self, indicator_id: str, year: str) -> pd.DataFrame:
        """The table beside the map: districts from the highest value to the lowest."""
        found = [(self.districts[unit], value) for unit, value in self.of(indicator_id, year).items()]
        return pd.DataFrame(
            sorted(found, key=lambda one: -one[1]),
            columns=["Huyện, thành phố", self.indicators[indicator_id]],
        )

    def unit_of(self, name: str) -> str | None:
        """The district of that name, or `None` for the whole province."""
        return next((unit for unit, one in self.districts.items() if one == name), None)

    def indicator_of(self, name: str) -> str:
        return next(one for one, said in self.indicators.items() if said == name)


def read_tables() -> Tables:
    """Read the CSV and the GeoJSON. Only indicators that every district has in every year are offered."""
    boundaries = json.loads(BOUNDARIES.read_text(encoding="utf-8"))
    units = [one["id"] for one in boundaries["features"]]
    rows = pd.read_csv(
        PROJECT_DIR / "data" / "observations.csv", dtype={"unit_id": str, "period": str}, low_memory=False
    )
    rows = rows[(rows.group_id == "all") & rows.unit_id.isin(units) & rows.period.isin(YEARS)][_KEPT]
    rows["value"] = rows.value.fillna(100 * rows.numerator / rows.denominator)
    whole = rows.groupby("indicator_id")["value"].count()
    rows = rows[rows.indicator_id.isin(whole[whole == len(units) * len(YEARS)].index)]
    names = pd.read_csv(PROJECT_DIR / "data" / "indicators.csv", index_col="indicator_id")["name_vi"]
    offered = sorted(
        rows.indicator_id.unique(),
        key=lambda one: (_FIRST.index(one) if one in _FIRST else len(_FIRST), names[one]),
    )
    return Tables(
        values=rows.set_index(["indicator_id", "period", "unit_id"]).sort_index(),
        indicators={one: names[one] for one in offered},
        boundaries=boundaries,
    )
