"""Draws how much memory the server held during the run."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure

from benchmarks.soak.looking import Look


def draw_memory(looks: Sequence[Look], *, warm_from_s: float, file: Path) -> None:
    """Two lines over the minutes: the server alone, and with what it started; what is judged begins at the dotted line."""
    figure = Figure(figsize=(9, 3.6), layout="constrained")
    axes = figure.add_subplot()
    minutes = [one.at_s / 60 for one in looks]
    axes.plot(minutes, [one.memory_mb for one in looks], color="#2171b5", label="server")
    axes.plot(minutes, [one.family_mb for one in looks], color="#fdae6b", label="with Chromium")
    axes.axvline(warm_from_s / 60, color="#777777", linestyle=":")
    axes.set_ylim(bottom=0)
    axes.set_xlabel("minutes")
    axes.set_ylabel("MB")
    axes.grid(color="#dddddd")
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(frameon=False, loc="lower right", fontsize=9)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, dpi=130)
