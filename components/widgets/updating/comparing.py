"""“So sánh hai bản”: how many rows differ by table, then cells, maps and ratings as the preview shows them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link
from components.widgets.loading import boundaries
from components.widgets.markup import nothing_here
from components.widgets.process_store import store
from components.widgets.updating.release_markup import counts_table
from monitoring.views.releases.compared import TableCount, count_changes
from monitoring.views.releases.release_rows import ReleaseRow

if TYPE_CHECKING:
    from monitoring.views.preview.view import PreviewView

_BEFORE, _AFTER, _OPEN = "ban-truoc", "ban-sau", "so-sanh-ban"
_KEPT = 3  # each holds two releases


def show_comparing(rows: Sequence[ReleaseRow]) -> None:
    """Choose two releases and see what differs; nothing is read before the reader asks. Raises `StoreError`."""
    st.subheader("So sánh hai bản", anchor=False)
    if len(rows) < 2:
        st.html(nothing_here("Mới có một bản, chưa có gì để so sánh."))
        return
    names = {str(one.number): one.choice for one in rows}
    active = next((one.number for one in rows if one.is_active), rows[0].number)
    earlier = next((one.number for one in rows if one.number < active), rows[-1].number)
    with st.container(horizontal=True, vertical_alignment="bottom", key="chon-hai-ban"):
        before = _choose("Bản trước", names, key=_BEFORE, first=str(earlier))
        after = _choose("Bản sau", names, key=_AFTER, first=str(active))
    if before == after:
        st.html(nothing_here("Chọn hai bản khác nhau để so sánh."))
        return
    by_number = {str(one.number): one for one in rows}
    _show_difference(by_number[before], by_number[after])


def _choose(label: str, names: dict[str, str], *, key: str, first: str) -> str:
    start_from_link(key, names, first, label=label.lower())
    chosen = st.selectbox(label, list(names), format_func=names.__getitem__, key=key)
    chosen = chosen if chosen in names else first
    keep_in_address({key: chosen if chosen != first else None})
    return chosen


def _show_difference(before: ReleaseRow, after: ReleaseRow) -> None:
    counts, preview = _compare(before.code, after.code, before.number, after.number)
    if not counts:
        st.html(nothing_here("Hai bản có cùng số liệu, không khác nhau dòng nào."))
        return
    st.html(counts_table(counts))
    from components.widgets.updating.preview import show_preview

    show_preview(preview, key=_OPEN)


@st.cache_resource(show_spinner="Đang so sánh hai bản…", max_entries=_KEPT)
def _compare(
    before_code: str, after_code: str, _before: int, _after: int
) -> tuple[tuple[TableCount, ...], PreviewView]:
    from monitoring.sources.releases import framework_of
    from monitoring.store.comparing import compare_tables
    from monitoring.views.preview.view import view_preview

    old, new = store().tables_of(_before), store().tables_of(_after)
    before, after = (
        framework_of(tables, release=store().release(number).release)
        for number, tables in ((_before, old), (_after, new))
    )
    return count_changes(compare_tables(old, new)), view_preview(before, after, boundaries())
