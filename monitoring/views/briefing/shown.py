"""Pictures and tables of a briefing, each made of a view; None where there would be nothing to see."""

from __future__ import annotations

from monitoring.model.budget_figures import Breakdown
from monitoring.views.briefing.lacking_exhibit import exhibit_lacking_over_time
from monitoring.views.briefing.scope import Scope
from monitoring.views.change_map import view_change_map
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_ranks import RankOrder, view_ranking
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.compare_units import Comparison, in_sentence
from monitoring.views.deprivation import view_deprivation
from monitoring.views.exhibits.comparison import (
    exhibit_contributions,
    exhibit_groups,
    exhibit_ranking,
    exhibit_rates,
    exhibit_two_years,
)
from monitoring.views.exhibits.dots import exhibit_deprivation, exhibit_unit_groups
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.indicators import exhibit_every_indicator, exhibit_indicators
from monitoring.views.exhibits.maps import exhibit_change_map, exhibit_map
from monitoring.views.exhibits.money import exhibit_disbursement, exhibit_money
from monitoring.views.exhibits.targets import exhibit_gauges, exhibit_target_list
from monitoring.views.exhibits.trends import exhibit_trend
from monitoring.views.map import view_map
from monitoring.views.profile_groups import view_profile_groups
from monitoring.views.profile_indicators import view_dimensions
from monitoring.views.targets import view_headline_targets, view_targets
from monitoring.wording.statement import Statement


def show_map(scope: Scope, indicator_id: str) -> Exhibit | None:
    """The units of the year on the map; a district's own is outlined and named in the title."""
    view = view_map(scope.framework, scope.boundaries, scope.choice, indicator_id=indicator_id)
    if all(unit.value is None for unit in view.units):
        return None
    shown = exhibit_map(scope.framework, scope.choice, view, indicator_id=indicator_id)
    name = in_sentence(scope.indicator(indicator_id).name_vi)
    if scope.is_province:
        return shown.titled(f"Bản đồ {name} theo {scope.units.together} năm {scope.year}")
    return shown.titled(f"{scope.unit.short_name_vi} trên bản đồ {name} năm {scope.year}")


def show_change_map(scope: Scope, indicator_id: str) -> Exhibit | None:
    """The change of each unit since the year before; none in the first year, or where nothing can be compared."""
    if scope.is_first_year:
        return None
    earlier = scope.year - 1
    view = view_change_map(
        scope.framework, scope.boundaries, scope.choice, indicator_id=indicator_id, from_year=earlier
    )
    if all(unit.value is None for unit in view.units):
        return None
    return exhibit_change_map(
        scope.framework, scope.choice, view, indicator_id=indicator_id, from_year=earlier
    )


def show_trend(scope: Scope, indicator_id: str) -> Exhibit | None:
    """The rate over the years up to the briefing's own; none where no year is known."""
    years = range(scope.first_year, scope.year + 1)
    if all(scope.figure(indicator_id, year=year).value is None for year in years):
        return None
    return exhibit_trend(scope.framework, scope.choice, indicator_id)


def show_two_years(scope: Scope, indicator_id: str) -> Exhibit | None:
    """Every unit in the year before and in this one; none in the first year."""
    if scope.is_first_year:
        return None
    asked = _compared(scope, indicator_id)
    view = view_two_years(scope.framework, scope.choice, asked)
    return exhibit_two_years(scope.framework, scope.choice, asked, view) if view.lines else None


def show_ranking(scope: Scope, indicator_id: str, order: RankOrder) -> Exhibit | None:
    """The units by value or by change, with the year before; none in the first year, which has no year before."""
    if scope.is_first_year:
        return None
    asked = _compared(scope, indicator_id)
    view = view_ranking(scope.framework, scope.choice, asked, order=order)
    if all(row.value is None for row in view.rows if not row.is_reference):
        return None
    return exhibit_ranking(scope.framework, scope.choice, asked, view)


def show_contributions(scope: Scope, indicator_id: str) -> tuple[Exhibit, ...]:
    """What every unit brings to the count and, beside it, its rate; nothing where no unit's count is known."""
    asked = _compared(scope, indicator_id)
    view = view_contributions(scope.framework, scope.choice, asked)
    if not view.rows:
        return ()
    return tuple(
        one(scope.framework, scope.choice, asked, view) for one in (exhibit_contributions, exhibit_rates)
    )


def show_gauges(scope: Scope) -> Exhibit | None:
    """The headline targets, a gauge each; none where none has a figure."""
    views = view_headline_targets(scope.framework, scope.choice)
    if all(one.gauge.latest is None for one in views):
        return None
    return exhibit_gauges(scope.framework, scope.choice, views)


def show_targets(scope: Scope) -> Exhibit:
    """Every target in a row, those without a figure too."""
    groups = view_targets(scope.framework, scope.choice)
    views = tuple(view for group in groups for view in group.targets)
    return exhibit_target_list(scope.framework, scope.choice, views)


def show_lacking(scope: Scope, statement: Statement | None) -> Exhibit | None:
    """What is lacking: a district beside the province, the province beside its year before."""
    if scope.is_province:
        return None if statement is None else exhibit_lacking_over_time(scope, statement)
    view = view_deprivation(scope.framework, scope.choice, scope.standings.values())
    return exhibit_deprivation(scope.framework, scope.choice, view) if view.has_dots else None


def show_groups(scope: Scope) -> Exhibit | None:
    """The headline rate of the priority groups, of the province by unit, of a district beside the province."""
    if not scope.is_province:
        view = view_profile_groups(scope.framework, scope.choice)
        return exhibit_unit_groups(scope.framework, scope.choice, view) if view.plot.has_dots else None
    asked = _compared(scope, scope.headline.indicator_id)
    groups = view_groups(scope.framework, scope.choice, asked)
    if all(cell.value is None for cell in groups.chart.groups):
        return None
    return exhibit_groups(scope.framework, scope.choice, asked, groups)


def show_indicators(scope: Scope) -> Exhibit:
    """The indicators of all targets, beside the province and over the years."""
    blocks = view_dimensions(scope.framework, scope.choice, scope.standings)
    return exhibit_indicators(scope.framework, scope.choice, blocks)


def show_every_indicator(scope: Scope) -> Exhibit:
    """Every indicator there is, over the years."""
    return exhibit_every_indicator(scope.framework, scope.choice)


def show_money(scope: Scope, by: Breakdown) -> Exhibit | None:
    """Planned, allocated and disbursed; of years only those up to the briefing's own."""
    view = scope.money(by)
    if not view.has_parts:
        return None
    shown = exhibit_money(scope.framework, scope.choice, view)
    return shown.titled(f"Kế hoạch, đã giao, đã giải ngân {_by(scope, by)}")


def show_disbursement(scope: Scope, by: Breakdown) -> Exhibit | None:
    """Rates of disbursement by part; none where none is known."""
    view = scope.money(by)
    if not view.has_rates:
        return None
    shown = exhibit_disbursement(scope.framework, scope.choice, view)
    return shown.titled(f"Tỷ lệ giải ngân {_by(scope, by)}")


def _by(scope: Scope, by: Breakdown) -> str:
    place = "" if scope.is_province else f" của {scope.place}"
    if by is Breakdown.YEAR:
        span = str(scope.year) if scope.is_first_year else f"{scope.first_year}–{scope.year}"
        return f"các năm {span}{place}"
    return f"theo {scope.by(by)} năm {scope.year}{place}"


def _compared(scope: Scope, indicator_id: str) -> Comparison:
    return Comparison(indicator_id, scope.year - 1)
