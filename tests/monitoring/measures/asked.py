"""Figures and money of a builder's framework, asked for in a word."""

from monitoring.measures.budget import (
    Breakdown,
    BudgetFigure,
    MoneyQuestion,
    measure_budget,
    measure_budget_by,
)
from monitoring.measures.figures import Figure, measure_figure
from monitoring.model.periods import Period
from tests.builders.framework import FrameworkBuilder

TY = 1_000_000_000


def the_figure(
    builder: FrameworkBuilder,
    *,
    unit: str = "68",
    period: str = "2022",
    indicator: str = "poor_rate",
    group: str = "all",
    published_only: bool = False,
) -> Figure:
    return measure_figure(
        builder.build(),
        indicator,
        unit_id=unit,
        period=Period.read(period),
        group_id=group,
        published_only=published_only,
    )


def money(builder: FrameworkBuilder, **asked: object) -> BudgetFigure:
    return measure_budget(builder.build(), MoneyQuestion(**asked))


def money_by(builder: FrameworkBuilder, by: str, **asked: object) -> dict[str, BudgetFigure]:
    parts = measure_budget_by(builder.build(), MoneyQuestion(**asked), Breakdown(by))
    return {part.part: part for part in parts}
