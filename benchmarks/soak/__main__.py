"""Runs readers, exports, documents and imports together at one server: `python -m benchmarks.soak [--quick]`. Writes soak.json."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import RAW_DIR, write_raw
from benchmarks.machine import describe_machine
from benchmarks.soak.running import FULL, QUICK, run_soak


def main() -> int:
    """Run, write, and print where."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one minute and few readers: only to try it out")
    parser.add_argument("--minutes", type=float, default=FULL.seconds / 60)
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    asked = parser.parse_args()
    plan = QUICK if asked.quick else replace(FULL, seconds=asked.minutes * 60)
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "quick": asked.quick,
        "machine": describe_machine(),
        **run_soak(plan),
    }
    print(write_raw("soak", raw, folder=asked.out))
    return 0


if __name__ == "__main__":
    sys.exit(main())
