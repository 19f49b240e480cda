"""What the steps of a ladder amount to: waits, changes a second at the bar, processor and memory for each reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.chapter import Raw, percentile

ONE, TWO = "one process", "two replicas"
BAR_MS = 1000.0
DASHBOARD = "dashboard"
WHOLE_MACHINE = "whole machine"
_FULL_SHARE = 0.9
MANY = 50  # readers whom the bar is set for


@dataclass(frozen=True)
class Edge:
    """The most a house does while 95 of 100 changes are answered within the bar. ``is_least`` where no step went beyond."""

    readers: float
    changes_per_s: float
    is_least: bool


def waits_ms(step: Raw) -> list[float]:
    """Of all changes of a step, whatever was changed."""
    return [ms for waits in step["waited_ms"].values() for ms in waits]


def p50_ms(step: Raw) -> float:
    return percentile(waits_ms(step), 0.5)


def p95_ms(step: Raw) -> float:
    return percentile(waits_ms(step), 0.95)


def climbed(raw: Raw, house: str) -> list[Raw]:
    """The steps of a house from few readers to many; of several with as many readers all are kept."""
    return sorted(raw["houses"][house], key=lambda step: step["readers"])


def step_of(raw: Raw, house: str, readers: int) -> Raw | None:
    return next((step for step in raw["houses"][house] if step["readers"] == readers), None)


def edge_of(steps: Sequence[Raw]) -> Edge | None:
    """Between the last step that keeps the bar and the next one by straight lines. None where even the first breaks it."""
    within = [at for at, step in enumerate(steps) if p95_ms(step) <= BAR_MS]
    if not within:
        return None
    last = steps[within[-1]]
    if within[-1] == len(steps) - 1:
        return Edge(last["readers"], last["changes_per_s"], is_least=True)
    beyond = steps[within[-1] + 1]
    share = (BAR_MS - p95_ms(last)) / (p95_ms(beyond) - p95_ms(last))
    readers, changes = (
        last[name] + share * (beyond[name] - last[name]) for name in ("readers", "changes_per_s")
    )
    return Edge(readers, changes, is_least=False)


def gain_of_second(raw: Raw) -> float | None:
    """Changes a second of two replicas as a multiple of one process, both at the bar."""
    one, two = edge_of(climbed(raw, ONE)), edge_of(climbed(raw, TWO))
    return two.changes_per_s / one.changes_per_s if one and two and not one.is_least else None


def cpu_ms_per_change(step: Raw) -> float:
    """Processor time of the dashboard's processes."""
    return step["cores"][DASHBOARD] / step["changes_per_s"] * 1000


def own_cores(step: Raw) -> float:
    """Processors that worked for the step: the house's processes and the readers themselves."""
    return sum(cores for part, cores in step["cores"].items() if part != WHOLE_MACHINE)


def busiest_of(raw: Raw, house: str) -> Raw:
    return max(raw["houses"][house], key=own_cores)


def full_machine(raw: Raw, house: str) -> bool:
    """Whether in some step the house and its readers took nearly every processor."""
    return own_cores(busiest_of(raw, house)) >= _FULL_SHARE * processors_of(raw)


def processors_of(raw: Raw) -> int:
    return int(raw["machine"]["processor"].split(",")[-1].split()[0])


def memory_per_reader_mb(raw: Raw, step: Raw, house: str = ONE) -> float:
    """How much more the dashboard holds than when it was warm and nobody read, for each page that is open."""
    return (step["memory_mb"][DASHBOARD] - raw["before_mb"][house][DASHBOARD]) / step["pages_open"]


def faults_of(step: Raw) -> int:
    return len(step["faults"])
