"""Rows of a return, as the checks see them."""

from __future__ import annotations

from datetime import date

from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.results import ALL_GROUPS
from monitoring.model.status import Status
from monitoring.returns.finding import Place
from monitoring.returns.rows import CellsOfForm, ReportedFigure, ReportedMoney

PLACES = {
    "unit_id": Place("Biểu 1", "A9"),
    "indicator_id": Place("Biểu 1", "A9"),
    "denominator": Place("Biểu 1", "D9"),
    "numerator": Place("Biểu 1", "F9"),
    "value": Place("Biểu 1", "H9"),
}


def a_figure(
    numerator: int | None = None,
    denominator: int | None = None,
    value: str | None = None,
    *,
    indicator: str = "poor_rate",
    unit: str = "678",
    period: str = "2024",
    group: str = ALL_GROUPS,
    reason: str | None = None,
) -> ReportedFigure:
    """A reported figure; the numerator stands in F9, the denominator in D9, the value in H9."""
    return ReportedFigure(
        indicator_id=indicator,
        unit_id=unit,
        period=Period.read(period),
        group_id=group,
        numerator=numerator,
        denominator=denominator,
        value_text=value,
        status=Status.OFFICIAL,
        source_id="nguon-1",
        where=CellsOfForm(PLACES),
        reason=reason,
    )


def some_money(
    amount_vnd: int,
    *,
    stage: str = "disbursed",
    unit: str = "678",
    year: int = 2024,
    cell: str = "I9",
    reason: str | None = None,
) -> ReportedMoney:
    """A reported amount of DA1, central budget, recurrent capital."""
    return ReportedMoney(
        project_id="DA1",
        unit_id=unit,
        year=year,
        funding_source="trung_uong",
        capital_type="su_nghiep",
        stage=Stage(stage),
        as_of=date(year, 12, 31),
        amount_vnd=amount_vnd,
        status=Status.OFFICIAL,
        source_id="nguon-1",
        where=CellsOfForm({"amount_vnd": Place("Biểu 3", cell)}),
        reason=reason,
    )
