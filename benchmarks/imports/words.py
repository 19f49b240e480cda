"""What the way of large returns tells."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged, percentile
from benchmarks.imports.plot import draw_waits

WAIT_BAR_S = 10.0
PICTURE = "imports.png"
# what somebody waits for at one press or one look, and the stages of it
WAITS: Mapping[str, tuple[str, ...]] = {
    "sender: file dropped → every problem told": ("check",),
    "sender: looks at what would change": ("preview",),
    "sender: sends": ("send",),
    "judge: opens the return": ("read again", "merge", "preview for the judge"),
    "judge: accepts": ("accept",),
    "judge: opens what is to be published": ("merge to publish", "preview to publish"),
    "judge: publishes": ("publish",),
    "first reader of the new release": ("reader loads",),
}


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter, with one plot."""
    cases: Sequence[Raw] = raw["cases"]
    medians = {
        _name(case): {wait: statistics.median(waited_s(case, wait)) for wait in WAITS} for case in cases
    }
    draw_waits(medians, pictures / PICTURE)
    largest = max(cases, key=lambda case: case["rows"])
    return Chapter("Large returns", (_bar(largest),), tuple(_lines(raw)))


def waited_s(case: Raw, wait: str, *, of: str = "seconds") -> list[float]:
    """Seconds of one wait, in every repeat; or those of the processor (``of="processor_s"``)."""
    return [sum(one[of][stage] for stage in WAITS[wait]) for one in case["journeys"]]


def _bar(case: Raw) -> Bar:
    longest = max(WAITS, key=lambda wait: statistics.median(waited_s(case, wait)))
    waited = waited_s(case, longest)
    median = statistics.median(waited)
    busy = statistics.median(waited_s(case, longest, of="processor_s"))
    kept = median <= WAIT_BAR_S
    return judged(
        work=f"a return of {_name(case)}: longest single wait",
        bar=f"median ≤ {WAIT_BAR_S:g} s",
        measured=f"median {median:.1f} s, p95 {percentile(waited, 0.95):.1f} s ({longest})",
        kept=kept,
        missed=f"{busy:.1f} s of it are processor time. Each row is read, compared with its series and merged as one object,"
        " and no step of that dominates; files of this size come once in years.",
    )


def _lines(raw: Raw) -> list[str]:
    return [
        "Figures of several years that a lead agency brings in at once, each replacing an illustrative one of the active release, go the",
        "whole way by the functions that the page “Cập nhật số liệu” calls, into an embedded store: checked with a trial merge, previewed,",
        "sent with a reason for every warning, read again and previewed by the judge, accepted, published, and loaded by a reader. The page",
        "keeps what the functions give, so a stage is counted again only where the page does it again. Upload and drawing of the page come on",
        "top. The figures are smooth, so that the checks find nothing to refuse. The bar is the project's own.",
        "",
        f"![Waits of sender, judge and reader](pictures/benchmarks/{PICTURE})",
        "",
        *(line for case in raw["cases"] for line in _table(case)),
        *_workbook(raw["workbook"]),
        "",
    ]


def _table(case: Raw) -> list[str]:
    journeys = case["journeys"]
    warnings = ", ".join(str(one) for one in sorted({one["warnings"] for one in journeys}))
    rows = [
        f"### {_name(case)}",
        "",
        f"A file of {case['file_bytes'] / 1e6:.1f} MB, {len(journeys)} times; warnings told: {warnings}.",
        "",
        "| wait | median s | p95 s | slowest s | processor, median s | peak MB above the process before |",
        "|---|---|---|---|---|---|",
    ]
    for wait, stages in WAITS.items():
        waited = waited_s(case, wait)
        busy = statistics.median(waited_s(case, wait, of="processor_s"))
        peak_mb = max(one["peak_mb"][stage] for one in journeys for stage in stages)
        rows.append(
            f"| {wait} | {statistics.median(waited):.2f} | {percentile(waited, 0.95):.2f} | {max(waited):.2f} "
            f"| {busy:.2f} | {peak_mb:.0f} |"
        )
    return [*rows, ""]


def _workbook(looked: Raw) -> list[str]:
    seconds = looked["looked_at_s"]
    if not looked["told"]:
        return [f"A workbook (.xlsx) of {looked['rows']:,} rows is taken as well."]
    return [
        f"A workbook (.xlsx) of {looked['rows']:,} rows is not taken: the limits that keep a workbook from exploding in memory are met first,",
        f"and the largest table that passes has {looked['largest_rows']:,} rows. The refusal comes after {statistics.median(seconds):.2f} s",
        f"(slowest {max(seconds):.2f} s), and the sender reads: “{looked['told']}” Long tables go as CSV.",
    ]


def _name(case: Raw) -> str:
    return f"{case['rows']:,} rows, {case['kind'].upper()}"
