"""The course of a target over the years as inline SVG, every value written beside its point."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from components.figures.slides.markup import clean
from components.figures.theme import INK, INK_SOFT, LINE, PAPER, RATING_COLOUR
from monitoring.views.targets import TargetView
from monitoring.wording.numbers import say_number

_LEFT, _RIGHT, _TOP, _BOTTOM = 60, 60, 60, 60
_CLEARANCE_PX = 20
_TEXT_HEIGHT_PX = 30
Place = Callable[[float, float], tuple[float, float]]


def draw_trend(view: TargetView, *, width: int, height: int) -> str:
    """Values by year from zero; the path required dashed, the nation grey, what only illustrates hollow."""
    course = view.trajectory
    known = [
        value
        for value in (*course.values, *course.references, *(value for _, value in course.path))
        if value is not None
    ]
    top = max([*known, view.gauge.target or 0.0]) * 1.12 or 1.0
    years = course.years
    plot_width, plot_height = width - _LEFT - _RIGHT, height - _TOP - _BOTTOM

    def place(year: float, value: float) -> tuple[float, float]:
        return (
            _LEFT + (year - years[0]) / max(years[-1] - years[0], 1) * plot_width,
            _TOP + (1 - value / top) * plot_height,
        )

    colour = RATING_COLOUR[view.rating]
    parts = [_axis(years, place, width)]
    parts.append(_line([*zip(years, course.references, strict=True)], place, INK_SOFT, "3"))
    parts.append(_line([*course.path], place, INK, "3", "stroke-dasharray='14 10'"))
    own = [*zip(years, course.values, strict=True)]
    parts.append(_line(own, place, colour, "6"))
    parts += _points(view, place, colour)
    parts.append(_goal(view, place))
    return (
        f"<svg class='trend' viewBox='0 0 {width} {height}' width='{width}' height='{height}' role='img' aria-label='{clean(view.alt)}'>"
        + "".join(parts)
        + "</svg>"
    )


def _axis(years: Sequence[int], place: Place, width: int) -> str:
    _, zero = place(years[0], 0)
    labels = "".join(
        f"<text x='{place(year, 0)[0]:.0f}' y='{zero + 42:.0f}' fill='{INK_SOFT}'>{year}</text>"
        for year in years
    )
    return f"<path d='M20 {zero:.0f}H{width - 20}' stroke='{LINE}' stroke-width='3'/>{labels}"


def _line(
    points: Sequence[tuple[float, float | None]], place: Place, colour: str, px: str, more: str = ""
) -> str:
    """A line broken where there is no data: a line across a gap would claim what nobody reported."""
    steps, pen = "", "M"
    for year, value in points:
        if value is None:
            pen = "M"
            continue
        x, y = place(year, value)
        steps += f"{pen}{x:.0f} {y:.0f}"
        pen = "L"
    return f"<path d='{steps}' fill='none' stroke='{colour}' stroke-width='{px}' {more}/>" if steps else ""


def _points(view: TargetView, place: Place, colour: str) -> list[str]:
    """Circles, and values on the side away from the line of the nation."""
    course, found = view.trajectory, []
    for year, value, hollow, reference in zip(
        course.years, course.values, course.illustrative, course.references, strict=True
    ):
        if value is not None:
            x, y = place(year, value)
            above = reference is None or value >= reference
            found.append(
                f"<circle cx='{x:.0f}' cy='{y:.0f}' r='11' fill='{PAPER if hollow else colour}' stroke='{colour}' stroke-width='5'/>"
            )
            found.append(
                _value(x, y, value, view.gauge.decimals, f"fill='{colour}' font-weight='600'", above=above)
            )
        if reference is not None:
            x, y = place(year, reference)
            above = value is None or reference > value
            found.append(
                _value(x, y, reference, view.gauge.decimals, f"fill='{INK_SOFT}' class='nation'", above=above)
            )
    return found


def _goal(view: TargetView, place: Place) -> str:
    """The value that the path leads to, at its end, unless the last value stands in that very place."""
    course = view.trajectory
    if not course.path or course.values[-1] is not None:
        return ""
    year, value = course.path[-1]
    x, y = place(year, value)
    decimals = 0 if float(value).is_integer() else view.gauge.decimals
    return _value(x, y, value, decimals, f"fill='{INK}' font-weight='600'", above=True)


def _value(x: float, y: float, value: float, decimals: int, style: str, *, above: bool) -> str:
    at = y - _CLEARANCE_PX if above else y + _CLEARANCE_PX + _TEXT_HEIGHT_PX * 0.7
    rim = f"stroke='{PAPER}' stroke-width='6' paint-order='stroke'"
    return (
        f"<text x='{x:.0f}' y='{at:.0f}' {style} {rim}>{clean(say_number(value, decimals=decimals))}</text>"
    )
