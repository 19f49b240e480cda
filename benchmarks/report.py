"""Turns the measurements into docs/benchmarks.json and docs/benchmarks.md."""

from __future__ import annotations

import json
import math
import statistics
from collections.abc import Sequence
from pathlib import Path

FIRST_MAP_BAR_S = 6.0
CHANGE_BAR_MS = 400.0
_QUIET_LOAD = 0.7  # one-minute average of the machine before anything was started
_PAGE_NAMES = {"overview": "Overview (plotly polygons)", "district_map": "Map page (folium)"}

Raw = dict


def write_report(raw: Raw, docs_dir: Path) -> None:
    """Write both files into ``docs_dir``."""
    docs_dir.mkdir(exist_ok=True)
    (docs_dir / "benchmarks.json").write_text(
        json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
    )
    (docs_dir / "benchmarks.md").write_text("\n".join(_lines(raw)) + "\n", encoding="utf-8")


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` of all values do not pass (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(math.ceil(len(ranked) * share), 1) - 1]


def _lines(raw: Raw) -> list[str]:
    return [
        "# Benchmarks",
        "",
        f"Measured on {raw['measured_on']} by `make bench` (`benchmarks/first_map.py`); every measurement is in `benchmarks.json`.",
        "This file is written by the benchmark.",
        "",
        *_first_map(raw),
        *_changes(raw),
        *_verdict(raw),
        *_machine(raw),
    ]


def _first_map(raw: Raw) -> list[str]:
    rows = [
        "## From `make run` to the first map",
        "",
        "From launching `make run` on a prepared environment until the coloured districts are on the screen of a browser that is",
        f"already open, has an empty cache and reaches nothing outside this machine. Bar: {FIRST_MAP_BAR_S:g} s.",
        "",
        "| page opened | launches | server answers, median s | first map, median s | slowest s | within the bar |",
        "|---|---|---|---|---|---|",
    ]
    for page, launches in raw["first_map_s"].items():
        answered = [one["server_answers"] for one in launches]
        drawn = [one["first_map"] for one in launches]
        rows.append(
            f"| {_PAGE_NAMES[page]} | {len(launches)} | {statistics.median(answered):.2f} | {statistics.median(drawn):.2f} "
            f"| {max(drawn):.2f} | {_yes(max(drawn) <= FIRST_MAP_BAR_S)} |"
        )
    return [*rows, ""]


def _changes(raw: Raw) -> list[str]:
    rows = [
        "## From choosing another year to its map",
        "",
        "From pressing the year in the side bar's list until the districts have their new colours on the screen, and until the whole page is done",
        f"(tables, captions, charts). Five changes of warm-up are not counted. Bar for the colours: {CHANGE_BAR_MS:g} ms.",
        "",
        "| page | changes | colours, median ms | p95 ms | slowest ms | whole page, median ms | p95 ms | received, median kB | sent, median kB | median within the bar | p95 within the bar |",
        "|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for page, changes in raw["change_of_year"].items():
        painted = [one["painted_ms"] for one in changes]
        settled = [one["settled_ms"] for one in changes]
        received, sent = (
            statistics.median(one[name] for one in changes) / 1000
            for name in ("received_bytes", "sent_bytes")
        )
        rows.append(
            f"| {_PAGE_NAMES[page]} | {len(changes)} | {statistics.median(painted):.0f} | {percentile(painted, 0.95):.0f} | {max(painted):.0f} "
            f"| {statistics.median(settled):.0f} | {percentile(settled, 0.95):.0f} | {received:.1f} | {sent:.1f} "
            f"| {_yes(statistics.median(painted) <= CHANGE_BAR_MS)} | {_yes(percentile(painted, 0.95) <= CHANGE_BAR_MS)} |"
        )
    return [*rows, ""]


def _verdict(raw: Raw) -> list[str]:
    """Says what was not kept, so that nobody has to find it in a table."""
    slow = [
        f"- {_PAGE_NAMES[page]}: a change of year takes {statistics.median(painted):.0f} ms in the median and {percentile(painted, 0.95):.0f} ms at p95."
        for page, changes in raw["change_of_year"].items()
        if percentile(painted := [one["painted_ms"] for one in changes], 0.95) > CHANGE_BAR_MS
    ]
    slow += [
        f"- {_PAGE_NAMES[page]}: the slowest first map took {max(drawn):.2f} s."
        for page, launches in raw["first_map_s"].items()
        if max(drawn := [one["first_map"] for one in launches]) > FIRST_MAP_BAR_S
    ]
    unchanged = sum(not one["recoloured"] for changes in raw["change_of_year"].values() for one in changes)
    busy = float(raw["machine"]["load before"]) > _QUIET_LOAD
    warning = "The machine was busy with other work (see “load before”): these numbers are too high. Measure again when it is quiet."
    return [
        "## Bars not kept",
        "",
        *([warning, ""] if busy else []),
        *(slow or ["None: every bar was kept, at p95 and by the slowest launch."]),
        "",
        f"Changes after which no colour differed: {unchanged}. Addresses outside this machine that a page asked for: {len(raw['outside_requests'])}.",
        "",
    ]


def _machine(raw: Raw) -> list[str]:
    return [
        "## Machine",
        "",
        "| | |",
        "|---|---|",
        *(f"| {name} | {value} |" for name, value in raw["machine"].items()),
    ]


def _yes(kept: bool) -> str:
    return "yes" if kept else "**no**"
