"""The task “Các bản số liệu”: every release, newest first; open one, take it along, put it to use, compare two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import streamlit as st

from components.widgets.guard import allowed_now
from components.widgets.markup import nothing_here
from components.widgets.process_store import store
from components.widgets.updating.comparing import show_comparing
from components.widgets.updating.one_release import show_release
from components.widgets.updating.paging import show_page
from components.widgets.updating.release_markup import release_line
from components.widgets.updating.told import show_told, shown_if_it_fails
from monitoring.model.people import Act
from monitoring.store.presence import has_store
from monitoring.views.releases.release_rows import ReleaseRow, view_releases

if TYPE_CHECKING:
    from monitoring.store.records import ReleaseRecord

_AT_ONCE = 10


def show_releases() -> None:
    """Everybody may look; what changes something asks who it is."""
    show_told()
    if not has_store():
        st.html(
            nothing_here(
                "Chưa có bản nào được phát hành. Bảng theo dõi đang dùng các bảng đi kèm phần mềm; bản số 1 được lập "
                "khi cán bộ mở phần gửi hoặc duyệt báo cáo lần đầu."
            )
        )
        return
    with shown_if_it_fails():
        records = {one.number: one for one in store().releases()}
        rows = view_releases(records.values(), store().activation())
        _show_list(rows, records)
        show_comparing(rows)


def _show_list(rows: tuple[ReleaseRow, ...], records: Mapping[int, ReleaseRecord]) -> None:
    st.subheader(f"Các bản đã phát hành: {len(rows)}", anchor=False)
    active = next((one.number for one in rows if one.is_active), None)
    for row in show_page(rows, key="trang-ban", at_once=_AT_ONCE):
        with st.container(border=True, key=f"ban-{row.number}"):
            with st.container(horizontal=True, vertical_alignment="center", key=f"dong-ban-{row.number}"):
                st.html(release_line(row))
                st.link_button(f"Mở bản số {row.number}", f"./?release={row.number}")
            can_use = not row.is_active and allowed_now(Act.ROLL_BACK)
            more = st.expander(
                "Tệp gốc, tải các bảng, đưa vào dùng" if can_use else "Tệp gốc, tải các bảng",
                key=f"xem-ban-{row.number}",
                type="compact",
                on_change="rerun",
            )
            if more.open:
                with more:
                    show_release(records[row.number], is_active=row.is_active, active=active)
