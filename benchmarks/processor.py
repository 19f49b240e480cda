"""Processor time of processes and of what they started, from /proc."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from benchmarks.memory import family_of

_TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
_USER, _SYSTEM, _OF_ENDED_USER, _OF_ENDED_SYSTEM = 11, 12, 13, 14


def cpu_s(pids: Iterable[int]) -> float:
    """Seconds used since they began, with children that have ended."""
    family = {one for pid in pids for one in family_of(pid)}
    return round(sum(_ticks(Path(f"/proc/{pid}/stat")) for pid in family) / _TICKS_A_SECOND, 2)


def busy_s() -> float:
    """Seconds that all processors of the machine have worked, for whomever."""
    return round(ticks_at_work(Path("/proc/stat").read_text(encoding="utf-8")) / _TICKS_A_SECOND, 2)


def ticks_at_work(stat: str) -> int:
    """Clock ticks that all processors together have been at work, out of the text of /proc/stat."""
    user, nice, system, _idle, _waiting_for_disk, *interrupts = (int(one) for one in stat.split()[1:9])
    return user + nice + system + sum(interrupts)


def _ticks(stat: Path) -> int:
    try:
        # the name in brackets may hold spaces; what follows it is fields
        fields = stat.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
    except OSError:
        return 0  # ended in between
    return sum(int(fields[at]) for at in (_USER, _SYSTEM, _OF_ENDED_USER, _OF_ENDED_SYSTEM))
