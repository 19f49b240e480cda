"""What the making of pictures and documents tells."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged, percentile

# work as the measurements name it, and what the median of each engine may take
BARS_S: Mapping[str, float] = {
    "chart, PNG": 0.5,
    "province report, DOCX": 6.0,
    "12 district reports, DOCX in a ZIP": 45.0,
}
_LEAD = (
    "Made by the same functions as the page “Tài liệu họp” and the export bar, in a warm process, once with each engine that draws",
    "pictures: Chromium, and matplotlib where there is none. Finished pictures are forgotten before each repeat, so that every one",
    "is drawn anew. A bar holds for the median of both engines.",
)


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter; it has no plots, so that ``pictures`` stays as it is."""
    engines: Mapping[str, Raw] = raw["engines"]
    bars = tuple(_bar(name, bar_s, engines) for name, bar_s in BARS_S.items())
    lines = (*_LEAD, "", *_table(engines), "", *_first_charts(engines), "", *_memory(engines), "")
    return Chapter("Pictures and documents", bars, lines)


def _bar(name: str, bar_s: float, engines: Mapping[str, Raw]) -> Bar:
    medians = {engine: statistics.median(found["seconds"][name]) for engine, found in engines.items()}
    slow = [f"{engine} takes {median:.2f} s" for engine, median in medians.items() if median > bar_s]
    return judged(
        work=name,
        bar=f"median ≤ {bar_s:g} s",
        measured=", ".join(f"{engine} {median:.2f} s" for engine, median in medians.items()),
        kept=not slow,
        missed=f"{'; '.join(slow)}. Most of it is the drawing of pictures, one after the other in one engine.",
    )


def _table(engines: Mapping[str, Raw]) -> list[str]:
    first = next(iter(engines.values()))["seconds"]
    return [
        "| work | repeats | " + " | ".join(f"{one}: median s | p95 s | slowest s" for one in engines) + " |",
        "|---|---|" + "---|---|---|" * len(engines),
        *(
            f"| {name} | {len(found)} | "
            + " | ".join(_cells(engine["seconds"][name]) for engine in engines.values())
            + " |"
            for name, found in first.items()
        ),
    ]


def _cells(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds):.2f} | {percentile(seconds, 0.95):.2f} | {max(seconds):.2f}"


def _first_charts(engines: Mapping[str, Raw]) -> list[str]:
    said = "; ".join(f"{engine} {found['first_chart_s']:.2f} s" for engine, found in engines.items())
    return [f"The first chart of a server, engine started: {said}."]


def _memory(engines: Mapping[str, Raw]) -> list[str]:
    moments = next(iter(engines.values()))["memory_mb"]
    return [
        "Resident memory of the process and of what it started (Chromium), in MB:",
        "",
        f"| engine | {' | '.join(moments)} |",
        "|---|" + "---|" * len(moments),
        *(
            f"| {engine} | {' | '.join(f'{mb:.0f}' for mb in found['memory_mb'].values())} |"
            for engine, found in engines.items()
        ),
    ]
