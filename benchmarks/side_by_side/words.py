"""What the comparison tells."""

from __future__ import annotations

from pathlib import Path

from benchmarks.chapter import Chapter, Raw
from benchmarks.side_by_side.bars import judge
from benchmarks.side_by_side.contenders import CONTENDERS, WITH_MAP, WORKS
from benchmarks.side_by_side.figures import (
    cold_s,
    first_load_mb,
    painted_ms,
    processor_ms,
    received_kb,
    sent_kb,
    settled_ms,
    spread,
    warm_ms,
)
from benchmarks.side_by_side.plot import draw_side_by_side

PICTURE = "side_by_side.png"
_LEAD = (
    "The map page beside what a good team would have built instead (`benchmarks/peers/`): the textbook Streamlit page, the same",
    "with exchanged layers, Dash, and Panel, each as its own documentation recommends, from the same tables and boundaries, at the",
    "same size, in the same browser, with no internet. All run at once; in every round one after the other makes the same change.",
    "The clock starts with the press on the option and stops in the frame after the one in which the districts' fills and lines",
    "(for Panel, which draws on a canvas, its pixels) were seen to have changed. The first changes of each kind are not counted.",
)
_METHOD = (
    "Received: over HTTP with headers as compressed on the wire (`encodedDataLength`), over websockets the messages' own length; a",
    "kB is 1,000 bytes, an answer from the browser's cache is nothing. The processor's time is that of the server and all it",
    "started, until the page is at rest, in the mean: the kernel counts it in steps of 10 ms. The whole page is done when",
    "Streamlit's script has not been running for a while; Dash and Panel do not say when they are done, so that the time of the map",
    "stands there. Panel's list is drawn by the browser outside the page, so that its clock starts when the choice has been made.",
    "The peers show less than the dashboard (`benchmarks/peers/README.md`): what the comparison leaves out is in their favour.",
)
_OPEN_LEAD = (
    "Cold: from launching the server to the first map, for a reader with an empty cache whose browser is already open; the dashboard",
    "by `make run`, which checks its environment first. Warm: from following a link in a new page of the same reader, when browser",
    "and server have shown it before, to the first map; for the empty page to its title.",
)


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter; draws its picture into ``pictures``."""
    pictures.mkdir(parents=True, exist_ok=True)
    draw_side_by_side(raw, pictures / PICTURE)
    return Chapter("Beside what could have been built instead", judge(raw), tuple(_lines(raw)))


def _lines(raw: Raw) -> list[str]:
    changes = [
        line for work in WORKS for line in (f"### Change of {work}", "", *_change_table(raw, work), "")
    ]
    return [
        *_LEAD,
        "",
        f"![Medians of the contenders](pictures/benchmarks/{PICTURE})",
        "",
        *changes,
        *_METHOD,
        "",
        "### Opening",
        "",
        *_OPEN_LEAD,
        "",
        *_open_table(raw),
        "",
        "### The player, and page to page",
        "",
        *_player(raw),
        "",
        *_page_to_page(raw),
        "",
        *_foot(raw),
        "",
    ]


def _change_table(raw: Raw, work: str) -> list[str]:
    rows = [
        "| contender | changes | map, median ms | p95 ms | slowest ms | whole page, median ms | received, median kB | sent, median kB | server's processor, ms |",
        "|---|---|---|---|---|---|---|---|---|",
    ]
    for one in WITH_MAP:
        painted, settled = painted_ms(raw, work, one.key), settled_ms(raw, work, one.key)
        rows.append(
            f"| {one.name} | {len(raw['change'][work][one.key])} | {painted.median:.0f} | {painted.p95:.0f} | {painted.largest:.0f} "
            f"| {settled.median:.0f} | {received_kb(raw, work, one.key).median:.1f} | {sent_kb(raw, work, one.key).median:.1f} "
            f"| {processor_ms(raw, work, one.key):.0f} |"
        )
    return rows


def _open_table(raw: Raw) -> list[str]:
    rows = [
        "| contender | launches | cold, median s | p95 s | received at first load, MB | openings | warm, median ms | p95 ms |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for one in CONTENDERS:
        cold, warm = cold_s(raw, one.key), warm_ms(raw, one.key)
        rows.append(
            f"| {one.name} | {len(raw['cold_start'][one.key])} | {cold.median:.2f} | {cold.p95:.2f} | {first_load_mb(raw, one.key):.1f} "
            f"| {len(raw['warm_open_ms'][one.key])} | {warm.median:.0f} | {warm.p95:.0f} |"
        )
    return rows


def _player(raw: Raw) -> list[str]:
    player = raw["player"]
    work, shown = (spread([one[name] for one in player["steps"]]) for name in ("work_ms", "shown_ms"))
    return [
        f"One frame of the player, {len(player['steps'])} times by its key: the districts are recoloured after {work.median:.1f} ms",
        f"(p95 {work.p95:.1f} ms) and on the screen after {shown.median:.0f} ms (p95 {shown.p95:.0f} ms). While it played for",
        f"{player['played_s']:g} s it showed {len(player['years_shown'])} years; the longest pause between two frames of the screen was",
        f"{max(player['screen_frames_ms']):.0f} ms, and {player['traffic_bytes']} bytes and {player['requests']} requests went over the wire.",
    ]


def _page_to_page(raw: Raw) -> list[str]:
    rows = [
        "| from page to page | times | map, median ms | p95 ms | whole page, median ms |",
        "|---|---|---|---|---|",
    ]
    for to in sorted({one["to"] for one in raw["page_to_page"]}):
        gone = [one for one in raw["page_to_page"] if one["to"] == to]
        painted, settled = (spread([one[name] for one in gone]) for name in ("painted_ms", "settled_ms"))
        rows.append(
            f"| to the {to} | {len(gone)} | {painted.median:.0f} | {painted.p95:.0f} | {settled.median:.0f} |"
        )
    return rows


def _foot(raw: Raw) -> list[str]:
    made_of = ", ".join(f"{name} {release}" for name, release in raw["peers"].items())
    return [
        f"Peers: {made_of}. Addresses outside this machine that a page asked for: {len(raw['outside_requests'])}."
    ]
