"""Under every picture: its numbers as a table, its sentence to copy, and files to take along. Made only when opened."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from components.observing.events import made_when_asked
from components.widgets.copy_text import show_copy_sentence
from components.widgets.data_table import data_table
from components.widgets.fragments import said_if_it_fails
from components.widgets.markup import escape
from monitoring.views.exhibits.exhibit import Exhibit

MakeExhibit = Callable[[], Exhibit]
_LABEL = "Bảng số liệu · Tải về"
_FORMAT_VI = {
    "png": "PNG (cho Word)",
    "svg": "SVG",
    "csv": "CSV",
    "xlsx": "Excel",
}


@st.fragment
def show_export(make: MakeExhibit, *, key: str) -> None:
    """The bar, closed. ``make`` is called when the reader opens it: most never do, and the page stays fast."""
    bar = st.expander(_LABEL, key=f"xuat-{key}", type="compact", on_change="rerun")
    if not bar.open:
        return
    words = "Chưa lập được bảng và tệp của hình này. Chi tiết đã ghi vào nhật ký máy chủ."
    with bar, said_if_it_fails("export", words):
        _show_opened(make(), key)


def _show_opened(exhibit: Exhibit, key: str) -> None:
    # what draws and writes files takes a second to import: not before a reader asks for it
    from components.documents.document import MIME, PictureFormat
    from components.documents.pictures.desk import picture_desk
    from components.documents.single import formats_of, make_file

    def content_of(format: PictureFormat) -> bytes:
        return make_file(exhibit, format, picture_desk()).content

    with st.container(horizontal=True, key=f"tai-{key}"):
        for format in formats_of(exhibit):
            st.download_button(
                _FORMAT_VI[format.value],
                # asked for only when it is pressed; on its own thread
                made_when_asked(partial(content_of, format), kind=key, format=format.value),
                file_name=f"{exhibit.name}.{format.value}",
                mime=MIME[format.value],
                key=f"tai-{key}-{format.value}",
                on_click="ignore",
            )
    st.html(f"<p class='sentence'>{escape(exhibit.statement.text)}</p>")
    show_copy_sentence(exhibit.quotation, key=f"cau-{key}")
    st.html(data_table(exhibit))
