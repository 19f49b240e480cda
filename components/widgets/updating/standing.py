"""Where the return stands: its state and what to do next, why it was sent back, its history and every file that came."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.widgets.markup import escape
from components.widgets.releases import store
from components.widgets.updating.return_markup import file_line, steps_table
from monitoring.model.framework import ResultsFramework
from monitoring.model.returns import Explanation, Return, ReturnFile
from monitoring.views.returns.return_words import FileRow, say_size, view_return
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
            _show_file(file)


def _given_reasons(explanations: Sequence[Explanation]) -> str:
    items = "".join(
        f"<li><b>{escape(', '.join(filter(None, (one.file, one.place))))}</b>: {escape(one.message)}<br>Giải trình: {escape(one.reason)}</li>"
        for one in explanations
    )
    return (
        f"<p class='foot'>Giải trình đã gửi cùng báo cáo:</p><ul class='given'>{items}</ul>" if items else ""
    )


def _show_file(file: ReturnFile) -> None:
    with st.container(horizontal=True, vertical_alignment="center", key=f"dong-tep-cu-{file.sha256[:16]}"):
        st.html(
            file_line(FileRow(name=file.name, sha256=file.sha256, size=say_size(file.size_bytes))),
            width="stretch",
        )
        st.download_button(
            "Tải về",
            # fetched only when it is asked for
            lambda: store().content(file.sha256),
            file_name=file.name,
            on_click="ignore",
            key=f"tai-{file.sha256[:16]}",
        )
