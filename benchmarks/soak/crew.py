"""Everybody who is at the server during the run: each works in a thread of his own until the time is over."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field

from benchmarks.readers.climbing import crowd_of
from benchmarks.readers.crowd import Asked
from benchmarks.soak import work

SEED = 382
# how long each rests between two rounds: together they keep a machine of two processors busy, and nobody waits in a queue
WORK: Mapping[str, tuple[Callable[[str, int], None], float]] = {
    "rounds of files taken along": (work.take_files_along, 2.0),
    "documents made": (work.make_a_document, 10.0),
    "returns published": (work.bring_figures_in, 10.0),
}
OPENING, READING = "pages opened by readers", "changes of readers"


@dataclass
class Done:
    """What was done, and what went wrong in words."""

    counts: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def work_until(until_s: float, address: str, *, readers: int, stay_s: float) -> Done:
    """All at once until `time.monotonic` says so; who has begun a round ends it. Readers come, stay and go again."""
    done = Done()
    threads = [
        threading.Thread(target=_rounds, args=(until_s, address, name, do, rest_s, done))
        for name, (do, rest_s) in WORK.items()
    ]
    threads.append(threading.Thread(target=_crowds, args=(until_s, address, readers, stay_s, done)))
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    return done


def one_round_each(address: str) -> Done:
    """Each kind of work once, one after the other, and a few readers: everything has been imported and started then."""
    done = Done()
    for name, (do, _) in WORK.items():
        _round(address, name, do, 0, done)
    _crowd(address, readers=2, stay_s=3.0, seed=SEED - 1, done=done)
    return done


def _rounds(
    until_s: float, address: str, name: str, do: Callable[[str, int], None], rest_s: float, done: Done
) -> None:
    number = 0
    while time.monotonic() < until_s:
        number += 1
        _round(address, name, do, number, done)
        time.sleep(max(0.0, min(rest_s, until_s - time.monotonic())))


def _round(address: str, name: str, do: Callable[[str, int], None], number: int, done: Done) -> None:
    try:
        do(address, number)
    except Exception as failed:  # whatever it was, the others go on and the run tells of it
        done.faults.append(f"{name}, round {number}: {type(failed).__name__}: {failed}")
    else:
        done.counts[name] += 1


def _crowds(until_s: float, address: str, readers: int, stay_s: float, done: Done) -> None:
    seed = SEED
    while (left_s := until_s - time.monotonic()) > 0:
        seed += 1
        _crowd(address, readers=readers, stay_s=min(stay_s, left_s), seed=seed, done=done)


def _crowd(address: str, *, readers: int, stay_s: float, seed: int, done: Done) -> None:
    """Readers who come, look at this and that, and go."""
    with crowd_of(address, seed=seed) as crowd:
        assert crowd.stdin is not None
        asked = Asked(readers, settle_s=0.0, window_s=stay_s, least_changes=0)
        print(json.dumps(asdict(asked)), file=crowd.stdin, flush=True)
        told = _measured(crowd)
    if told is None:
        done.faults.append("the readers' process ended before its time")
        return
    done.counts[OPENING] += len(told["opened_ms"])
    done.counts[READING] += sum(map(len, told["waited_ms"].values()))
    done.faults += told["faults"]


def _measured(crowd: subprocess.Popen[str]) -> dict | None:
    assert crowd.stdout is not None
    for line in crowd.stdout:
        told = json.loads(line)
        if told["event"] == "measured":
            return told
    return None
