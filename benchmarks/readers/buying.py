"""docs/capacity.md: what machine to buy for how many readers, from what was measured."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

from benchmarks.chapter import Raw
from benchmarks.readers.found import (
    BAR_MS,
    DASHBOARD,
    ONE,
    TWO,
    Edge,
    climbed,
    edge_of,
    gain_of_second,
    memory_per_reader_mb,
    processors_of,
)
from benchmarks.readers.plot import WAITING, draw_waiting

READERS = (10, 25, 50, 100, 200, 500)
READS_S = 15.0  # between two changes of one reader, at work with figures
PRESSES_S = 4.0  # the same where everybody follows a presentation on his own screen; what was measured
HEADROOM = 0.7  # of what was measured at the bar: a slower processor, an import meanwhile, an uneven share
DOCUMENTS_MB = 1000  # more while one process makes documents, its Chromium included (chapter on documents)
SYSTEM_MB = 1000  # Debian, nginx, PostgreSQL
LEAST_PER_PAGE_MB = 1.0  # where less was measured: a page with a wide table holds more
_SOLD_GB = (2, 4, 8, 16, 32, 64, 128)


@dataclass(frozen=True)
class Machine:
    """What to buy. ``replicas`` is the number of processes of the dashboard, each of which fills one core at most."""

    readers: int
    changes_per_s: float
    replicas: int
    cores: int
    memory_gb: int


def machine_for(
    readers: int, *, every_s: float, edge: Edge, process_mb: float, page_mb: float, headroom: float = HEADROOM
) -> Machine:
    """One core for each process and one for all else; memory up to the next size that is sold."""
    changes_per_s = readers / every_s
    replicas = max(math.ceil(changes_per_s / (edge.changes_per_s * headroom)), 1)
    needed_mb = SYSTEM_MB + replicas * (process_mb + DOCUMENTS_MB) + readers * max(page_mb, LEAST_PER_PAGE_MB)
    sold = next((size for size in _SOLD_GB if size * 1024 >= needed_mb), math.ceil(needed_mb / 1024))
    return Machine(readers, changes_per_s, replicas, replicas + 1, sold)


def capacity_page(raw: Raw, *, pictures: Path) -> str:
    """The whole of docs/capacity.md, with its plot drawn."""
    draw_waiting(raw, pictures)
    edge = edge_of(climbed(raw, ONE))
    if edge is None:
        return "# Capacity\n\nEven the fewest readers waited longer than the bar; nothing can be derived.\n"
    return "\n".join(
        [*_summary_vi(raw, edge), *_how_many(raw, edge), *_what_to_buy(raw, edge), *_limits(raw)]
    )


def _machines(raw: Raw, edge: Edge, every_s: float) -> list[Machine]:
    process_mb, page_mb = _memory(raw)
    return [
        machine_for(readers, every_s=every_s, edge=edge, process_mb=process_mb, page_mb=page_mb)
        for readers in READERS
    ]


def _memory(raw: Raw) -> tuple[float, float]:
    """MB of a warm process, the larger of the two houses', and of each page that is open."""
    process_mb = max(raw["before_mb"][ONE][DASHBOARD], raw["before_mb"][TWO][DASHBOARD] / 2)
    widest = max(raw["houses"][ONE], key=lambda step: step["pages_open"])
    return process_mb, memory_per_reader_mb(raw, widest)


def _summary_vi(raw: Raw, edge: Edge) -> list[str]:
    fifty = next(one for one in _machines(raw, edge, READS_S) if one.readers == 50)
    hundred = next(one for one in _machines(raw, edge, READS_S) if one.readers == 100)
    least = "ít nhất " if edge.is_least else ""
    return [
        "# Capacity: what machine for how many readers",
        "",
        f"> **Tóm tắt.** Một tiến trình của bảng theo dõi đáp ứng {least}{_vi(edge.changes_per_s)} lượt thay đổi bộ lọc mỗi giây, trong đó 95 %",
        f"> lượt được trả lời trong vòng {_vi(BAR_MS / 1000, 0)} giây (đo trên máy {processors_of(raw)} nhân). Nếu mỗi người đổi bộ lọc {READS_S:.0f} giây một lần,",
        f"> 50 người dùng cùng lúc cần {fifty.replicas} bản chạy, máy {fifty.cores} nhân, {fifty.memory_gb} GB bộ nhớ; 100 người cần {hundred.replicas} bản chạy, máy {hundred.cores} nhân, {hundred.memory_gb} GB bộ nhớ. Khi một bản",
        "> không còn đủ, thêm bản chạy phía sau nginx (xem `docs/deployment.md`), mỗi bản dùng tối đa một nhân.",
        "",
        f"Measured on {raw['measured_on']} by `python -m benchmarks.readers`: {raw['machine']['processor']}, {raw['machine']['memory']}. This page is",
        "written by the benchmark; how it was measured and every step is in [benchmarks.md](benchmarks.md), chapter “Many readers”.",
        "",
    ]


def _how_many(raw: Raw, one: Edge) -> list[str]:
    edges = {ONE: one, TWO: edge_of(climbed(raw, TWO))}
    rows = [
        "## How many readers a server carries",
        "",
        f"At the rate where 95 of 100 changes are answered within {BAR_MS / 1000:g} s. A reader who looks at a page without changing it costs memory",
        "and no processor, so that the number of readers follows from how often each changes something.",
        "",
        f"| | changes a second | readers who change something every {PRESSES_S:g} s (measured) | every {READS_S:g} s | every 60 s |",
        "|---|---|---|---|---|",
    ]
    for house, edge in edges.items():
        if edge is not None:
            least = "≥ " if edge.is_least else ""
            counts = " | ".join(
                f"{least}{edge.changes_per_s * every_s:.0f}" for every_s in (PRESSES_S, READS_S, 60)
            )
            rows.append(f"| {house} on this machine | {least}{edge.changes_per_s:.1f} | {counts} |")
    return [*rows, "", f"![Waits over readers and over changes a second](pictures/benchmarks/{WAITING})", ""]


def _what_to_buy(raw: Raw, edge: Edge) -> list[str]:
    process_mb, page_mb = _memory(raw)
    rows = [
        "## What to buy",
        "",
        "| readers at once | office work: replicas | cores | memory | all press at once: replicas | cores | memory |",
        "|---|---|---|---|---|---|---|",
    ]
    for calm, busy in zip(_machines(raw, edge, READS_S), _machines(raw, edge, PRESSES_S), strict=True):
        cells = " | ".join(f"{one.replicas} | {one.cores} | {one.memory_gb} GB" for one in (calm, busy))
        rows.append(f"| {calm.readers} | {cells} |")
    return [
        *rows,
        "",
        "Assumptions, to be changed where yours differ:",
        "",
        f"- Office work is a change every {READS_S:g} s by each reader; “all press at once” is a change every {PRESSES_S:g} s, as in a meeting where",
        "  everybody steps through the years on a screen of his own. On a projector one page is read by all: that is one reader.",
        f"- {HEADROOM:.0%} of the measured rate is planned for; the rest is for slower processors, imports and documents meanwhile.",
        "- A process fills one core at most, since Python runs one thread at a time. One more core is for nginx, PostgreSQL and the system.",
        f"- Memory: {process_mb:.0f} MB for a warm process and {page_mb:.2f} MB for each open page were measured (at least {LEAST_PER_PAGE_MB:g} MB is planned);",
        f"  {DOCUMENTS_MB} MB more for each process that makes documents, {SYSTEM_MB} MB for the system, then the next size that is sold.",
        "- Several replicas need PostgreSQL and nginx; one process does with the file that it makes itself.",
        "- Disk and network: a change sends 10–100 kB, so that 100 Mbit/s carries every row of the table; 20 GB of disk are ample.",
        "",
    ]


def _limits(raw: Raw) -> list[str]:
    gain = gain_of_second(raw)
    database = max(step["cores"].get("PostgreSQL", 0) for step in raw["houses"][TWO])
    told = "could not be told from this run" if gain is None else f"was {gain:.2f} × of one process"
    return [
        "## Where these numbers end",
        "",
        f"- Two replicas on this machine share {processors_of(raw)} cores with nginx, PostgreSQL and the readers themselves; their rate {told}.",
        "  Rows with more replicas than were measured multiply the rate of one process: true as long as each has a core of its own, since",
        f"  replicas share nothing but the database, which took {database:.2f} of one processor at most.",
        "- Readers open the map page and the overview. Pages with more pictures cost more, and the first opening by an empty browser",
        "  fetches the page's files besides.",
        "- Measure your own machine with `python -m benchmarks.readers`: it takes about ten minutes.",
        "",
    ]


def _vi(number: float, decimals: int = 1) -> str:
    return f"{number:.{decimals}f}".replace(".", ",")
