"""Dự án và kinh phí: planned, allocated and disbursed money, with drill-down from project to sub-project."""

import streamlit as st

from components.figures.money import draw_disbursement, draw_money_bars
from components.widgets.budget_choice import choose_budget
from components.widgets.filters import current_choice
from components.widgets.loading import framework
from components.widgets.markup import money_table, money_totals, picture_foot, picture_head, stage_key
from components.widgets.pictures import show_chart
from monitoring.views.budget import view_budget

asked = choose_budget(framework())
view = view_budget(
    framework(), current_choice(), by=asked.by, whole_period=asked.whole_period, project_id=asked.project_id
)

st.title(view.caption.title, anchor=False)
st.html(money_totals(view))
left, right = st.columns([1.25, 1])
with left, st.container(border=True):
    st.html(picture_head(view.bars_caption) + stage_key(asked.money_unit))
    show_chart(draw_money_bars(view, money_unit=asked.money_unit), key="money", alt=view.alt)
    st.html(picture_foot(view.caption))
with right, st.container(border=True):
    st.html(picture_head(view.disbursement_caption))
    show_chart(draw_disbursement(view), key="disbursement", alt=view.disbursement_alt)
    st.html(picture_foot(view.disbursement_caption))
with st.container(border=True):
    st.html(picture_head(view.table_caption))
    st.html(money_table(view, money_unit=asked.money_unit) + picture_foot(view.caption))
