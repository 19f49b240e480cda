"""How the map, the release and the server grow from 12 districts to 10,598 communes.

`python -m benchmarks.growth` writes every measurement to growth.json. Nothing is left out: after the warm-up every
repeat counts.
"""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import RAW_DIR, write_raw
from benchmarks.dashboard import launch_browser
from benchmarks.growth.measuring import measure_loading, measure_rounds, watch_size
from benchmarks.growth.serving import prepare_size
from benchmarks.growth.sizes import INDICATORS, SIZES, YEARS, size_named
from benchmarks.machine import describe_machine


def main() -> int:
    """Measure and write; 1 where a page asked for an address outside this machine."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--quick", action="store_true", help="three repeats: only to try it out")
    parser.add_argument("--sizes", nargs="+", type=size_named, default=SIZES, help="names, else all")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    asked = parser.parse_args()
    repeats = 3 if asked.quick else asked.repeats
    outside: list[str] = []
    with ExitStack() as stack:
        browser = stack.enter_context(launch_browser())
        machine = describe_machine(browser.version)
        prepared = [stack.enter_context(prepare_size(size)) for size in asked.sizes]
        loading = {one.size.name: measure_loading(one, repeats) for one in prepared}
        watched = [stack.enter_context(watch_size(browser, one, outside)) for one in prepared]
        measure_rounds(browser, watched, repeats, outside)
        raw = {
            "measured_on": datetime.now().astimezone().date().isoformat(),
            "quick": asked.quick,
            "machine": machine,
            "indicators": INDICATORS,
            "years": len(YEARS),
            "outside_requests": sorted(set(outside)),
            "sizes": [
                {
                    **asdict(one.prepared.size),
                    **one.prepared.weights(),
                    **loading[one.prepared.size.name],
                    **one.raw,
                }
                for one in watched
            ],
        }
    print(write_raw("growth", raw, folder=asked.out))
    return int(bool(outside))


if __name__ == "__main__":
    sys.exit(main())
