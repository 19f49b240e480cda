"""How many of the units stand behind a sum, in words that know the units."""

from __future__ import annotations

from monitoring.measures.units import reporting_unit_ids, units_standing_for
from monitoring.model.figures import Figure
from monitoring.model.periods import Period
from monitoring.views.briefing.scope import Scope
from monitoring.wording.stated import state_covered_pct
from monitoring.wording.stated_counts import state_count_where
from monitoring.wording.statement import Stated, Statement, What, state


def say_cover(scope: Scope, figure: Figure, *, is_running_total: bool = False) -> Statement:
    """“9/12 huyện, thành phố (75 %)”; of a count added up over the years “33/36 lượt báo cáo của các huyện, thành phố”."""
    years = range(scope.first_year, figure.period.year + 1) if is_running_total else (figure.period.year,)
    ids = [
        f"{figure.indicator_id}/{unit_id}/{year}/{figure.group_id}"
        for year in years
        for unit_id in _units_of(scope, figure.unit_id, Period(year))
    ]
    known, every = figure.units_reported, figure.units_expected
    share = (
        state(" ({pct})", pct=state_covered_pct(known, ["where:in_sum", *ids])) if 0 < known < every else None
    )
    return state(
        "{known}/{all} {level}{share}",
        share=share,
        known=state_count_where("in_sum", known, ids),
        all=Stated(str(every), What.UNITS_ALL, tuple(ids)),
        level=f"lượt báo cáo của các {scope.units.together}" if is_running_total else scope.units.together,
    )


def _units_of(scope: Scope, unit_id: str, period: Period) -> tuple[str, ...]:
    if unit_id == scope.framework.province.unit_id:
        return reporting_unit_ids(scope.framework, period=period)
    return units_standing_for(scope.framework, unit_id, period=period)
