"""The numbers of the pictures of money as tables."""

from __future__ import annotations

from collections.abc import Sequence

from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.views.exhibits.cells import STANDING, text_cell
from monitoring.views.exhibits.exhibit import Cell, Column, DataTable
from monitoring.views.exhibits.money_scope import MoneyScope
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import NO_DATA_VI, say_money, say_number


def money_table(scope: MoneyScope, view: BudgetView) -> DataTable:
    """Every part with its three amounts, the rate and the standing; the total below."""
    with_agency = any(row.lead_agency for row in view.rows)
    columns = (
        Column(view.breakdown_label),
        *((Column("Cơ quan chủ trì"),) if with_agency else ()),
        *_amount_columns(scope, tuple(Stage)),
        Column("Tỷ lệ giải ngân (%)", True, 1, "%"),
        STANDING,
    )
    rows = tuple(
        (
            text_cell(row.name),
            *((text_cell(row.lead_agency),) if with_agency else ()),
            *(_amount_cell(scope, row, stage) for stage in Stage),
            _rate_cell(row),
            text_cell(_name_standing(row)),
        )
        for row in (*view.rows, view.total)
    )
    return DataTable(columns, rows, 1)


def rates_table(scope: MoneyScope, view: BudgetView) -> DataTable:
    """The rate of every part with the two amounts behind it; below, the total and the time elapsed."""
    stages = (Stage.ALLOCATED, Stage.DISBURSED)
    columns = (
        Column(view.breakdown_label),
        *_amount_columns(scope, stages),
        Column("Tỷ lệ giải ngân (%)", True, 1, "%"),
        STANDING,
    )
    rows = [
        (
            text_cell(row.name),
            *(_amount_cell(scope, row, stage) for stage in stages),
            _rate_cell(row),
            text_cell(_name_standing(row)),
        )
        for row in (*view.rows, view.total)
    ]
    if view.elapsed_pct is not None:
        elapsed = Cell(say_number(view.elapsed_pct, decimals=1), view.elapsed_pct)
        empty = text_cell("")
        rows.append((text_cell("Thời gian đã qua"), empty, empty, elapsed, empty))
    return DataTable(columns, tuple(rows), 1 + (view.elapsed_pct is not None))


def _amount_columns(scope: MoneyScope, stages: Sequence[Stage]) -> tuple[Column, ...]:
    return tuple(
        Column(f"{STAGE_VI[stage]} ({scope.unit_vi})", True, scope.decimals, scope.unit_vi)
        for stage in stages
    )


def _amount_cell(scope: MoneyScope, row: BudgetRow, stage: Stage) -> Cell:
    amount_vnd = dict(row.amounts_vnd)[stage]
    named = scope.part_id(stage, row.part) if row.part else scope.total_id(stage)
    if amount_vnd is None:
        return Cell(NO_DATA_VI, None, False, named)
    text = say_money(amount_vnd, in_unit=scope.money_unit).removesuffix(f" {scope.unit_vi}")
    # “41,32”: decimals that are all zero are not printed
    decimals = len(text.partition(",")[2])
    return Cell(text, amount_vnd, stage in row.illustrative_stages, named, decimals)


def _rate_cell(row: BudgetRow) -> Cell:
    rate = row.disbursement_rate_pct
    if rate is None:
        return Cell(NO_DATA_VI)
    illustrates = bool({Stage.ALLOCATED, Stage.DISBURSED} & row.illustrative_stages)
    return Cell(row.disbursement_rate.removesuffix(" %"), rate, illustrates)


def _name_standing(row: BudgetRow) -> str:
    """“đã công bố”, “minh họa”, or which of the amounts only illustrate."""
    if not row.has_data:
        return NO_DATA_VI
    known = [stage for stage, amount in row.amounts_vnd if amount is not None]
    filled = [stage for stage in known if stage in row.illustrative_stages]
    if not filled:
        return "đã công bố"
    if filled == known:
        return "minh họa"
    return f"đã công bố ({', '.join(STAGE_VI[stage].lower() for stage in filled)}: minh họa)"
