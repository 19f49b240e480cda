"""Resident memory of a process and of every process that it started, from /proc."""

from __future__ import annotations

from pathlib import Path


def resident_mb(pid: int) -> float:
    """Proportional memory: what Chromium's processes share is counted once."""
    return round(sum(_kb(one) for one in family_of(pid)) / 1024, 1)


def family_of(pid: int) -> tuple[int, ...]:
    """The process and all its descendants."""
    parents: dict[int, int] = {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            # the name in brackets may hold spaces; what follows it is fields
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue  # ended in between
        parents[int(status.parent.name)] = int(fields[1])
    family, young = [], [pid]
    while young:
        one = young.pop()
        family.append(one)
        young += [child for child, parent in parents.items() if parent == one]
    return tuple(family)


def _kb(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)
