"""Bringing files in: taken one by one into the return under way, each with what the check says of it."""

from __future__ import annotations

import streamlit as st

from components.observing.events import note_imported_file
from components.widgets.guard import require, told_if_refused
from components.widgets.markup import escape
from components.widgets.updating.told import tell
from components.widgets.updating.under_way import (
    KINDS,
    MOST_BYTES,
    MOST_FILES,
    UnderWay,
    drop_file,
    kind_of,
    take_files,
)
from components.widgets.upload_room import let_go
from monitoring.model.people import Act
from monitoring.model.periods import Period
from monitoring.returns.gate import FILE_LIMIT_BYTES, MEGABYTE
from monitoring.views.returns.checked import CheckedReturn
from monitoring.views.returns.return_words import say_size

_ROUND = "_upload_round"


def show_upload(reporter_id: str, period: Period) -> None:
    """The place to choose or drop files. It is empty again after each: what was taken stands in the list below it."""
    key = f"tep-nop-{st.session_state.setdefault(_ROUND, 0)}"
    megabytes = FILE_LIMIT_BYTES // MEGABYTE
    st.file_uploader(
        "Chọn tệp đã điền, hoặc kéo thả vào khung",
        type=list(KINDS),
        accept_multiple_files=True,
        max_upload_size=megabytes,
        key=key,
        on_change=_take,
        args=(key, reporter_id, period),
    )
    st.html(
        f"<p class='foot'>Tệp .xlsx, .xls hoặc .csv; mỗi tệp không quá {megabytes} MB, nhiều nhất {MOST_FILES} tệp, "
        f"tổng không quá {MOST_BYTES // MEGABYTE} MB. Tệp trùng tên thay tệp cũ.</p>"
    )


def show_files(reporter_id: str, period: Period, held: UnderWay, checked: CheckedReturn) -> None:
    """The files under way, each with its standing and a button to leave it out."""
    for number, (file, reading) in enumerate(zip(held.files, checked.readings, strict=True)):
        errors = sum(one.blocks for one in reading.problems)
        warnings = len(reading.problems) - errors
        told = [*([f"✕ {errors} lỗi"] if errors else []), *([f"! {warnings} cảnh báo"] if warnings else [])]
        tone = "error" if errors else "warning" if warnings else "clean"
        kept = "đã lưu trong kho" if file.is_saved else "chưa lưu"
        with st.container(horizontal=True, vertical_alignment="center", key=f"dong-tep-{number}"):
            st.html(
                f"<p class='file'><b>{escape(file.name)}</b><br><span class='foot'>{escape(say_size(len(file.content)))} · {kept} · "
                f"<span class='of-file {tone}'>{', '.join(told) or '✓ không có lỗi'}</span></span></p>",
                width="stretch",
            )
            st.button("Bỏ tệp", key=f"bo-tep-{number}", on_click=_drop, args=(reporter_id, period, file.name))


def _take(key: str, reporter_id: str, period: Period) -> None:
    with told_if_refused():
        require(Act.SAVE_DRAFT, reporter_id)
        uploaded = st.session_state.get(key) or []
        if not uploaded:
            return
        # refused by its size before it is read into memory a second time
        small = [one for one in uploaded if one.size <= FILE_LIMIT_BYTES]
        refused = take_files(reporter_id, period, [(one.name, one.getvalue()) for one in small])
        for one in uploaded:
            if one.size > FILE_LIMIT_BYTES:
                refused.append(f"“{one.name}” lớn hơn {FILE_LIMIT_BYTES // MEGABYTE} MB nên không nhận.")
                note_imported_file(kind_of(one.name), is_taken=False)
        for words in refused:
            tell(words, tone="refused")
        let_go(uploaded)
        st.session_state[_ROUND] += 1


def _drop(reporter_id: str, period: Period, name: str) -> None:
    with told_if_refused():
        require(Act.SAVE_DRAFT, reporter_id)
        drop_file(reporter_id, period, name)
