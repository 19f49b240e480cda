"""The task “Duyệt và phát hành”: the returns that wait, one of them opened, and what is accepted published."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link
from components.widgets.markup import nothing_here
from components.widgets.process_store import store
from components.widgets.releases import Shown, active_release
from components.widgets.updating.one_return import OPEN, show_return
from components.widgets.updating.publishing import given_up_if_it_fails, show_publishing
from components.widgets.updating.return_markup import return_line
from components.widgets.updating.told import is_for_person, show_told, shown_if_it_fails
from monitoring.model.people import Act
from monitoring.model.returns import Return, ReturnState
from monitoring.views.returns.return_words import code_of, name_return, view_return

_WAITING = (ReturnState.SUBMITTED, ReturnState.ACCEPTED)


def show_judging() -> None:
    """The list, or the return that the address names."""
    if not is_for_person(Act.ACCEPT):
        return
    show_told()
    with shown_if_it_fails(), given_up_if_it_fails():
        _show(active_release())


def _show(base: Shown) -> None:
    waiting = {
        code_of(one.reporter_id, one.period): one for one in store().returns() if one.state in _WAITING
    }
    names = {"": "danh sách", **{code: name_return(one, base.framework) for code, one in waiting.items()}}
    start_from_link(OPEN, names, "", label="báo cáo")
    code = st.session_state[OPEN]
    keep_in_address({OPEN: code or None})
    if code:
        show_return(waiting[code], base)
        return
    _show_submitted([one for one in waiting.values() if one.state is ReturnState.SUBMITTED], base)
    show_publishing([one for one in waiting.values() if one.state is ReturnState.ACCEPTED], base)


def _show_submitted(returns: Sequence[Return], base: Shown) -> None:
    st.subheader(f"Chờ duyệt: {len(returns)} báo cáo" if returns else "Chờ duyệt", anchor=False)
    if not returns:
        st.html(nothing_here("Không có báo cáo nào đang chờ duyệt."))
    for one in returns:
        view = view_return(one, base.framework)
        with st.container(horizontal=True, vertical_alignment="center", key=f"bao-cao-{view.code}"):
            st.html(return_line(view))
            st.button("Xem và duyệt", key=f"mo-{view.code}", on_click=_open, args=(view.code,))


def _open(code: str) -> None:
    st.session_state[OPEN] = code
