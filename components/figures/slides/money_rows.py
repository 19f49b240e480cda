"""Money on a slide: a row a part, three stages in one bar, and every amount written beside it."""

from __future__ import annotations

from components.figures.slides.markup import clean
from components.figures.theme import STAGE_COLOUR
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import NO_DATA_VI, say_number

_TY = 1_000_000_000
_THICKNESS = {Stage.PLANNED: 100, Stage.ALLOCATED: 68, Stage.DISBURSED: 36}


def draw_money(view: BudgetView) -> str:
    """Rows in the order of the view, the total last. Bars share one scale from zero; the total has no bar."""
    if not view.has_parts:
        return f"<p class='nothing-here'>{clean(view.nothing)}</p>"
    widest = max(vnd or 0 for row in view.rows for _, vnd in row.amounts_vnd) or 1
    heads = "".join(
        f"<th><i style='background:{STAGE_COLOUR[stage]}'></i>{clean(label)}</th>"
        for stage, label in STAGE_VI.items()
    )
    rows = "".join(_row(row, _bar(row, widest)) for row in view.rows) + _row(
        view.total, f"<span class='elapsed'>{clean(view.elapsed)}</span>", tone="total"
    )
    return (
        f"<table class='money{' dense' if len(view.rows) > 9 else ' roomy' if len(view.rows) < 7 else ''}'><thead><tr><th>{clean(view.breakdown_label)}</th>"
        f"<th class='bars'>tỷ đồng</th>{heads}<th>Giải ngân / vốn giao</th></tr></thead><tbody>{rows}</tbody></table>"
    )


def _row(row: BudgetRow, bar: str, *, tone: str = "") -> str:
    cells = "".join(f"<td>{clean(_in_ty(vnd))}</td>" for _, vnd in row.amounts_vnd)
    rate = "–" if row.disbursement_rate == NO_DATA_VI else row.disbursement_rate
    return f"<tr class='{tone}'><td>{clean(capitalised(row.name))}</td><td class='bars'>{bar}</td>{cells}<td><b>{clean(rate)}</b></td></tr>"


def _in_ty(amount_vnd: int | None) -> str:
    return "–" if amount_vnd is None else say_number(amount_vnd / _TY, decimals=1)


def _bar(row: BudgetRow, widest: int) -> str:
    """The three stages on one another, each thinner than the one before: how much of the wider is filled is seen at once."""
    layers = "".join(
        f"<i style='width:{vnd / widest * 100:.1f}%;height:{_THICKNESS[stage]}%;background:{STAGE_COLOUR[stage]}'></i>"
        for stage, vnd in row.amounts_vnd
        if vnd
    )
    return f"<div class='bar'>{layers}</div>"
