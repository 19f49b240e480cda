"""Money of the programme: planned, allocated, disbursed, in whole đồng, by any breakdown.

Where exactly what is asked for was published as a total, the published amount wins over the sum of lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from monitoring.model.budget_figures import Breakdown, BudgetFigure, MoneyQuestion, StageAmount
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import BudgetLine, Stage
from monitoring.model.status import weakest


def measure_budget(framework: ResultsFramework, question: MoneyQuestion) -> BudgetFigure:
    """Give planned, allocated and disbursed money for the question as a whole."""
    return _budget_figure(framework, question, None, _lines(framework, question))


def measure_budget_by(
    framework: ResultsFramework, question: MoneyQuestion, by: Breakdown
) -> tuple[BudgetFigure, ...]:
    """Give the question's money split by ``by``, every part it asks for included, those without money too.

    Projects are split into the five projects, or into the sub-projects of the one that was asked for.
    """
    lines: dict[str, list[BudgetLine]] = {part: [] for part in _parts(framework, question, by)}
    for line in _lines(framework, question):
        part = _part_of(framework, line, question, by)
        if part in lines:
            lines[part].append(line)
    return tuple(
        _budget_figure(framework, _narrow(question, by, part), part, own) for part, own in lines.items()
    )


def project_ids_within(framework: ResultsFramework, project_id: str) -> tuple[str, ...]:
    """The project itself and its sub-projects."""
    return (
        project_id,
        *(one.project_id for one in framework.projects.values() if one.parent_id == project_id),
    )


def elapsed_share_pct(as_of: date, *, first_year: int, last_year: int) -> float:
    """Share of the time from the start of ``first_year`` to the end of ``last_year`` that had passed on ``as_of``, in per cent."""
    start, end = date(first_year, 1, 1), date(last_year, 12, 31)
    return min(max(((as_of - start).days + 1) / ((end - start).days + 1), 0.0), 1.0) * 100


def _lines(framework: ResultsFramework, question: MoneyQuestion) -> list[BudgetLine]:
    projects = (
        None if question.project_id is None else set(project_ids_within(framework, question.project_id))
    )
    asked = [
        line
        for line in framework.budget_lines
        if (question.year is None or line.year == question.year)
        and (projects is None or line.project_id in projects)
        and (question.unit_ids is None or line.unit_id in question.unit_ids)
        and (question.funding_source is None or line.funding_source == question.funding_source)
        and (question.capital_type is None or line.capital_type == question.capital_type)
    ]
    # standing comes last: a newest line that only illustrates does not bring an older published one back
    return [line for line in newest_lines(asked) if not question.published_only or line.status.is_published]


def newest_lines(lines: Iterable[BudgetLine]) -> list[BudgetLine]:
    """Of lines that differ only in ``as_of``, the newest: reports of one year are cumulative, not added up."""
    newest: dict[tuple[object, ...], BudgetLine] = {}
    for line in lines:
        key = (line.project_id, line.unit_id, line.year, line.funding_source, line.capital_type, line.stage)
        if key not in newest or newest[key].as_of < line.as_of:
            newest[key] = line
    return list(newest.values())


def _budget_figure(
    framework: ResultsFramework, question: MoneyQuestion, part: str | None, lines: Sequence[BudgetLine]
) -> BudgetFigure:
    return BudgetFigure(part, *(_stage_amount(framework, question, stage, lines) for stage in Stage))


def _stage_amount(
    framework: ResultsFramework, question: MoneyQuestion, stage: Stage, lines: Sequence[BudgetLine]
) -> StageAmount:
    published = _published_total(framework, question, stage)
    if published is not None:
        return published
    chosen = [line for line in lines if line.stage is stage]
    if not chosen:
        return StageAmount()
    return StageAmount(
        amount_vnd=sum(line.amount_vnd for line in chosen),
        status=weakest(line.status for line in chosen),
        source_ids=tuple(dict.fromkeys(line.source_id for line in chosen)),
        as_of=max(line.as_of for line in chosen),
    )


def _published_total(
    framework: ResultsFramework, question: MoneyQuestion, stage: Stage
) -> StageAmount | None:
    if question.project_id or question.capital_type or question.unit_ids is not None:
        return None
    programme = framework.programme
    period = str(question.year) if question.year else f"{programme.first_year}-{programme.last_year}"
    for total in framework.budget_totals:
        if total.status.is_published and (total.unit_id, total.period, total.stage, total.funding_source) == (
            programme.province_unit_id,
            period,
            stage,
            question.funding_source or "all",
        ):
            return StageAmount(total.amount_vnd, total.status, (total.source_id,), None, True, total.note)
    return None


def _parts(framework: ResultsFramework, question: MoneyQuestion, by: Breakdown) -> Sequence[str]:
    if by is Breakdown.PROJECT:
        children = [
            one.project_id for one in framework.projects.values() if one.parent_id == question.project_id
        ]
        return children or [question.project_id or ""]
    if by is Breakdown.YEAR:
        return [str(year) for year in framework.programme.years if question.year in (None, year)]
    if by is Breakdown.FUNDING_SOURCE:
        return [one for one in framework.funding_sources if question.funding_source in (None, one)]
    if by is Breakdown.CAPITAL_TYPE:
        return [one for one in framework.capital_types if question.capital_type in (None, one)]
    frames = [
        frame
        for period, frame in framework.frames.items()
        if not period.half and question.year in (None, period.year)
    ]
    reporting = dict.fromkeys(unit_id for frame in frames for unit_id in frame.unit_ids)
    return [one for one in reporting if question.unit_ids is None or one in question.unit_ids]


def _part_of(framework: ResultsFramework, line: BudgetLine, question: MoneyQuestion, by: Breakdown) -> str:
    match by:
        case Breakdown.PROJECT:
            own = framework.projects[line.project_id]
            return own.project_id if question.project_id else own.parent_id or own.project_id
        case Breakdown.YEAR:
            return str(line.year)
        case Breakdown.FUNDING_SOURCE:
            return line.funding_source
        case Breakdown.CAPITAL_TYPE:
            return line.capital_type
        case Breakdown.UNIT:
            return line.unit_id


def _narrow(question: MoneyQuestion, by: Breakdown, part: str) -> MoneyQuestion:
    """The question for one part alone, so that a total published for just that part is found."""
    match by:
        case Breakdown.PROJECT:
            return replace(question, project_id=part)
        case Breakdown.YEAR:
            return replace(question, year=int(part))
        case Breakdown.FUNDING_SOURCE:
            return replace(question, funding_source=part)
        case Breakdown.CAPITAL_TYPE:
            return replace(question, capital_type=part)
        case Breakdown.UNIT:
            return replace(question, unit_ids=frozenset({part}))
