"""The agenda of the session that is being prepared: kept for the reader, in a link or in a file, never on the server."""

from __future__ import annotations

import streamlit as st

from components.widgets.address import kept_address, remark, take_from_link
from components.widgets.loading import framework
from monitoring.views.agenda import (
    MOST_SLIDES,
    Agenda,
    NotAnAgenda,
    SlideAsk,
    describe_slide,
    read_agenda,
    read_file,
)
from monitoring.views.choice import Choice
from monitoring.views.slide_of_page import has_slide, slide_of_page

LINK_NAME = "bai"
_AGENDA = "_agenda"


def current_agenda() -> tuple[SlideAsk, ...]:
    """The slides in order; the first time those of the link that the reader came by."""
    if _AGENDA not in st.session_state:
        st.session_state[_AGENDA] = ()
        _take(read_agenda(framework(), take_from_link(LINK_NAME)))
    agenda: tuple[SlideAsk, ...] = st.session_state[_AGENDA]
    return agenda


def add_slides(*slides: SlideAsk) -> None:
    """Put slides at the end, as many as an agenda may hold."""
    st.session_state[_AGENDA] = (*current_agenda(), *slides)[:MOST_SLIDES]


def move_slide(index: int, step: int) -> None:
    """Change the slide's place by one."""
    slides = list(current_agenda())
    slides.insert(index + step, slides.pop(index))
    st.session_state[_AGENDA] = tuple(slides)


def drop_slide(index: int) -> None:
    """Take the slide out."""
    slides = current_agenda()
    st.session_state[_AGENDA] = (*slides[:index], *slides[index + 1 :])


def open_file(content: bytes) -> None:
    """Take the agenda of a file in the place of the present one; what is no agenda is told and changes nothing."""
    try:
        _take(read_file(framework(), content))
    except NotAnAgenda:
        remark("Tệp này không phải bài trình chiếu đã lưu từ bảng theo dõi; bài đang soạn được giữ nguyên.")


def show_add_to_agenda(page: str, choice: Choice) -> None:
    """The button that puts what the page shows into the agenda; nothing on a page that has no slide."""
    if has_slide(page):
        st.button("Thêm vào trình chiếu", width="stretch", on_click=_add_page, args=(page, choice))


def _add_page(page: str, choice: Choice) -> None:
    ask = slide_of_page(framework(), page, choice, kept_address())
    add_slides(ask)
    st.toast(
        f"Đã thêm “{describe_slide(framework(), ask)}”. Bài trình chiếu có {len(current_agenda())} trang."
    )


def _take(agenda: Agenda) -> None:
    st.session_state[_AGENDA] = agenda.slides
    if agenda.unread:
        remark(
            f"Bài trình chiếu có {len(agenda.unread)} trang không mở được nữa vì đơn vị, chỉ số hoặc dự án của trang "
            f"không còn trong bảng theo dõi; {len(agenda.slides)} trang khác được giữ nguyên."
        )
