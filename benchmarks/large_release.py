"""How long a release of 210,000 observations takes: `.venv/bin/python -m benchmarks.large_release`.

The tables are the shipped ones with made-up indicators beside them, the same in every run. They are published into a
store of their own (embedded; or DATABASE_URL, which must be empty) and read back as a starting dashboard does.
"""

from __future__ import annotations

import csv
import io
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from monitoring.contracts.tables import TABLES
from monitoring.sources.csv_tables import read_contents
from monitoring.sources.framework import DATA_DIR, check_contents
from monitoring.sources.releases import framework_of
from monitoring.store.active import open_active
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store

OBSERVATIONS = 210_000
RUNS = 7
_SEED = 382
Result = TypeVar("Result")
_PERIODS = tuple(f"{year}{half}" for year in (2021, 2022, 2023, 2024) for half in ("", "-H1", "-H2"))


def main() -> None:
    """Print the medians, and the slowest of the loadings."""
    contents = large_contents()
    problems, check_s = _timed(lambda: check_contents(contents))
    print(f"{OBSERVATIONS:,} observations, {len(contents['observations']) / 1e6:.1f} MB of CSV")
    print(f"read and checked by every contract   {check_s:6.2f} s, {len(problems)} problems")
    with tempfile.TemporaryDirectory() as folder:
        address = os.environ.get("DATABASE_URL")
        settings = StoreSettings(folder=Path(folder))
        store = open_store(StoreSettings.of_address(address, folder=Path(folder)) if address else settings)
        store.begin_with(read_contents(DATA_DIR))
        _, publish_s = _timed(lambda: store.publish(contents, title="Lớn", note="", by="bench", based_on=1))
        print(f"published                            {publish_s:6.2f} s")
        read, parsed, processor = [], [], []
        for _ in range(RUNS):
            busy_s = time.process_time()
            active = open_active(store)
            tables, read_s = _timed(active.read_tables)
            framework, parse_s = _timed(lambda: framework_of(tables, release=active.record.release))  # noqa: B023
            assert len(framework.observations) == OBSERVATIONS
            processor.append(time.process_time() - busy_s)
            del framework
            read.append(read_s)
            parsed.append(parse_s)
        whole = [one + other for one, other in zip(read, parsed, strict=True)]
        print(f"first reading, keeping a copy        {read[0]:6.2f} s")
        print(f"read from the store, hashes checked  {statistics.median(read):6.2f} s (median of {RUNS})")
        print(f"made into the framework              {statistics.median(parsed):6.2f} s")
        print(
            f"loaded                               {statistics.median(whole):6.2f} s, slowest {max(whole):.2f} s"
        )
        # what is left of the time above was waited for, on a machine that has other work too
        print(f"  of which at work                   {statistics.median(processor):6.2f} s")


def large_contents() -> dict[str, bytes]:
    """The shipped tables with as many more observations as are wanted, which keep every contract."""
    contents = read_contents(DATA_DIR)
    tables = {
        name: list(csv.DictReader(io.StringIO(contents[name].decode())))
        for name in ("indicators", "observations")
    }
    groups = [row["group_id"] for row in csv.DictReader(io.StringIO(contents["priority_groups"].decode()))]
    pattern = next(row for row in tables["indicators"] if row["indicator_id"] == "poor_rate")
    chance = random.Random(_SEED)
    units = [*(str(code) for code in range(672, 684)), "68"]
    wanted = OBSERVATIONS - len(tables["observations"])
    per_indicator = len(units) * len(_PERIODS) * len(groups)
    for number in range(-(-wanted // per_indicator)):
        indicator_id = f"bench_{number:03}"
        tables["indicators"].append(
            {**pattern, "indicator_id": indicator_id, "numerator_id": f"{indicator_id}_n"}
        )
        rows = (
            _observation(chance, indicator_id, unit_id, period, group)
            for unit_id in units
            for period in _PERIODS
            for group in groups
        )
        left = OBSERVATIONS - len(tables["observations"])
        tables["observations"] += [row for row, _ in zip(rows, range(left), strict=False)]
    return contents | {name: _as_csv(name, rows) for name, rows in tables.items()}


def _observation(
    chance: random.Random, indicator_id: str, unit_id: str, period: str, group: str
) -> dict[str, str]:
    households = chance.randint(1_000, 60_000)
    return {
        "indicator_id": indicator_id, "unit_id": unit_id, "period": period, "group_id": group,
        "numerator": str(chance.randint(0, households)), "denominator": str(households), "value": "",
        "status": "illustrative", "illustrative_parts": "", "source_id": "minh-hoa",
        "note": "" if chance.random() < 0.9 else "Số liệu minh họa, sinh ngẫu nhiên",
    }  # fmt: skip


def _as_csv(table: str, rows: list[dict[str, str]]) -> bytes:
    written = io.StringIO(newline="")
    sheet = csv.DictWriter(written, list(TABLES[table].columns), lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(rows)
    return written.getvalue().encode()


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    began_at = time.perf_counter()
    return work(), time.perf_counter() - began_at


if __name__ == "__main__":
    main()
