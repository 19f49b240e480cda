"""The groups of one indicator as bars, with a line at the value of all."""

from __future__ import annotations

import plotly.graph_objects as go

from components.figures.named_bars import Bar, BarLine, draw_named_bars
from components.figures.theme import CHANGE
from monitoring.views.compare_groups import GroupsView
from monitoring.views.group_cells import GroupCell

# higher than all is orange, lower purple, as change is: neither is good in itself
HIGHER, LOWER, LEVEL = CHANGE[-1], CHANGE[0], "#7B8794"


def draw_groups(view: GroupsView) -> go.Figure:
    """Bars of the groups that have a figure, highest first, with value and gap in points at their ends."""
    bars = [
        Bar(name, cell.value, _text(cell), _colour(cell), cell.is_illustrative)
        for name, cell in zip(view.group_names, view.chart.groups, strict=True)
        if cell.value is not None
    ]
    everyone = view.chart.all
    # all of a count holds its groups as parts: a line at it would leave nothing of their bars
    line = (
        BarLine(everyone.value, f"mức chung {everyone.text}")
        if everyone.value is not None and view.unit_label == "%"
        else None
    )
    return draw_named_bars(sorted(bars, key=lambda bar: -bar.value), alt=view.alt, line=line)


def _text(cell: GroupCell) -> str:
    if not cell.gap_text:
        return cell.text
    return f"{cell.text} ({cell.gap_text}{' điểm %' if cell.gap is not None else ''})"


def _colour(cell: GroupCell) -> str:
    if not cell.gap:
        return LEVEL
    return HIGHER if cell.gap > 0 else LOWER
