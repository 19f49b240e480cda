"""Money as HTML: the key to the stages, the totals as cards, and the table under the bars."""

from __future__ import annotations

from components.figures.theme import STAGE_COLOUR
from components.widgets.markup import escape, standing_chip
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import say_money


def stage_key(money_unit: str) -> str:
    """Which depth of blue is which stage, and the unit of the numbers."""
    boxes = "".join(
        f"<span><i style='background:{STAGE_COLOUR[stage]}'></i>{escape(label)}</span>"
        for stage, label in STAGE_VI.items()
    )
    return f"<div class='key'>{boxes}<span>Đơn vị: {'tỷ đồng' if money_unit == 'ty' else 'triệu đồng'}</span></div>"


def money_totals(view: BudgetView) -> str:
    """The three stages of the whole, the rate of disbursement and the time elapsed, as cards."""
    cards = "".join(
        f"<div class='card'><div class='label'>{escape(STAGE_VI[stage])}</div>{_big_value(amount, known=vnd is not None)}</div>"
        for (stage, amount), (_, vnd) in zip(view.total.amounts, view.total.amounts_vnd, strict=True)
    )
    rate = (
        "<div class='card'><div class='label'>Tỷ lệ giải ngân trên vốn giao</div>"
        f"{_big_value(view.total.disbursement_rate, known=view.total.disbursement_rate_pct is not None)}"
        f"<div class='remark'>{escape(view.elapsed)}</div></div>"
    )
    notes = "".join(f"<p class='foot'>{escape(note)}</p>" for note in view.stage_notes)
    return f"<div class='cards'>{cards}{rate}</div>{notes}<p class='foot'>{standing_chip(view.caption)}</p>"


def _big_value(text: str, *, known: bool) -> str:
    """The number large, its unit small; words for no data in plain size."""
    if not known:
        return f"<div class='value nothing'>{escape(text)}</div>"
    number, _, unit = text.partition(" ")
    return f"<div class='value'>{escape(number)}<small> {escape(unit)}</small></div>"


def money_table(view: BudgetView, *, money_unit: str) -> str:
    """The same numbers as the bars, one row a part, with the total."""
    stages = "".join(f"<th class='number'>{escape(label)}</th>" for label in STAGE_VI.values())
    rows = "".join(_money_row(row, money_unit, "") for row in view.rows) + _money_row(
        view.total, money_unit, "chosen"
    )
    return (
        f"<div class='wide-table broad'><table class='plain'><thead><tr><th>{escape(view.breakdown_label)}</th><th>Cơ quan chủ trì</th>{stages}"
        f"<th class='number'>Tỷ lệ giải ngân</th><th>Tính chất</th></tr></thead><tbody>{rows}</tbody></table></div>"
    )


def _money_row(row: BudgetRow, money_unit: str, tone: str) -> str:
    cells = "".join(
        f"<td class='number'>{escape(say_money(vnd, in_unit=money_unit))}</td>" for _, vnd in row.amounts_vnd
    )
    standing = "minh họa" if row.is_illustrative else "đã công bố" if row.has_data else "chưa có số liệu"
    return (
        f"<tr class='{tone}'><td>{escape(row.name)}</td><td>{escape(row.lead_agency)}</td>{cells}"
        f"<td class='number'>{escape(row.disbursement_rate)}</td><td class='standing'>{standing}</td></tr>"
    )
