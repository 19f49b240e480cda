"""Bars of planned, allocated and disbursed money, and disbursement against the time elapsed."""

from __future__ import annotations

from textwrap import wrap

import plotly.graph_objects as go

from components.figures.theme import INK, PRIMARY, STAGE_COLOUR, new_figure
from monitoring.model.money import Stage
from monitoring.views.budget import BudgetRow, BudgetView
from monitoring.wording.labels import STAGE_VI

_VND_PER = {"ty": 1_000_000_000, "trieu": 1_000_000}
_ROW_HEIGHT = 62
_NAME_WIDTH = 24


def draw_money_bars(view: BudgetView, *, money_unit: str = "ty", height: int | None = None) -> go.Figure:
    """Horizontal bars, three stages a part, from zero; parts in the order of the view, missing amounts left out.

    ``money_unit`` is ty (billion) or trieu (million) of đồng.
    """
    scale = _VND_PER[money_unit]
    rows = [row for row in view.rows if row.has_data]
    figure = new_figure(height=height or 90 + _ROW_HEIGHT * max(len(rows), 1))
    for stage in Stage:
        figure.add_bar(
            orientation="h",
            name=STAGE_VI[stage],
            y=[_wrapped(row) for row in rows],
            x=[_scaled(row, stage, scale) for row in rows],
            marker={"color": STAGE_COLOUR[stage]},
            customdata=[[row.name, dict(row.amounts)[stage], row.disbursement_rate] for row in rows],
            hovertemplate=f"%{{customdata[0]}}<br>{STAGE_VI[stage]}: %{{customdata[1]}}<br>Tỷ lệ giải ngân: %{{customdata[2]}}<extra></extra>",
            texttemplate="%{x:,.1f}",
            textposition="outside",
            textfont={"size": 12, "color": INK},
            cliponaxis=False,
        )
    figure.update_layout(
        barmode="group",
        bargap=0.25,
        bargroupgap=0.06,
        margin={"l": 8, "r": 48, "t": 4, "b": 8},
        meta={"alt": view.alt},
    )
    figure.update_xaxes(rangemode="tozero", nticks=4, tickangle=0)
    figure.update_yaxes(autorange="reversed", type="category")
    return figure


def draw_disbursement(view: BudgetView, *, height: int | None = None) -> go.Figure:
    """Disbursement rate of every part, with a line at the share of time that has passed."""
    rows = [row for row in view.rows if row.disbursement_rate_pct is not None]
    figure = new_figure(height=height or 80 + 62 * max(len(rows), 1))
    figure.add_bar(
        orientation="h",
        y=[_wrapped(row) for row in rows],
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
    figure.update_yaxes(autorange="reversed", type="category")
    figure.update_layout(margin={"l": 8, "r": 12, "t": 26, "b": 8}, meta={"alt": view.disbursement_alt})
    return figure


def _scaled(row: BudgetRow, stage: Stage, scale: int) -> float | None:
    amount_vnd = dict(row.amounts_vnd)[stage]
    return None if amount_vnd is None else amount_vnd / scale


def _wrapped(row: BudgetRow) -> str:
    """The part's name on at most three short lines, so that nobody needs to know what DA2 means."""
    return "<br>".join(wrap(row.name, width=_NAME_WIDTH, max_lines=3, placeholder=" …"))
