"""Loads the framework once for all sessions, or says in one screen why it may not be shown."""

from __future__ import annotations

from typing import NamedTuple

import streamlit as st

from components.widgets.markup import escape
from components.widgets.releases import Shown, read_ahead, shown_release
from components.widgets.shipped_tables import boundaries_alone, shipped_tables
from components.widgets.sign_in_gate import stop_before_sign_in
from monitoring.contracts.problem import BrokenTables, Problem
from monitoring.model.framework import ResultsFramework
from monitoring.sources.boundaries import Boundaries

_OF_THIS_RUN = "_of_this_run"


class Loaded(NamedTuple):
    """What a run shows, and the boundaries that it draws."""

    shown: Shown
    boundaries: Boundaries


def load_or_stop() -> tuple[ResultsFramework, Boundaries]:
    """Give the framework and boundaries; with broken tables show every problem and end the run.

    Half a dashboard would show numbers that nobody checked, so nothing of it is shown. Nor is anything to whoever
    must sign in first, should a page be run without app.py.
    """
    stop_before_sign_in()
    try:
        shown = shown_release()
        drawn = _boundaries_for(shown)
    except BrokenTables as broken:
        show_problems(broken.problems)
        st.stop()
    # one run shows one release: another may become the active one while the page is made
    st.session_state[_OF_THIS_RUN] = Loaded(shown, drawn)
    return shown.framework, drawn


def load_ahead() -> Loaded | None:
    """Read before the next reader comes, so that he finds it done; None where he will be told why it cannot be."""
    try:
        read = read_ahead()
        return Loaded(read, _boundaries_for(read))
    except BrokenTables:
        return None


def current_release() -> Shown:
    """The release of this run."""
    return _of_this_run().shown


def framework() -> ResultsFramework:
    """The tables that this run shows."""
    return _of_this_run().shown.framework


def boundaries() -> Boundaries:
    """The boundaries that go with them."""
    return _of_this_run().boundaries


def _boundaries_for(shown: Shown) -> Boundaries:
    return shipped_tables()[1] if shown.number is None else boundaries_alone()


def _of_this_run() -> Loaded:
    stop_before_sign_in()
    if _OF_THIS_RUN not in st.session_state:
        load_or_stop()
    loaded: Loaded = st.session_state[_OF_THIS_RUN]
    return loaded


def show_problems(problems: tuple[Problem, ...]) -> None:
    """One screen: how many problems, and for each its place, what is wrong and what to do."""
    st.title("Chưa thể hiển thị: dữ liệu có lỗi")
    st.markdown(
        f"Có **{len(problems)} lỗi** trong các bảng dữ liệu. Bảng theo dõi chỉ mở khi mọi lỗi đã được sửa, "
        "để không ai dùng con số chưa được kiểm tra. Sửa xong, hãy tải lại trang này."
    )
    rows = "".join(
        f"<tr><td>{escape(one.table)}</td><td>{one.row or ''}</td><td>{escape(one.column or '')}</td>"
        f"<td>{escape(one.message)}</td><td>{escape(one.remedy)}</td></tr>"
        for one in problems
    )
    st.html(
        "<div class='wide-table'><table class='plain problems'><thead><tr><th scope='col'>Bảng</th><th scope='col'>Dòng</th>"
        "<th scope='col'>Cột</th><th scope='col'>Lỗi</th><th scope='col'>Cách sửa</th></tr></thead>"
        f"<tbody>{rows}</tbody></table></div>"
    )
