"""By when the report on a monitoring round is due: some working days after it ends."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

import streamlit as st

from components.widgets.loading import framework
from components.widgets.markup import escape
from monitoring.model.public_holidays import LISTED_YEARS
from monitoring.views.reporting.round_due import say_round_due


def show_round_due(today: date) -> None:
    """Draw the day on which a round ended, and the day on which its report is due.

    Three lists and no calendar: the calendar speaks the language of the browser.
    """
    years = sorted(LISTED_YEARS)
    day_column, month_column, year_column, _ = st.columns([1, 1, 1, 3])
    with year_column:
        year = _choose("Năm", years, key="dot-nam", at=min(max(today.year, years[0]), years[-1]))
    with month_column:
        month = _choose("Tháng", list(range(1, 13)), key="dot-thang", at=today.month)
    with day_column:
        days = list(range(1, monthrange(year, month)[1] + 1))
        if st.session_state.get("dot-ngay", 1) not in days:
            st.session_state["dot-ngay"] = days[-1]
        day = _choose("Ngày", days, key="dot-ngay", at=min(today.day, days[-1]))
    said = say_round_due(framework().details, date(year, month, day))
    st.html(f"<p class='sentence'>{escape(said or '')}</p>")


def _choose(label: str, options: list[int], *, key: str, at: int) -> int:
    if key not in st.session_state:
        st.session_state[key] = at
    return st.selectbox(label, options, key=key, filter_mode=None)
