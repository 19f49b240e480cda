"""Rows in words: which figure, which line of money, which document."""

from __future__ import annotations

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine, BudgetTotal
from monitoring.model.reporting import ReportingDuty
from monitoring.model.results import ALL_GROUPS, ExcludedFigure, Observation, Source
from monitoring.model.units import ReportingFrame, UnitSuccession, UnitTerritory
from monitoring.returns.changes import RowChange
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import say_date
from monitoring.wording.table_labels import TABLE_VI


def name_row(framework: ResultsFramework, change: RowChange) -> str:
    """What the row is about, in full: “Tỷ lệ hộ nghèo – Tất cả các hộ, huyện Đức Trọng, kỳ 2022”."""
    row = change.row
    match row:
        case Observation():
            group = framework.groups[row.group_id].name_vi
            name = framework.indicators[row.indicator_id].name_vi
            return f"{name} – {group}, {framework.units[row.unit_id].full_name_vi}, kỳ {row.period}"
        case BudgetLine():
            unit = framework.units[row.unit_id].full_name_vi
            return f"{framework.projects[row.project_id].name_vi}, {unit}, năm {row.year}, {name_money(framework, row)}"
        case BudgetTotal():
            funding = (
                "mọi nguồn vốn"
                if row.funding_source == "all"
                else framework.funding_sources[row.funding_source].name_vi
            )
            return f"{framework.units[row.unit_id].full_name_vi}, {row.period}, {funding}, {STAGE_VI[row.stage].lower()}"
        case Source():
            return f"Nguồn {row.source_id}"
        case UnitSuccession():
            names = (
                framework.units[one].full_name_vi if one in framework.units else one
                for one in (row.predecessor_id, row.successor_id)
            )
            return f"{' → '.join(names)}, {say_date(row.effective_date)}"
        case UnitTerritory():
            return f"{_unit(framework, row.unit_id)} trong {_unit(framework, row.district_id)}"
        case ReportingFrame():
            return f"{row.name_vi}, kỳ {row.period}"
        case ReportingDuty():
            return f"{framework.reporter_name_vi(row.reporter_id)}, kỳ {row.period}"
        case ExcludedFigure():
            return f"{row.name_vi}, {row.unit_name}, kỳ {row.period}"
    code = "" if change.table in ("programme", "details") else f"{change.key} – "
    return f"{TABLE_VI[change.table]} {code}{_text_of(row)}"


def _text_of(row: object) -> str:
    texts = (getattr(row, name, None) for name in ("full_name_vi", "text_vi", "name_vi", "short_name_vi"))
    return next((str(text) for text in texts if text), "")


def name_figure(framework: ResultsFramework, row: Observation) -> str:
    """The indicator, with its group where that is not everybody."""
    name = framework.indicators[row.indicator_id].name_vi
    return name if row.group_id == ALL_GROUPS else f"{name} – {framework.groups[row.group_id].name_vi}"


def name_money(framework: ResultsFramework, row: BudgetLine) -> str:
    """Whose money of which kind, at which stage, as of which day."""
    return (
        f"{framework.funding_sources[row.funding_source].name_vi}, {framework.capital_types[row.capital_type].name_vi}, "
        f"{STAGE_VI[row.stage].lower()} đến {say_date(row.as_of)}"
    )


def _unit(framework: ResultsFramework, unit_id: str) -> str:
    return framework.units[unit_id].full_name_vi if unit_id in framework.units else unit_id
