"""Money as exhibits: the three stages side by side, and the rate of disbursement against the time elapsed."""

from __future__ import annotations

from dataclasses import replace

from monitoring.model.framework import ResultsFramework
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.choice import Choice, describe_choice
from monitoring.views.exhibits.exhibit import (
    Chart,
    ChartKind,
    DisbursementBars,
    Exhibit,
    MoneyBars,
    Role,
    Series,
)
from monitoring.views.exhibits.findings import paragraph
from monitoring.views.exhibits.money_scope import MoneyScope
from monitoring.views.exhibits.money_tables import money_table, rates_table
from monitoring.views.exhibits.money_words import (
    say_amounts,
    say_largest,
    say_parts_missing,
    say_rates,
    say_time,
)
from monitoring.views.exhibits.naming import name_exhibit
from monitoring.wording.labels import STAGE_VI

_VND_PER = {"ty": 1_000_000_000, "trieu": 1_000_000}
_ROLE = {Stage.PLANNED: Role.PLANNED, Stage.ALLOCATED: Role.ALLOCATED, Stage.DISBURSED: Role.DISBURSED}


def exhibit_money(
    framework: ResultsFramework,
    choice: Choice,
    view: BudgetView,
    *,
    whole_period: bool = False,
    project_id: str | None = None,
    money_unit: str = "ty",
) -> Exhibit:
    """Planned, allocated and disbursed by part. Cells print ``money_unit`` (ty or trieu), their values are đồng."""
    scope = MoneyScope(framework, choice, view.breakdown, whole_period, project_id, money_unit)
    return Exhibit(
        name=_name("kinh-phi", scope),
        caption=replace(
            view.caption,
            subtitle=f"Đơn vị: {scope.unit_vi} · {view.caption.subtitle} · theo {view.breakdown_label.lower()}",
            notes=(*view.caption.notes, *view.stage_notes),
        ),
        alt=view.alt,
        statement=paragraph(
            [
                say_amounts(scope, view),
                say_time(scope, view),
                say_largest(scope, view),
                say_parts_missing(scope, view),
            ]
        ),
        table=money_table(scope, view),
        filters=_filters(scope),
        release=framework.release.name,
        drawing=MoneyBars(view, money_unit),
        chart=_money_chart(scope, view),
    )


def exhibit_disbursement(
    framework: ResultsFramework,
    choice: Choice,
    view: BudgetView,
    *,
    whole_period: bool = False,
    project_id: str | None = None,
    money_unit: str = "ty",
) -> Exhibit:
    """The rate of disbursement by part; the time elapsed stands below the rates."""
    scope = MoneyScope(framework, choice, view.breakdown, whole_period, project_id, money_unit)
    caption = view.disbursement_caption
    subtitle = " · ".join(
        part for part in ("Đơn vị: % vốn đã giao", view.caption.subtitle, caption.subtitle) if part
    )
    return Exhibit(
        name=_name("giai-ngan", scope),
        caption=replace(caption.named(caption.title, subtitle), notes=(*caption.notes, *view.stage_notes)),
        alt=view.disbursement_alt,
        statement=paragraph(
            [
                say_amounts(scope, view),
                say_rates(scope, view),
                say_time(scope, view),
                say_parts_missing(scope, view),
            ]
        ),
        table=rates_table(scope, view),
        filters=_filters(scope),
        release=framework.release.name,
        drawing=DisbursementBars(view),
        chart=_rates_chart(view),
    )


def _money_chart(scope: MoneyScope, view: BudgetView) -> Chart | None:
    rows = [row for row in view.rows if row.has_data]
    if not rows:
        return None
    per = _VND_PER[scope.money_unit]
    return Chart(
        ChartKind.BARS,
        tuple(row.name for row in rows),
        tuple(
            Series(STAGE_VI[stage], _ROLE[stage], tuple(_scaled(row, stage, per) for row in rows))
            for stage in Stage
        ),
        scope.unit_vi,
        scope.decimals,
    )


def _rates_chart(view: BudgetView) -> Chart | None:
    """Bars of the rates; where the time elapsed is known it stands behind them as what would keep pace with it."""
    rows = [row for row in view.rows if row.disbursement_rate_pct is not None]
    if not rows:
        return None
    rates = Series("Tỷ lệ giải ngân", Role.DISBURSED, tuple(row.disbursement_rate_pct for row in rows))
    names = tuple(row.name for row in rows)
    if view.elapsed_pct is None:
        return Chart(ChartKind.BARS, names, (rates,), "%", 1)
    elapsed = Series("Thời gian đã qua", Role.TARGET, (view.elapsed_pct,) * len(rows))
    return Chart(ChartKind.BULLETS, names, (rates, elapsed), "%", 1)


def _scaled(row: BudgetRow, stage: Stage, per: int) -> float | None:
    amount_vnd = dict(row.amounts_vnd)[stage]
    return None if amount_vnd is None else amount_vnd / per


def _filters(scope: MoneyScope) -> tuple[str, ...]:
    chips = list(describe_choice(scope.framework, scope.choice))
    if scope.whole_period:
        chips[0] = f"Giai đoạn {scope.span[0]}–{scope.span[1]}"
    if scope.project_id is not None:
        chips.append(f"{scope.project_id} {scope.framework.projects[scope.project_id].name_vi}")
    return tuple(chips)


def _name(kind: str, scope: MoneyScope) -> str:
    """Two spans, projects or units of money of one year are two pictures."""
    return name_exhibit(
        kind,
        f"theo-{scope.by.value}",
        scope.project_id,
        "ca-ky" if scope.whole_period else None,
        None if scope.money_unit == "ty" else scope.money_unit,
        choice=scope.choice,
    )
