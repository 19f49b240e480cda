"""How long a chart, a province report and all district reports take, with a warm engine.

`python -m benchmarks.documents` writes every measurement to documents.json, once for each engine that draws pictures,
in a process of its own. Nothing is left out: after the first chart, which starts the engine, every repeat counts.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import PROJECT_DIR, RAW_DIR, write_raw
from benchmarks.machine import describe_machine

ENGINES = ("chromium", "matplotlib")
_SETTING = "PICTURE_ENGINE"
_QUICK = 2


def main() -> int:
    """Measure each engine, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--repeats", type=int, default=15, help="of what a bar is set on; other formats a third"
    )
    parser.add_argument("--quick", action="store_true", help="two repeats of each: only to try it out")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    parser.add_argument(
        "--engine", choices=ENGINES, help="measure this engine and print JSON; for the benchmark itself"
    )
    asked = parser.parse_args()
    repeats = _QUICK if asked.quick else asked.repeats
    if asked.engine:
        print(json.dumps(_measure_here(repeats)))
        return 0
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "quick": asked.quick,
        "machine": describe_machine(_chromium_version()),
        "engines": {engine: _in_own_process(engine, repeats) for engine in ENGINES},
    }
    print(write_raw("documents", raw, folder=asked.out))
    return 0


def _measure_here(repeats: int) -> dict[str, object]:
    from benchmarks.documents.measuring import Repeats, measure_engine  # the parent needs none of it

    return measure_engine(Repeats(barred=repeats, others=max(repeats // 3, _QUICK)))


def _in_own_process(engine: str, repeats: int) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.documents", "--engine", engine, "--repeats", str(repeats)],
        env={**os.environ, _SETTING: engine},
        cwd=PROJECT_DIR,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


def _chromium_version() -> str:
    from components.documents.pictures.chromium import find_browser

    said = subprocess.run([str(find_browser()), "--version"], capture_output=True, text=True, check=True)
    return said.stdout.split()[1]


if __name__ == "__main__":
    sys.exit(main())
