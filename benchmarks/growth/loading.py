"""In a process of its own: how long a release and its map take without a browser, and how much memory.

`python -m benchmarks.growth.loading FOLDER REPEATS` prints JSON. The release is read as a starting dashboard reads
one that was published (checked before); the view is the map's, of all years, made anew each time.
"""

from __future__ import annotations

import gc
import json
import os
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from benchmarks.growth.release import indicator_ids
from benchmarks.growth.sizes import YEARS
from benchmarks.memory import resident_mb
from components.figures.district_map import pack_years, paint_of
from components.figures.packing import packed
from monitoring.measures.figures import measure_figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.release import Release
from monitoring.sources.boundaries import read_boundaries
from monitoring.sources.releases import framework_of
from monitoring.views.choice import Choice
from monitoring.views.map import view_map

Result = TypeVar("Result")


def main(folder: Path, repeats: int) -> None:
    contents = {table.stem: table.read_bytes() for table in (folder / "tables").glob("*.csv")}
    before_mb = resident_mb(os.getpid())
    loads_s = []
    for _ in range(repeats):
        framework: ResultsFramework | None = None  # else two of them would be held at once
        gc.collect()
        framework, taken_s = _timed(lambda: framework_of(contents, release=Release("thu-nghiem")))
        loads_s.append(taken_s)
    assert framework is not None
    framework_mb = resident_mb(os.getpid()) - before_mb
    (boundaries, _), boundaries_s = _timed(lambda: read_boundaries(folder / "static" / "geo"))
    boundaries_mb = resident_mb(os.getpid()) - before_mb - framework_mb
    views = [
        _timed(
            lambda year=year: view_map(framework, boundaries, Choice(year), indicator_id=indicator_ids()[0])
        )
        for year in YEARS[: max(repeats, 2)]
    ]
    view = views[-1][0]
    years = pack_years(view)
    measured = {
        "observations": len(framework.observations),
        "table_bytes": len(contents["observations"]),
        "load_s": loads_s,
        "framework_mb": framework_mb,
        "boundaries_s": boundaries_s,
        "boundaries_mb": boundaries_mb,
        "view_s": [taken_s for _, taken_s in views],
        "aggregate_ms": _aggregates_ms(framework),
        "years_bytes": len(years.content),
        "paint_bytes": len(packed(paint_of(view, years_key=years.key, height=560))),
    }
    print(json.dumps(measured))


def _aggregates_ms(framework: ResultsFramework) -> list[float]:
    """The whole's figure of every indicator, each in one year: milliseconds, the median of three."""
    found = []
    for number, indicator_id in enumerate(indicator_ids()):
        period = Period(YEARS[number % len(YEARS)])
        ask = lambda of=indicator_id, when=period: measure_figure(  # noqa: E731
            framework, of, unit_id=framework.province.unit_id, period=when
        )
        found.append(statistics.median(_timed(ask)[1] for _ in range(3)) * 1000)
    return found


def _timed(work: Callable[[], Result]) -> tuple[Result, float]:
    began_at = time.perf_counter()
    return work(), time.perf_counter() - began_at


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
