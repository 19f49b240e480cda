"""The units that are compared: their figures in two years, their change, and their place among all units."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from monitoring.measures.figures import measure_figure
from monitoring.measures.ranks import Rank, rank_units
from monitoring.measures.series import measure_change, measure_reference
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS, Indicator
from monitoring.model.units import ReportingUnit
from monitoring.views.caption import cover_units
from monitoring.views.choice import Choice, frame_for, unit_words
from monitoring.views.map import figures_by_unit

# more names than this do not fit beside the points of one chart on a phone
MOST_NAMES = 16
_REFERENCE_VI = {"province": "Toàn tỉnh", "country": "Cả nước"}


@dataclass(frozen=True)
class Comparison:
    """What the page compares beside the shared choice. Empty ``unit_ids`` means every unit of the year."""

    indicator_id: str
    other_year: int
    unit_ids: tuple[str, ...] = ()

    def years(self, choice: Choice) -> tuple[int, int]:
        """The two years, the earlier first."""
        earlier, later = sorted((choice.year, self.other_year))
        return earlier, later


@dataclass(frozen=True)
class ComparedUnit:
    """``figure`` is of the chosen year, one of ``earlier`` and ``later``; ``change`` is in points or per cent."""

    unit: ReportingUnit
    figure: Figure
    earlier: Figure
    later: Figure
    change: float | None
    rank: Rank | None
    is_asked: bool
    is_chosen: bool

    @property
    def is_reference(self) -> bool:
        """Whether it is the province or the nation, which the units are held against."""
        return self.unit.level in _REFERENCE_VI

    @property
    def name(self) -> str:
        return _REFERENCE_VI.get(self.unit.level, self.unit.short_name_vi)


def compare_units(framework: ResultsFramework, choice: Choice, asked: Comparison) -> tuple[ComparedUnit, ...]:
    """Give every unit of the chosen year, with its figure of the other year; the rank is among all of them."""
    figures = figures_by_unit(framework, choice, asked.indicator_id, choice.year)
    of_other_year = {
        figure.unit_id: figure
        for figure in figures_by_unit(framework, choice, asked.indicator_id, asked.other_year)
    }
    ranks = rank_units(figures, decimals=framework.indicators[asked.indicator_id].decimals)
    return tuple(
        _compared(
            framework,
            choice,
            asked,
            figure,
            of_other_year.get(figure.unit_id)
            or figure_of(framework, choice, asked.indicator_id, figure.unit_id, asked.other_year),
            ranks.get(figure.unit_id),
        )
        for figure in figures
    )


def compare_references(
    framework: ResultsFramework, choice: Choice, asked: Comparison
) -> tuple[ComparedUnit, ...]:
    """The province and the nation, to hold the units against; the nation has no illustrative figures."""
    province = framework.province.unit_id
    years = (choice.year, asked.other_year)
    of_province = [figure_of(framework, choice, asked.indicator_id, province, year) for year in years]
    of_nation = [
        measure_reference(framework, asked.indicator_id, period=Period(year), group_id=choice.group_id)
        for year in years
    ]
    return tuple(
        _compared(framework, choice, asked, figure, other, None) for figure, other in (of_province, of_nation)
    )


def figure_of(
    framework: ResultsFramework,
    choice: Choice,
    indicator_id: str,
    unit_id: str,
    year: int,
    group_id: str | None = None,
) -> Figure:
    """The figure under the shared choice, of any unit, year and (where given) group."""
    return measure_figure(
        framework,
        indicator_id,
        unit_id=unit_id,
        period=Period(year),
        group_id=group_id or choice.group_id,
        published_only=choice.published_only,
    )


def only_asked(units: Sequence[ComparedUnit]) -> tuple[ComparedUnit, ...]:
    """The units that the reader asked for."""
    return tuple(one for one in units if one.is_asked)


def names_to_write(values: Sequence[tuple[str, float]], always: Sequence[str] = ()) -> frozenset[str]:
    """Ids whose names are written beside their points: all where they fit, else the highest and the lowest."""
    if len(values) <= MOST_NAMES:
        return frozenset(unit_id for unit_id, _ in values)
    ranked = [unit_id for unit_id, _ in sorted(values, key=lambda pair: pair[1])]
    half = MOST_NAMES // 2
    return frozenset((*ranked[:half], *ranked[-half:], *always))


def say_scope(framework: ResultsFramework, choice: Choice, indicator: Indicator, span: str) -> str:
    """A subtitle: unit of measure, the frame, the years and the group."""
    frame = frame_for(framework, year=choice.year, frame_id=choice.frame_id)
    group = "" if choice.group_id == ALL_GROUPS else framework.groups[choice.group_id].name_vi
    parts = (f"Đơn vị: {indicator.unit}", frame.name_vi if frame else "", span, group)
    return " · ".join(part for part in parts if part)


def say_cover(framework: ResultsFramework, choice: Choice, figures: Sequence[Figure]) -> str:
    """How many of the frame's units have a value: “4/12 huyện, thành phố có số liệu”."""
    words = unit_words(framework, year=choice.year, frame_id=choice.frame_id)
    return cover_units(figures, level_vi=words.together)


def say_names(names: Sequence[str]) -> str:
    """Names in a row, or how many there are where a reader would not read them all."""
    return ", ".join(names) if len(names) <= MOST_NAMES else f"{len(names)} đơn vị"


def in_sentence(name: str) -> str:
    """A name as it stands within a sentence: “tỷ lệ hộ nghèo”."""
    return name[:1].lower() + name[1:]


def _compared(
    framework: ResultsFramework,
    choice: Choice,
    asked: Comparison,
    figure: Figure,
    other: Figure,
    rank: Rank | None,
) -> ComparedUnit:
    earlier, later = (other, figure) if asked.other_year < choice.year else (figure, other)
    return ComparedUnit(
        unit=framework.units[figure.unit_id],
        figure=figure,
        earlier=earlier,
        later=later,
        change=measure_change(later, earlier, is_rate=framework.indicators[asked.indicator_id].is_rate),
        rank=rank,
        is_asked=not asked.unit_ids or figure.unit_id in asked.unit_ids,
        is_chosen=figure.unit_id == choice.unit_id,
    )
