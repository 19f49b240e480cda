"""The whole results framework, read once and never changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from monitoring.model.money import BudgetLine, BudgetTotal, CapitalType, FundingSource, Project
from monitoring.model.periods import Period
from monitoring.model.programme_details import ProgrammeDetails
from monitoring.model.release import Release
from monitoring.model.reporting import LeadAgency, ReportingDuty
from monitoring.model.results import (
    ALL_GROUPS,
    Dimension,
    ExcludedFigure,
    Indicator,
    Observation,
    PriorityGroup,
    Source,
    Target,
)
from monitoring.model.units import ReportingFrame, ReportingUnit, UnitSuccession, UnitTerritory

ObservationKey = tuple[str, str, Period, str]


@dataclass(frozen=True)
class Programme:
    """The programme that is followed: its decision, its territory and its years."""

    programme_id: str
    name_vi: str
    name_en: str
    decision_no: str
    decision_date: date
    province_unit_id: str
    country_unit_id: str
    first_year: int
    last_year: int
    headline_indicator_id: str

    @property
    def years(self) -> tuple[int, ...]:
        return tuple(range(self.first_year, self.last_year + 1))


@dataclass(frozen=True)
class ResultsFramework:
    """Every table, keyed. Mappings keep the order of their tables."""

    programme: Programme
    dimensions: Mapping[str, Dimension]
    groups: Mapping[str, PriorityGroup]
    indicators: Mapping[str, Indicator]
    targets: Mapping[str, Target]
    projects: Mapping[str, Project]
    funding_sources: Mapping[str, FundingSource]
    capital_types: Mapping[str, CapitalType]
    units: Mapping[str, ReportingUnit]
    successions: tuple[UnitSuccession, ...]
    frames: Mapping[Period, ReportingFrame]
    observations: Mapping[ObservationKey, Observation]
    budget_lines: tuple[BudgetLine, ...]
    budget_totals: tuple[BudgetTotal, ...]
    sources: Mapping[str, Source]
    excluded_figures: tuple[ExcludedFigure, ...] = ()
    territories: tuple[UnitTerritory, ...] = ()
    agencies: Mapping[str, LeadAgency] = field(default_factory=dict)
    duties: tuple[ReportingDuty, ...] = ()
    details: ProgrammeDetails = field(default=ProgrammeDetails())
    release: Release = field(default=Release("chua-phat-hanh"))

    def observation(
        self,
        indicator_id: str,
        *,
        unit_id: str,
        period: Period,
        group_id: str = ALL_GROUPS,
        published_only: bool = False,
    ) -> Observation | None:
        """The row of that key, or None; with ``published_only`` stripped of all that only illustrates."""
        found = self.observations.get((indicator_id, unit_id, period, group_id))
        return found.published() if found is not None and published_only else found

    def reporter_name_vi(self, reporter_id: str) -> str:
        """The name of a unit or a lead agency that reports: “Huyện Đam Rông”, “Sở Y tế”. Raises KeyError."""
        if reporter_id in self.agencies:
            return self.agencies[reporter_id].name_vi
        return self.units[reporter_id].full_name_vi

    @cached_property
    def province(self) -> ReportingUnit:
        return self.units[self.programme.province_unit_id]

    @cached_property
    def country(self) -> ReportingUnit:
        return self.units[self.programme.country_unit_id]

    @property
    def headline_group_id(self) -> str | None:
        """The priority group whose headline rate is shown beside everyone's, where the tables have it."""
        group_id = self.details.headline_group_id
        return group_id if group_id in self.groups else None

    @property
    def near_poor_indicator_id(self) -> str | None:
        """The indicator that is reviewed together with the headline, where the tables have it."""
        indicator_id = self.details.near_poor_indicator_id
        return indicator_id if indicator_id in self.indicators else None

    @cached_property
    def indicators_with_groups(self) -> Mapping[str, frozenset[str]]:
        """For each indicator, the priority groups that any of its rows has."""
        found: dict[str, set[str]] = {}
        # each pair once: a large release has a hundred rows for each, and its first reader waits for this
        pairs = {(indicator_id, group_id) for indicator_id, _, _, group_id in self.observations}
        for indicator_id, group_id in sorted(pairs):
            found.setdefault(indicator_id, set()).add(group_id)
        return {indicator_id: frozenset(groups) for indicator_id, groups in found.items()}

    @cached_property
    def unit_kinds(self) -> Mapping[str, tuple[str, ...]]:
        """For each frame by its id, the kinds of its units, each once: “huyện”, “thành phố”."""
        return {
            frame.frame_id: tuple(dict.fromkeys(self.units[unit_id].kind for unit_id in frame.unit_ids))
            for frame in self.frames.values()
        }

    @cached_property
    def main_district_of(self) -> Mapping[str, str]:
        """For each unit made of parts of districts, the district that holds most of its area."""
        largest: dict[str, UnitTerritory] = {}
        for part in self.territories:
            if part.unit_id not in largest or largest[part.unit_id].share_pct < part.share_pct:
                largest[part.unit_id] = part
        return {unit_id: part.district_id for unit_id, part in largest.items()}

    @cached_property
    def straddling_units(self) -> Mapping[str, tuple[UnitTerritory, ...]]:
        """Units that lie in more than one district, with their measured shares, largest first."""
        parts: dict[str, list[UnitTerritory]] = {}
        for part in self.territories:
            parts.setdefault(part.unit_id, []).append(part)
        return {
            unit_id: tuple(sorted(found, key=lambda part: -part.share_pct))
            for unit_id, found in parts.items()
            if len(found) > 1
        }

    def frame_named(self, frame_id: str) -> ReportingFrame | None:
        """The frame of that name; its units are the same in every period that uses it."""
        return next((frame for frame in self.frames.values() if frame.frame_id == frame_id), None)

    def frame_of(self, period: Period) -> ReportingFrame | None:
        """The units by which the period is reported; half a year without one of its own uses its year's."""
        return self.frames.get(period) or self.frames.get(Period(period.year))

    def unit_kinds_in(self, period: Period) -> tuple[str, ...]:
        """The kinds of the units by which the period is reported."""
        frame = self.frame_of(period)
        return () if frame is None else self.unit_kinds[frame.frame_id]
