"""The money of a briefing's place: amounts by stage with the ids that sentences name them by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from monitoring.measures.budget import measure_budget, measure_budget_by
from monitoring.measures.units import units_standing_for
from monitoring.model.budget_figures import Breakdown, BudgetFigure, MoneyQuestion
from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.status import Status
from monitoring.views.briefing.scope import Scope
from monitoring.wording.stated import money_id, state_amount, state_money_rate
from monitoring.wording.statement import Stated, Statement, state


@dataclass(frozen=True)
class Money:
    """One sum at its three stages. ``name`` is as it stands in a sentence; ``fields`` are those of its ids."""

    name: str
    figure: BudgetFigure
    fields: tuple[tuple[str, Any], ...]

    def id_at(self, stage: Stage) -> str:
        return money_id(stage, **dict(self.fields))

    def amount(self, stage: Stage) -> int | None:
        return self.figure.at(stage).amount_vnd

    def stated(self, stage: Stage) -> Stated:
        return state_amount(self.amount(stage), self.id_at(stage))

    def illustrates(self, stage: Stage) -> bool:
        return self.figure.at(stage).status is Status.ILLUSTRATIVE

    @property
    def rate_pct(self) -> float | None:
        """Disbursed of allocated."""
        return self.figure.disbursement_rate_pct

    def stated_rate(self) -> Stated:
        assert self.rate_pct is not None, "asked only of what has a rate"
        return state_money_rate(self.rate_pct, self.id_at(Stage.DISBURSED), self.id_at(Stage.ALLOCATED))

    def stated_share(self, whole: Money, stage: Stage) -> Stated | None:
        own, total = self.amount(stage), whole.amount(stage)
        if own is None or not total:
            return None
        return state_money_rate(own / total * 100, self.id_at(stage), whole.id_at(stage))

    @property
    def flags(self) -> list[bool]:
        """For every amount known whether it only illustrates."""
        return [self.illustrates(stage) for stage in Stage if self.amount(stage) is not None]


def ask_total(scope: Scope, *, year: int | None = None) -> Money:
    """The money of the place in the year (the briefing's own unless another is given)."""
    asked = year or scope.year
    figure = scope.keep(("total", asked), lambda: measure_budget(scope.framework, _question(scope, asked)))
    return Money("Chương trình", figure, _fields(scope, asked))


def ask_whole_period(scope: Scope) -> Money:
    """The money of all years of the programme, as published where it was."""
    question = replace(_question(scope, scope.year), year=None)
    return Money("cả giai đoạn", measure_budget(scope.framework, question), ())


def ask_parts(scope: Scope, by: Breakdown) -> list[Money]:
    """The year's money split, parts without any money included."""
    parts = scope.keep(
        ("parts", by),
        lambda: measure_budget_by(scope.framework, _question(scope, scope.year), by),
    )
    return [
        Money(
            _name_part(scope, part.part or "", by),
            part,
            (*_fields(scope, scope.year, without=_FIELD[by]), (_FIELD[by], part.part)),
        )
        for part in parts
    ]


def say_money(money: Money) -> Statement:
    """“giao 4,2 tỷ đồng, giải ngân 3,1 tỷ đồng, đạt 74,6 %”, as far as it is known."""
    parts: Sequence[Statement] = [
        state(f"{word} {{amount}}", amount=money.stated(stage))
        for stage, word in ((Stage.ALLOCATED, "giao"), (Stage.DISBURSED, "giải ngân"))
        if money.amount(stage) is not None
    ]
    if money.rate_pct is not None:
        return state("{a}, {b} ({rate})", a=parts[0], b=parts[1], rate=money.stated_rate())
    return state(
        ", ".join(f"{{p{at}}}" for at in range(len(parts))), **{f"p{at}": one for at, one in enumerate(parts)}
    )


_FIELD = {
    Breakdown.PROJECT: "project_id",
    Breakdown.FUNDING_SOURCE: "funding_source",
    Breakdown.CAPITAL_TYPE: "capital_type",
    Breakdown.UNIT: "unit_id",
}


def _question(scope: Scope, year: int) -> MoneyQuestion:
    units = _unit_ids(scope, year)
    return MoneyQuestion(
        year=year,
        unit_ids=None if units is None else frozenset(units),
        published_only=scope.ask.published_only,
    )


def _unit_ids(scope: Scope, year: int) -> tuple[str, ...] | None:
    if scope.is_province:
        return None
    return units_standing_for(scope.framework, scope.unit.unit_id, period=Period(year))


def _fields(scope: Scope, year: int, *, without: str = "") -> tuple[tuple[str, object], ...]:
    unit = () if scope.is_province or without == "unit_id" else (("unit_id", scope.unit.unit_id),)
    return (("year", year), *unit)


def _name_part(scope: Scope, part: str, by: Breakdown) -> str:
    framework = scope.framework
    if by is Breakdown.PROJECT:
        return f"{framework.projects[part].name_vi} ({part})"
    if by is Breakdown.FUNDING_SOURCE:
        return framework.funding_sources[part].name_vi
    if by is Breakdown.CAPITAL_TYPE:
        return framework.capital_types[part].name_vi
    return scope.name_of(part)
