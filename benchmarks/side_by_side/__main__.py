"""The dashboard and its peers side by side: `python -m benchmarks.side_by_side [--quick] [--out FOLDER]`.

Everything that is compared is measured in one run, one contender after the other in every round. Nothing is left out:
after the warm-up every repeat counts. Exit status 1: a page asked for an address outside this machine.
"""

from __future__ import annotations

import argparse
import sys
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import RAW_DIR, Raw, write_raw
from benchmarks.dashboard import launch_browser
from benchmarks.machine import describe_machine
from benchmarks.side_by_side.contenders import OURS
from benchmarks.side_by_side.measuring import (
    measure_changes,
    measure_cold_starts,
    measure_warm_opens,
    open_desks,
)
from benchmarks.side_by_side.ours import measure_page_to_page, measure_player
from benchmarks.side_by_side.serving import prepare_peers
from benchmarks.side_by_side.versions import peer_versions

REPEATS, QUICK_REPEATS = 15, 4
LAUNCHES, QUICK_LAUNCHES = 15, 1


def main() -> int:
    """Measure and write side_by_side.json."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="few repeats: to see that it runs, not to quote")
    parser.add_argument("--out", type=Path, default=RAW_DIR, help="folder for side_by_side.json")
    asked = parser.parse_args()
    prepare_peers()
    raw = {"quick": asked.quick} | measure(
        repeats=QUICK_REPEATS if asked.quick else REPEATS,
        launches=QUICK_LAUNCHES if asked.quick else LAUNCHES,
    )
    print(write_raw("side_by_side", raw, folder=asked.out))
    return int(bool(raw["outside_requests"]))


def measure(*, repeats: int, launches: int) -> Raw:
    """Every measurement. Takes a minute for each launch and each three repeats."""
    outside: list[str] = []
    with launch_browser() as browser:
        machine = describe_machine(browser.version)
        cold = measure_cold_starts(browser, launches, outside)
        with open_desks(browser, outside) as desks:
            changes = measure_changes(desks, repeats)
            opened = measure_warm_opens(desks, repeats)
            player = measure_player(desks[OURS], repeats)
            page_to_page = measure_page_to_page(desks[OURS], repeats)
    return {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "machine": machine,
        "peers": peer_versions(),
        "cold_start": cold,
        "change": changes,
        "warm_open_ms": opened,
        "player": player,
        "page_to_page": page_to_page,
        "outside_requests": sorted(set(outside)),
    }


if __name__ == "__main__":
    sys.exit(main())
