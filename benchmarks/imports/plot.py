"""Draws how long sender, judge and reader wait, for every size of return."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from matplotlib.figure import Figure

_COLOURS = ("#9ecae1", "#2171b5", "#fdae6b", "#a63603")
_BAR = 0.26


def draw_waits(medians_s: Mapping[str, Mapping[str, float]], file: Path) -> None:
    """Bars of the median seconds of each wait, on a log axis; ``medians_s`` by case, then by wait."""
    waits = list(next(iter(medians_s.values())))
    figure = Figure(figsize=(9, 4.6), layout="constrained")
    axes = figure.add_subplot()
    for number, (case, found) in enumerate(medians_s.items()):
        at = [row + (number - (len(medians_s) - 1) / 2) * _BAR for row in range(len(waits))]
        bars = axes.barh(at, [found[wait] for wait in waits], _BAR * 0.9, color=_COLOURS[number], label=case)
        axes.bar_label(bars, [f"{found[wait]:.2f}" for wait in waits], padding=3, fontsize=8)
    axes.set_xscale("log")
    axes.margins(x=0.12)
    axes.set_yticks(range(len(waits)), waits)
    axes.invert_yaxis()
    axes.set_xlabel("median, seconds (log axis)")
    axes.grid(axis="x", color="#dddddd")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower right", fontsize=9)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, dpi=130)
