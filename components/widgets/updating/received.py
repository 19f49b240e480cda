"""A received file with the button that gives it as it came."""

from __future__ import annotations

import re
import unicodedata

import streamlit as st

from components.observing.events import made_when_asked
from components.widgets.process_store import store
from components.widgets.updating.return_markup import file_line
from monitoring.views.returns.return_words import FileRow

# never by the type that the name claims: a browser would open a page that somebody sent in
_AS_BYTES = "application/octet-stream"
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|]')
_LONGEST_NAME = 120


def show_file(file: FileRow, *, key: str, may_read: bool, saved_as: str = "") -> None:
    """Name, size and hash; the file itself only for those who may read returns. ``saved_as`` is its own name."""
    with st.container(horizontal=True, vertical_alignment="center", key=f"tep-{key}"):
        st.html(file_line(file))
        if may_read:
            st.download_button(
                "Tải tệp gốc",
                # read only when it is pressed, on a thread of its own
                made_when_asked(
                    lambda: store().content(file.sha256), kind="received_file", format="original"
                ),
                file_name=safe_name(saved_as or file.name),
                mime=_AS_BYTES,
                key=f"tai-{key}",
                on_click="ignore",
            )


def safe_name(name: str) -> str:
    """The name as any file system takes it: no folders, no control characters, not endless."""
    kept = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C")
    kept = _NOT_IN_NAMES.sub("_", kept).strip(" .")
    return kept[-_LONGEST_NAME:] or "tep"
