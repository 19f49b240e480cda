"""Trình chiếu: the secretary puts slides in order, keeps them in a link or a file, and shows them."""

import streamlit as st

from components.widgets.address import keep_in_address
from components.widgets.agenda import LINK_NAME, current_agenda
from components.widgets.agenda_editor import show_files, show_new_slide, show_slide_list
from components.widgets.filters import current_choice
from components.widgets.projector import show_projector, write_document
from monitoring.views.agenda import write_agenda

choice, slides = current_choice(), current_agenda()
keep_in_address({LINK_NAME: write_agenda(slides)})

st.title(f"Bài trình chiếu có {len(slides)} trang" if slides else "Soạn bài trình chiếu", anchor=False)
st.html(
    "<p class='lead'>Liên kết của trang này mang theo cả bài. Khi chiếu: phím mũi tên, PageUp, PageDown, phím cách hoặc bút "
    "trình chiếu để chuyển trang; B để tắt màn hình tạm thời; Esc để thoát. Sau khi mở, không cần mạng.</p>"
)
left, right = st.columns([1.6, 1])
with left:
    if slides:
        document = write_document(slides)
        show_projector(document)
        st.download_button(
            "Tải bài để chiếu trên máy khác (.html)",
            document,
            file_name=f"trinh-chieu-{choice.year}.html",
            mime="text/html",
            on_click="ignore",
        )
    with st.container(border=True):
        st.subheader("Các trang của bài", anchor=False)
        show_slide_list(choice)
with right:
    with st.container(border=True):
        st.subheader("Thêm trang", anchor=False)
        show_new_slide(choice)
    with st.container(border=True):
        st.subheader("Lưu và mở bài", anchor=False)
        show_files(choice)
