"""Bars of money and of disbursement, with the amounts as the view words them."""

from __future__ import annotations

import plotly.graph_objects as go

from components.documents.pictures.band import text_width_px
from components.documents.pictures.chart_sheets import STARRED, settle_bars
from components.documents.pictures.key import KeyEntry, Sign, add_key
from components.figures.money import draw_disbursement, draw_money_bars
from components.figures.theme import INK, INK_SOFT, PRIMARY, STAGE_COLOUR
from components.figures.ticks import round_ticks, tick_texts
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import ILLUSTRATIVE_MARK, STAGE_VI
from monitoring.wording.numbers import NO_DATA_VI, say_money

_NAME_LETTERS, _LINE_PX = 38, 17
_TEXT_PX, _UNDER_PX = 13, 28
_LEAST_ROW_PX = 72
_UNIT_VI = {"ty": "tỷ đồng", "trieu": "triệu đồng"}


def money_sheet(view: BudgetView, *, money_unit: str, chip: str, width_px: int) -> go.Figure:
    """Three stages a part, every amount written at its bar."""
    figure = draw_money_bars(view, money_unit=money_unit, name_letters=_NAME_LETTERS, name_lines=None)
    rows = [row for row in view.rows if row.has_data]
    for trace, stage in zip(figure.data, Stage, strict=True):
        trace.update(
            text=[_amount(row, stage, money_unit) for row in rows],
            texttemplate=None,
            textfont={"size": _TEXT_PX, "color": INK},
        )
    longest = max((text_width_px(text, _TEXT_PX) for trace in figure.data for text in trace.text), default=0)
    row_px = _finish(figure, rows, least_row_px=_LEAST_ROW_PX, right_px=longest + 12, width_px=width_px)
    _say_missing(figure, rows, row_px)
    top = max((value for trace in figure.data for value in trace.x if value is not None), default=0) or 1
    ticks = round_ticks(0, top)
    figure.update_xaxes(range=[0, top], tickvals=ticks, ticktext=tick_texts(ticks), tickfont={"size": 12})
    entries = [KeyEntry(Sign.BOX, STAGE_VI[stage].lower(), STAGE_COLOUR[stage]) for stage in Stage]
    entries.append(KeyEntry(Sign.NONE, f"Đơn vị: {_UNIT_VI[money_unit]}"))
    starred = any(row.illustrative_stages for row in rows)
    missing = [row for row in view.rows if not row.has_data]
    _add_key(figure, entries, is_starred=starred, missing=missing, chip=chip)
    return figure


def disbursement_sheet(view: BudgetView, *, chip: str, width_px: int) -> go.Figure:
    """Rates of disbursement with the time that has passed."""
    figure = draw_disbursement(view, name_letters=_NAME_LETTERS, name_lines=None)
    rows = [row for row in view.rows if row.disbursement_rate_pct is not None]
    top = max([104.0, *(row.disbursement_rate_pct * 1.04 for row in rows if row.disbursement_rate_pct)])
    ticks = round_ticks(0, top)
    figure.data[0].update(
        textfont={"size": _TEXT_PX},
        text=[row.disbursement_rate + (ILLUSTRATIVE_MARK if _rate_illustrates(row) else "") for row in rows],
    )
    _finish(figure, rows, least_row_px=46, right_px=20, width_px=width_px)
    figure.update_xaxes(
        range=[0, top],
        tickvals=ticks,
        ticktext=tick_texts(ticks, unit="%"),
        ticksuffix="",
        tickfont={"size": 12},
    )
    entries = [KeyEntry(Sign.BOX, "tỷ lệ giải ngân trên vốn giao", STAGE_COLOUR[Stage.DISBURSED])]
    if view.elapsed:
        entries.append(KeyEntry(Sign.DASH, view.elapsed[:1].lower() + view.elapsed[1:], PRIMARY))
    starred = any(_rate_illustrates(row) for row in rows)
    missing = [row for row in view.rows if row.disbursement_rate_pct is None]
    _add_key(figure, entries, is_starred=starred, missing=missing, chip=chip)
    return figure


def _rate_illustrates(row: BudgetRow) -> bool:
    return bool({Stage.ALLOCATED, Stage.DISBURSED} & row.illustrative_stages)


def _amount(row: BudgetRow, stage: Stage, money_unit: str) -> str:
    """The view's words for the amount without its unit, which stands in the key; an asterisk where it illustrates."""
    amount_vnd = dict(row.amounts_vnd)[stage]
    if amount_vnd is None:
        return ""
    mark = ILLUSTRATIVE_MARK if stage in row.illustrative_stages else ""
    return say_money(amount_vnd, in_unit=money_unit).partition(" ")[0] + mark


def _finish(
    figure: go.Figure, rows: list[BudgetRow], *, least_row_px: float, right_px: float, width_px: int
) -> float:
    """Rows as high as the longest name needs; gives their height in pixels."""
    lines = max((name.count("<br>") + 1 for name in figure.data[0].y), default=1)
    row_px = max(least_row_px, lines * _LINE_PX + 12)
    margin = figure.layout.margin
    figure.update_layout(
        height=round(margin.t + row_px * max(len(rows), 1) + _UNDER_PX),
        margin={"b": _UNDER_PX, "r": right_px},
    )
    figure.update_yaxes(tickfont={"size": _TEXT_PX})
    settle_bars(figure, width_px=width_px)
    return row_px


def _say_missing(figure: go.Figure, rows: list[BudgetRow], row_px: float) -> None:
    """The words for no data in the place of a bar that is not there: a blank would pass for nothing spent."""
    stages = tuple(Stage)
    bar_px = row_px * (1 - figure.layout.bargap) / len(stages)
    notes = [
        {
            "x": 0,
            "y": name,
            "text": NO_DATA_VI,
            "xanchor": "left",
            "yanchor": "middle",
            "xshift": 4,
            "yshift": ((len(stages) - 1) / 2 - at) * bar_px,
            "showarrow": False,
            "borderpad": 0,
            "font": {"size": 12, "color": INK_SOFT},
        }
        for name, row in zip(figure.data[0].y, rows, strict=True)
        for at, stage in enumerate(stages)
        if dict(row.amounts_vnd)[stage] is None
    ]
    figure.layout.annotations = [*figure.layout.annotations, *notes]


def _add_key(
    figure: go.Figure,
    entries: list[KeyEntry],
    *,
    is_starred: bool,
    missing: list[BudgetRow],
    chip: str,
) -> None:
    if is_starred:
        entries.append(STARRED)
    if missing:
        named = ", ".join(row.short_name for row in missing)
        entries.append(KeyEntry(Sign.NONE, f"{capitalised(NO_DATA_VI)}: {named}"))
    add_key(figure, entries, chip=chip)
