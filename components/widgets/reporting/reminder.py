"""The list of reports that are owed, to read and to copy into a letter."""

from __future__ import annotations

import streamlit as st

from components.widgets.copy_text import show_copy_text
from components.widgets.markup import escape
from monitoring.model.framework import ResultsFramework
from monitoring.views.choice import Choice
from monitoring.views.reporting.matrix import ReportingMatrix
from monitoring.views.reporting.reminder import write_reminder

_YEAR, _ALL = "nam", "tat-ca"


def show_reminder(tables: ResultsFramework, choice: Choice, matrix: ReportingMatrix) -> None:
    """Draw the scope and the text; the chosen year's periods at first, of the chosen district where there is one."""
    names = {_YEAR: f"Các kỳ của năm {choice.year}", _ALL: "Mọi kỳ"}
    scope = st.segmented_control(
        "Phạm vi",
        list(names),
        format_func=names.__getitem__,
        default=_YEAR,
        required=True,
        key="pham-vi-don-doc",
        label_visibility="collapsed",
    )
    listed = [
        one
        for one in matrix.standings
        if (scope == _ALL or one.duty.period.year == choice.year)
        and choice.unit_id in (None, one.duty.reporter_id)
    ]
    reminder = write_reminder(tables, listed, today=matrix.today)
    st.html(
        f"<pre class='reminder' tabindex='0' role='region' aria-label='Danh sách đôn đốc'>{escape(reminder.text)}</pre>"
    )
    if reminder.owed:
        show_copy_text(
            reminder.text,
            key="sao-chep-don-doc",
            label="Sao chép danh sách",
            name="Danh sách đôn đốc báo cáo",
            done="Đã sao chép danh sách; dán vào văn bản đôn đốc.",
        )
