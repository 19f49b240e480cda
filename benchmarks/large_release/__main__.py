"""How long a release of 210,000 observations takes to load, and the province's figures out of it.

`python -m benchmarks.large_release` writes every measurement to large_release.json.
"""

from __future__ import annotations

import argparse
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import RAW_DIR, write_raw
from benchmarks.large_release.making import OBSERVATIONS, large_contents
from benchmarks.large_release.measuring import measure_release
from benchmarks.machine import describe_machine


def main() -> None:
    """Measure, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="loadings after the first")
    parser.add_argument("--quick", action="store_true", help="three loadings: only to try it out")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    asked = parser.parse_args()
    machine = describe_machine()
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "quick": asked.quick,
        "machine": machine,
        **measure_release(large_contents(), observations=OBSERVATIONS, runs=3 if asked.quick else asked.runs),
    }
    print(write_raw("large_release", raw, folder=asked.out))


if __name__ == "__main__":
    main()
