"""What the launches and the overview's changes of year tell."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged, percentile

FIRST_MAP_BAR_S = 6.0
CHANGE_BAR_MS = 400.0
_PAGE_NAMES = {"overview": "overview", "district_map": "map page"}
_LEAD = (
    "From launching `make run` on a prepared environment until the coloured districts are on the screen of a browser that is",
    "already open, has an empty cache, and asks for the page as soon as the server answers. The store holds its first release, as",
    "at every start but the very first. The two pages are launched by turns.",
)
_CHANGES_LEAD = (
    "From pressing the year in the side bar until the districts of the overview (plotly polygons in the page, drawn anew by the",
    "server's rerun) have their new colours on the screen, and until the whole page is done. A first round over all years is not",
    "counted. The map page's changes of year are measured beside the peers in a chapter of their own.",
)


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter; it has no plots, so that ``pictures`` stays as it is."""
    return Chapter("From `make run` to the first map", _bars(raw), tuple(_lines(raw)))


def _bars(raw: Raw) -> tuple[Bar, ...]:
    launches = [_bar_of_launches(page, found) for page, found in raw["launches"].items()]
    outside = len(raw["outside_requests"])
    return (
        *launches,
        _bar_of_changes(raw["overview_changes"]),
        Bar("addresses outside this machine that a page asks for", "none", str(outside), outside == 0),
    )


def _bar_of_launches(page: str, launches: Sequence[Raw]) -> Bar:
    drawn = [one["first_map_s"] for one in launches]
    kept = max(drawn) <= FIRST_MAP_BAR_S
    return judged(
        work=f"`make run` → first map, {_PAGE_NAMES[page]}",
        bar=f"every launch ≤ {FIRST_MAP_BAR_S:g} s",
        measured=f"median {statistics.median(drawn):.2f} s, slowest {max(drawn):.2f} s",
        kept=kept,
        missed=_why_slow(launches),
    )


def _why_slow(launches: Sequence[Raw]) -> str:
    answers = statistics.median(one["server_answers_s"] for one in launches)
    rest = statistics.median(one["first_map_s"] - one["server_answers_s"] for one in launches)
    return (
        f"{answers:.1f} s pass before the server answers, {rest:.1f} s more until the map: the first page imports what it"
        " needs, reads the release, and the browser fetches and starts the page's scripts. Imports that the first page does"
        " not need are already put off; those that it needs share the processors with the browser that waits for them."
    )


def _bar_of_changes(changes: Sequence[Raw]) -> Bar:
    painted = [one["painted_ms"] for one in changes]
    p95 = percentile(painted, 0.95)
    kept = p95 <= CHANGE_BAR_MS
    return judged(
        work="overview: change of year → repainted",
        bar=f"p95 ≤ {CHANGE_BAR_MS:g} ms",
        measured=f"median {statistics.median(painted):.0f} ms, p95 {p95:.0f} ms",
        kept=kept,
        missed="The overview is one rerun of its page: cards, pictures and map are made and sent together"
        f" ({_median_kb(changes, 'received_bytes'):.0f} kB), and plotly draws them in the browser. The map page, where people"
        " step through the years, paints before the server answers.",
    )


def _lines(raw: Raw) -> list[str]:
    return [*_LEAD, "", *_launch_table(raw["launches"]), "", *_CHANGES_LEAD, "", *_change_table(raw), ""]


def _launch_table(launches: dict[str, Sequence[Raw]]) -> list[str]:
    rows = [
        "| page opened | launches | server answers, median s | first map, median s | p95 s | slowest s |",
        "|---|---|---|---|---|---|",
    ]
    for page, found in launches.items():
        drawn = [one["first_map_s"] for one in found]
        answers = statistics.median(one["server_answers_s"] for one in found)
        rows.append(
            f"| {_PAGE_NAMES[page]} | {len(found)} | {answers:.2f} | {statistics.median(drawn):.2f} "
            f"| {percentile(drawn, 0.95):.2f} | {max(drawn):.2f} |"
        )
    return rows


def _change_table(raw: Raw) -> list[str]:
    changes = raw["overview_changes"]
    painted, settled = ([one[name] for one in changes] for name in ("painted_ms", "settled_ms"))
    measured = (
        str(len(changes)),
        *(f"{one:.0f}" for one in (statistics.median(painted), percentile(painted, 0.95), max(painted))),
        *(f"{one:.0f}" for one in (statistics.median(settled), percentile(settled, 0.95))),
        *(f"{_median_kb(changes, name):.1f}" for name in ("received_bytes", "sent_bytes")),
    )
    unchanged = sum(not one["recoloured"] for one in changes)
    return [
        "| changes | colours, median ms | p95 ms | slowest ms | whole page, median ms | p95 ms | received, median kB | sent, median kB |",
        "|---|---|---|---|---|---|---|---|",
        f"| {' | '.join(measured)} |",
        "",
        f"Changes after which no colour differed: {unchanged}.",
    ]


def _median_kb(changes: Sequence[Raw], name: str) -> float:
    return statistics.median(one[name] for one in changes) / 1000
