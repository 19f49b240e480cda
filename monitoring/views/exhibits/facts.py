"""One indicator in the year shown: the place asked for, its past, what it is held against, and the units below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.series import measure_reference
from monitoring.measures.units import units_standing_for
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.units import ReportingUnit
from monitoring.views.choice import Choice, unit_of, unit_words
from monitoring.views.compare_units import figure_of, in_sentence
from monitoring.views.map import figures_by_unit
from monitoring.wording.covering import state_label
from monitoring.wording.statement import Statement


@dataclass(frozen=True)
class Facts:
    """Figures as each year reported them, not added up. ``names`` are short names of units by id."""

    measure: Statement
    place: Statement
    indicator: Indicator
    unit: ReportingUnit
    own: Figure
    earlier: Figure
    province: Figure
    nation: Figure
    peers: tuple[Figure, ...]
    names: dict[str, str]
    level_vi: str

    @property
    def is_of_province(self) -> bool:
        return self.own.unit_id == self.province.unit_id

    @property
    def known(self) -> tuple[Figure, ...]:
        return tuple(one for one in self.peers if one.value is not None)


def gather_facts(framework: ResultsFramework, choice: Choice, indicator_id: str) -> Facts:
    """Measure all that a sentence on the indicator may rest on, for the chosen place, group and year."""
    indicator, unit, year = framework.indicators[indicator_id], unit_of(framework, choice), choice.year
    peers = figures_by_unit(framework, choice, indicator_id, year)
    return Facts(
        measure=name_measure(framework, choice, indicator),
        place=state_label(unit.full_name_vi),
        indicator=indicator,
        unit=unit,
        own=figure_of(framework, choice, indicator_id, unit.unit_id, year),
        earlier=figure_of(framework, choice, indicator_id, unit.unit_id, year - 1),
        province=figure_of(framework, choice, indicator_id, framework.province.unit_id, year),
        nation=measure_reference(framework, indicator_id, period=choice.period, group_id=choice.group_id),
        peers=peers,
        names={one.unit_id: framework.units[one.unit_id].short_name_vi for one in peers},
        level_vi=unit_words(framework, year=year, frame_id=choice.frame_id).together,
    )


def name_measure(framework: ResultsFramework, choice: Choice, indicator: Indicator) -> Statement:
    """“tỷ lệ hộ nghèo”, of a group “tỷ lệ hộ nghèo nhóm dân tộc thiểu số”."""
    name = in_sentence(indicator.name_vi)
    if choice.group_id != ALL_GROUPS:
        name += f" (nhóm {in_sentence(framework.groups[choice.group_id].name_vi)})"
    return state_label(name)


def parts_behind(framework: ResultsFramework, choice: Choice, figure: Figure) -> tuple[Figure, ...]:
    """The figures of the units that a sum was added up from; of a figure reported as such that figure alone."""
    below = unit_ids_below(framework, figure.unit_id, figure.period)
    if not below or (figure.value is not None and not figure.is_sum):
        return (figure,)
    return tuple(
        figure_of(framework, choice, figure.indicator_id, unit_id, figure.period.year) for unit_id in below
    )


def unit_ids_below(framework: ResultsFramework, unit_id: str, period: Period) -> Sequence[str]:
    """The units that the figure of the unit is added up from in the period."""
    if unit_id == framework.province.unit_id:
        frame = framework.frame_of(period)
        return frame.unit_ids if frame else ()
    return units_standing_for(framework, unit_id, period=period)
