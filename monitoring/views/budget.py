"""Money by project, year, source, capital type or district, and its disbursement against the time elapsed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from monitoring.measures.budget import elapsed_share_pct, measure_budget, measure_budget_by
from monitoring.measures.units import units_standing_for
from monitoring.model.budget_figures import Breakdown, BudgetFigure, MoneyQuestion
from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.model.periods import Period
from monitoring.model.status import Status, weakest
from monitoring.views.budget_rows import BudgetRow, row_of
from monitoring.views.caption import Caption, cite_all
from monitoring.views.choice import Choice, unit_words
from monitoring.wording.labels import STAGE_VI, name_breakdown
from monitoring.wording.numbers import NO_DATA_VI, say_date, say_money, say_number


@dataclass(frozen=True)
class BudgetView:
    """The money asked for as a whole and split. ``elapsed_pct`` is the time passed on ``as_of``, the day of the report."""

    caption: Caption
    alt: str
    total: BudgetRow
    rows: tuple[BudgetRow, ...]
    breakdown: Breakdown
    breakdown_label: str
    elapsed_pct: float | None
    elapsed: str
    bars_caption: Caption
    table_caption: Caption
    disbursement_caption: Caption
    disbursement_alt: str
    stage_notes: tuple[str, ...]
    as_of: date | None = None

    @property
    def has_parts(self) -> bool:
        """Whether any part has money to draw."""
        return any(row.has_data for row in self.rows)

    @property
    def has_rates(self) -> bool:
        """Whether any part has a rate of disbursement."""
        return any(row.disbursement_rate_pct is not None for row in self.rows)

    @property
    def nothing(self) -> str:
        """What to say in the place of a picture without parts."""
        return f"Chưa có số liệu công bố chia theo {self.breakdown_label.lower()}."


def view_budget(
    framework: ResultsFramework,
    choice: Choice,
    *,
    by: Breakdown,
    whole_period: bool = False,
    project_id: str | None = None,
    last_year: int | None = None,
) -> BudgetView:
    """Give the money of the chosen year (or of the whole period), place and project, split by ``by``.

    A split by year ends with ``last_year``, for a report that tells nothing of years after its own.
    """
    question = _question(
        framework,
        choice,
        whole_period=whole_period,
        every_year=whole_period or by is Breakdown.YEAR,
        project_id=project_id,
    )
    total = measure_budget(framework, question)
    parts = measure_budget_by(
        framework, replace(question, year=None) if by is Breakdown.YEAR else question, by
    )
    if last_year is not None and by is Breakdown.YEAR:
        parts = tuple(part for part in parts if int(part.part or 0) <= last_year)
    rows = tuple(row_of(framework, part, by) for part in parts)
    whole = row_of(framework, total, None)
    as_of = total.disbursed.as_of
    elapsed_pct = _elapsed(framework, question, as_of)
    span = (
        f"năm {question.year}"
        if question.year
        else f"giai đoạn {framework.programme.first_year}–{framework.programme.last_year}"
    )
    place = "" if choice.unit_id is None else framework.units[choice.unit_id].full_name_vi
    project = "" if project_id is None else f"{project_id} {framework.projects[project_id].name_vi}"
    scope = span + (f" của {project_id}" if project else "") + (f" tại {place}" if place else "")
    caption = _caption(
        framework,
        [total, *parts],
        title=_title(whole, scope),
        subtitle=" · ".join(part for part in (f"Kinh phí {span}", place, project) if part),
    )
    elapsed = _say_elapsed(elapsed_pct, as_of)
    # money is recorded by the units of its own year, whichever frame is looked at
    label = name_breakdown(by, unit_words(framework, year=choice.year))
    named = label.lower()
    return BudgetView(
        caption=caption,
        alt=_alt(caption, rows, named),
        total=whole,
        rows=rows,
        breakdown=by,
        breakdown_label=label,
        elapsed_pct=elapsed_pct,
        elapsed=elapsed,
        bars_caption=caption.named(f"Kế hoạch, đã giao, đã giải ngân theo {named}"),
        table_caption=caption.named(f"Bảng số liệu theo {named}"),
        disbursement_caption=caption.named(f"Tỷ lệ giải ngân theo {named}", elapsed),
        disbursement_alt=_alt_of_rates(rows, named, elapsed),
        stage_notes=_stage_notes(total),
        as_of=as_of,
    )


def _question(
    framework: ResultsFramework,
    choice: Choice,
    *,
    whole_period: bool,
    every_year: bool,
    project_id: str | None,
) -> MoneyQuestion:
    """A chosen unit stands for itself in its own years, and for the units merged into it in earlier ones."""
    unit_ids = None
    if choice.unit_id is not None:
        years = framework.programme.years if every_year else (choice.year,)
        unit_ids = frozenset(
            unit_id
            for year in years
            for unit_id in units_standing_for(framework, choice.unit_id, period=Period(year))
        )
    return MoneyQuestion(
        year=None if whole_period else choice.year,
        project_id=project_id,
        unit_ids=unit_ids,
        published_only=choice.published_only,
    )


def _elapsed(framework: ResultsFramework, question: MoneyQuestion, as_of: date | None) -> float | None:
    if as_of is None:
        return None
    programme = framework.programme
    first, last = (
        (question.year, question.year) if question.year else (programme.first_year, programme.last_year)
    )
    return elapsed_share_pct(as_of, first_year=first, last_year=last)


def _say_elapsed(elapsed_pct: float | None, as_of: date | None) -> str:
    if elapsed_pct is None or as_of is None:
        return ""
    return f"Thời gian đã qua: {say_number(elapsed_pct, decimals=1)} % (đến {say_date(as_of)})"


def _alt_of_rates(rows: tuple[BudgetRow, ...], by: str, elapsed: str) -> str:
    rates = "; ".join(f"{row.name}: {row.disbursement_rate}" for row in rows)
    return f"Tỷ lệ giải ngân theo {by}: {rates}. {elapsed}"


def _title(total: BudgetRow, span: str) -> str:
    """The finding in a sentence; ``span`` says of which time, project and place."""
    amounts = dict(total.amounts_vnd)
    allocated, disbursed = amounts[Stage.ALLOCATED], amounts[Stage.DISBURSED]
    if allocated is None:
        planned = amounts[Stage.PLANNED]
        return (
            f"Kế hoạch vốn {span} là {say_money(planned)}"
            if planned is not None
            else f"Kinh phí {span}: {NO_DATA_VI}"
        )
    if disbursed is None:
        return f"Vốn đã giao {span} là {say_money(allocated)}; giải ngân {NO_DATA_VI}"
    return f"Đã giải ngân {say_money(disbursed)} trong {say_money(allocated)} vốn giao {span}, đạt {total.disbursement_rate}"


def _stage_notes(total: BudgetFigure) -> tuple[str, ...]:
    """Which of the three amounts was published as such."""
    return tuple(
        f"{STAGE_VI[stage]} {say_money(total.at(stage).amount_vnd)} là số đã công bố"
        + (f" ({total.at(stage).note})" if total.at(stage).note else "")
        for stage in Stage
        if total.at(stage).is_published_total
    )


def _caption(
    framework: ResultsFramework, figures: list[BudgetFigure], *, title: str, subtitle: str
) -> Caption:
    amounts = [figure.at(stage) for figure in figures for stage in Stage]
    source_ids = dict.fromkeys(source_id for amount in amounts for source_id in amount.source_ids)
    return Caption(
        title=title,
        subtitle=subtitle,
        sources=cite_all(framework, source_ids),
        status=weakest(amount.status for amount in amounts if amount.status),
        has_illustrative=any(amount.status is Status.ILLUSTRATIVE for amount in amounts),
    )


def _alt(caption: Caption, rows: tuple[BudgetRow, ...], by: str) -> str:
    listed = "; ".join(
        f"{row.name}: " + ", ".join(f"{STAGE_VI[stage].lower()} {amount}" for stage, amount in row.amounts)
        if row.has_data
        else f"{row.name}: {NO_DATA_VI}"
        for row in rows
    )
    return f"{caption.title}. Theo {by}: {listed}. {caption.standing}."
