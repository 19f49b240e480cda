"""The lines of docs/benchmarks.md."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.chapter import Bar
from benchmarks.machine import LOAD_BEFORE
from benchmarks.report.known import BENCHMARKS, Told

QUIET_LOAD = 0.7  # processors at work before anything was started
_LEAD = (
    "How long people wait for the dashboard, what it asks of the server and the network, beside what a good team would have built instead,",
    "with many readers, and at the size of the whole country. `make bench` measures all of it on one machine, pages in a real headless",
    "Chromium that can reach nothing outside, and `python -m benchmarks.report` writes this file from the measurements, which stand beside it",
    "as JSON. Machines differ: read the ratios, which come from one run, before the times.",
)
_HONEST = (
    "## How it is measured",
    "",
    "- **The clock** runs from the press in the browser until the frame after the one in which the map's fills or pixels were seen changed,",
    "  by the browser's own clock. An answer of the server stops nothing.",
    "- **Warm-up** is not counted where a warm state is meant; a cold start is measured cold, each in a server of its own.",
    "- **Repeats**: 15 or more unless a table says another number. After the warm-up nothing is left out, the slowest included.",
    "- **Medians and p95**: p95 is the smallest measured value that at least 95 % of all do not pass; of 15 repeats that is the slowest.",
    "- **Interleaved**: what is compared is measured by turns in one run, so that what disturbs the machine disturbs all alike. Same data,",
    "  same map size, same browser.",
    "- Browser, server and driver share the machine, as they do nowhere in use: waits on a server of its own are shorter.",
    "- No test depends on a time; tests hold what causes it (no geometry in a rerun's messages, no traffic of the player, what is kept).",
)


def document_lines(told: Sequence[Told], *, before_and_after: str, raw_at: str) -> list[str]:
    """The whole document. ``raw_at`` is the folder of the measurements as docs/ sees it.

    ``before_and_after`` is Markdown kept by hand, whose links are relative to docs/; empty where there is none.
    """
    return [
        "# Benchmarks",
        "",
        *_LEAD,
        "",
        *_warnings(told),
        *_every_bar(told),
        *_HONEST,
        "",
        *_before_and_after(before_and_after),
        *_chapters(told, raw_at),
        *_machines(told),
        "## Measurements",
        "",
        *(
            f"- {BENCHMARKS[one.name]}: [{one.name}.json]({raw_at}/{one.name}.json)"
            for one in told
            if one.raw is not None
        ),
    ]


def _warnings(told: Sequence[Told]) -> Iterator[str]:
    missing = [f"`{one.name}`" for one in told if one.raw is None]
    busy = [
        f"`{one.name}` ({one.raw['machine'][LOAD_BEFORE]})"
        for one in told
        if one.raw is not None and float(one.raw["machine"][LOAD_BEFORE]) > QUIET_LOAD
    ]
    quick = [f"`{one.name}`" for one in told if one.raw is not None and one.raw.get("quick")]
    for names, said in (
        (missing, "Not measured:"),
        (quick, "Tried out with few repeats only (`--quick`), no measurement to rely on:"),
        (
            busy,
            "The machine was busy with other work when these began (processors at work before), so that their times are too high:",
        ),
    ):
        if names:
            yield from (f"> **{said}** {', '.join(names)}", "")


def _every_bar(told: Sequence[Told]) -> Iterator[str]:
    bars = [bar for one in told if one.chapter for bar in one.chapter.bars]
    missed = sum(bar.kept is False for bar in bars)
    open_ones = sum(bar.kept is None for bar in bars)
    yield from ("## Bars", "")
    if bars:
        said = f"{sum(bar.kept is True for bar in bars)} of {len(bars)} kept, {missed} missed"
        yield from (said + (f", {open_ones} not to be judged." if open_ones else "."), "")
    yield from ("| work | bar | measured | kept | remark |", "|---|---|---|---|---|")
    for one in told:
        if one.chapter is None:
            yield f"| {BENCHMARKS[one.name]} |  | not measured | – | `python -m benchmarks.{one.name}` |"
            continue
        for bar in one.chapter.bars:
            cells = (bar.work, bar.bar, bar.measured, say_kept(bar), bar.remark)
            yield f"| {' | '.join(map(_in_a_cell, cells))} |"
    yield ""


def say_kept(bar: Bar) -> str:
    """“yes”, “no” in bold, or a dash where it could not be judged."""
    return {True: "yes", False: "**no**", None: "–"}[bar.kept]


def _in_a_cell(text: str) -> str:
    return " ".join(text.replace("|", "\\|").split())


def _before_and_after(text: str) -> Iterator[str]:
    lines = text.strip().splitlines()
    if lines and lines[0].startswith("#"):
        lines = lines[1:]  # its heading is this chapter's
    if lines:
        yield from ("## Before and after", "", *"\n".join(lines).strip().splitlines(), "")


def _chapters(told: Sequence[Told], raw_at: str) -> Iterator[str]:
    for one in told:
        if one.chapter is None or one.raw is None:
            yield from (f"## {BENCHMARKS[one.name]}", "")
            yield from (f"Not measured: `python -m benchmarks.{one.name}` does it.", "")
            continue
        yield from (f"## {one.chapter.title}", "")
        link = f"[{one.name}.json]({raw_at}/{one.name}.json)"
        yield from (f"*Measured on {one.raw['measured_on']}; every measurement: {link}.*", "")
        yield from "\n".join(one.chapter.lines).strip().splitlines()
        yield ""


def _machines(told: Sequence[Told]) -> Iterator[str]:
    """What all ran on; where benchmarks differ in something, each value with the benchmarks that had it."""
    measured = {one.name: one.raw["machine"] for one in told if one.raw is not None}
    if not measured:
        return
    yield from ("## Machine", "", "| | |", "|---|---|")
    for name in dict.fromkeys(name for machine in measured.values() for name in machine):
        had: dict[str, list[str]] = {}
        for benchmark, machine in measured.items():
            if name in machine:
                had.setdefault(str(machine[name]), []).append(benchmark)
        each = [f"{value} ({', '.join(who)})" for value, who in had.items()]
        yield f"| {name} | {next(iter(had)) if len(had) == 1 else '; '.join(each)} |"
    yield ""
