"""One figure: the value of an indicator for a unit, a period and a group, with all that it rests on.

Rates are never averaged: numerators and denominators are summed, then divided. A total knows how many
units it rests on, and a published figure of the province wins over the sum of its districts.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.measures.units import is_reported_together, reporting_unit_ids, units_standing_for
from monitoring.model.figures import Figure, NoData
from monitoring.model.framework import ObservationKey, ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator, Observation
from monitoring.model.status import weakest


def measure_figure(
    framework: ResultsFramework,
    indicator_id: str,
    *,
    unit_id: str,
    period: Period,
    group_id: str = ALL_GROUPS,
    published_only: bool = False,
) -> Figure:
    """Give the indicator's figure for the unit in the period.

    A figure reported for the unit itself comes first; else the units that stand for it are added up (the
    districts of the frame for the province, the merged districts for a unit that did not exist yet).
    """
    indicator = framework.indicators[indicator_id]
    asked = (indicator_id, unit_id, period, group_id)
    own = framework.observation(
        indicator_id, unit_id=unit_id, period=period, group_id=group_id, published_only=published_only
    )
    below = _units_below(framework, unit_id, period)
    summed = _add_up(framework, indicator, asked, below, published_only) if below else None
    if own is not None:
        of_units = None if summed is None or summed.is_partial else summed.value
        return _reported(asked, own, of_units, framework.unit_kinds_in(period))
    # a complete sum without a value means that nobody is concerned anywhere; a partial one does not know
    if summed is not None and (summed.value is not None or not summed.missing_unit_ids):
        return summed
    reason = _why_nothing(framework, asked, below, published_only)
    return Figure(
        *asked,
        value=None,
        reason=reason,
        units_expected=max(len(below), 1),
        missing_unit_ids=below,
        unit_kinds=framework.unit_kinds_in(period),
    )


def _units_below(framework: ResultsFramework, unit_id: str, period: Period) -> tuple[str, ...]:
    if unit_id == framework.province.unit_id:
        return reporting_unit_ids(framework, period=period)
    standing = units_standing_for(framework, unit_id, period=period)
    return standing if standing != (unit_id,) else ()


def _reported(
    asked: ObservationKey, own: Observation, sum_of_units: float | None, unit_kinds: tuple[str, ...]
) -> Figure:
    value, reason = _value_of(own)
    return Figure(
        *asked,
        value=value,
        numerator=own.numerator,
        denominator=own.denominator,
        # a rate worked out from a filled-in denominator illustrates, whatever its numerator is
        status=own.status if own.value is not None else own.parts_status,
        units_reported=1,
        source_ids=(own.source_id,),
        illustrative_parts=own.illustrative_parts,
        reason=reason,
        note=own.note,
        sum_of_units=sum_of_units,
        unit_kinds=unit_kinds,
    )


def _value_of(row: Observation) -> tuple[float | None, NoData | None]:
    if row.value is not None:
        return row.value, None
    if row.numerator is None or row.denominator is None:
        return None, NoData.NO_DENOMINATOR
    if row.denominator == 0:
        return None, NoData.NOBODY_CONCERNED
    return row.numerator / row.denominator * 100, None


def _add_up(
    framework: ResultsFramework,
    indicator: Indicator,
    asked: ObservationKey,
    unit_ids: Sequence[str],
    published_only: bool,
) -> Figure | None:
    if indicator.across_units == "reported_only":
        return None
    indicator_id, _, period, group_id = asked
    rows = {
        unit_id: row
        for unit_id in unit_ids
        if (
            row := framework.observation(
                indicator_id, unit_id=unit_id, period=period, group_id=group_id, published_only=published_only
            )
        )
        and _counts_in_sum(indicator, row)
    }
    if not rows:
        return None
    numerator = denominator = None
    if indicator.across_units == "sum":
        value: float | None = sum(row.value or 0 for row in rows.values())
    else:
        numerator = sum(row.numerator or 0 for row in rows.values())
        denominator = sum(row.denominator or 0 for row in rows.values())
        value = numerator / denominator * 100 if denominator else None
    return Figure(
        *asked,
        value=value,
        numerator=numerator,
        denominator=denominator,
        status=weakest(row.parts_status for row in rows.values()),
        units_reported=len(rows),
        units_expected=len(unit_ids),
        missing_unit_ids=tuple(unit_id for unit_id in unit_ids if unit_id not in rows),
        straddling_unit_ids=_straddling(framework, asked[1], rows),
        source_ids=tuple(dict.fromkeys(row.source_id for row in rows.values())),
        is_sum=True,
        unit_kinds=framework.unit_kinds_in(period),
        reason=None if value is not None else NoData.NOBODY_CONCERNED,
    )


def _straddling(framework: ResultsFramework, unit_id: str, rows: dict[str, Observation]) -> tuple[str, ...]:
    """Parts that lie in another district too. Within the whole province it makes no difference where they count."""
    if unit_id == framework.province.unit_id:
        return ()
    return tuple(one for one in rows if one in framework.straddling_units)


def _counts_in_sum(indicator: Indicator, row: Observation) -> bool:
    """A unit counts only with both parts: a numerator alone would raise the total without its households."""
    if indicator.across_units == "sum":
        return row.value is not None
    return row.numerator is not None and row.denominator is not None


def _why_nothing(
    framework: ResultsFramework, asked: ObservationKey, below: tuple[str, ...], published_only: bool
) -> NoData:
    indicator_id, unit_id, period, group_id = asked
    if group_id not in framework.indicators_with_groups.get(indicator_id, frozenset()):
        return NoData.NOT_BY_GROUP if group_id != ALL_GROUPS else NoData.NOT_REPORTED
    if is_reported_together(framework, unit_id, period=period):
        return NoData.REPORTED_TOGETHER
    rows = [framework.observations.get((indicator_id, one, period, group_id)) for one in (unit_id, *below)]
    if published_only and any(row is not None and row.published() is None for row in rows):
        return NoData.NOT_PUBLISHED
    if any(row is not None for row in rows):
        added_up = framework.indicators[indicator_id].across_units != "reported_only"
        return NoData.NO_DENOMINATOR if added_up else NoData.NOT_ADDED_UP
    return NoData.NOT_REPORTED
