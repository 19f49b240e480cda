"""What many readers at once tell: the chapter, and the page for whoever buys the machine."""

from __future__ import annotations

from pathlib import Path

from benchmarks.chapter import Bar, Chapter, Raw, judged
from benchmarks.readers.buying import capacity_page as capacity_page
from benchmarks.readers.found import (
    BAR_MS,
    MANY,
    ONE,
    TWO,
    WHOLE_MACHINE,
    busiest_of,
    climbed,
    cpu_ms_per_change,
    edge_of,
    faults_of,
    full_machine,
    gain_of_second,
    memory_per_reader_mb,
    own_cores,
    p95_ms,
    processors_of,
    step_of,
    waits_ms,
)
from benchmarks.readers.plot import MEMORY, WAITING, draw_memory, draw_waiting
from benchmarks.readers.tables import table_beside_browser, table_of_kinds, table_of_memory, table_of_steps

MEMORY_BAR_MB = 8.0
GAIN_BAR = 1.6
_LEAD = (
    "Each reader is a websocket session that sends what a browser sends and takes every message of the answer: half of them open",
    "the map page, half the overview, and each changes year, indicator, district or page 2–6 seconds after the last answer, by a",
    "seeded plan. A wait runs from sending a change to the message that ends its answer; the browser's drawing comes on top and is",
    "measured in the other chapters. An answer counts only if it is the page that was asked for: the map's component must have been",
    "given the year, the district or another indicator. Waits that last beyond the end of a step are waited for and counted. Readers",
    "run in one process of their own on the same machine, and both houses stand at once: every step is measured on the one, then",
    "on the other. One process is `make serve`; two replicas are `deploy/trial.sh`: nginx as shipped, PostgreSQL.",
)


def chapter(raw: Raw, *, pictures: Path) -> Chapter:
    """The chapter, with two plots."""
    draw_waiting(raw, pictures)
    draw_memory(raw, pictures)
    return Chapter("Many readers", (_bar_of_many(raw), _bar_of_second(raw)), tuple(_lines(raw)))


def _bar_of_many(raw: Raw) -> Bar:
    work = f"{MANY} readers, one process"
    bar = f"p95 of a change ≤ {BAR_MS / 1000:g} s, no error; ≤ {MEMORY_BAR_MB:g} MB more memory a reader"
    step = step_of(raw, ONE, MANY)
    if step is None:
        return Bar(work, bar, "not measured", None, f"No step had {MANY} readers.")
    p95, faults, memory_mb = p95_ms(step), faults_of(step), memory_per_reader_mb(raw, step)
    kept = p95 <= BAR_MS and not faults and memory_mb <= MEMORY_BAR_MB
    return judged(
        work=work,
        bar=bar,
        measured=f"p95 {p95 / 1000:.2f} s, {faults} errors in {len(waits_ms(step))} changes; {memory_mb:.1f} MB a reader",
        kept=kept,
        missed=_why_slow(step),
    )


def _why_slow(step: Raw) -> str:
    return (
        f"A change costs {cpu_ms_per_change(step):.0f} ms of one processor, and the Python of one process runs on one at a time:"
        f" {step['cores']['dashboard']:.2f} processors were busy at {step['changes_per_s']:.1f} changes a second."
    )


def _bar_of_second(raw: Raw) -> Bar:
    work = "two replicas against one process: changes a second at the same p95"
    bar = f"≥ {GAIN_BAR:g} × where cores allow, else shown with the limit explained"
    gain, one, two = gain_of_second(raw), edge_of(climbed(raw, ONE)), edge_of(climbed(raw, TWO))
    if gain is None or one is None or two is None:
        return Bar(
            work, bar, "not measured", None, "No step of one process went beyond the bar, or none kept it."
        )
    least = "≥ " if two.is_least else ""
    measured = f"{least}{gain:.2f} × ({one.changes_per_s:.1f} → {two.changes_per_s:.1f} changes a second at p95 {BAR_MS / 1000:g} s)"
    if gain >= GAIN_BAR:
        return Bar(work, bar, measured, True)
    if two.is_least:
        return Bar(
            work, bar, measured, None, "Not even the most readers that were tried went beyond the bar."
        )
    if full_machine(raw, TWO):
        return Bar(work, bar, measured, None, f"The cores do not allow more here: {_shares(raw)}.")
    return Bar(work, bar, measured, False, f"The processors were not all at work for it: {_shares(raw)}.")


def _shares(raw: Raw) -> str:
    step = busiest_of(raw, TWO)
    parts = {part: cores for part, cores in step["cores"].items() if part != WHOLE_MACHINE}
    others = step["cores"][WHOLE_MACHINE] - own_cores(step)
    shares = ", ".join(f"{part} {cores:.2f}" for part, cores in parts.items())
    return (
        f"at {step['readers']} readers {own_cores(step):.2f} of {processors_of(raw)} processors were busy for it ({shares};"
        f" “driver” plays the readers on the same machine), and {max(others, 0):.2f} with other work"
    )


def _lines(raw: Raw) -> list[str]:
    return [
        *_LEAD,
        "",
        *table_of_steps(raw),
        "",
        f"![Waits over readers and over changes a second](pictures/benchmarks/{WAITING})",
        "",
        *_edges(raw),
        "",
        "### What is changed",
        "",
        *table_of_kinds(raw),
        "",
        "### Memory",
        "",
        *table_of_memory(raw),
        "",
        f"![Memory over readers](pictures/benchmarks/{MEMORY})",
        "",
        "### Whether the driver tells the truth",
        "",
        *table_beside_browser(raw),
        "",
    ]


def _edges(raw: Raw) -> list[str]:
    lines = []
    for house in (ONE, TWO):
        edge = edge_of(climbed(raw, house))
        if edge is None:
            lines.append(f"- {house}: even the fewest readers waited longer than the bar.")
        else:
            least = "at least " if edge.is_least else ""
            lines.append(
                f"- {house}: {least}{edge.changes_per_s:.1f} changes a second ({edge.readers:.0f} such readers) with a p95 of"
                f" {BAR_MS / 1000:g} s, by a straight line between the steps on either side."
            )
    return lines
