"""Makes the tables of a large release: the shipped ones with made-up indicators beside them, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator

from benchmarks.table_rows import Row, as_csv, read_rows
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.folders import DATA_DIR

OBSERVATIONS = 210_000
_SEED = 382
_PERIODS = tuple(f"{year}{half}" for year in (2021, 2022, 2023, 2024) for half in ("", "-H1", "-H2"))
_UNITS = (*(str(code) for code in range(672, 684)), "68")


def large_contents(observations: int = OBSERVATIONS) -> dict[str, bytes]:
    """The shipped tables with as many more observations as are wanted, which keep every contract."""
    contents = read_contents(DATA_DIR)
    tables = {name: read_rows(contents[name]) for name in ("indicators", "observations")}
    groups = [row["group_id"] for row in read_rows(contents["priority_groups"])]
    pattern = next(row for row in tables["indicators"] if row["indicator_id"] == "poor_rate")
    chance = random.Random(_SEED)
    wanted = observations - len(tables["observations"])
    per_indicator = len(_UNITS) * len(_PERIODS) * len(groups)
    for number in range(-(-wanted // per_indicator)):
        indicator_id = f"bench_{number:03}"
        tables["indicators"].append(
            {**pattern, "indicator_id": indicator_id, "numerator_id": f"{indicator_id}_n"}
        )
        left = observations - len(tables["observations"])
        rows = _observations(chance, indicator_id, groups)
        tables["observations"] += [row for row, _ in zip(rows, range(left), strict=False)]
    return contents | {name: as_csv(name, rows) for name, rows in tables.items()}


def _observations(chance: random.Random, indicator_id: str, groups: list[str]) -> Iterator[Row]:
    for unit_id in _UNITS:
        for period in _PERIODS:
            for group_id in groups:
                yield _observation(chance, indicator_id, unit_id, period, group_id)


def _observation(chance: random.Random, indicator_id: str, unit_id: str, period: str, group_id: str) -> Row:
    households = chance.randint(1_000, 60_000)
    return {
        "indicator_id": indicator_id, "unit_id": unit_id, "period": period, "group_id": group_id,
        "numerator": str(chance.randint(0, households)), "denominator": str(households), "value": "",
        "status": "illustrative", "illustrative_parts": "", "source_id": "minh-hoa",
        "note": "" if chance.random() < 0.9 else "Số liệu minh họa, sinh ngẫu nhiên",
    }  # fmt: skip
