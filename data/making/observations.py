"""All rows of observations.csv: published ones, completed where a part is missing, and illustrative ones."""

from random import Random

from making.apportion import rounds_to
from making.communes import EQUIPPED, NO_SUCH_COMMUNE_NOTE, build_commune_rates, has_no_such_commune
from making.households import Households, build_households
from making.outcomes import build_jobs, build_rates
from making.poverty_groups import GroupCounts, build_groups
from making.units import DISTRICTS, YEARS, report_by_frame

Key = tuple[str, str, str, str]
ILLUSTRATIVE_SOURCE = "minh-hoa"


class ContradictsPublished(ValueError):
    """An illustrative part that does not agree with the published figure it stands beside."""


def build_observations(published: dict[Key, dict], *, seed: int) -> list[dict]:
    """Published observations and the illustrative ones of every target, unit and year that has none.

    Raises ContradictsPublished when an illustrative part would not round to its published figure.
    """
    census = {
        unit: int(row["value"])
        for (indicator, unit, _, _), row in published.items()
        if indicator == "households_census" and unit in DISTRICTS
    }
    households = build_households(census, random=Random(f"{seed}-households"))
    groups = build_groups(households, random=Random(f"{seed}-groups"))
    rows = dict(published)
    for (indicator_id, group_id, year), cells in _all_rates(households, groups, seed=seed).items():
        numerators = report_by_frame({d: cell[0] for d, cell in cells.items()}, year=year)
        denominators = report_by_frame({d: cell[1] for d, cell in cells.items()}, year=year)
        for unit_id, numerator in numerators.items():
            key = (indicator_id, unit_id, year, group_id)
            made = {"numerator": str(numerator), "denominator": str(denominators[unit_id])}
            rows[key] = _complete(rows[key], made=made) if key in rows else _illustrate(key, **made)
    for indicator_id, by_year in (
        ("merit_poor_households", groups["nguoi_co_cong"].poor),
        ("jobs_connected", build_jobs(households)),
    ):
        for year, counts in by_year.items():
            for unit_id, count in report_by_frame(counts, year=year).items():
                key = (indicator_id, unit_id, year, "all")
                rows[key] = _illustrate(key, value=str(count))
    return list(rows.values())


def _all_rates(households: Households, groups: dict[str, GroupCounts], *, seed: int) -> dict:
    rates = build_rates(households, groups, random=Random(f"{seed}-outcomes")) | build_commune_rates()
    everyone = GroupCounts(all=households.all, poor=households.poor, near_poor=households.near_poor)
    for group_id, counts in ({"all": everyone} | groups).items():
        for year in YEARS:
            for indicator_id, numerators in (
                ("poor_rate", counts.poor),
                ("near_poor_rate", counts.near_poor),
            ):
                rates[indicator_id, group_id, year] = {
                    d: (numerators[year][d], counts.all[year][d]) for d in DISTRICTS
                }
    return rates


def _complete(row: dict, *, made: dict[str, str]) -> dict:
    """A published row with its missing parts filled in and named; the published parts stay as they are."""
    missing = [part for part in ("numerator", "denominator") if not row[part]]
    filled = row | {part: made[part] for part in missing} | {"illustrative_parts": ";".join(missing)}
    if filled["value"] and not rounds_to(
        filled["value"], numerator=int(filled["numerator"]), denominator=int(filled["denominator"])
    ):
        raise ContradictsPublished(f"{row['indicator_id']} {row['unit_id']} {row['period']}: {filled}")
    if any(row[part] and row[part] != made[part] for part in ("numerator", "denominator")):
        raise ContradictsPublished(
            f"{row['indicator_id']} {row['unit_id']} {row['period']}: {row} and {made}"
        )
    return filled


def _illustrate(key: Key, **parts: str) -> dict:
    indicator_id, unit_id, period, group_id = key
    note = NO_SUCH_COMMUNE_NOTE if indicator_id in EQUIPPED and has_no_such_commune(unit_id) else ""
    return {
        "indicator_id": indicator_id,
        "unit_id": unit_id,
        "period": period,
        "group_id": group_id,
        "numerator": "",
        "denominator": "",
        "value": "",
        "status": "illustrative",
        "illustrative_parts": "",
        "source_id": ILLUSTRATIVE_SOURCE,
        "note": note,
    } | parts
