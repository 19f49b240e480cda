"""The few numbers that open a document, as the cards of the screen have them."""

from __future__ import annotations

from dataclasses import replace

from monitoring.model.budget_figures import Breakdown
from monitoring.model.money import Stage
from monitoring.model.results import ALL_GROUPS
from monitoring.views.briefing.briefing import Headline
from monitoring.views.briefing.scope import Scope
from monitoring.views.budget import BudgetView
from monitoring.views.cards import KpiCard, card_of_count, card_of_rate
from monitoring.views.profile_headlines import HeadlineFigure, view_headlines
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import ILLUSTRATIVE_VI

_STAGE_VI = {
    Stage.PLANNED: "Kế hoạch vốn",
    Stage.ALLOCATED: "Vốn đã giao",
    Stage.DISBURSED: "Vốn đã giải ngân",
}


def province_headlines(scope: Scope) -> tuple[Headline, ...]:
    """The headline rate, its households, the other rates held against the nation, and one group's rate."""
    framework, choice, headline = scope.framework, scope.choice, scope.headline.indicator_id
    others = dict.fromkeys(
        one.indicator_id for one in framework.targets.values() if one.reference_indicator_id
    )
    cards = [
        (card_of_rate(framework, choice, headline), headline, ALL_GROUPS, False),
        (card_of_count(framework, choice, headline), headline, ALL_GROUPS, True),
        *(
            (card_of_rate(framework, choice, one), one, ALL_GROUPS, False)
            for one in others
            if one != headline
        ),
    ]
    group_id = framework.headline_group_id
    if group_id:
        card = card_of_rate(framework, choice, headline, group_id=group_id)
        cards.append((card, headline, group_id, False))
    return tuple(_of_card(scope, *one) for one in cards)


def unit_headlines(scope: Scope) -> tuple[Headline, ...]:
    """The same for one unit, each with its rank and its distance to the province and the nation."""
    return tuple(_of_line(scope, one) for one in view_headlines(scope.framework, scope.choice))


def money_headlines(scope: Scope) -> tuple[Headline, ...]:
    """Planned, allocated and disbursed in the year, and the rate of disbursement beside the time elapsed."""
    view = scope.money(Breakdown.PROJECT)
    stages = [
        Headline(
            label=_STAGE_VI[stage],
            value=amount,
            remark=_standing_of_money(view, stage),
            is_illustrative=stage in view.total.illustrative_stages,
        )
        for stage, amount in view.total.amounts
    ]
    rate = Headline(
        label="Tỷ lệ giải ngân",
        value=view.total.disbursement_rate,
        remark=view.elapsed,
        is_illustrative=view.total.disbursement_rate_pct is not None
        and bool(view.total.illustrative_stages & {Stage.ALLOCATED, Stage.DISBURSED}),
    )
    return (*stages, rate)


def _standing_of_money(view: BudgetView, stage: Stage) -> str:
    if dict(view.total.amounts_vnd)[stage] is None:
        return ""
    return capitalised(ILLUSTRATIVE_VI) if stage in view.total.illustrative_stages else "Số đã công bố"


def _of_line(scope: Scope, line: HeadlineFigure) -> Headline:
    indicator_id, _, _, group_id = line.figure_id.split("/")
    is_count = line.card.unit != scope.indicator(indicator_id).unit
    headline = _of_card(scope, line.card, indicator_id, group_id, is_count)
    return replace(headline, remark="; ".join(line.lines))


def _of_card(scope: Scope, card: KpiCard, indicator_id: str, group_id: str, is_count: bool) -> Headline:
    figure = scope.figure(indicator_id, group_id=group_id)
    known = figure.value is not None or (is_count and figure.numerator is not None)
    return Headline(
        label=card.label,
        value=f"{card.value} {card.unit}".strip(),
        remark="; ".join(part for part in (card.change, card.remark) if part),
        # a published rate does not illustrate because its denominator was filled in; a filled-in count does
        is_illustrative=known
        and (figure.is_illustrative or (is_count and "numerator" in figure.illustrative_parts)),
        figure_id=figure.figure_id,
    )
