"""Illustrative outcomes for the targets beside poverty itself: province rates shared out to districts."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from making.apportion import apportion
from making.households import Households
from making.poverty_groups import GroupCounts
from making.units import DISTRICTS, HARDSHIP, YEARS, by_year

GROUPS = ("dtts", "phu_nu", "khuyet_tat")
# Share of persons (not of households) in a group, for indicators that count persons.
PERSON_SHARE = {"phu_nu": 0.49, "khuyet_tat": 0.04}
# How much harder it is for a group, in logits.
GROUP_SHIFT = {"dtts": -0.25, "phu_nu": 0.05, "khuyet_tat": -0.5}
OFFICERS = {
    "672": 62,
    "673": 48,
    "674": 58,
    "675": 34,
    "676": 78,
    "677": 52,
    "678": 76,
    "679": 88,
    "680": 70,
    "681": 36,
    "682": 44,
    "683": 42,
}
# B2 wants 1.000 workers over the five years together.
JOBS_CONNECTED = by_year(180, 235, 268, 290, 170)

Cell = tuple[int, int]  # numerator, denominator


@dataclass(frozen=True)
class Outcome:
    """Province rates (%) for 2021–2025, the denominator of a district, and how far districts lie apart."""

    rates_pct: tuple[float, ...]
    denominator: Callable[
        [int, int, int], float
    ]  # households, poor, near-poor -> persons or households concerned
    spread: float = 0.45
    groups: str = ""  # "", "households" or "persons": what a priority group's denominator is made from


OUTCOMES = {
    "policy_loan_coverage": Outcome(
        (91.2, 94.0, 96.1, 97.5, 98.6), lambda all_, poor, near: 0.45 * (poor + near) + 0.004 * all_
    ),
    "vocational_support_rate": Outcome((78.0, 85.2, 91.0, 95.1, 97.4), lambda all_, poor, near: 0.35 * poor),
    "relapse_rate": Outcome((6.9, 5.8, 4.9, 4.1, 3.4), lambda all_, poor, near: poor + near, spread=-0.22),
    "job_support_rate": Outcome(
        (88.6, 93.1, 96.4, 98.7, 100.0), lambda all_, poor, near: 0.55 * (poor + near), groups="persons"
    ),
    "health_insurance_support_rate": Outcome(
        (97.6, 98.5, 99.1, 99.7, 100.0), lambda all_, poor, near: 4.2 * (poor + near), groups="persons"
    ),
    "stunting_rate": Outcome(
        (27.9, 26.7, 25.3, 23.8, 22.4), lambda all_, poor, near: 0.38 * (poor + near), spread=-0.25
    ),
    "school_attendance_rate": Outcome(
        (86.1, 88.2, 90.0, 91.7, 93.1), lambda all_, poor, near: 0.95 * (poor + near), groups="persons"
    ),
    "trained_worker_rate": Outcome(
        (44.2, 48.6, 52.3, 55.2, 57.6), lambda all_, poor, near: 2.1 * (poor + near) + 0.01 * all_, spread=0.3
    ),
    "certified_worker_rate": Outcome(
        (21.5, 24.4, 27.1, 29.4, 31.3), lambda all_, poor, near: 2.1 * (poor + near) + 0.01 * all_, spread=0.3
    ),
    "skills_support_rate": Outcome(
        (83.7, 88.9, 92.6, 95.4, 97.2), lambda all_, poor, near: 0.6 * (poor + near)
    ),
    "hygienic_water_rate_poor": Outcome(
        (74.3, 79.6, 83.7, 86.8, 89.2), lambda all_, poor, near: poor + near, groups="households"
    ),
    "hygienic_latrine_rate_poor": Outcome(
        (47.2, 52.5, 57.1, 60.9, 64.2), lambda all_, poor, near: poor + near, groups="households"
    ),
    "telecom_access_rate": Outcome(
        (71.4, 77.3, 82.5, 86.9, 90.6), lambda all_, poor, near: 0.82 * (poor + near), groups="households"
    ),
}
OFFICERS_TRAINED_PCT = (88.5, 94.2, 97.7, 99.3, 100.0)


def build_rates(
    households: Households, groups: dict[str, GroupCounts], *, random: Random
) -> dict[tuple[str, str, str], dict[str, Cell]]:
    """Numerator and denominator by indicator, group and year, then by district."""
    cells: dict[tuple[str, str, str], dict[str, Cell]] = {}
    for indicator_id, outcome in OUTCOMES.items():
        noise = {d: random.uniform(-0.15, 0.15) for d in DISTRICTS}
        for year, rate_pct in zip(YEARS, outcome.rates_pct, strict=True):
            sizes = {
                d: round(
                    outcome.denominator(
                        households.all[year][d], households.poor[year][d], households.near_poor[year][d]
                    )
                )
                for d in DISTRICTS
            }
            shift = {d: noise[d] - outcome.spread * HARDSHIP[d] for d in DISTRICTS}
            cells[indicator_id, "all", year] = share_rate(rate_pct, denominators=sizes, shift=shift)
            for group in GROUPS if outcome.groups else ():
                cells[indicator_id, group, year] = {
                    d: _group_cell(
                        cells[indicator_id, "all", year][d],
                        group=group,
                        share=_group_share(
                            outcome, group, groups=groups, households=households, year=year, district=d
                        ),
                    )
                    for d in DISTRICTS
                }
    noise = {d: random.uniform(-0.2, 0.2) for d in DISTRICTS}
    for year, rate_pct in zip(YEARS, OFFICERS_TRAINED_PCT, strict=True):
        cells["officers_trained_rate", "all", year] = share_rate(
            rate_pct, denominators=OFFICERS, shift={d: noise[d] - 0.3 * HARDSHIP[d] for d in DISTRICTS}
        )
    return cells


def share_rate(rate_pct: float, *, denominators: dict[str, int], shift: dict[str, float]) -> dict[str, Cell]:
    """Numerators that make the province's rate, more where the shift (logits) is higher."""
    numerator = round(rate_pct * sum(denominators.values()) / 100)
    weights = {d: size * _move(rate_pct / 100, shift[d]) for d, size in denominators.items()}
    parts = apportion(numerator, weights=weights, caps=denominators)
    return {d: (parts[d], denominators[d]) for d in denominators}


def build_jobs(households: Households) -> dict[str, dict[str, int]]:
    """Workers connected to a job, by year and district, in proportion to the poor and near-poor."""
    return {
        year: apportion(
            JOBS_CONNECTED[year],
            weights={d: (households.poor[year][d] + households.near_poor[year][d]) ** 0.7 for d in DISTRICTS},
        )
        for year in YEARS
    }


def _move(rate: float, shift: float) -> float:
    """The rate moved by a number of logits; 0 and 1 stay."""
    if rate in (0, 1):
        return rate
    return 1 / (1 + math.exp(-(math.log(rate / (1 - rate)) + shift)))


def _group_share(
    outcome: Outcome,
    group: str,
    *,
    groups: dict[str, GroupCounts],
    households: Households,
    year: str,
    district: str,
) -> float:
    """A group's part of an indicator's denominator."""
    if outcome.groups == "persons" and group in PERSON_SHARE:
        return PERSON_SHARE[group]
    of_group = groups[group].poor[year][district] + groups[group].near_poor[year][district]
    return of_group / (households.poor[year][district] + households.near_poor[year][district])


def _group_cell(cell: Cell, *, group: str, share: float) -> Cell:
    """A group's numerator and denominator; those it leaves out are never more than the whole leaves out."""
    numerator, denominator = cell
    of_group = min(denominator, round(denominator * share))
    reached = round(of_group * _move(numerator / denominator, GROUP_SHIFT[group]))
    return max(of_group - (denominator - numerator), min(reached, numerator, of_group)), of_group
