"""Illustrative budget lines that add up to the published totals of the Programme in the province.

Amounts are shared out in thousands of đồng. Which project, district and source got what is not published:
only the sums are. Money from other programmes (long_ghep) has no line: there is no figure to reconcile with.
"""

from random import Random

from making.apportion import apportion
from making.units import DISTRICTS, YEARS, report_by_frame

Line = tuple[str, str, str, str]  # project, unit, funding source, capital type

# Thousands of đồng. Published: 245,7 tỷ allocated in five years, 65,683 tỷ of it in 2023; 77,67 tỷ planned
# for 2025.
ALLOCATED_PERIOD = 245_700_000
ALLOCATED = {"2021": 4_150_000, "2022": 41_320_000, "2023": 65_683_000, "2024": 66_810_000}
ALLOCATED["2025"] = ALLOCATED_PERIOD - sum(ALLOCATED.values())
PLANNED_2025 = {"trung_uong": 67_541_000, "dia_phuong": 10_129_000}

PROJECT_PCT = {
    "DA1": 30,
    "DA2.1": 20,
    "DA2.2": 7,
    "DA3.1": 16,
    "DA3.2": 6,
    "DA4.1": 7,
    "DA4.2": 3.5,
    "DA5.1": 6.5,
    "DA5.2": 4,
}
INVESTMENT_PCT = {
    "DA1": 20,
    "DA3.1": 45,
    "DA3.2": 35,
    "DA4.1": 30,
}  # the other projects have recurrent capital only
SOURCE_PCT = {"trung_uong": 84, "dia_phuong": 12.6, "huy_dong": 3.4}
MOBILISED_PROJECTS = ("DA1", "DA2.1", "DA3.2")
DISBURSED_PCT = {
    "DA1": 80,
    "DA2.1": 72,
    "DA2.2": 84,
    "DA3.1": 57,
    "DA3.2": 74,
    "DA4.1": 63,
    "DA4.2": 92,
    "DA5.1": 94,
    "DA5.2": 93,
}
# A first full year that started late, then better; 2025 stands at mid-year.
YEAR_FACTOR = {"2021": 0.88, "2022": 0.74, "2023": 1.0, "2024": 1.05, "2025": 0.53}
AS_OF = {year: "2025-06-30" if year == "2025" else f"{year}-12-31" for year in YEARS}


def build_budget_lines(poor_and_near_poor: dict[str, int], *, seed: int) -> list[dict]:
    """Planned, allocated and disbursed lines by project, unit, year, source and capital, in whole đồng."""
    random = Random(f"{seed}-money")
    rows: list[dict] = []
    for year in YEARS:
        weights = _weigh_lines(poor_and_near_poor, year=year, random=random)
        planned, allocated = _plan_and_allocate(weights, year=year, random=random)
        disbursed = {
            line: _disburse(amount, project_id=line[0], year=year, random=random)
            for line, amount in allocated.items()
        }
        for stage, amounts in (("planned", planned), ("allocated", allocated), ("disbursed", disbursed)):
            rows.extend(
                _row(line, year=year, stage=stage, amount_thousand=amount) for line, amount in amounts.items()
            )
    return rows


def _weigh_lines(poor_and_near_poor: dict[str, int], *, year: str, random: Random) -> dict[Line, float]:
    """Weights of the lines. Units: a quarter shared alike, the rest by poor and near-poor households."""
    total = sum(poor_and_near_poor.values())
    per_mille = {d: round(250 / len(DISTRICTS) + 750 * poor_and_near_poor[d] / total) for d in DISTRICTS}
    weights: dict[Line, float] = {}
    for project_id, project_pct in PROJECT_PCT.items():
        for unit_id, unit_weight in report_by_frame(per_mille, year=year).items():
            tilt = random.uniform(0.85, 1.15)
            for source, source_pct in SOURCE_PCT.items():
                if source == "huy_dong" and (project_id not in MOBILISED_PROJECTS or year == "2025"):
                    continue
                investment = 0 if source == "huy_dong" else INVESTMENT_PCT.get(project_id, 0)
                for capital, pct in (("dau_tu", investment), ("su_nghiep", 100 - investment)):
                    if pct:
                        boost = 2 if source == "huy_dong" else 1
                        weights[project_id, unit_id, source, capital] = (
                            project_pct * unit_weight * source_pct * pct * boost * tilt
                        )
    return weights


def _plan_and_allocate(
    weights: dict[Line, float], *, year: str, random: Random
) -> tuple[dict[Line, int], dict[Line, int]]:
    """2025: the published plan by source, and part of it. Before: the allocation, a plan mostly above it."""
    named = {"|".join(line): weight for line, weight in weights.items()}
    if year == "2025":
        planned: dict[str, int] = {}
        for source, amount in PLANNED_2025.items():
            planned |= apportion(
                amount,
                weights={name: weight for name, weight in named.items() if name.split("|")[2] == source},
            )
        wanted = {name: amount * random.uniform(0.8, 0.97) for name, amount in planned.items()}
        allocated = apportion(ALLOCATED[year], weights=wanted, caps=planned)
    else:
        allocated = apportion(ALLOCATED[year], weights=named)
        planned = {name: round(amount * random.uniform(0.99, 1.14)) for name, amount in allocated.items()}
    return _by_line(planned), _by_line(allocated)


def _by_line(amounts: dict[str, int]) -> dict[Line, int]:
    return {tuple(name.split("|")): amount for name, amount in amounts.items()}


def _disburse(allocated: int, *, project_id: str, year: str, random: Random) -> int:
    rate_pct = min(100.0, DISBURSED_PCT[project_id] * YEAR_FACTOR[year] * random.uniform(0.86, 1.12))
    return int(allocated * rate_pct / 100)


def _row(line: Line, *, year: str, stage: str, amount_thousand: int) -> dict:
    project_id, unit_id, funding_source, capital_type = line
    return {
        "project_id": project_id,
        "unit_id": unit_id,
        "year": year,
        "funding_source": funding_source,
        "capital_type": capital_type,
        "stage": stage,
        "as_of": AS_OF[year],
        "amount_vnd": amount_thousand * 1000,
        "status": "illustrative",
        "source_id": "minh-hoa",
    }
