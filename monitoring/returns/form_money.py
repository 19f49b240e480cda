"""The sheet of money: a row for each project, funding source and capital type."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitoring.measures.units import units_standing_for
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine, Project, Stage
from monitoring.model.periods import Period
from monitoring.model.status import Status
from monitoring.model.units import ReportingUnit
from monitoring.returns.form import (
    MONEY_SHEET,
    TOTAL_CODE,
    Before,
    Fixed,
    FormCell,
    FormColumn,
    FormRow,
    FormSheet,
    Input,
    Kind,
    MoneyFeed,
    Nothing,
    Rate,
)
from monitoring.returns.form_before import EXPLANATION_COLUMN, STATUS_COLUMN
from monitoring.wording.labels import STAGE_VI

_OVER = {stage: f"{name} (đồng)" for stage, name in STAGE_VI.items()}
Line = tuple[str, str, str, Stage]


def build_money_sheet(framework: ResultsFramework, unit: ReportingUnit, period: Period) -> FormSheet:
    """Give “Biểu 3”. Amounts are in whole đồng, cumulative from the beginning of the year."""
    before = period.previous()
    earlier = _newest_lines(framework, unit, before)
    stages = [
        column
        for stage in Stage
        for column in (
            FormColumn(stage.value, f"Kỳ {period}", 18, _OVER[stage]),
            FormColumn(f"{stage.value}_before", f"Kỳ {before}", 18, _OVER[stage]),
        )
    ]
    rows = [
        FormRow(
            f"kp/{project.project_id}/{source}/{capital}",
            _cells(framework, project, source, capital, earlier),
        )
        for project in _lines_of_money(framework)
        for source in framework.funding_sources
        for capital in framework.capital_types
    ]
    return FormSheet(
        MONEY_SHEET,
        "Kinh phí kế hoạch, đã giao, đã giải ngân theo dự án, nguồn vốn và loại vốn",
        "Đơn vị tính: đồng (số nguyên), lũy kế từ đầu năm. Dòng không có vốn thì để trống.",
        (
            FormColumn("project", "Dự án, tiểu dự án", 40),
            FormColumn("source", "Nguồn vốn", 26),
            FormColumn("capital", "Loại vốn", 22),
            *stages,
            FormColumn("rate", "Tỷ lệ giải ngân (%)", 11),
            STATUS_COLUMN,
            EXPLANATION_COLUMN,
        ),
        (*rows, FormRow(TOTAL_CODE, _total_cells(), is_total=True)),
    )


def _lines_of_money(framework: ResultsFramework) -> list[Project]:
    """Projects without parts of their own: money is recorded there."""
    parents = {project.parent_id for project in framework.projects.values()}
    return [project for project in framework.projects.values() if project.project_id not in parents]


def _newest_lines(
    framework: ResultsFramework, unit: ReportingUnit, period: Period
) -> dict[Line, list[BudgetLine]]:
    """Of the year's lines that differ only in their day the newest, for every unit that stands for this one."""
    standing = units_standing_for(framework, unit.unit_id, period=Period(period.year)) or (unit.unit_id,)
    newest: dict[tuple[str, Line], BudgetLine] = {}
    for line in framework.budget_lines:
        if line.unit_id not in standing or line.year != period.year or line.as_of > period.last_day:
            continue
        of_unit = line.unit_id, (line.project_id, line.funding_source, line.capital_type, line.stage)
        if of_unit not in newest or newest[of_unit].as_of <= line.as_of:
            newest[of_unit] = line
    lines: dict[Line, list[BudgetLine]] = {}
    for (_, key), line in newest.items():
        lines.setdefault(key, []).append(line)
    return lines


def _cells(
    framework: ResultsFramework,
    project: Project,
    source: str,
    capital: str,
    earlier: Mapping[Line, Sequence[BudgetLine]],
) -> dict[str, FormCell]:
    cells: dict[str, FormCell] = {
        "project": Fixed(f"{project.project_id}. {project.name_vi}"),
        "source": Fixed(framework.funding_sources[source].name_vi),
        "capital": Fixed(framework.capital_types[capital].name_vi),
        "rate": Rate(Stage.DISBURSED.value, Stage.ALLOCATED.value),
        "status": Input(Kind.STATUS),
        "note": Input(Kind.TEXT),
    }
    for stage in Stage:
        lines = earlier.get((project.project_id, source, capital, stage), [])
        amount_vnd = sum(line.amount_vnd for line in lines) if lines else None
        cells[stage.value] = Input(
            Kind.AMOUNT_VND, "đồng", money=MoneyFeed(project.project_id, source, capital, stage)
        )
        cells[f"{stage.value}_before"] = Before(
            amount_vnd, any(line.status is Status.ILLUSTRATIVE for line in lines)
        )
    return cells


def _total_cells() -> dict[str, FormCell]:
    """The totals as the unit states them; the lines are held against them."""
    totals: dict[str, FormCell] = {stage.value: Input(Kind.AMOUNT_VND, "đồng") for stage in Stage}
    before: dict[str, FormCell] = {f"{stage.value}_before": Nothing() for stage in Stage}
    words: dict[str, FormCell] = {
        "project": Fixed("Tổng cộng theo báo cáo của đơn vị"),
        "source": Nothing(),
        "capital": Nothing(),
    }
    rate = Rate(Stage.DISBURSED.value, Stage.ALLOCATED.value)
    return {
        **words,
        **totals,
        **before,
        "rate": rate,
        "status": Nothing(),
        "note": Input(Kind.TEXT),
    }
