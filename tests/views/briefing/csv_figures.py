"""Figures worked out from the CSV files alone, with pandas and nothing of the program's own arithmetic."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pandas as pd

DATA_DIR = Path(__file__).resolve().parents[3] / "data"
FIRST_YEAR = 2021
FIRMEST_FIRST = ("official", "provisional", "estimated", "illustrative")


@dataclass(frozen=True)
class Number:
    """What the tables say of one figure; ``reported`` of ``expected`` units stand behind it."""

    value: float | None = None
    numerator: int | None = None
    denominator: int | None = None
    status: str | None = None
    reported: int = 0
    expected: int = 1

    @property
    def is_partial(self) -> bool:
        return self.value is not None and self.reported < self.expected


@cache
def table(name: str) -> pd.DataFrame:
    """A table as text; an empty cell is an empty string."""
    return pd.read_csv(DATA_DIR / f"{name}.csv", dtype=str, keep_default_na=False)


@cache
def _rows(published_only: bool) -> dict[tuple[str, str, str, str], dict]:
    rows = table("observations")
    if published_only:
        rows = rows[rows["status"] != "illustrative"]
    found = {}
    for row in rows.to_dict("records"):
        filled = row["illustrative_parts"].replace(";", " ").split()
        for part in ("numerator", "denominator"):
            blank = row[part] == "" or (published_only and part in filled)
            row[part] = None if blank else int(row[part])
        row["value"] = None if row["value"] == "" else float(row["value"])
        row["parts_status"] = "illustrative" if filled and not published_only else row["status"]
        found[row["indicator_id"], row["unit_id"], row["period"], row["group_id"]] = row
    return found


@cache
def indicator(indicator_id: str) -> dict:
    rows = table("indicators")
    return rows[rows["indicator_id"] == indicator_id].iloc[0].to_dict()


def indicator_of(figure_id: str) -> dict:
    """The indicator of `poor_rate/68/2022/all`, with or without a word before it."""
    return indicator(figure_id.rpartition(":")[2].split("/")[0])


@cache
def target(target_id: str) -> dict:
    rows = table("targets")
    return rows[rows["target_id"] == target_id].iloc[0].to_dict()


@cache
def frame_units(year: str) -> tuple[str, ...]:
    frames = table("reporting_frames")
    found = frames[frames["period"] == year]["unit_ids"]
    return tuple(found.iloc[0].split()) if len(found) else ()


@cache
def units_below(unit_id: str, year: str) -> tuple[str, ...]:
    """The units that stand for the unit: the frame's for the province, the merged ones for their successor."""
    if unit_id == "68":
        return frame_units(year)
    if unit_id == "VN" or unit_id in frame_units(year):
        return ()
    made_of = table("unit_successions")
    whole = made_of[(made_of["successor_id"] == unit_id) & (made_of["share_pct"].astype(float) == 100)]
    return tuple(one for one in whole["predecessor_id"] if one in frame_units(year))


@cache
def number(figure_id: str, published_only: bool = False) -> Number:
    """The figure of “indicator/unit/year/group”; with “total:” before it the running total, with “sum:” the sum alone."""
    kind, _, plain = figure_id.rpartition(":")
    indicator_id, unit_id, year, group_id = plain.split("/")
    if kind == "total":
        return _running_total(indicator_id, unit_id, int(year), group_id, published_only)
    own = _rows(published_only).get((indicator_id, unit_id, year, group_id))
    if own is not None and kind != "sum":
        return _reported(own)
    return _added_up(indicator_id, unit_id, year, group_id, published_only)


def why_missing(figure_id: str, published_only: bool) -> str:
    """The reason for having no value, by what the tables hold in its place."""
    plain = figure_id.rpartition(":")[2]
    indicator_id, unit_id, year, group_id = plain.split("/")
    units = (unit_id, *units_below(unit_id, year))
    keys = [(indicator_id, unit, year, group_id) for unit in units]
    own = _rows(published_only).get(keys[0])
    if own is not None:
        return "nobody_concerned" if own["denominator"] == 0 else "no_denominator"
    there = [one for one in keys if one in _rows(False)]
    shown = [_rows(published_only)[one] for one in keys if one in _rows(published_only)]
    if shown and len(shown) == len(keys) - 1 and all(one["denominator"] == 0 for one in shown):
        return "nobody_concerned"
    if len(shown) < len(there):
        return "not_published"
    return "no_denominator" if shown else "not_reported"


def weakest(statuses: list[str]) -> str | None:
    return max(statuses, key=FIRMEST_FIRST.index) if statuses else None


def _reported(row: dict) -> Number:
    value, status = row["value"], row["status"]
    if value is None:
        status = row["parts_status"]
        if row["numerator"] is not None and row["denominator"]:
            value = row["numerator"] / row["denominator"] * 100
    return Number(value, row["numerator"], row["denominator"], status, 1, 1)


def _added_up(indicator_id: str, unit_id: str, year: str, group_id: str, published_only: bool) -> Number:
    units, how = units_below(unit_id, year), indicator(indicator_id)["across_units"]
    found = [
        row
        for unit in units
        if (row := _rows(published_only).get((indicator_id, unit, year, group_id))) is not None
        and (row["value"] is not None if how == "sum" else None not in (row["numerator"], row["denominator"]))
    ]
    if how == "reported_only" or not found:
        return Number(expected=max(len(units), 1))
    status = weakest([row["parts_status"] for row in found])
    if how == "sum":
        return Number(sum(row["value"] for row in found), None, None, status, len(found), len(units))
    numerator = sum(row["numerator"] for row in found)
    denominator = sum(row["denominator"] for row in found)
    value = numerator / denominator * 100 if denominator else None
    return Number(value, numerator, denominator, status, len(found), len(units))


def _running_total(indicator_id: str, unit_id: str, year: int, group_id: str, published_only: bool) -> Number:
    years = [
        number(f"{indicator_id}/{unit_id}/{one}/{group_id}", published_only)
        for one in range(FIRST_YEAR, year + 1)
    ]
    known = [one for one in years if one.value is not None]
    if not known:
        return years[-1]
    return Number(
        sum(one.value or 0 for one in known),
        status=weakest([one.status for one in known if one.status]),
        reported=sum(one.reported for one in known),
        expected=sum(one.expected for one in years),
    )
