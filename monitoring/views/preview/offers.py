"""Which maps there are to look at: every changed figure of units that a map draws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Observation
from monitoring.model.units import ReportingFrame
from monitoring.returns.changes import RowChange
from monitoring.views.preview.order import rank_indicators


@dataclass(frozen=True)
class MapOffer:
    """One indicator, group and period that change in ``unit_count`` units of the period's frame."""

    indicator_id: str
    group_id: str
    period: Period
    name: str
    unit_count: int


def offer_maps(
    before: ResultsFramework, after: ResultsFramework, rows: Sequence[RowChange]
) -> tuple[MapOffer, ...]:
    """Indicators of the targets first, each with its latest period first. What only the province reports has no map."""
    touched: dict[tuple[str, str, Period], int] = {}
    drawn = {period: frozenset(frame.unit_ids) for period, frame in _frames(after, rows).items()}
    for change in rows:
        row = change.row
        if isinstance(row, Observation) and row.unit_id in drawn.get(row.period, ()):
            key = (row.indicator_id, row.group_id, row.period)
            touched[key] = touched.get(key, 0) + 1
    order = rank_indicators(after)
    return tuple(
        MapOffer(
            *key, name=_name(after if key[0] in after.indicators else before, *key[:2]), unit_count=count
        )
        for key, count in sorted(
            touched.items(),
            key=lambda one: (
                order.get(one[0][0], len(order)),
                one[0][1] != ALL_GROUPS,
                one[0][1],
                -one[0][2].year,
                one[0][2].half,
            ),
        )
        if key[0] in after.indicators and key[0] in before.indicators
    )


def _frames(after: ResultsFramework, rows: Sequence[RowChange]) -> dict[Period, ReportingFrame]:
    periods = {one.row.period for one in rows if isinstance(one.row, Observation)}
    return {period: frame for period in periods if (frame := after.frame_of(period))}


def _name(framework: ResultsFramework, indicator_id: str, group_id: str) -> str:
    name = framework.indicators[indicator_id].name_vi
    return name if group_id == ALL_GROUPS else f"{name} – {framework.groups[group_id].name_vi}"
