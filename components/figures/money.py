"""Bars of planned, allocated and disbursed money, and disbursement against the time elapsed."""

from __future__ import annotations

from textwrap import wrap

import plotly.graph_objects as go

from components.figures.even_lines import even_lines
from components.figures.theme import BAR_NAMES, INK, PRIMARY, STAGE_COLOUR, new_figure
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetView
from monitoring.views.budget_rows import BudgetRow
from monitoring.wording.labels import STAGE_VI
from monitoring.wording.numbers import say_money

_VND_PER = {"ty": 1_000_000_000, "trieu": 1_000_000}
_ROW_HEIGHT = 62
_NAME_WIDTH, _NAME_LINES = 24, 3


def draw_money_bars(
    view: BudgetView,
    *,
    money_unit: str = "ty",
    height: int | None = None,
    name_letters: int = _NAME_WIDTH,
    name_lines: int | None = _NAME_LINES,
) -> go.Figure:
    """Horizontal bars, three stages a part, from zero; parts in the order of the view, missing amounts left out.

    ``money_unit`` is ty (billion) or trieu (million) of đồng; names take lines of ``name_letters``, at most
    ``name_lines`` of them (None: as many as they need).
    """
    scale = _VND_PER[money_unit]
    rows = [row for row in view.rows if row.has_data]
    names = [wrap_name(row.name, letters=name_letters, lines=name_lines) for row in rows]
    figure = new_figure(height=height or 90 + _ROW_HEIGHT * max(len(rows), 1))
    for stage in Stage:
        figure.add_bar(
            orientation="h",
            name=STAGE_VI[stage],
            y=names,
            x=[_scaled(row, stage, scale) for row in rows],
            marker={"color": STAGE_COLOUR[stage]},
            customdata=[[row.name, dict(row.amounts)[stage], row.disbursement_rate] for row in rows],
            hovertemplate=f"%{{customdata[0]}}<br>{STAGE_VI[stage]}: %{{customdata[1]}}<br>Tỷ lệ giải ngân: %{{customdata[2]}}<extra></extra>",
            text=[_printed(row, stage, money_unit) for row in rows],
            textposition="outside",
            textfont={"size": 12, "color": INK},
            cliponaxis=False,
        )
    figure.update_layout(
        barmode="group",
        bargap=0.25,
        bargroupgap=0.06,
        margin={"l": 8, "r": 60, "t": 4, "b": 8},
        meta={"alt": view.alt},
    )
    figure.update_xaxes(rangemode="tozero", nticks=4, tickangle=0)
    figure.update_yaxes(**BAR_NAMES)
    return figure


def draw_disbursement(
    view: BudgetView,
    *,
    height: int | None = None,
    name_letters: int = _NAME_WIDTH,
    name_lines: int | None = _NAME_LINES,
) -> go.Figure:
    """Disbursement rate of every part, with a line at the share of time that has passed."""
    rows = [row for row in view.rows if row.disbursement_rate_pct is not None]
    figure = new_figure(height=height or 80 + 62 * max(len(rows), 1))
    figure.add_bar(
        orientation="h",
        y=[wrap_name(row.name, letters=name_letters, lines=name_lines) for row in rows],
        x=[row.disbursement_rate_pct for row in rows],
        marker={"color": STAGE_COLOUR[Stage.DISBURSED]},
        text=[row.disbursement_rate for row in rows],
        textposition="inside",
        insidetextanchor="start",
        textangle=0,
        textfont={"size": 13, "color": "#FFFFFF"},
        customdata=[[row.name] for row in rows],
        hovertemplate="%{customdata[0]}: %{text}<extra></extra>",
    )
    if view.elapsed_pct is not None:
        figure.add_vline(x=view.elapsed_pct, line={"color": PRIMARY, "width": 2, "dash": "dash"})
        figure.add_annotation(
            x=view.elapsed_pct,
            y=1,
            yref="paper",
            yanchor="bottom",
            xanchor="right" if view.elapsed_pct > 60 else "left",
            text="thời gian đã qua",
            showarrow=False,
            font={"size": 12, "color": PRIMARY},
        )
    figure.update_xaxes(range=[0, 104], ticksuffix=" %", nticks=4, tickangle=0)
    figure.update_yaxes(**BAR_NAMES)
    figure.update_layout(margin={"l": 8, "r": 12, "t": 26, "b": 8}, meta={"alt": view.disbursement_alt})
    return figure


def _scaled(row: BudgetRow, stage: Stage, scale: int) -> float | None:
    amount_vnd = dict(row.amounts_vnd)[stage]
    return None if amount_vnd is None else amount_vnd / scale


def _printed(row: BudgetRow, stage: Stage, money_unit: str) -> str:
    """The amount as the tables and sentences print it; the key beside says the unit."""
    amount_vnd = dict(row.amounts_vnd)[stage]
    return "" if amount_vnd is None else say_money(amount_vnd, in_unit=money_unit).split(" ")[0]


def wrap_name(name: str, *, letters: int, lines: int | None) -> str:
    """The part's name on a few short lines, so that nobody needs to know what DA2 means."""
    if lines is None:
        return "<br>".join(even_lines(name, letters=letters))
    return "<br>".join(wrap(name, width=letters, max_lines=lines, placeholder=" …"))
