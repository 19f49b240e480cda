"""Every changed cell of a preview, a page at a time, and the whole list as a file."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import streamlit as st

from components.documents.document import MIME
from components.observing.events import made_when_asked
from components.widgets.fragments import said_if_it_fails
from components.widgets.markup import illustrated_key, plain_head
from components.widgets.updating.preview_tables import cells_table
from monitoring.views.preview.lines import ChangePage, GroupBy, Part, page_of_changes
from monitoring.views.preview.listing import MOST_IN_A_WORKBOOK
from monitoring.views.preview.view import PreviewView
from monitoring.wording.numbers import say_number

_Code = TypeVar("_Code")
_BY_VI = {GroupBy.UNIT: "Theo đơn vị", GroupBy.INDICATOR: "Theo chỉ số, dự án"}


def show_cells(view: PreviewView, *, key: str) -> None:
    """The list of the changed cells by unit or by indicator, with what to take along."""
    with st.container(border=True):
        st.html(plain_head("Từng ô thay đổi"))
        _show_list(view, key)


@st.fragment
def _show_list(view: PreviewView, key: str) -> None:
    with said_if_it_fails(
        "preview", "Chưa lập được danh sách thay đổi. Chi tiết đã ghi vào nhật ký máy chủ."
    ):
        part, by = _choose(view, key)
        number = st.session_state.get(_page_key(key, part, by), 1)
        page = page_of_changes(view, part, by=by, page=number)
        st.html(cells_table(page))
        if _illustrates(page):
            st.html(illustrated_key())
        _turn_pages(page, _page_key(key, part, by))
        _offer_files(view, key)


def _choose(view: PreviewView, key: str) -> tuple[Part, GroupBy]:
    others = sum(len(one.rows) for one in view.other_tables)
    counts = {Part.FIGURES: len(view.by_unit), Part.MONEY: len(view.money_by_unit), Part.OTHERS: others}
    names = {
        Part.FIGURES: "Số liệu theo dõi",
        Part.MONEY: "Kinh phí",
        Part.OTHERS: ", ".join(one.name for one in view.other_tables),
    }
    parts = [part for part in Part if counts[part]]
    with st.container(horizontal=True):
        part = _segments(
            "Bảng", {one: f"{names[one]} ({say_number(counts[one])} dòng)" for one in parts}, f"{key}-xt-bang"
        )
        by = GroupBy.UNIT
        if part is not Part.OTHERS:
            by = _segments("Xếp", _BY_VI, f"{key}-xt-xep")
    return part, by


def _segments(label: str, names: Mapping[_Code, str], key: str) -> _Code:
    if st.session_state.get(key) not in names:
        st.session_state.pop(key, None)
    chosen = st.segmented_control(
        label,
        list(names),
        format_func=names.__getitem__,
        key=key,
        default=next(iter(names)),
        required=True,
        label_visibility="collapsed",
    )
    return chosen or next(iter(names))


def _page_key(key: str, part: Part, by: GroupBy) -> str:
    return f"{key}-xt-trang-{part}-{by}"


def _turn_pages(page: ChangePage, key: str) -> None:
    if page.page_count == 1:
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        for label, step, end in (("Trang trước", -1, 1), ("Trang sau", 1, page.page_count)):
            st.button(
                label,
                key=f"{key}{step}",
                disabled=page.page == end,
                on_click=_turn_to,
                args=(key, page.page + step),
            )
        st.html(
            f"<p class='foot'>Trang {page.page}/{page.page_count}: dòng {say_number(page.first)}–{say_number(page.last)}"
            f" trong {say_number(page.row_count)} dòng</p>"
        )


def _turn_to(key: str, number: int) -> None:
    st.session_state[key] = number


def _illustrates(page: ChangePage) -> bool:
    return any(
        line.before_is_illustrative or line.after_is_illustrative
        for group in page.groups
        for row in group.rows
        for line in row.lines
    )


def _offer_files(view: PreviewView, key: str) -> None:
    # what writes files takes a second to import: not before a reader asks for it
    with st.container(horizontal=True):
        st.download_button(
            "Tải toàn bộ danh sách (CSV)",
            made_when_asked(lambda: _write(view, "csv"), kind="changes", format="csv"),
            file_name="thay-doi-so-lieu.csv",
            mime="text/csv",
            key=f"{key}-xt-csv",
            on_click="ignore",
        )
        if view.cell_count <= MOST_IN_A_WORKBOOK:
            st.download_button(
                "Tải toàn bộ danh sách (Excel)",
                made_when_asked(lambda: _write(view, "xlsx"), kind="changes", format="xlsx"),
                file_name="thay-doi-so-lieu.xlsx",
                mime=MIME["xlsx"],
                key=f"{key}-xt-xlsx",
                on_click="ignore",
            )
        else:
            st.html("<p class='foot'>Danh sách quá dài cho một tệp Excel; tệp CSV có đủ.</p>")


def _write(view: PreviewView, ending: str) -> bytes:
    from components.documents.sheets.changes_file import write_changes_csv, write_changes_xlsx

    return write_changes_csv(view) if ending == "csv" else write_changes_xlsx(view)
