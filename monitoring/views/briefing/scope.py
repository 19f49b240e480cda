"""What a briefing looks at: the tables, the boundaries, and the place and year that were asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, TypeVar

from monitoring.measures.figures import measure_figure
from monitoring.measures.series import measure_reference
from monitoring.model.budget_figures import Breakdown
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.units import ReportingUnit
from monitoring.sources.boundaries import Boundaries
from monitoring.views.briefing.briefing import BriefingAsk
from monitoring.views.budget import BudgetView, view_budget
from monitoring.views.choice import Choice, frame_for, unit_of, unit_words
from monitoring.views.map import figures_by_unit
from monitoring.views.standing import Standing, measure_standing
from monitoring.wording.labels import name_breakdown
from monitoring.wording.unit_words import UnitWords

Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Scope:
    """Figures and views of one briefing, each worked out once."""

    framework: ResultsFramework
    boundaries: Boundaries
    ask: BriefingAsk
    _kept: dict[object, Any] = field(default_factory=dict, compare=False, repr=False)

    def keep(self, key: object, make: Callable[[], Kept]) -> Kept:
        """What ``make`` gives, made once: sections of one briefing ask for the same sums of money many times."""
        if key not in self._kept:
            self._kept[key] = make()
        kept: Kept = self._kept[key]
        return kept

    @cached_property
    def choice(self) -> Choice:
        return Choice(self.ask.year, unit_id=self.ask.unit_id, published_only=self.ask.published_only)

    @cached_property
    def province_choice(self) -> Choice:
        return replace(self.choice, unit_id=None)

    @property
    def year(self) -> int:
        return self.ask.year

    @property
    def first_year(self) -> int:
        return self.framework.programme.first_year

    @property
    def is_first_year(self) -> bool:
        """Whether the year before follows another poverty standard, which no figure is compared with."""
        return self.year <= self.first_year

    @cached_property
    def unit(self) -> ReportingUnit:
        return unit_of(self.framework, self.choice)

    @property
    def is_province(self) -> bool:
        return self.ask.unit_id is None

    @property
    def place(self) -> str:
        """As it stands after “của”: “tỉnh” or “huyện Đam Rông”."""
        return "tỉnh" if self.is_province else self.unit.full_name_vi

    @property
    def headline(self) -> Indicator:
        return self.framework.indicators[self.framework.programme.headline_indicator_id]

    @cached_property
    def units(self) -> UnitWords:
        """What the units of the year are called: “huyện, thành phố”."""
        return unit_words(self.framework, year=self.year)

    def by(self, by: Breakdown) -> str:
        """By what the money is split, within a sentence: “nguồn vốn”."""
        return name_breakdown(by, self.units).lower()

    @cached_property
    def frame_name(self) -> str:
        frame = frame_for(self.framework, year=self.year)
        return frame.name_vi if frame else ""

    def indicator(self, indicator_id: str) -> Indicator:
        return self.framework.indicators[indicator_id]

    def figure(
        self,
        indicator_id: str,
        *,
        unit_id: str | None = None,
        year: int | None = None,
        group_id: str = ALL_GROUPS,
    ) -> Figure:
        """The figure of the briefing's place and year, or of another."""
        return measure_figure(
            self.framework,
            indicator_id,
            unit_id=unit_id or self.unit.unit_id,
            period=Period(year or self.year),
            group_id=group_id,
            published_only=self.ask.published_only,
        )

    def of_province(self, indicator_id: str) -> Figure:
        return self.figure(indicator_id, unit_id=self.framework.province.unit_id)

    def of_nation(self, indicator_id: str, *, group_id: str = ALL_GROUPS) -> Figure:
        return measure_reference(self.framework, indicator_id, period=Period(self.year), group_id=group_id)

    def of_units(self, indicator_id: str) -> tuple[Figure, ...]:
        """One figure for every unit by which the year is reported."""
        return figures_by_unit(self.framework, self.province_choice, indicator_id, self.year)

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """The standing of every target's indicator, by target."""
        return {
            target.target_id: measure_standing(self.framework, self.choice, target.indicator_id)
            for target in self.framework.targets.values()
        }

    def money(self, by: Breakdown) -> BudgetView:
        """The year's money; a split by year ends with the briefing's own."""
        return self.keep(
            ("money", by), lambda: view_budget(self.framework, self.choice, by=by, last_year=self.year)
        )

    def name_of(self, unit_id: str) -> str:
        return self.framework.units[unit_id].full_name_vi
