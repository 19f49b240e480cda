"""More and more readers, until they wait too long: one step of the ladder after the other, both houses in turn."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from benchmarks.chapter import PROJECT_DIR
from benchmarks.processor import busy_s
from benchmarks.readers.crowd import Asked
from benchmarks.readers.houses import House

LADDER = (1, 10, 25, 50, 75, 100, 150, 200)

Step = dict[str, Any]


class CrowdFailed(RuntimeError):
    """The process that plays the readers ended; what it said stands above."""


@dataclass(frozen=True)
class Pace:
    """How long a step lasts."""

    settle_s: float
    window_s: float
    least_changes: int


FULL = Pace(settle_s=5, window_s=15, least_changes=15)
QUICK = Pace(settle_s=2, window_s=6, least_changes=1)


class Climb:
    """The crowd of one house, and what was measured so far."""

    def __init__(self, house: House, crowd: subprocess.Popen[str], pace: Pace) -> None:
        self.house = house
        self.steps: list[Step] = []
        self._crowd, self._pace = crowd, pace

    def step(self, readers: int) -> None:
        """Measure so many readers, and what the processes of the house need for them."""
        self.steps.append(take_step(self._crowd, self.house, readers, self._pace))


@contextmanager
def crowd_of(address: str, *, seed: int) -> Iterator[subprocess.Popen[str]]:
    """The readers, in a process of their own."""
    crowd = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.readers.crowd", address, "--seed", str(seed)],
        cwd=PROJECT_DIR,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        yield crowd
    finally:
        crowd.communicate(timeout=60)


def take_step(crowd: subprocess.Popen[str], house: House, readers: int, pace: Pace) -> Step:
    """One step: what the readers waited, and the processors' seconds between its beginning and its end."""
    assert crowd.stdin is not None
    asked = Asked(readers, pace.settle_s, pace.window_s, pace.least_changes)
    print(json.dumps(asdict(asked)), file=crowd.stdin, flush=True)
    _next_event(crowd, "begins")
    before, busy_before_s, began_s = house.cpu_s(), busy_s(), time.perf_counter()
    _next_event(crowd, "ends")
    lasted_s = time.perf_counter() - began_s
    after, busy_after_s = house.cpu_s(), busy_s()
    measured = _next_event(crowd, "measured")
    return {
        **measured,
        "cores": {part: round((after[part] - before[part]) / lasted_s, 3) for part in before}
        | {
            "driver": round(measured["driver_cpu_s"] / measured["seconds"], 3),
            "whole machine": round((busy_after_s - busy_before_s) / lasted_s, 3),
        },
        "memory_mb": house.memory_mb(),
    }


def _next_event(crowd: subprocess.Popen[str], name: str) -> dict[str, Any]:
    assert crowd.stdout is not None
    line = crowd.stdout.readline()
    if not line:
        raise CrowdFailed(f"the readers ended with status {crowd.wait()}")
    told = json.loads(line)
    assert told.pop("event") == name
    return told
