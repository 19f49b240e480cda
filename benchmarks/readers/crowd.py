"""Many readers in a process of their own: `python -m benchmarks.readers.crowd ADDRESS --seed 7`.

Reads one JSON object a line: how many readers, for how many seconds. Answers in lines too: "begins" and "ends" around
the time that is measured, so that whoever asked can look at the servers' processors meanwhile, then the measurements.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.readers.reader import PATIENCE_S, Reader, Waited

_OPENING_AT_ONCE = 6
_LONGEST_WINDOW_S = 90.0


@dataclass(frozen=True)
class Asked:
    """One step: bring so many readers, let them read, then measure. Longer where fewer changes were made."""

    readers: int
    settle_s: float
    window_s: float
    least_changes: int


class Crowd:
    """All readers of one address; they only read while a step is measured."""

    def __init__(self, address: str, *, seed: int) -> None:
        self._address, self._seed = address, seed
        self._readers: list[Reader] = []
        self._tasks: list[asyncio.Task[None]] = []
        self._active = 0
        self._gate = asyncio.Condition()
        self._waits: list[Waited] = []

    async def step(self, asked: Asked) -> dict[str, object]:
        """Measure one step."""
        await self._bring(asked.readers)
        opened = self._taken()
        await self._let_read(asked.readers)
        await asyncio.sleep(asked.settle_s)
        say(event="begins")
        began_s, cpu_s = time.perf_counter(), time.process_time()
        await self._read_long_enough(asked, began_s)
        ended_s, cpu_s = time.perf_counter(), time.process_time() - cpu_s
        say(event="ends")
        await self._let_read(0)
        await self._until_answered()
        waits = self._taken()
        lasted_s = ended_s - began_s
        counted = [one for one in waits if began_s <= one.sent_s < ended_s]
        return {
            "readers": asked.readers,
            "pages_open": len(self._readers),
            "seconds": round(lasted_s, 2),
            "changes_per_s": round(sum(began_s <= one.done_s < ended_s for one in waits) / lasted_s, 2),
            "driver_cpu_s": round(cpu_s, 2),
            "opened_ms": [one.waited_ms for one in opened],
            "waited_ms": _by_name(counted),
            "median_bytes": _median_bytes(counted),
            "faults": [f"{one.name}: {one.fault}" for one in (*opened, *waits) if one.fault],
        }

    async def leave(self) -> None:
        """Close every page."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*(reader.close() for reader in self._readers), return_exceptions=True)

    async def _bring(self, count: int) -> None:
        few_at_once = asyncio.Semaphore(_OPENING_AT_ONCE)

        async def open_one(reader: Reader) -> None:
            async with few_at_once:
                await reader.open()

        new = [
            Reader(self._address, number, seed=self._seed, note=self._waits.append)
            for number in range(len(self._readers), count)
        ]
        await asyncio.gather(*map(open_one, new))
        self._readers += new
        self._tasks += [
            asyncio.create_task(
                reader.read(
                    lambda number=reader.number: self._may_ask(number),
                    lambda number=reader.number: number < self._active,
                )
            )
            for reader in new
        ]

    async def _may_ask(self, number: int) -> None:
        async with self._gate:
            await self._gate.wait_for(lambda: number < self._active)

    async def _let_read(self, count: int) -> None:
        async with self._gate:
            self._active = count
            self._gate.notify_all()

    async def _read_long_enough(self, asked: Asked, began_s: float) -> None:
        await asyncio.sleep(asked.window_s)
        while (
            sum(began_s <= one.sent_s for one in self._waits) < asked.least_changes
            and time.perf_counter() - began_s < _LONGEST_WINDOW_S
        ):
            await asyncio.sleep(0.5)

    async def _until_answered(self) -> None:
        """Who waits at the end is measured too: leaving him out would hide the longest waits."""
        until_s = time.perf_counter() + PATIENCE_S + 5
        while any(reader.is_asking for reader in self._readers) and time.perf_counter() < until_s:
            await asyncio.sleep(0.05)
        for task in self._tasks:
            if task.done():
                task.result()  # a reader whose connection broke has said so; anything else is a fault of this driver

    def _taken(self) -> list[Waited]:
        taken = self._waits[:]
        self._waits.clear()
        return taken


def _by_name(waits: Iterable[Waited]) -> dict[str, list[float]]:
    names: dict[str, list[float]] = {}
    for one in waits:
        names.setdefault(one.name, []).append(one.waited_ms)
    return dict(sorted(names.items()))


def _median_bytes(waits: Iterable[Waited]) -> dict[str, int]:
    names: dict[str, list[int]] = {}
    for one in waits:
        names.setdefault(one.name, []).append(one.received_bytes)
    return {name: sorted(sizes)[len(sizes) // 2] for name, sizes in sorted(names.items())}


def say(**told: object) -> None:
    print(json.dumps(told, ensure_ascii=False), flush=True)


async def main() -> None:
    """Do what the lines of the standard input ask for, until it ends."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address")
    parser.add_argument("--seed", type=int, required=True)
    given = parser.parse_args()
    crowd = Crowd(given.address, seed=given.seed)
    while line := await asyncio.to_thread(sys.stdin.readline):
        say(event="measured", **await crowd.step(Asked(**json.loads(line))))
    await crowd.leave()


if __name__ == "__main__":
    asyncio.run(main())
