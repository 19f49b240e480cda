"""Where values stand on the sheet: domains, ranges, categories and equal scales, as plotly lays them out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from components.documents.pictures.painting.known import one_of
from components.documents.pictures.picture import CannotPaint

# what plotly leaves beyond the outermost values
_ROOM = 0.05
Spec = Mapping[str, Any]


@dataclass(frozen=True)
class Plot:
    """The plotting area within the margins, in pixels of the sheet."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def x(self, share: float) -> float:
        return self.left + share * self.width

    def y(self, share: float) -> float:
        return self.bottom - share * self.height


@dataclass(frozen=True)
class Axis:
    """``low`` stands at ``start`` and ``high`` at ``end``, pixels of the sheet; y axes start at the bottom."""

    axis_id: str
    spec: Spec
    start: float
    end: float
    low: float
    high: float
    categories: tuple[str, ...] = ()
    carries_bars: bool = field(default=False)

    @property
    def is_x(self) -> bool:
        return self.axis_id.startswith("x")

    @property
    def is_category(self) -> bool:
        return bool(self.categories)

    @property
    def px_per_unit(self) -> float:
        return (self.end - self.start) / (self.high - self.low)

    def number(self, value: Any) -> float:
        """A value or a category as a number on the axis."""
        if isinstance(value, str):
            if value not in self.categories:
                raise CannotPaint(f"“{value}” không có trên trục {self.axis_id}")
            return float(self.categories.index(value))
        return float(value)

    def px(self, value: Any) -> float:
        return self.start + (self.number(value) - self.low) * self.px_per_unit


@dataclass(frozen=True)
class Subplot:
    """One pair of axes."""

    x: Axis
    y: Axis

    @property
    def box(self) -> tuple[float, float, float, float]:
        xs, ys = sorted((self.x.start, self.x.end)), sorted((self.y.start, self.y.end))
        return xs[0], ys[0], xs[1], ys[1]


def lay_out_axes(layout: Spec, data: Sequence[Spec], plot: Plot) -> dict[str, Axis]:
    """Every axis that a trace, a shape or the layout names, by its id: x, y, x2 …"""
    ids = dict.fromkeys(["x", "y"])
    for trace in data:
        ids |= dict.fromkeys((trace.get("xaxis", "x"), trace.get("yaxis", "y")))
    template = layout.get("template", {}).get("layout", {})
    axes = {}
    for axis_id in ids:
        name = f"{axis_id[0]}axis{axis_id[1:]}"
        spec = {**template.get(f"{axis_id[0]}axis", {}), **layout.get(name, {})}
        axes[axis_id] = _axis(axis_id, spec, data, plot)
    for axis_id, axis in list(axes.items()):
        other = axis.spec.get("scaleanchor")
        if other:
            axes[other], axes[axis_id] = _to_one_scale(axes[other], axis)
    return axes


def _axis(axis_id: str, spec: Spec, data: Sequence[Spec], plot: Plot) -> Axis:
    one_of(spec.get("type"), (None, "-", "linear", "category"), f"{axis_id}.type")
    one_of(spec.get("tickangle"), (None, "auto", 0), f"{axis_id}.tickangle")
    one_of(spec.get("constrain"), (None, "domain"), f"{axis_id}.constrain")
    one_of(spec.get("scaleratio"), (None, 1), f"{axis_id}.scaleratio")
    low_share, high_share = spec.get("domain") or (0, 1)
    along = plot.x if axis_id[0] == "x" else plot.y
    traces = [trace for trace in data if trace.get(f"{axis_id[0]}axis", axis_id[0]) == axis_id]
    categories = _categories(axis_id[0], spec, traces)
    carries_bars = any(_is_position_of_bars(trace, axis_id[0]) for trace in traces)
    axis = Axis(
        axis_id, spec, along(low_share), along(high_share), 0.0, 1.0, categories, carries_bars=carries_bars
    )
    low, high = spec.get("range") or _range(axis, traces)
    if spec.get("range") is None and spec.get("autorange") == "reversed":
        low, high = high, low
    return replace(axis, low=float(low), high=float(high))


def _is_position_of_bars(trace: Spec, letter: str) -> bool:
    return trace.get("type") == "bar" and (letter == "y") == (trace.get("orientation") == "h")


def _categories(letter: str, spec: Spec, traces: Sequence[Spec]) -> tuple[str, ...]:
    values = [value for trace in traces for value in _listed(trace.get(letter))]
    texts = [value for value in values if isinstance(value, str)]
    if spec.get("type") == "category" or texts:
        return tuple(dict.fromkeys(str(value) for value in values if value is not None))
    return ()


def _range(axis: Axis, traces: Sequence[Spec]) -> tuple[float, float]:
    """The range that plotly would choose where none is given, near enough."""
    if axis.is_category:
        return -0.5, len(axis.categories) - 0.5
    letter = axis.axis_id[0]
    values = [float(v) for trace in traces for v in _listed(trace.get(letter)) if v is not None]
    bars = [trace for trace in traces if trace.get("type") == "bar"]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    measures_bars = any(not _is_position_of_bars(trace, letter) for trace in bars)
    from_zero = measures_bars or axis.spec.get("rangemode") == "tozero"
    if bars and not measures_bars:
        return low - 0.5, high + 0.5
    if from_zero:
        low, high = min(low, 0.0), max(high, 0.0)
    room = (high - low) * _ROOM or 1.0
    return (low if from_zero and low == 0 else low - room), (high if from_zero and high == 0 else high + room)


def _to_one_scale(one: Axis, other: Axis) -> tuple[Axis, Axis]:
    """Shrink the domain of the axis that has more room, so that a unit is as long on both."""
    scale = min(abs(one.px_per_unit), abs(other.px_per_unit))
    return _shrunk(one, scale), _shrunk(other, scale)


def _shrunk(axis: Axis, scale: float) -> Axis:
    middle = (axis.start + axis.end) / 2
    half = (axis.high - axis.low) * scale / 2
    sign = 1 if axis.end >= axis.start else -1
    return replace(axis, start=middle - sign * half, end=middle + sign * half)


def _listed(values: Any) -> list[Any]:
    return [] if values is None else list(values)
