"""Where the return stands: its state and what to do next, why it was sent back, its history and every file that came."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.widgets.markup import escape
from components.widgets.updating.received import show_file
from components.widgets.updating.return_markup import reason_items, steps_table
from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Explanation, Return
from monitoring.views.returns.return_words import file_row, view_return
from monitoring.views.returns.standing import Standing

_MOST_FILES = 30


def show_standing(standing: Standing, due: str) -> None:
    """State, next step and the day it is due; the judge's reason in a box of its own."""
    state = "none" if standing.state is None else standing.state.value
    st.html(
        f"<div class='standing'><p><span class='state {escape(state)}'>{escape(standing.state_vi)}</span> "
        f"{escape(standing.next_step)}</p>" + (f"<p class='foot'>{escape(due)}</p>" if due else "") + "</div>"
    )
    if standing.reason:
        st.html(
            f"<div class='told refused' role='note'><b>Lý do trả lại</b> ({escape(standing.reason_by)})"
            f"<p class='typed'>{escape(standing.reason)}</p></div>"
        )


def show_history(
    found: Return | None, standing: Standing, tables: ResultsFramework, *, with_kept: bool
) -> None:
    """Every step with its note; every file that came, as it came. ``with_kept``: those that lie there now too."""
    if found is None:
        return
    with st.expander(f"Lịch sử báo cáo ({len(found.steps)} bước) và các tệp đã nhận", expanded=with_kept):
        view = view_return(found, tables)
        st.html(steps_table(view.steps) + (_given_reasons(view.explanations) if with_kept else ""))
        files = (*(standing.kept_files if with_kept else ()), *standing.earlier_files)
        for file in files[:_MOST_FILES]:
            show_file(file_row(file), key=file.sha256[:16], may_read=True)


def _given_reasons(explanations: Sequence[Explanation]) -> str:
    if not explanations:
        return ""
    return f"<p class='foot'>Giải trình đã gửi cùng báo cáo:</p><ul class='given'>{reason_items(explanations)}</ul>"
