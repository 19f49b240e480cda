"""The task “Nhật ký”: who did what and when, what stood there before and after; nothing of it can be changed here."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import streamlit as st

from components.observing.events import timed_export
from components.widgets.guard import allowed_now, require, told_if_refused
from components.widgets.loading import framework
from components.widgets.markup import nothing_here
from components.widgets.process_store import store
from components.widgets.updating.paging import show_page
from components.widgets.updating.release_markup import log_table
from components.widgets.updating.told import (
    is_for_person,
    show_told,
    shown_if_it_fails,
    tell,
    told_if_it_fails,
)
from monitoring.model.people import Act
from monitoring.views.releases.log_lines import name_act, view_log
from monitoring.views.releases.who import say_who
from monitoring.wording.numbers import say_number

if TYPE_CHECKING:
    from monitoring.store.records import AuditEntry

_ACT, _WHO, _SPAN, _FILE, _PAGE = "loai-viec", "nguoi", "thoi-gian", "_log_file", "trang-nhat-ky"
_ALL = ""
_AT_ONCE, _LOOKED_THROUGH = 25, 2000
_SPANS = {_ALL: "Tất cả", "1": "24 giờ qua", "7": "7 ngày qua", "30": "30 ngày qua", "365": "12 tháng qua"}


@dataclass(frozen=True)
class LogAsk:
    """Which lines are asked for; None is no condition."""

    act: str | None
    who: str | None
    days: int | None

    def entries(self, *, newest: int | None = None) -> tuple[AuditEntry, ...]:
        """The lines, oldest first; ``newest`` keeps only so many of the last. Raises `StoreError`."""
        since = None if self.days is None else datetime.now(UTC) - timedelta(days=self.days)
        return store().audit(act=self.act, who=self.who, since=since, newest=newest)


def show_log() -> None:
    """Newest first, a page at a time."""
    if not is_for_person(Act.READ_LOG):
        return
    show_told()
    with shown_if_it_fails():
        asked = _choose()
        entries = asked.entries(newest=_LOOKED_THROUGH)[::-1]
        if not entries:
            st.html(nothing_here("Không có dòng nào theo bộ lọc đã chọn."))
            return
        cut = (
            f" Chỉ hiện {say_number(_LOOKED_THROUGH)} dòng mới nhất."
            if len(entries) == _LOOKED_THROUGH
            else ""
        )
        st.html(
            f"<p class='foot'>{say_number(len(entries))} dòng, mới nhất ở trên, theo giờ Việt Nam.{cut} "
            "Nhật ký chỉ được ghi thêm, không sửa và không xóa được.</p>"
        )
        st.html(log_table(view_log(show_page(entries, key=_PAGE, at_once=_AT_ONCE), framework())))
        if allowed_now(Act.EXPORT_LOG):
            _show_export(asked)


def _choose() -> LogAsk:
    lately = store().audit(newest=_LOOKED_THROUGH)
    acts = sorted({one.act for one in lately}, key=name_act)
    people = sorted({one.who for one in lately})
    with st.container(horizontal=True, key="loc-nhat-ky"):
        act = _select("Việc", {_ALL: "Mọi việc", **{one: name_act(one) for one in acts}}, key=_ACT)
        who = _select(
            "Người thực hiện", {_ALL: "Mọi người", **{one: say_who(one) for one in people}}, key=_WHO
        )
        days = _select("Thời gian", _SPANS, key=_SPAN)
    return LogAsk(act or None, who or None, int(days) if days else None)


def _select(label: str, names: dict[str, str], *, key: str) -> str:
    if st.session_state.get(key, _ALL) not in names:
        st.session_state[key] = _ALL
    return st.selectbox(
        label, list(names), format_func=names.__getitem__, key=key, on_change=_start_over, filter_mode=None
    )


def _start_over() -> None:
    """Another choice: its first page, and no file of the one before."""
    st.session_state.pop(_PAGE, None)
    st.session_state.pop(_FILE, None)


def _show_export(asked: LogAsk) -> None:
    st.button("Lập tệp CSV theo bộ lọc này", key="lap-nhat-ky", on_click=_export, args=(asked,))
    content = st.session_state.get(_FILE)
    if content is not None:
        st.download_button(
            "Tải nhat-ky.csv",
            content,
            file_name="nhat-ky.csv",
            mime="text/csv",
            key="tai-nhat-ky",
            on_click="ignore",
        )


def _export(asked: LogAsk) -> None:
    """The log of the choice, whole; that it was taken out stands in the log too."""
    with told_if_refused(), told_if_it_fails():
        person = require(Act.EXPORT_LOG)
        from monitoring.store.audit_log import write_audit_csv

        with timed_export(kind="audit_log", format="csv"):
            entries = asked.entries()
            content = write_audit_csv(entries)
        store().log("export_log", by=person.person_id, subject="nhat-ky.csv", after={"entries": len(entries)})
        st.session_state[_FILE] = content
        tell(f"Đã lập tệp nhật ký, {say_number(len(entries))} dòng. Bấm “Tải nhat-ky.csv” ở cuối trang.")
