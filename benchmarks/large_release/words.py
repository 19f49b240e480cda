"""What the loading of a large release tells."""

from __future__ import annotations

import statistics
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged, percentile

LOAD_BAR_S = 1.5
AGGREGATE_BAR_MS = 20.0


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter; it has no plots, so that ``pictures`` stays as it is."""
    return Chapter(
        f"A release of {raw['observations']:,} observations",
        (_bar_of_loading(raw), _bar_of_aggregates(raw)),
        tuple(_lines(raw)),
    )


def _bar_of_loading(raw: Raw) -> Bar:
    whole = [one["read_s"] + one["parse_s"] for one in raw["loads"]]
    p95 = percentile(whole, 0.95)
    busy = statistics.median(one["processor_s"] for one in raw["loads"])
    return judged(
        work=f"a release of {raw['observations']:,} observations: loaded",
        bar=f"p95 ≤ {LOAD_BAR_S:g} s",
        measured=f"median {statistics.median(whole):.2f} s, p95 {p95:.2f} s",
        kept=p95 <= LOAD_BAR_S,
        missed=f"{busy:.2f} s of it are processor time: reading and hashing the tables, and one object for each row."
        " Columns are read by pyarrow, equal texts are one object, and the collector rests meanwhile; what is left is"
        " the making of the rows, and waiting for a processor that others use too.",
    )


def _bar_of_aggregates(raw: Raw) -> Bar:
    every = [one for found in raw["aggregate_ms"].values() for one in found]
    slowest = max(raw["aggregate_ms"], key=lambda name: max(raw["aggregate_ms"][name]))
    kept = max(every) <= AGGREGATE_BAR_MS
    return judged(
        work=f"province's figures of all years, any of {len(raw['aggregate_ms'])} indicators",
        bar=f"every one ≤ {AGGREGATE_BAR_MS:g} ms",
        measured=f"median {statistics.median(every):.2f} ms, p95 {percentile(every, 0.95):.2f} ms, slowest {max(every):.1f} ms",
        kept=kept,
        missed=f"The slowest is “{slowest}”: the first figure that is missing in a release just loaded makes an index of its"
        " indicators and groups; every later one finds it made.",
    )


def _lines(raw: Raw) -> list[str]:
    whole = [one["read_s"] + one["parse_s"] for one in raw["loads"]]
    stages = {
        "read and checked by every contract (once)": [raw["check_s"]],
        "published (once)": [raw["publish_s"]],
        "first loading, which keeps a copy for bad days": [
            raw["first_load"]["read_s"] + raw["first_load"]["parse_s"]
        ],
        "loaded": whole,
        "– read from the store, hashes checked": [one["read_s"] for one in raw["loads"]],
        "– made into the framework": [one["parse_s"] for one in raw["loads"]],
        "– processor time of both": [one["processor_s"] for one in raw["loads"]],
    }
    memory = raw["memory_mb"]
    return [
        f"The shipped tables with made-up indicators beside them ({raw['csv_bytes'] / 1e6:.1f} MB of CSV, {raw['problems']} problems found",
        "by the contracts), published into a store of their own and read back as a starting dashboard does.",
        "",
        "| stage | times | median s | p95 s | slowest s |",
        "|---|---|---|---|---|",
        *(
            f"| {name} | {len(found)} | {statistics.median(found):.2f} | {percentile(found, 0.95):.2f} | {max(found):.2f} |"
            for name, found in stages.items()
        ),
        "",
        "Then, after each loading, the province's figures of every year of the programme are worked out for every indicator: sums of",
        "numerators and denominators over the districts, with coverage and sources, nothing remembered from before.",
        "",
        f"The process holds {memory['loaded'] - memory['before']:.0f} MB more after the first loading than before it.",
        "",
    ]
