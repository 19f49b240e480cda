"""Answers of the command line as plain records, ready for JSON."""

from __future__ import annotations

from functools import partial

from monitoring.command_line.names import (
    check_known,
    known_indicator,
    known_period,
    known_year,
    say_absent,
    unit_in,
)
from monitoring.measures.budget import measure_budget, measure_budget_by
from monitoring.measures.figures import measure_figure
from monitoring.measures.rating import rate_target
from monitoring.measures.series import measure_change, measure_reference
from monitoring.measures.units import UnitNotInPeriod
from monitoring.model.budget_figures import Breakdown, BudgetFigure, MoneyQuestion
from monitoring.model.figures import Figure
from monitoring.model.framework import ResultsFramework
from monitoring.model.results import Indicator
from monitoring.wording.labels import say_no_data_reason
from monitoring.wording.numbers import say_date
from monitoring.wording.sentences import say_against_reference, say_rating

_SHOWN_DECIMALS = 4
Record = dict[str, object]


def answer_figure(
    framework: ResultsFramework,
    indicator_id: str,
    code: str,
    period_text: str,
    *,
    group: str,
    published_only: bool,
) -> Record:
    """One figure with its parts, standing, coverage, change and reference. Raises `UnknownName`."""
    indicator = framework.indicators[known_indicator(framework, indicator_id)]
    period = known_period(framework, period_text)
    check_known(group, framework.groups, "nhóm đối tượng")
    try:
        unit = unit_in(framework, code, period)
    except UnitNotInPeriod as absent:
        return _absent(indicator, absent)
    measure = partial(
        measure_figure,
        framework,
        indicator_id,
        unit_id=unit.unit_id,
        group_id=group,
        published_only=published_only,
    )
    figure, earlier = measure(period=period), measure(period=period.previous())
    reference = measure_reference(framework, indicator_id, period=period, group_id=group)
    return {
        "indicator": indicator_id,
        "unit_id": unit.unit_id,
        "unit_code": unit.code,
        "unit_name": unit.full_name_vi,
        "period": str(period),
        "group": group,
        "value": _rounded(figure.value),
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "unit": indicator.unit,
        "status": figure.status.value if figure.status else None,
        "illustrative_parts": sorted(figure.illustrative_parts),
        "units_reported": figure.units_reported,
        "units_expected": figure.units_expected,
        "missing_units": list(figure.missing_unit_ids),
        "is_sum_of_units": figure.is_sum,
        "change_from_previous": _rounded(measure_change(figure, earlier, is_rate=indicator.is_rate)),
        "change_unit": "điểm %" if indicator.is_rate else "%",
        "reference_value": _rounded(reference.value),
        "against_reference": say_against_reference(figure, reference, indicator),
        "sources": [_source(framework, source_id) for source_id in figure.source_ids],
        "reason": say_no_data_reason(figure) or None,
        "note": figure.note,
    }


def answer_targets(framework: ResultsFramework, *, year: str | None, published_only: bool) -> list[Record]:
    """Every target with its latest figure and rating for the province. Raises `UnknownName`."""
    chosen = known_year(framework, year) or framework.programme.last_year
    answers: list[Record] = []
    for target in framework.targets.values():
        rating = rate_target(
            framework, target, unit_id=framework.province.unit_id, year=chosen, published_only=published_only
        )
        indicator, latest = framework.indicators[target.indicator_id], rating.latest
        answers.append(
            {
                "id": target.target_id,
                "indicator": target.indicator_id,
                "year": chosen,
                "latest": _rounded(latest.value) if latest else None,
                "latest_period": str(latest.period) if latest else None,
                "target": _rounded(rating.progress.yardstick),
                "kind": target.kind.value,
                "rating": rating.rating.value,
                "reason": say_rating(rating, indicator),
                "clause": target.clause,
                "status": latest.status.value if latest and latest.status else None,
                "coverage": _coverage(latest),
            }
        )
    return answers


def answer_budget(
    framework: ResultsFramework,
    *,
    year: str | None,
    project: str | None,
    by: str | None,
    published_only: bool,
) -> Record | list[Record]:
    """The money asked for, whole or split by ``by``, in đồng. Raises `UnknownName`."""
    if project is not None:
        check_known(project, framework.projects, "dự án")
    question = MoneyQuestion(
        year=known_year(framework, year), project_id=project, published_only=published_only
    )
    if by is None:
        return _money(measure_budget(framework, question))
    return [{by: part.part, **_money(part)} for part in measure_budget_by(framework, question, Breakdown(by))]


def _money(figure: BudgetFigure) -> Record:
    days = [stage.as_of for stage in (figure.planned, figure.allocated, figure.disbursed) if stage.as_of]
    return {
        "planned": figure.planned.amount_vnd,
        "allocated": figure.allocated.amount_vnd,
        "disbursed": figure.disbursed.amount_vnd,
        "disbursement_rate": _rounded(figure.disbursement_rate_pct),
        "status": figure.status.value if figure.status else None,
        "as_of": say_date(max(days)) if days else None,
    }


def _absent(indicator: Indicator, absent: UnitNotInPeriod) -> Record:
    return {
        "indicator": indicator.indicator_id,
        "unit_code": absent.unit.code,
        "period": str(absent.period),
        "value": None,
        "numerator": None,
        "denominator": None,
        "unit": indicator.unit,
        "status": None,
        "units_reported": 0,
        "units_expected": 0,
        "change_from_previous": None,
        "reference_value": None,
        "sources": [],
        "succeeded_by": [one.code for one in absent.successors],
        "reason": say_absent(absent),
    }


def _coverage(figure: Figure | None) -> str | None:
    return f"{figure.units_reported}/{figure.units_expected}" if figure and figure.value is not None else None


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _SHOWN_DECIMALS)


def _source(framework: ResultsFramework, source_id: str) -> Record:
    source = framework.sources[source_id]
    return {
        "source_id": source_id,
        "title": source.title,
        "document_no": source.document_no,
        "address": source.address,
    }
