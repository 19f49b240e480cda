"""What frames every page: the chips of the choice, and the footer."""

from __future__ import annotations

import streamlit as st
from streamlit.navigation.page import Page as StreamlitPage

from components.figures.map_files import geo_address
from components.observing.events import note_page_view, timed_page
from components.widgets.loading import framework
from components.widgets.markup import chips, escape
from components.widgets.page_list import FIRST_PAGE
from components.widgets.release_banner import name_release
from monitoring.sources.layer_files import layer_files
from monitoring.views.choice import Choice, describe_choice
from monitoring.wording.numbers import say_date

_VIEWED = "_viewed_page"


def run_page(page: StreamlitPage) -> None:
    """Run the page; where it fails, say so in Vietnamese and leave the trace to the server's log.

    Filters and navigation stay, so that the reader can go on elsewhere.
    """
    name = page.url_path or FIRST_PAGE.url_path
    if st.session_state.get(_VIEWED) != name:
        st.session_state[_VIEWED] = name
        note_page_view(name)
    try:
        with timed_page(name):
            page.run()
    except Exception:
        st.error(
            "Trang này gặp lỗi và chưa hiển thị được. Hãy thử tải lại trang hoặc chọn lại bộ lọc; nếu vẫn lỗi, "
            "hãy báo người quản trị kèm địa chỉ của trang. Chi tiết đã ghi vào nhật ký máy chủ."
        )


def show_chosen(choice: Choice) -> None:
    """What is chosen, as chips above the content."""
    st.html(chips(describe_choice(framework(), choice)))


def show_footer() -> None:
    """The release and its link, the guide for users, the decision that is followed, and whose boundaries are drawn.

    Two parts: the link changes with every choice, the rest is sent once.
    """
    programme = framework().programme
    st.html(f"<footer class='page-foot'>{name_release()}</footer>")
    st.html(
        "<p class='page-foot more'><a href='huong-dan' target='_blank'>Hướng dẫn sử dụng</a> · "
        f"{escape(programme.name_vi)} · {escape(programme.decision_no)} ngày "
        f"{say_date(programme.decision_date)}. {escape(layer_files().attribution_vi)} {_licence()}</p>"
    )


def _licence() -> str:
    """The way to the licence of the boundaries, where they came with one."""
    file = layer_files().licence
    address = escape(f"{geo_address()}{file}")
    return f"<a href='{address}' target='_blank'>Giấy phép dữ liệu ranh giới</a>" if file else ""
