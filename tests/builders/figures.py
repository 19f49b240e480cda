"""Figures as the measures give them, for tests of words."""

from __future__ import annotations

from monitoring.measures.figures import Figure, NoData
from monitoring.model.periods import Period
from monitoring.model.status import Status


def a_figure(
    value: float | None,
    *,
    indicator: str = "poor_rate",
    unit: str = "68",
    period: str = "2022",
    numerator: int | None = None,
    denominator: int | None = None,
    reported: int = 1,
    expected: int = 1,
    illustrative: str = "",
    reason: NoData | None = None,
) -> Figure:
    return Figure(
        indicator_id=indicator,
        unit_id=unit,
        period=Period.read(period),
        group_id="all",
        value=value,
        numerator=numerator,
        denominator=denominator,
        status=None if value is None else Status.OFFICIAL,
        units_reported=reported,
        units_expected=expected,
        illustrative_parts=frozenset(illustrative.split()),
        reason=reason,
        unit_kinds=("huyện", "thành phố"),
    )
