"""The overview: where the province (or a district) stands, on one screen."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_reference
from monitoring.model.budget_figures import Breakdown
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import ALL_GROUPS
from monitoring.sources.boundaries import Boundaries
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.caption import Caption
from monitoring.views.cards import KpiCard, card_of_count, card_of_rate
from monitoring.views.choice import Choice, unit_of, unit_words
from monitoring.views.map import view_map
from monitoring.views.map_parts import MapView
from monitoring.views.targets import Tally, TargetView, caption_targets, tally_ratings, view_headline_targets
from monitoring.wording.sentences import say_finding


@dataclass(frozen=True)
class OverviewView:
    """Where the province, or the unit chosen, stands."""

    title: str
    cards: tuple[KpiCard, ...]
    tally: Tally
    headline_targets: tuple[TargetView, ...]
    targets_caption: Caption
    map: MapView
    map_title: str
    budget: BudgetView


def view_overview(framework: ResultsFramework, boundaries: Boundaries, choice: Choice) -> OverviewView:
    """Give the whole page for the choice."""
    headline = framework.programme.headline_indicator_id
    indicator, unit = framework.indicators[headline], unit_of(framework, choice)
    figure = measure_figure(
        framework,
        headline,
        unit_id=unit.unit_id,
        period=choice.period,
        group_id=choice.group_id,
        published_only=choice.published_only,
    )
    reference = measure_reference(framework, headline, period=choice.period, group_id=choice.group_id)
    words = unit_words(framework, year=choice.year, frame_id=choice.frame_id)
    tally, headlines = tally_ratings(framework, choice), view_headline_targets(framework, choice)
    return OverviewView(
        title=say_finding(figure, reference, indicator, unit),
        cards=_cards(framework, choice),
        tally=tally,
        headline_targets=headlines,
        targets_caption=caption_targets(framework, choice, tally, headlines),
        map=view_map(framework, boundaries, choice, indicator_id=headline),
        map_title=f"{indicator.name_vi} theo {words.together}",
        budget=view_budget(framework, choice, by=Breakdown.PROJECT),
    )


def _cards(framework: ResultsFramework, choice: Choice) -> tuple[KpiCard, ...]:
    headline = framework.programme.headline_indicator_id
    rates = [target.indicator_id for target in framework.targets.values() if target.reference_indicator_id]
    cards = [card_of_rate(framework, choice, headline), card_of_count(framework, choice, headline)]
    cards += [card_of_rate(framework, choice, one) for one in dict.fromkeys(rates) if one != headline]
    if choice.group_id == ALL_GROUPS and framework.headline_group_id:
        cards.append(card_of_rate(framework, choice, headline, group_id=framework.headline_group_id))
    return tuple(cards)
