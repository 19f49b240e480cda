"""Tình hình báo cáo: who has reported, who is late, and whom to remind."""

import streamlit as st

from components.widgets.clock import today_in_vietnam
from components.widgets.export_bar import show_export
from components.widgets.filters import current_choice
from components.widgets.loading import framework
from components.widgets.markup import escape, picture_foot
from components.widgets.page_words import (
    REPORTING_ONE,
    REPORTING_REMIND,
    REPORTING_ROUND,
    REPORTING_ROUND_ENDS,
    lead,
)
from components.widgets.reporting.matrix import matrix_key, matrix_table
from components.widgets.reporting.one_report import show_one_report
from components.widgets.reporting.received import read_returns
from components.widgets.reporting.reminder import show_reminder
from components.widgets.reporting.round_due import show_round_due
from monitoring.views.exhibits.reporting import exhibit_reporting
from monitoring.views.reporting.view import view_reporting
from monitoring.wording.inert import as_written

choice, received = current_choice(), read_returns()
view = view_reporting(framework(), choice, returns=received.returns, today=today_in_vietnam())

st.title(as_written(view.caption.title), anchor=False)
if received.remark:
    st.warning(received.remark)
st.html(lead(f"{escape(' '.join((*view.lead, view.caption.subtitle)))}."))
if view.matrix.rows:
    with st.container(border=True, key="reporting-matrix"):
        st.html(matrix_key(view.matrix) + matrix_table(view.matrix) + picture_foot(view.caption))
        show_export(lambda: exhibit_reporting(framework(), choice, view), key="reporting")
    left, right = st.columns(2)
    with left, st.container(border=True, height="stretch"):
        st.subheader(REPORTING_ONE, anchor=False)
        show_one_report(framework(), choice, view.matrix)
    with right, st.container(border=True, height="stretch"):
        st.subheader(REPORTING_REMIND, anchor=False)
        show_reminder(framework(), choice, view.matrix)
if framework().details.round_working_days is not None:
    with st.container(border=True, key="reporting-round"):
        st.subheader(REPORTING_ROUND, anchor=False)
        st.html(lead(REPORTING_ROUND_ENDS))
        show_round_due(view.matrix.today)
