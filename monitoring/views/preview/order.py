"""In which order changes are listed: units and indicators as their tables have them, the targets' indicators first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine
from monitoring.model.results import Observation
from monitoring.returns.changes import RowChange


def rank_indicators(framework: ResultsFramework) -> dict[str, int]:
    """A place for each indicator: the headline, those of the targets in their order, then the rest."""
    targeted = (one.indicator_id for one in framework.targets.values())
    return _ranked((framework.programme.headline_indicator_id, *targeted, *framework.indicators))


def sort_figures(
    framework: ResultsFramework, rows: Sequence[RowChange], *, by_unit: bool
) -> tuple[RowChange, ...]:
    """The changed observations, by unit or by indicator; what the framework does not know comes last."""
    units, indicators, groups = (
        _ranked(framework.units),
        rank_indicators(framework),
        _ranked(framework.groups),
    )

    def place(change: RowChange) -> tuple[object, ...]:
        row = change.row
        assert isinstance(row, Observation)
        unit = units.get(row.unit_id, len(units))
        figure = (
            indicators.get(row.indicator_id, len(indicators)),
            row.indicator_id,
            groups.get(row.group_id, len(groups)),
        )
        period = (row.period.year, row.period.half)
        return (unit, row.unit_id, *figure, *period) if by_unit else (*figure, unit, row.unit_id, *period)

    return tuple(sorted((one for one in rows if isinstance(one.row, Observation)), key=place))


def sort_money(
    framework: ResultsFramework, rows: Sequence[RowChange], *, by_unit: bool
) -> tuple[RowChange, ...]:
    """The changed lines of money, by unit or by project."""
    units, projects = _ranked(framework.units), _ranked(framework.projects)

    def place(change: RowChange) -> tuple[object, ...]:
        row = change.row
        assert isinstance(row, BudgetLine)
        unit = (units.get(row.unit_id, len(units)), row.unit_id)
        project = (projects.get(row.project_id, len(projects)), row.project_id)
        first, second = (unit, project) if by_unit else (project, unit)
        return (*first, *second, row.year, row.funding_source, row.capital_type, row.stage, row.as_of)

    return tuple(sorted((one for one in rows if isinstance(one.row, BudgetLine)), key=place))


def _ranked(names: Iterable[str]) -> dict[str, int]:
    return {name: place for place, name in enumerate(dict.fromkeys(names))}
