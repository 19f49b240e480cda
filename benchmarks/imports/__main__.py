"""How long a return of 10,000 and of 100,000 rows takes from the file to the readers, stage by stage.

`python -m benchmarks.imports` writes every measurement to imports.json; each size and kind of file in a process of its
own, so that one's memory is not counted as another's. A small return goes through first and is not counted.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from benchmarks.chapter import PROJECT_DIR, RAW_DIR, write_raw
from benchmarks.imports.making import csv_file, make_return, xlsx_file
from benchmarks.machine import describe_machine

SIZES = (10_000, 100_000)
_WARM_UP_ROWS = 500
_MAKERS = {"csv": csv_file, "xlsx": xlsx_file}


def main() -> None:
    """Measure every case, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--repeats", type=int, default=15)
    parser.add_argument("--quick", action="store_true", help="two repeats of each: only to try it out")
    parser.add_argument("--out", type=Path, default=RAW_DIR)
    parser.add_argument(
        "--case", nargs=2, metavar=("ROWS", "KIND"), help="measure this and print JSON; for the benchmark"
    )
    asked = parser.parse_args()
    repeats = 2 if asked.quick else asked.repeats
    if asked.case:
        print(json.dumps(_measure_here(int(asked.case[0]), asked.case[1], repeats)))
        return
    machine = describe_machine()
    workbook = _open_workbooks(repeats)
    cases = [(rows, "csv") for rows in SIZES] + [(workbook["largest_rows"], "xlsx")]
    raw = {
        "measured_on": datetime.now().astimezone().date().isoformat(),
        "quick": asked.quick,
        "machine": machine,
        "workbook": workbook,
        "cases": [_in_own_process(rows, kind, repeats) for rows, kind in cases],
    }
    print(write_raw("imports", raw, folder=asked.out))


def _measure_here(rows: int, kind: str, repeats: int) -> dict[str, object]:
    from benchmarks.imports.measuring import measure_journey

    make = _MAKERS[kind]
    small = make_return(_WARM_UP_ROWS)
    measure_journey(small.base, (f"observations.{kind}", make(small.returned)))
    made = make_return(rows)
    file = (f"observations.{kind}", make(made.returned))
    return {
        "rows": rows,
        "kind": kind,
        "file_bytes": len(file[1]),
        "journeys": [measure_journey(made.base, file) for _ in range(repeats)],
    }


def _open_workbooks(repeats: int) -> dict[str, object]:
    """The smaller size as a workbook: taken, or refused with which words and how soon; and the largest that is taken."""
    from benchmarks.imports.measuring import largest_taken, refusal_of

    rows = make_return(SIZES[0]).returned
    file = ("observations.xlsx", xlsx_file(rows))
    looks = [refusal_of(file) for _ in range(repeats)]
    return {
        "rows": SIZES[0],
        "told": looks[0][0],
        "looked_at_s": [seconds for _, seconds in looks],
        "largest_rows": largest_taken(lambda count: (file[0], xlsx_file(rows[:count])), most=SIZES[0]),
    }


def _in_own_process(rows: int, kind: str, repeats: int) -> dict[str, object]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.imports", "--case", str(rows), kind, "--repeats", str(repeats)],
        cwd=PROJECT_DIR,
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    return json.loads(done.stdout.splitlines()[-1])


if __name__ == "__main__":
    main()
