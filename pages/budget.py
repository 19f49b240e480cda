"""Dự án và kinh phí: planned, allocated and disbursed money, with drill-down from project to sub-project."""

from typing import Any

import streamlit as st

from components.widgets.budget_choice import choose_budget
from components.widgets.export_bar import show_export
from components.widgets.filters import current_choice
from components.widgets.loading import framework
from components.widgets.markup import picture_foot, picture_head
from components.widgets.money_markup import money_table, money_totals
from components.widgets.money_pictures import show_disbursement, show_money_bars
from monitoring.views.budget import view_budget
from monitoring.views.exhibits.money import exhibit_disbursement, exhibit_money
from monitoring.wording.inert import as_written

choice = current_choice()
asked = choose_budget(framework(), year=choice.year)
scope: dict[str, Any] = {"whole_period": asked.whole_period, "project_id": asked.project_id}
view = view_budget(framework(), choice, by=asked.by, **scope)

st.title(as_written(view.caption.title), anchor=False)
st.html(money_totals(view))
left, right = st.columns([1.25, 1])
with left, st.container(border=True, height="stretch"):
    show_money_bars(view, view.bars_caption, money_unit=asked.money_unit)
    show_export(
        lambda: exhibit_money(framework(), choice, view, money_unit=asked.money_unit, **scope), key="money"
    )
with right, st.container(border=True, height="stretch"):
    show_disbursement(view)
    show_export(
        lambda: exhibit_disbursement(framework(), choice, view, money_unit=asked.money_unit, **scope),
        key="disbursement",
    )
with st.container(border=True):
    st.html(picture_head(view.table_caption))
    st.html(money_table(view, money_unit=asked.money_unit) + picture_foot(view.caption))
