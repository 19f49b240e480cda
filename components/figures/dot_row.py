"""One row of a dot plot, drawn as SVG text in per cent of its width, so that it fits a phone, a screen and a sheet."""

from __future__ import annotations

from components.figures.theme import INK, INK_SOFT, LINE, PAPER, PRIMARY
from monitoring.views.dot_plot import DotPlotView, DotRow

HEIGHT = 22
_MIDDLE = HEIGHT / 2
# dots at the ends of the scale stay whole
_EDGE_PCT = 2.5


def draw_dot_row(row: DotRow, view: DotPlotView) -> str:
    """The unit's dot (hollow where it only illustrates), the place's tick, and the stretch between them.

    The tick is a thick upright stroke and the dot a circle: they are told apart without colour.
    """
    parts = [
        f'<line x1="{_at(0, view):.2f}%" x2="{_at(view.high, view):.2f}%" y1="{_MIDDLE}" y2="{_MIDDLE}" stroke="{LINE}"/>'
    ]
    parts += [_upright(value, view, LINE, 1, 4) for value in (0.0, view.high / 2, view.high)]
    if view.line is not None:
        parts.append(_upright(view.line, view, INK, 1, 0, dashed=True))
    if row.own is not None and row.other is not None:
        parts.append(
            f'<line x1="{_at(row.own, view):.2f}%" x2="{_at(row.other, view):.2f}%" y1="{_MIDDLE}" y2="{_MIDDLE}" '
            f'stroke="{PRIMARY}" stroke-width="3" stroke-opacity="0.35"/>'
        )
    if row.other is not None:
        parts.append(_upright(row.other, view, INK_SOFT, 4, 3))
    if row.own is not None:
        parts.append(
            f'<circle cx="{_at(row.own, view):.2f}%" cy="{_MIDDLE}" r="5.5" stroke="{PRIMARY}" stroke-width="2" '
            f'fill="{PAPER if row.is_illustrative else PRIMARY}"/>'
        )
    return f'<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="{HEIGHT}">{"".join(parts)}</svg>'


def _at(value: float, view: DotPlotView) -> float:
    """Where a value stands, in per cent of the width."""
    return _EDGE_PCT + min(max(value / view.high, 0.0), 1.0) * (100 - 2 * _EDGE_PCT)


def _upright(
    value: float, view: DotPlotView, colour: str, width: int, edge: int, *, dashed: bool = False
) -> str:
    dash = ' stroke-dasharray="3 3"' if dashed else ""
    at = f"{_at(value, view):.2f}%"
    return f'<line x1="{at}" x2="{at}" y1="{edge}" y2="{HEIGHT - edge}" stroke="{colour}" stroke-width="{width}"{dash}/>'
