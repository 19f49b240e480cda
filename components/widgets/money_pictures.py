"""Pictures of money, or a sentence in their place where nothing was published."""

from __future__ import annotations

import streamlit as st

from components.figures.money import draw_disbursement, draw_money_bars
from components.widgets.made_once import made_once
from components.widgets.markup import nothing_here, picture_foot, picture_head
from components.widgets.money_markup import stage_key
from components.widgets.pictures import show_chart
from monitoring.views.budget import BudgetView
from monitoring.views.caption import Caption


def show_money_bars(
    view: BudgetView, caption: Caption, *, money_unit: str = "ty", height: int | None = None
) -> None:
    """Planned, allocated and disbursed, a row a part."""
    st.html(picture_head(caption) + (stage_key(money_unit) if view.has_parts else nothing_here(view.nothing)))
    if view.has_parts:
        drawn = made_once(
            "money bars",
            view,
            money_unit,
            height,
            make=lambda: draw_money_bars(view, money_unit=money_unit, height=height),
        )
        show_chart(drawn, key="money", alt=view.alt)
    st.html(picture_foot(caption))


def show_disbursement(view: BudgetView) -> None:
    """Rates of disbursement against the time that has passed."""
    st.html(picture_head(view.disbursement_caption) + ("" if view.has_rates else nothing_here(view.nothing)))
    if view.has_rates:
        drawn = made_once("disbursement", view, make=lambda: draw_disbursement(view))
        show_chart(drawn, key="disbursement", alt=view.disbursement_alt)
    st.html(picture_foot(view.disbursement_caption))
