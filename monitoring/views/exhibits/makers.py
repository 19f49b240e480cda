"""How each exhibit is made from a name and a choice: its view, then the exhibit of the view."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.views.budget import view_budget
from monitoring.views.change_map import view_change_map
from monitoring.views.compare_contributions import view_contributions
from monitoring.views.compare_groups import view_groups
from monitoring.views.compare_maps import view_year_maps
from monitoring.views.compare_ranks import view_ranking
from monitoring.views.compare_scatter import view_scatter
from monitoring.views.compare_two_years import view_two_years
from monitoring.views.deprivation import view_deprivation
from monitoring.views.exhibits.asked_for import (
    comparison_asked,
    earlier_year,
    indicator_asked,
    need_known,
    need_unit,
    scope_asked,
)
from monitoring.views.exhibits.asking import ExhibitAsk, NotForThisChoice
from monitoring.views.exhibits.comparison import (
    exhibit_contributions,
    exhibit_groups,
    exhibit_groups_by_unit,
    exhibit_ranking,
    exhibit_rates,
    exhibit_scatter,
    exhibit_two_years,
)
from monitoring.views.exhibits.dots import exhibit_deprivation, exhibit_unit_groups
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.indicators import exhibit_every_indicator, exhibit_indicators
from monitoring.views.exhibits.maps import exhibit_change_map, exhibit_map, exhibit_year_maps
from monitoring.views.exhibits.money import exhibit_disbursement, exhibit_money
from monitoring.views.exhibits.targets import exhibit_gauges, exhibit_target, exhibit_target_list
from monitoring.views.exhibits.trends import exhibit_trend
from monitoring.views.map import map_indicators, view_map
from monitoring.views.profile_groups import view_profile_groups
from monitoring.views.profile_indicators import measure_targets, view_dimensions
from monitoring.views.targets import view_headline_targets, view_target, view_targets

Maker = Callable[[ResultsFramework, Boundaries, ExhibitAsk], Exhibit]


def _map(framework: ResultsFramework, boundaries: Boundaries, ask: ExhibitAsk) -> Exhibit:
    indicator_id = indicator_asked(framework, ask)
    view = view_map(framework, boundaries, ask.choice, indicator_id=indicator_id)
    return exhibit_map(framework, ask.choice, view, indicator_id=indicator_id)


def _change_map(framework: ResultsFramework, boundaries: Boundaries, ask: ExhibitAsk) -> Exhibit:
    indicator_id, earlier = indicator_asked(framework, ask), earlier_year(framework, ask)
    view = view_change_map(framework, boundaries, ask.choice, indicator_id=indicator_id, from_year=earlier)
    return exhibit_change_map(framework, ask.choice, view, indicator_id=indicator_id, from_year=earlier)


def _year_maps(framework: ResultsFramework, boundaries: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    view = view_year_maps(framework, boundaries, ask.choice, asked)
    return exhibit_year_maps(framework, ask.choice, asked, view)


def _target(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    target_id = ask.target_id or next(iter(framework.targets), "")
    if target_id not in framework.targets:
        raise NotForThisChoice(
            ask.view, f"không có chỉ tiêu “{target_id}”; các mã có: {', '.join(framework.targets)}"
        )
    view = view_target(framework, ask.choice, framework.targets[target_id])
    return exhibit_target(framework, ask.choice, view)


def _gauges(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    views = view_headline_targets(framework, ask.choice)
    if not views:
        raise NotForThisChoice(ask.view, "chưa có chỉ tiêu nào được chọn là chủ chốt")
    return exhibit_gauges(framework, ask.choice, views)


def _target_list(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    views = [view for group in view_targets(framework, ask.choice) for view in group.targets]
    return exhibit_target_list(framework, ask.choice, views)


def _trend(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    return exhibit_trend(framework, ask.choice, indicator_asked(framework, ask))


def _money(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    scope = scope_asked(framework, ask)
    view = view_budget(framework, ask.choice, by=ask.by, **scope)
    return exhibit_money(framework, ask.choice, view, money_unit=ask.money_unit, **scope)


def _disbursement(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    scope = scope_asked(framework, ask)
    view = view_budget(framework, ask.choice, by=ask.by, **scope)
    return exhibit_disbursement(framework, ask.choice, view, money_unit=ask.money_unit, **scope)


def _deprivation(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    need_unit(framework, ask)
    standings = measure_targets(framework, ask.choice).values()
    return exhibit_deprivation(framework, ask.choice, view_deprivation(framework, ask.choice, standings))


def _unit_groups(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    need_unit(framework, ask)
    return exhibit_unit_groups(framework, ask.choice, view_profile_groups(framework, ask.choice))


def _indicators(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    standings = measure_targets(framework, ask.choice)
    return exhibit_indicators(framework, ask.choice, view_dimensions(framework, ask.choice, standings))


def _every_indicator(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    return exhibit_every_indicator(framework, ask.choice)


def _ranking(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    return exhibit_ranking(framework, ask.choice, asked, view_ranking(framework, ask.choice, asked))


def _two_years(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    return exhibit_two_years(framework, ask.choice, asked, view_two_years(framework, ask.choice, asked))


def _scatter(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    second_id = ask.second_id or next(
        one for one, _ in map_indicators(framework) if one != asked.indicator_id
    )
    need_known(ask, second_id, framework.indicators, "chỉ số")
    view = view_scatter(framework, ask.choice, asked, second_id=second_id)
    return exhibit_scatter(framework, ask.choice, asked, view, second_id=second_id)


def _contributions(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    view = view_contributions(framework, ask.choice, asked)
    return exhibit_contributions(framework, ask.choice, asked, view)


def _rates(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    indicator = framework.indicators[asked.indicator_id]
    if not indicator.is_rate:
        raise NotForThisChoice(ask.view, f"“{indicator.name_vi}” là số đếm, không phải tỷ lệ")
    view = view_contributions(framework, ask.choice, asked)
    return exhibit_rates(framework, ask.choice, asked, view)


def _groups(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    return exhibit_groups(framework, ask.choice, asked, view_groups(framework, ask.choice, asked))


def _groups_by_unit(framework: ResultsFramework, _: Boundaries, ask: ExhibitAsk) -> Exhibit:
    asked = comparison_asked(framework, ask)
    return exhibit_groups_by_unit(framework, ask.choice, asked, view_groups(framework, ask.choice, asked))


MAKERS: Mapping[str, Maker] = {
    "map": _map,
    "change-map": _change_map,
    "year-maps": _year_maps,
    "target": _target,
    "gauges": _gauges,
    "target-list": _target_list,
    "trend": _trend,
    "money": _money,
    "disbursement": _disbursement,
    "deprivation": _deprivation,
    "unit-groups": _unit_groups,
    "indicators": _indicators,
    "every-indicator": _every_indicator,
    "ranking": _ranking,
    "two-years": _two_years,
    "scatter": _scatter,
    "contributions": _contributions,
    "rates": _rates,
    "groups": _groups,
    "groups-by-unit": _groups_by_unit,
}
