"""What the sizes tell: how time, bytes and memory grow, and what to change at each step."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged, percentile
from benchmarks.growth.plots import draw_growth, median_of

TIMES_OF_12_DISTRICTS = 2.0
DRAWS_WITHIN_S = 4.0
FREEZE_MS = 200.0
_FEW, _DISTRICTS, _COMMUNES = "districts_12", "districts_705", "communes_10598"
_P95 = 0.95
_LEAD = (
    "Synthetic releases and boundaries of five sizes, the same in every run: {indicators} indicators × {years} years for every unit, and a",
    "coverage without gaps whose units share rough borders. An outline has as many vertices as those of its level that are shipped: 348",
    "for a district, 168 for a commune (means of `static/geo/`), and 1,391 for a province, which is the outline of the whole of Lâm Đồng.",
    "Three sizes lie on a box of the country's area. The page is the dashboard's map alone, through `show_district_map` with a `MapView`",
    "of `view_map`, and the side bar's year. All sizes are served at once and measured by turns. The server has shown every year before",
    "(the app keeps each year's view); each first map is of a reader with an empty cache. Repaints are seen in the fills of the paths, of",
    "more than 500 units in the pixels of the canvas.",
)
_COLD = "What the very first reader of a size waits for is the release being read, and each view of all years being made once:"
_STEPS = (
    "### What to change at each step",
    "",
    "- **12 to 63 units: nothing.** One path a unit, reachable by keyboard, names and values on the map; the geometry is fetched once and",
    "  kept by the browser, the years travel in one message, and a change of year sends colours and words alone.",
    "- **Some hundreds (705 districts): a canvas, and two depths of geometry.** Before, with a path for each of 705 units and their geometry",
    "  in one depth, the first map took 4.7 s and a change of year up to 380 ms (tried once, while this was built). Above 500 units",
    "  `static/map/large_map.js` draws each class as one path, leaves out vertices on the same half pixel, and reads the layer in a worker. A",
    "  layer file of the whole is simplified to what can be told apart from afar; sheets with every bend (`sheets`, `detail_from_zoom` in",
    "  the file) are fetched where somebody looks closer. A unit is then no stop of the keyboard any more; the table stays one.",
    "- **Thousands (10,598 communes): names once, colours alone, no list of rows.** Before, rows for ten years were 5.1 MB and each change",
    "  of year 1.1 MB, and a view took 13 s, since every unit was looked for in a list of all. A first canvas that drew every vertex still",
    "  froze a pan for 310 ms. Now",
    "  names are sent once beside columns, a change sends no unit at all, since the browser holds the year, and classes are cut by natural",
    "  breaks of our own ([decisions.md](decisions.md)).",
    "- **Next, for the country:** the view of all years is made from objects in memory, one by one. Beyond some hundreds of units it belongs",
    "  into the database (one query that sums numerators and denominators by year, cached by release, indicator and group), as does the",
    "  release itself: it should be read by indicator when asked for, not whole at the start. Tables of units need pages or a search, as a",
    "  list of ten thousand rows is nothing to read; and communes open from their province's map.",
)


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter; its three plots are written into ``pictures``."""
    sizes = raw["sizes"]
    names = draw_growth(sizes, folder=pictures)
    lines = [
        *(line.format(indicators=raw["indicators"], years=raw["years"]) for line in _LEAD), "",
        *_times(sizes), "",
        *_bytes_and_memory(sizes), "",
        _COLD, "",
        *_server(sizes), "",
        *(f"![{name.removesuffix('.png').replace('-', ': ')}](pictures/benchmarks/{name})" for name in names), "",
        *_STEPS, "",
    ]  # fmt: skip
    return Chapter("Growth: from 12 districts to 10,598 communes", _bars(raw), tuple(lines))


def _bars(raw: Raw) -> tuple[Bar, ...]:
    sizes = {size["name"]: size for size in raw["sizes"]}
    outside = len(raw["outside_requests"])
    return (
        _bar_of_change(sizes),
        _bar_of_first_map(sizes),
        _bar_of_pan(sizes),
        Bar(
            "growth: addresses outside this machine that a page asks for", "none", str(outside), outside == 0
        ),
    )


def _bar_of_change(sizes: Mapping[str, Raw]) -> Bar:
    work, bar = "705 districts, change of year → repainted", f"≤ {TIMES_OF_12_DISTRICTS:g} × 12 districts"
    if not {_FEW, _DISTRICTS} <= set(sizes):
        return _not_measured(work, bar)
    painted = {name: median_of("change", "painted_ms")(sizes[name]) for name in (_FEW, _DISTRICTS)}
    times = painted[_DISTRICTS] / painted[_FEW]
    kept = times <= TIMES_OF_12_DISTRICTS
    return judged(
        work=work,
        bar=bar,
        measured=f"{times:.2f} × (medians {painted[_DISTRICTS]:.0f} ms and {painted[_FEW]:.0f} ms)",
        kept=kept,
        missed="Drawing the classes' paths anew on the canvas takes more frames than setting twelve fills.",
    )


def _bar_of_first_map(sizes: Mapping[str, Raw]) -> Bar:
    work, bar = "10,598 communes, link → first map", f"p95 ≤ {DRAWS_WITHIN_S:g} s"
    if _COMMUNES not in sizes:
        return _not_measured(work, bar)
    drawn = [one["first_map_s"] for one in sizes[_COMMUNES]["first_map"]]
    kept = percentile(drawn, _P95) <= DRAWS_WITHIN_S
    return judged(
        work=work,
        bar=bar,
        measured=f"median {statistics.median(drawn):.2f} s, p95 {percentile(drawn, _P95):.2f} s",
        kept=kept,
        missed="The years' message, the layer of the whole and Streamlit's own scripts come one after the other.",
    )


def _bar_of_pan(sizes: Mapping[str, Raw]) -> Bar:
    work, bar = "10,598 communes, panning", f"no frame over {FREEZE_MS:g} ms"
    if _COMMUNES not in sizes:
        return _not_measured(work, bar)
    pans = [*sizes[_COMMUNES]["pan"], *sizes[_COMMUNES]["near_pan"]]
    longest = max(one["longest_frame_ms"] for one in pans)
    task = max(one["longest_task_ms"] for one in pans)
    kept = longest <= FREEZE_MS
    return judged(
        work=work,
        bar=bar,
        measured=f"longest of {len(pans)} pans, from afar and from near: frame {longest:.0f} ms, task {task:.0f} ms",
        kept=kept,
        missed="The redraw after letting go fills every visible outline in one task.",
    )


def _not_measured(work: str, bar: str) -> Bar:
    return Bar(work, bar, "–", None, "This size was left out of the run.")


def _times(sizes: Sequence[Raw]) -> list[str]:
    rows = [
        "| units | vertices | first map, median s | p95 s | change of year → repainted, median ms | p95 ms | page done, median ms | pan, longest frame ms, median (most) | from near ms, median (most) |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for size in sizes:
        first = [one["first_map_s"] for one in size["first_map"]]
        painted = [one["painted_ms"] for one in size["change"]]
        rows.append(
            f"| {size['words']} | {size['units'] * size['vertices']:,} | {statistics.median(first):.2f} | {percentile(first, _P95):.2f} "
            f"| {statistics.median(painted):.0f} | {percentile(painted, _P95):.0f} | {median_of('change', 'settled_ms')(size):.0f} "
            f"| {_frames(size['pan'])} | {_frames(size['near_pan'])} |"
        )
    return rows


def _frames(pans: Sequence[Raw]) -> str:
    frames = [one["longest_frame_ms"] for one in pans]
    return f"{statistics.median(frames):.0f} ({max(frames):.0f})"


def _bytes_and_memory(sizes: Sequence[Raw]) -> list[str]:
    rows = [
        "| units | boundaries on disk, kB | fetched for the first map, kB | messages until it, kB | messages a change, kB | server, MB | of it the release | boundaries |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for size in sizes:
        fetched, until, change = (
            median_of(*of)(size) / 1000
            for of in (
                ("first_map", "geometry_bytes"),
                ("first_map", "message_bytes"),
                ("change", "received_bytes"),
            )
        )
        rows.append(
            f"| {size['words']} | {size['geometry_file_bytes'] / 1000:,.0f} | {fetched:,.0f} | {until:,.0f} | {change:,.1f} "
            f"| {median_of('server_mb')(size):,.0f} | {size['framework_mb']:,.0f} | {size['boundaries_mb']:,.0f} |"
        )
    return rows


def _server(sizes: Sequence[Raw]) -> list[str]:
    rows = [
        "| units | observations | release read, median s | boundaries read, s | view of all years, median s | first map of the first reader, s | figure of the whole, median ms (most) |",
        "|---|---|---|---|---|---|---|",
    ]
    for size in sizes:
        rows.append(
            f"| {size['words']} | {size['observations']:,} | {median_of('load_s')(size):.2f} | {size['boundaries_s']:.2f} "
            f"| {median_of('view_s')(size):.2f} | {size['cold_first_map_s'][0]:.1f} "
            f"| {median_of('aggregate_ms')(size):.2f} ({max(size['aggregate_ms']):.2f}) |"
        )
    return rows
