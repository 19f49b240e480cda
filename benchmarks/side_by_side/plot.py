"""The contenders beside each other: a panel for each kind of work, a bar for each contender, a whisker to p95."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.chapter import Raw
from benchmarks.side_by_side.contenders import CONTENDERS, EMPTY, OURS, WITH_MAP, Contender
from benchmarks.side_by_side.figures import Spread, cold_s, first_load_mb, painted_ms, warm_ms

_OURS_COLOUR, _PEER_COLOUR, _INK, _SOFT = "#0B5394", "#AEB8C2", "#1F2933", "#52606D"
_DOTS_PER_INCH = 130
Tell = Callable[[Contender], Spread]


def draw_side_by_side(raw: Raw, file: Path) -> None:
    """Write the picture."""

    def changes(work: str) -> Tell:
        return lambda one: painted_ms(raw, work, one.key)

    def load(one: Contender) -> Spread:
        return Spread(*[first_load_mb(raw, one.key)] * 3)

    panels: tuple[tuple[str, str, Tell, tuple[Contender, ...]], ...] = (
        ("Change of year → map, ms", "{:.0f}", changes("year"), WITH_MAP),
        ("Change of indicator → map, ms", "{:.0f}", changes("indicator"), WITH_MAP),
        ("Change of district → map, ms", "{:.0f}", changes("district"), WITH_MAP),
        ("Link opened again → map, ms", "{:.0f}", lambda one: warm_ms(raw, one.key), CONTENDERS),
        ("Launch of the server → map, s", "{:.1f}", lambda one: cold_s(raw, one.key), CONTENDERS),
        ("First load, empty cache, MB", "{:.1f}", load, CONTENDERS),
    )
    figure = Figure(figsize=(13, 6.4), layout="constrained")
    axes = figure.subplots(2, 3)
    for axis, (title, form, tell, contenders) in zip(axes.flat, panels, strict=True):
        _draw_panel(axis, title, form, [(one, tell(one)) for one in contenders])
    for axis in axes[:, 1:].flat:
        axis.set_yticklabels([])
    figure.supxlabel("Bars and numbers: medians. Whiskers: to the 95th percentile.", fontsize=9, color=_SOFT)
    figure.savefig(file, dpi=_DOTS_PER_INCH, facecolor="white")


def _draw_panel(axis: Axes, title: str, form: str, rows: list[tuple[Contender, Spread]]) -> None:
    medians = [found.median for _, found in rows]
    places = range(len(rows))
    axis.barh(
        places,
        medians,
        height=0.62,
        color=[_OURS_COLOUR if one.key == OURS else _PEER_COLOUR for one, _ in rows],
        xerr=[[0.0] * len(rows), [found.p95 - found.median for _, found in rows]],
        error_kw={"ecolor": _INK, "elinewidth": 1, "capsize": 3},
    )
    farthest = max(found.p95 for _, found in rows)
    for place, (one, found) in zip(places, rows, strict=True):
        axis.text(
            found.p95 + farthest * 0.025,
            place,
            form.format(found.median),
            va="center",
            fontsize=10,
            color=_INK,
            fontweight="bold" if one.key == OURS else "normal",
        )
    axis.set_title(title, loc="left", fontsize=11, color=_INK)
    axis.set_xlim(0, farthest * 1.2)
    axis.set_yticks(places, [_name(one) for one, _ in rows], fontsize=10, color=_INK)
    axis.invert_yaxis()
    axis.tick_params(axis="y", length=0)
    axis.tick_params(axis="x", labelsize=8, colors=_SOFT)
    axis.grid(axis="x", color="#E4E7EB", linewidth=0.8)
    axis.set_axisbelow(True)
    axis.spines[:].set_visible(False)


def _name(contender: Contender) -> str:
    return f"({contender.name})" if contender.key == EMPTY else contender.name
