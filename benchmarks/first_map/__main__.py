"""How long until the first map after `make run`, and until the overview shows another year.

`python -m benchmarks.first_map` writes every measurement to first_map.json. Nothing is left out: after the warm-up
every repeat counts.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import RAW_DIR, write_raw
from benchmarks.dashboard import launch_browser
from benchmarks.first_map.measuring import measure_changes, measure_launches
from benchmarks.machine import describe_machine


def main() -> None:
    """Measure, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--launches", type=int, default=15, help="launches of make run for each page")
    parser.add_argument("--repeats", type=int, default=20, help="changes of year after the warm-up")
    parser.add_argument("--quick", action="store_true", help="two launches, five changes: only to try it out")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    asked = parser.parse_args()
    launches, repeats = (2, 5) if asked.quick else (asked.launches, asked.repeats)
    outside: list[str] = []
    with launch_browser() as browser:
        raw = {
            "measured_on": datetime.now().astimezone().date().isoformat(),
            "quick": asked.quick,
            "machine": describe_machine(browser.version),
            "launches": measure_launches(browser, launches, outside),
            "overview_changes": measure_changes(browser, repeats, outside),
        }
    raw["outside_requests"] = sorted(set(outside))
    print(write_raw("first_map", raw, folder=asked.out))


if __name__ == "__main__":
    main()
