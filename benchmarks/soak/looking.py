"""What a running server holds: memory, open files, threads and processes, from /proc."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory import family_of, resident_mb


@dataclass(frozen=True)
class Look:
    """``memory_mb`` is the server's own process, ``family_mb`` with all that it started; ``processes`` counts those."""

    at_s: float
    memory_mb: float
    family_mb: float
    open_files: int
    threads: int
    processes: int


def look_at(pid: int, *, began_s: float) -> Look:
    """Look now; ``began_s`` is `time.monotonic` at the beginning."""
    return Look(
        at_s=round(time.monotonic() - began_s, 1),
        memory_mb=_own_mb(pid),
        family_mb=resident_mb(pid),
        open_files=len(list(Path(f"/proc/{pid}/fd").iterdir())),
        threads=len(list(Path(f"/proc/{pid}/task").iterdir())),
        processes=len(family_of(pid)) - 1,
    )


def slope_mb_a_minute(looks: Sequence[Look], *, since_s: float) -> float:
    """How fast the server's own memory grew from then on: the slope of the straight line that fits best."""
    points = [(one.at_s / 60, one.memory_mb) for one in looks if one.at_s >= since_s]
    mean_at = sum(at for at, _ in points) / len(points)
    mean_mb = sum(mb for _, mb in points) / len(points)
    spread = sum((at - mean_at) ** 2 for at, _ in points)
    return round(sum((at - mean_at) * (mb - mean_mb) for at, mb in points) / spread, 2) if spread else 0.0


def _own_mb(pid: int) -> float:
    for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines():
        if line.startswith("Pss:"):
            return round(int(line.split()[1]) / 1024, 1)
    raise ValueError(f"/proc/{pid}/smaps_rollup tells no memory")
