"""Time, bytes and memory against the number of units, on axes with equal steps for equal factors."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.chapter import Raw

Measure = Callable[[Raw], float]
_WIDTH_INCH, _HEIGHT_INCH, _DPI = 7.2, 4.2, 110
_LEAST = 1e-3  # a logarithm knows no zero


def median_of(name: str, field: str = "") -> Measure:
    """The median of a list of measurements, or of one of their fields."""
    return lambda size: statistics.median(one[field] if field else one for one in size[name])


TIMES_MS: Mapping[str, Measure] = {
    "first map, warm server": lambda size: 1000 * median_of("first_map", "first_map_s")(size),
    "change of year → repainted": median_of("change", "painted_ms"),
    "longest frame of a pan": median_of("pan", "longest_frame_ms"),
    "view of all years, made anew": lambda size: 1000 * median_of("view_s")(size),
    "release read": lambda size: 1000 * median_of("load_s")(size),
    "figure of the whole": median_of("aggregate_ms"),
}
BYTES: Mapping[str, Measure] = {
    "boundaries on disk": lambda size: size["geometry_file_bytes"],
    "boundaries fetched for the first map": median_of("first_map", "geometry_bytes"),
    "messages until the first map": median_of("first_map", "message_bytes"),
    "messages of a change of year": median_of("change", "received_bytes"),
}
MEMORY_MB: Mapping[str, Measure] = {
    "server with one reader": median_of("server_mb"),
    "release": lambda size: size["framework_mb"],
    "boundaries": lambda size: size["boundaries_mb"],
}


def draw_growth(sizes: Sequence[Raw], *, folder: Path) -> tuple[str, ...]:
    """Write the plots into ``folder``; their file names."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = (
        ("growth-time.png", "milliseconds", TIMES_MS),
        ("growth-bytes.png", "bytes", BYTES),
        ("growth-memory.png", "MB", MEMORY_MB),
    )
    for name, unit, measures in drawn:
        _draw(sizes, measures, unit=unit, path=folder / name)
    return tuple(name for name, _, _ in drawn)


def _draw(sizes: Sequence[Raw], measures: Mapping[str, Measure], *, unit: str, path: Path) -> None:
    figure = Figure(figsize=(_WIDTH_INCH, _HEIGHT_INCH), layout="constrained")
    axes: Axes = figure.subplots()
    units = [size["units"] for size in sizes]
    for (label, measure), mark in zip(measures.items(), "osD^vP", strict=False):
        axes.plot(units, [max(measure(size), _LEAST) for size in sizes], marker=mark, label=label)
    axes.set(xscale="log", yscale="log", xlabel="units", ylabel=unit)
    axes.set_xticks(units, [f"{count:,}" for count in units])
    axes.minorticks_off()
    axes.grid(visible=True, color="#D9DEE3", linewidth=0.6)
    figure.legend(loc="outside lower center", ncols=2, frameon=False, fontsize=8)
    figure.savefig(path, dpi=_DPI)
