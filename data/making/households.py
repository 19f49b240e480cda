"""Households, poor and near-poor households of the 12 districts, 2021–2025, agreeing with what is published.

The published figures of districts are pinned; the rest is illustrative and shared out so that the districts
add up to the published province counts and Σ numerators / Σ denominators rounds to the published rates.
"""

from dataclasses import dataclass
from random import Random

from making import household_assumptions as assumed
from making.apportion import apportion
from making.units import DISTRICTS, YEARS

Counts = dict[str, dict[str, int]]  # year -> district -> count


@dataclass(frozen=True)
class Households:
    """Counts by year and district; `dtts` are those of ethnic-minority households."""

    all: Counts
    poor: Counts
    near_poor: Counts
    all_dtts: Counts
    poor_dtts: Counts
    near_poor_dtts: Counts


def build_households(census: dict[str, int], *, random: Random) -> Households:
    """Counts of the 12 districts for every year, from the households of the 2019 census as weights."""
    totals, dtts = {}, {}
    for index, year in enumerate(YEARS):
        weights = {d: census[d] * (1 + assumed.GROWTH_PER_MILLE.get(d, 0) / 1000 * index) for d in DISTRICTS}
        totals[year] = _share(
            assumed.HOUSEHOLDS[year],
            weights=weights,
            pinned={d: v[index] for d, v in assumed.PINNED_HOUSEHOLDS.items()},
        )
        weights = {d: totals[year][d] * assumed.DTTS_SHARE_PCT.get(d, 0) for d in DISTRICTS}
        dtts[year] = _share(
            assumed.HOUSEHOLDS_DTTS[year],
            weights=weights,
            pinned={d: v[index] for d, v in assumed.PINNED_HOUSEHOLDS_DTTS.items()},
        )
    poor = _build_poor(totals, random=random)
    near_poor = _build_near_poor(totals, random=random)
    poor_dtts, near_poor_dtts = {}, {}
    pinned_dtts = {
        "2021": {"674": 1992, "675": 541},
        "2022": {"674": 967, "675": 382},
        "2023": {"674": 384, "675": 220},
    }
    for year in YEARS:
        poor_dtts[year] = _share(
            assumed.POOR_DTTS[year],
            weights={d: poor[year][d] * assumed.POOR_DTTS_PCT[d] for d in DISTRICTS},
            pinned=pinned_dtts.get(year, {}),
            caps=poor[year],
        )
        room = {d: min(near_poor[year][d], dtts[year][d] - poor_dtts[year][d]) for d in DISTRICTS}
        near_poor_dtts[year] = _share(
            assumed.NEAR_POOR_DTTS[year],
            weights={d: near_poor[year][d] * assumed.NEAR_POOR_DTTS_PCT[d] for d in DISTRICTS},
            pinned={},
            caps=room,
        )
    return Households(
        all=totals,
        poor=poor,
        near_poor=near_poor,
        all_dtts=dtts,
        poor_dtts=poor_dtts,
        near_poor_dtts=near_poor_dtts,
    )


def _build_poor(totals: Counts, *, random: Random) -> Counts:
    """Poor households; Lạc Dương and Di Linh follow their published changes (−2,9, −2,77, −1,57)."""
    lac_duong_2022 = 100 * 224 / totals["2023"]["675"] + 2.9
    pinned = {
        "2021": {
            "674": 2130,
            "683": _count(7.06, totals["2021"]["683"]),
            "675": _count(lac_duong_2022 + 2.77, totals["2021"]["675"]),
            "679": _count(4.30, totals["2021"]["679"]),
        },
        "2022": {
            "674": 1019,
            "683": _count(3.66, totals["2022"]["683"]),
            "675": _count(lac_duong_2022, totals["2022"]["675"]),
            "679": _count(2.73, totals["2022"]["679"]),
            "678": 533,
        },
        "2023": {
            "674": _count(2.77, totals["2023"]["674"]),
            "683": _count(1.51, totals["2023"]["683"]),
            "675": 224,
        },
    }
    poor: Counts = {}
    for before, year in zip((None, *YEARS[:-1]), YEARS, strict=True):
        if year in ("2021", "2022"):
            weights = {d: totals[year][d] * assumed.POOR_PCT.get(d, 0) for d in DISTRICTS}
        else:
            weights = {d: poor[before][d] * random.uniform(0.92, 1.08) for d in DISTRICTS}
        poor[year] = _share(assumed.POOR[year], weights=weights, pinned=pinned.get(year, {}))
    return poor


def _build_near_poor(totals: Counts, *, random: Random) -> Counts:
    """Near-poor households. Đam Rông 2022 makes 19,3 % together with its poor."""
    pinned = {
        "2021": {"674": 2842},
        "2022": {
            "674": _count(19.3, totals["2022"]["674"]) - 1019,
            "683": _count(4.08, totals["2022"]["683"]),
            "678": 1112,
        },
        "2023": {"674": 1124, "683": _count(1.84, totals["2023"]["683"])},
    }
    near: Counts = {}
    for before, year in zip((None, *YEARS[:-1]), YEARS, strict=True):
        if year in ("2021", "2022"):
            rates = assumed.NEAR_POOR_PCT if year == "2021" else assumed.NEAR_POOR_PCT_2022
            weights = {d: totals[year][d] * rates.get(d, 0) for d in DISTRICTS}
        else:
            weights = {d: near[before][d] * random.uniform(0.94, 1.06) for d in DISTRICTS}
        near[year] = _share(assumed.NEAR_POOR[year], weights=weights, pinned=pinned.get(year, {}))
    return near


def _share(
    total: int, *, weights: dict[str, float], pinned: dict[str, int], caps: dict[str, int] | None = None
) -> dict[str, int]:
    """Pinned districts as they are, the others by weight, the sum exactly the total."""
    free = {district: weight for district, weight in weights.items() if district not in pinned}
    shared = apportion(
        total - sum(pinned.values()), weights=free, caps={d: caps[d] for d in free} if caps else None
    )
    return {district: (shared | pinned)[district] for district in DISTRICTS}


def _count(rate_pct: float, households: int) -> int:
    return round(rate_pct * households / 100)
