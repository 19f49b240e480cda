"""Loads the framework once for all sessions, or says in one screen why it may not be shown."""

from __future__ import annotations

import gc

import streamlit as st

from components.widgets.markup import escape
from components.widgets.releases import Shown, shown_release
from components.widgets.sign_in_gate import stop_before_sign_in
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries
from monitoring.sources.framework import read_framework

_LOADED, _SHOWN = "_loaded", "_shown_release"


@st.cache_resource(show_spinner="Đang đọc số liệu…")
def _load() -> tuple[ResultsFramework, Boundaries]:
    loaded = read_framework()
    # Streamlit collects garbage after every run; the tables never change, and walking through them anew would hold
    # up each reader's answer by a tenth of a second
    gc.collect()
    gc.freeze()
    return loaded


def load_ahead() -> tuple[ResultsFramework, Boundaries] | None:
    """Load before the first reader comes, so that he finds it done; None where the tables are broken (he will be told)."""
    try:
        return _load()
    except BrokenTables:
        return None


def load_or_stop() -> tuple[ResultsFramework, Boundaries]:
    """Give the framework and boundaries; with broken tables show every problem and end the run.

    Half a dashboard would show numbers that nobody checked, so nothing of it is shown. Nor is anything to whoever
    must sign in first, should a page be run without app.py.
    """
    stop_before_sign_in()
    try:
        loaded = _load()
        shown = shown_release()
    except BrokenTables as broken:
        show_problems(broken.problems)
        st.stop()
    # one run shows one release: another may become the active one while the page is made
    st.session_state[_SHOWN] = shown
    st.session_state[_LOADED] = loaded if shown is None else (shown.framework, loaded[1])
    return st.session_state[_LOADED]


def current_release() -> Shown | None:
    """The release of this run; None where there is no store."""
    return st.session_state.get(_SHOWN)


def framework() -> ResultsFramework:
    return _of_this_run()[0]


def boundaries() -> Boundaries:
    return _of_this_run()[1]


def _of_this_run() -> tuple[ResultsFramework, Boundaries]:
    stop_before_sign_in()
    return st.session_state[_LOADED] if _LOADED in st.session_state else load_or_stop()


def show_problems(problems: tuple[Problem, ...]) -> None:
    """One screen: how many problems, and for each its place, what is wrong and what to do."""
    st.title("Chưa thể hiển thị: dữ liệu có lỗi")
    st.markdown(
        f"Có **{len(problems)} lỗi** trong các bảng dữ liệu. Bảng theo dõi chỉ mở khi mọi lỗi đã được sửa, "
        "để không ai đọc phải con số chưa kiểm tra. Sửa xong, tải lại trang này."
    )
    rows = "".join(
        f"<tr><td>{escape(one.table)}</td><td>{one.row or ''}</td><td>{escape(one.column or '')}</td>"
        f"<td>{escape(one.message)}</td><td>{escape(one.remedy)}</td></tr>"
        for one in problems
    )
    st.html(
        "<table class='plain problems'><thead><tr><th>Bảng</th><th>Dòng</th><th>Cột</th><th>Lỗi</th><th>Cách sửa</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>"
    )
