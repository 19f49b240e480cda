"""What every unit brings to the province's count, and its own rate, as two pictures in the same order."""

from __future__ import annotations

import plotly.graph_objects as go

from components.figures.named_bars import Bar, BarLine, draw_named_bars
from components.figures.theme import PRIMARY
from monitoring.views.compare_contributions import ContributionsView
from monitoring.views.contribution_words import ContributionRow

# the few that make half of the province stand out from the others
HALF, OTHERS, REST = PRIMARY, "#5B8DBE", "#7B8794"


def draw_contributions(view: ContributionsView) -> go.Figure:
    """Bars of the count, largest first, with the count and its share of all units written at their ends."""
    rows = [*view.rows, *([view.rest] if view.rest else [])]
    bars = [
        Bar(
            row.name,
            row.count,
            " · ".join(text for text in (row.count_text, row.share_text) if text),
            _colour(row),
            row.is_illustrative,
            row.is_chosen,
        )
        for row in rows
    ]
    return draw_named_bars(bars, alt=view.alt)


def draw_rates(view: ContributionsView) -> go.Figure:
    """Bars of the rate in the order of the counts, with a line at the province's rate."""
    bars = [
        Bar(row.name, row.rate_pct, row.rate_text, OTHERS, row.rate_is_illustrative, row.is_chosen)
        for row in view.rows
        if row.rate_pct is not None
    ]
    listed = "; ".join(f"{bar.name} {bar.text}" for bar in bars)
    line = (
        None
        if view.province_rate_pct is None
        else BarLine(view.province_rate_pct, f"toàn tỉnh {view.province_rate_text}")
    )
    alt = f"{view.rate_label}, theo thứ tự đóng góp: {listed}; toàn tỉnh {view.province_rate_text}."
    return draw_named_bars(bars, alt=alt, line=line)


def _colour(row: ContributionRow) -> str:
    if not row.unit_id:
        return REST
    return HALF if row.makes_half else OTHERS
