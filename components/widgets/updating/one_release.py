"""One release opened: the files that came with it, its tables as a ZIP, and putting it to use again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import streamlit as st

from components.documents.releases.tables_zip import zip_name, zip_tables
from components.observing.events import made_when_asked, told_publication
from components.widgets.guard import allowed_now, require, told_if_refused
from components.widgets.loading import framework
from components.widgets.process_store import store
from components.widgets.updating.received import show_file
from components.widgets.updating.told import tell, told_if_it_fails
from monitoring.model.people import Act
from monitoring.views.releases.release_rows import ReceivedRow, view_received
from monitoring.views.returns.return_words import FileRow
from monitoring.wording.unit_words import name_programme_units

if TYPE_CHECKING:
    from monitoring.store.records import ReleaseRecord

_LONGEST_REASON = 500


def show_release(record: ReleaseRecord, *, is_active: bool, active: int | None) -> None:
    """What the expander holds. Raises `StoreError`."""
    _show_received(record.number)
    _show_zip(record)
    if not is_active and allowed_now(Act.ROLL_BACK):
        _show_activating(record, active)


def _show_received(number: int) -> None:
    files = view_received(store().received_of(number), store().returns(), number, framework())
    if not files:
        st.html("<p class='foot'>Bản này không kèm tệp báo cáo nào.</p>")
        return
    st.html(f"<p class='foot'>Tệp báo cáo đã nhận: {len(files)}</p>")
    for position, file in enumerate(files):
        named = FileRow(
            name=f"{file.name} ({file.of})" if file.of else file.name, sha256=file.sha256, size=file.size
        )
        show_file(named, key=f"ban-{number}-{position}", may_read=_may_read(file), saved_as=file.name)
    if not any(map(_may_read, files)):
        st.html("<p class='foot'>Tệp gốc chỉ tải được bởi đơn vị đã gửi, người duyệt và quản trị.</p>")


def _may_read(file: ReceivedRow) -> bool:
    """A file is its reporter's own; one that came with no return is only for those who may read every return."""
    if file.reporter_ids:
        return any(allowed_now(Act.READ_RETURN, one) for one in file.reporter_ids)
    return allowed_now(Act.READ_RETURN)


def _show_zip(record: ReleaseRecord) -> None:
    st.download_button(
        "Tải các bảng (ZIP)",
        # read and packed only when it is pressed, on a thread of its own
        made_when_asked(
            lambda: zip_tables(record, store().tables_of(record.number)), kind="release_tables", format="zip"
        ),
        file_name=zip_name(record),
        mime="application/zip",
        key=f"zip-{record.number}",
        on_click="ignore",
    )


def _show_activating(record: ReleaseRecord, active: int | None) -> None:
    key = f"ly-do-{record.number}"
    st.text_area(
        f"Lý do đưa bản số {record.number} vào dùng thay bản số {active} (bắt buộc)",
        key=key,
        max_chars=_LONGEST_REASON,
        placeholder=f"Ví dụ: bản số 3 có số liệu của một {name_programme_units(framework()).one} chưa đúng, chờ đính chính.",
    )
    st.button(
        f"Đưa bản số {record.number} vào dùng",
        key=f"dua-vao-dung-{record.number}",
        on_click=_activate,
        args=(record.number, active, key),
    )


def _activate(number: int, seen: int | None, key: str) -> None:
    with told_if_refused(), told_if_it_fails():
        person = require(Act.ROLL_BACK)
        active = store().active().number
        if active == number:
            return  # a double press has done it already
        if active != seen:
            tell(
                f"Chưa đổi: bản đang dùng vừa thành bản số {active}, không còn là bản số {seen}. Hãy xem lại rồi làm lại.",
                tone="refused",
            )
            return
        from monitoring.store.errors import StoreError

        with told_publication("roll_back", refused_by=StoreError):
            record = store().activate(number, by=person.person_id, reason=st.session_state.get(key, ""))
        st.session_state[key] = ""
        tell(f"Đã đưa bản số {record.number} (“{record.title}”) vào dùng thay bản số {seen}.")
