"""Measures many readers at once: `python -m benchmarks.readers [--quick] [--out FOLDER]`. Writes readers.json."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks.chapter import RAW_DIR, write_raw
from benchmarks.dashboard import launch_browser
from benchmarks.machine import describe_machine
from benchmarks.readers.beside_browser import compare_with_browser
from benchmarks.readers.climbing import FULL, LADDER, QUICK, Climb, Pace, crowd_of, take_step
from benchmarks.readers.houses import House, one_process, two_replicas
from benchmarks.readers.plan import THINKS_S

SEED = 382
_QUICK_LADDER = (1, 10, 50)
# a replica begins its store some seconds after its start, and every reader then sees another release
_STORE_HAS_BEGUN_S = 10.0
_WARM_UP = Pace(settle_s=0, window_s=7, least_changes=0)
_WARMING_READERS = 4


def main() -> int:
    """Measure, write, and print where."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few readers and short steps, for a look")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    asked = parser.parse_args()
    pace, ladder = (QUICK, _QUICK_LADDER) if asked.quick else (FULL, LADDER)
    with launch_browser() as browser:
        machine = describe_machine(browser.version)
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "machine": machine,
        "quick": asked.quick,
        "seed": SEED,
        "thinks_s": THINKS_S,
        "pace": {"settle_s": pace.settle_s, "window_s": pace.window_s},
        **measure(pace, ladder, repeats=3 if asked.quick else 15),
    }
    print(write_raw("readers", raw, folder=asked.out))
    return 0


def measure(pace: Pace, ladder: Sequence[int], *, repeats: int) -> dict[str, Any]:
    """Both houses stand at once and are measured in turn; the readers of the one wait while the other is measured."""
    with one_process() as one, two_replicas() as two:
        time.sleep(_STORE_HAS_BEGUN_S)
        for house in (one, two):
            _warm_up(house)
        beside_browser = compare_with_browser(one.address, repeats=repeats)
        before_mb = {house.name: house.memory_mb() for house in (one, two)}
        with crowd_of(one.address, seed=SEED) as crowd_one, crowd_of(two.address, seed=SEED) as crowd_two:
            climbs = (Climb(one, crowd_one, pace), Climb(two, crowd_two, pace))
            # only upwards: who has left stays in a server's memory for some minutes and would be measured too
            for readers in ladder:
                for climb in climbs:
                    climb.step(readers)
    return {
        "beside_browser": beside_browser,
        "before_mb": before_mb,
        "houses": {climb.house.name: climb.steps for climb in climbs},
    }


def _warm_up(house: House) -> None:
    """Every process answers a few readers, who then leave; nothing of it is counted."""
    for address in house.servers:
        with crowd_of(address, seed=SEED + 1) as crowd:
            take_step(crowd, house, _WARMING_READERS, _WARM_UP)


if __name__ == "__main__":
    sys.exit(main())
