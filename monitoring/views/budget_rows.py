"""One part of the money in numbers and words: a project, a year, a source, a type of capital or a unit."""

from __future__ import annotations

from dataclasses import dataclass

from monitoring.model.budget_figures import Breakdown, BudgetFigure
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.model.status import Status
from monitoring.wording.numbers import NO_DATA_VI, say_money, say_number


@dataclass(frozen=True)
class BudgetRow:
    """One part of the money. Amounts are whole đồng, None where there is no data."""

    part: str
    name: str
    short_name: str
    amounts_vnd: tuple[tuple[Stage, int | None], ...]
    amounts: tuple[tuple[Stage, str], ...]
    disbursement_rate_pct: float | None
    disbursement_rate: str
    lead_agency: str
    has_data: bool
    illustrative_stages: frozenset[Stage]

    @property
    def is_illustrative(self) -> bool:
        return bool(self.illustrative_stages)


def row_of(framework: ResultsFramework, figure: BudgetFigure, by: Breakdown | None) -> BudgetRow:
    """The row of one part of a split by ``by``; of the whole where that is None."""
    rate = figure.disbursement_rate_pct
    name, short_name, agency = _name_part(framework, figure.part, by)
    return BudgetRow(
        part=figure.part or "",
        name=name,
        short_name=short_name,
        amounts_vnd=tuple((stage, figure.at(stage).amount_vnd) for stage in Stage),
        amounts=tuple((stage, say_money(figure.at(stage).amount_vnd)) for stage in Stage),
        disbursement_rate_pct=rate,
        disbursement_rate=NO_DATA_VI if rate is None else f"{say_number(rate, decimals=1)} %",
        lead_agency=agency,
        has_data=any(figure.at(stage).amount_vnd is not None for stage in Stage),
        illustrative_stages=frozenset(
            stage for stage in Stage if figure.at(stage).status is Status.ILLUSTRATIVE
        ),
    )


def _name_part(framework: ResultsFramework, part: str | None, by: Breakdown | None) -> tuple[str, str, str]:
    """Full name, short name for an axis, and lead agency of a part."""
    if part is None or by is None:
        return "Tổng số", "Tổng số", ""
    if by is Breakdown.PROJECT:
        project = framework.projects[part]
        return f"{part}. {project.name_vi}", part, project.lead_agency_province or ""
    if by is Breakdown.YEAR:
        return f"Năm {part}", part, ""
    if by is Breakdown.FUNDING_SOURCE:
        name = framework.funding_sources[part].name_vi
    elif by is Breakdown.CAPITAL_TYPE:
        name = framework.capital_types[part].name_vi
    else:
        unit = framework.units[part]
        return unit.full_name_vi, unit.short_name_vi, ""
    return name, name, ""
