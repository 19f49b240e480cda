"""Draws how long readers wait, and what a reader takes of the memory."""

from __future__ import annotations

from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.chapter import Raw
from benchmarks.readers.found import BAR_MS, DASHBOARD, ONE, TWO, climbed, p50_ms, p95_ms

WAITING, MEMORY = "readers-waiting.png", "readers-memory.png"
_COLOURS = {ONE: "#b35900", TWO: "#0b5394"}


def draw_waiting(raw: Raw, pictures: Path) -> None:
    """Median and p95 over the number of readers, and over the changes answered in a second, from few readers to many."""
    figure = Figure(figsize=(10, 4.2), layout="constrained")
    left, right = figure.subplots(1, 2, sharey=True)
    for house, colour in _COLOURS.items():
        steps = climbed(raw, house)
        for axes, name in ((left, "readers"), (right, "changes_per_s")):
            at = [step[name] for step in steps]
            axes.plot(at, [p95_ms(step) for step in steps], "o-", color=colour, label=f"{house}, p95")
            axes.plot(at, [p50_ms(step) for step in steps], "o:", color=colour, label=f"{house}, median")
    left.set_xscale("log")
    left.set_xticks(counts := sorted({step["readers"] for step in raw["houses"][ONE]}), map(str, counts))
    left.minorticks_off()
    left.set_xlabel("readers, a change every 2–6 s each (log axis)")
    left.set_ylabel("wait for a change, ms (log axis)")
    right.set_xlabel("changes answered in a second")
    for axes in (left, right):
        axes.set_yscale("log")
        axes.axhline(BAR_MS, color="#555555", linewidth=1, linestyle="--")
        _calm(axes)
    left.legend(frameon=False, fontsize=9)
    _save(figure, pictures / WAITING)


def draw_memory(raw: Raw, pictures: Path) -> None:
    """Memory of the dashboard's processes over the number of readers, from none."""
    figure = Figure(figsize=(6, 3.6), layout="constrained")
    axes = figure.add_subplot()
    for house, colour in _COLOURS.items():
        held = [(0, raw["before_mb"][house][DASHBOARD])]
        held += [(step["pages_open"], step["memory_mb"][DASHBOARD]) for step in raw["houses"][house]]
        axes.plot(*zip(*sorted(held), strict=True), "o-", color=colour, label=house)
    axes.set_ylim(bottom=0)
    axes.set_xlabel("pages open")
    axes.set_ylabel("resident memory, MB")
    axes.legend(frameon=False, fontsize=9)
    _calm(axes)
    _save(figure, pictures / MEMORY)


def _calm(axes: Axes) -> None:
    axes.grid(color="#dddddd")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)


def _save(figure: Figure, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, dpi=130)
