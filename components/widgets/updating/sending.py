"""The task “Gửi báo cáo”: template, files, every problem, reasons, preview, and the handing over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import streamlit as st

from components.widgets.clock import today_in_vietnam
from components.widgets.guard import allowed_now
from components.widgets.loading import current_release
from components.widgets.person import current_person
from components.widgets.process_store import store
from components.widgets.releases import Shown, active_release
from components.widgets.updating.checking import check_files, preview_files
from components.widgets.updating.problems import show_problems
from components.widgets.updating.reasons import explained, show_reasons
from components.widgets.updating.reporter_choice import choose_return
from components.widgets.updating.standing import show_history, show_standing
from components.widgets.updating.taking_steps import (
    LONGEST_NOTE,
    note_field,
    save_draft,
    say_hindrance,
    send_return,
)
from components.widgets.updating.template_download import show_table_guide, show_template
from components.widgets.updating.told import show_told, shown_if_it_fails
from components.widgets.updating.under_way import UnderWay, forget, open_return
from components.widgets.updating.upload import show_files, show_upload
from monitoring.model.people import Act
from monitoring.model.periods import Period
from monitoring.model.returns import Return, ReturnState
from monitoring.views.returns.asked import say_due
from monitoring.views.returns.checked import CheckedReturn
from monitoring.views.returns.reasons import ask_reasons
from monitoring.views.returns.standing import view_standing

_STYLE = Path(__file__).with_name("sending.css")


def show_sending() -> None:
    """Everything that a data officer does with one return; only for those who send for some reporter."""
    st.html(_STYLE)
    show_told()
    with shown_if_it_fails():
        base = active_release()
        asked = choose_return(base.framework, current_person())
        if asked is not None and allowed_now(Act.READ_RETURN, asked[0]):
            _tell_pinned(base)
            _show_return(*asked, base)


def _show_return(reporter_id: str, period: Period, base: Shown) -> None:
    found = store().return_of(reporter_id, period)
    standing = view_standing(found)
    show_standing(
        standing,
        say_due(
            base.framework,
            reporter_id,
            period,
            received_at=None if found is None else found.received_at,
            today=today_in_vietnam(),
        ),
    )
    if standing.is_open:
        show_history(found, standing, base.framework, with_kept=False)
        _show_work(reporter_id, period, found, base)
    else:
        forget(reporter_id, period)
        show_history(found, standing, base.framework, with_kept=True)


def _show_work(reporter_id: str, period: Period, found: Return | None, base: Shown) -> None:
    held = open_return(reporter_id, period, found)
    _tell_moved(reporter_id, period, held, found)
    if reporter_id in base.framework.agencies:
        show_table_guide(base.framework)
    steps = count(1)
    left, right = st.columns([1, 1.9], gap="medium")
    with left:
        with st.container(border=True):
            _head(steps, "Tải biểu mẫu")
            show_template(reporter_id, period, base)
        with st.container(border=True):
            _head(steps, "Nộp tệp")
            show_upload(reporter_id, period)
            checked = check_files(reporter_id, period, held, base)
            show_files(reporter_id, period, held, checked)
    with right:
        _show_check(held, checked, found, steps)
    if held.files and not checked.errors:
        _show_preview(held, checked, base, steps)
    with st.container(border=True):
        _show_handing_over(reporter_id, period, held, explained(checked), found, steps)


def _show_check(held: UnderWay, checked: CheckedReturn, found: Return | None, steps: Iterator[int]) -> None:
    with st.container(border=True):
        _head(steps, "Kết quả kiểm tra")
        if not held.files:
            st.html(
                "<div class='nothing-here'>Chưa có tệp nào. Nộp tệp ở bước 2, mọi lỗi sẽ hiện ở đây cùng một lúc.</div>"
            )
            return
        show_problems(held, checked)
    groups = ask_reasons(checked.problems)
    if groups:
        with st.container(border=True):
            _head(steps, "Giải trình cảnh báo")
            st.html(
                "<p class='lead'>Cảnh báo có thể là số đúng. Sửa trong tệp, hoặc ghi lý do; người duyệt sẽ đọc.</p>"
            )
            show_reasons(groups, () if found is None else found.last.explanations)


def _show_preview(held: UnderWay, checked: CheckedReturn, base: Shown, steps: Iterator[int]) -> None:
    from components.widgets.updating.preview import show_preview

    with st.container(border=True):
        _head(steps, "Xem trước thay đổi")
        if st.toggle(
            f"Xem báo cáo này sẽ thay đổi gì trong bản đang dùng (số {base.number})",
            key="xem-truoc", persist_state="session",
        ):  # fmt: skip
            show_preview(preview_files(held, checked, base), key="gui")


def _show_handing_over(
    reporter_id: str,
    period: Period,
    held: UnderWay,
    checked: CheckedReturn,
    found: Return | None,
    steps: Iterator[int],
) -> None:
    _head(steps, "Gửi")
    field = note_field(reporter_id, period)
    if found is not None and found.state is ReturnState.DRAFT:
        st.session_state.setdefault(field, found.last.note)
    st.text_area(
        "Lời nhắn cho người duyệt (không bắt buộc)", key=field, max_chars=LONGEST_NOTE, height=76,
        persist_state="session",
    )  # fmt: skip
    hindrance = say_hindrance(held, checked)
    if hindrance:
        st.html(f"<p class='check-result warning'><b aria-hidden='true'>!</b> Chưa gửi được: {hindrance}</p>")
    with st.container(horizontal=True):
        st.button(
            "Lưu bản nháp", key="luu-nhap", on_click=save_draft, args=(reporter_id, period),
            disabled=not held.files and held.seen_step is None,
        )  # fmt: skip
        # with warnings only it stays live: a reason just typed arrives together with the press
        st.button(
            "Gửi báo cáo", key="gui-bao-cao", type="primary", on_click=send_return, args=(reporter_id, period),
            disabled=not held.files or bool(checked.errors),
        )  # fmt: skip


def _tell_moved(reporter_id: str, period: Period, held: UnderWay, found: Return | None) -> None:
    """Somebody else has gone a step since this session began: his files, or one's own."""
    if held.seen_step == (None if found is None else found.last.step_id):
        return
    st.info(
        "Báo cáo này vừa có bước mới: xem lịch sử ở trên. Các tệp dưới đây chưa lưu vào kho, vẫn còn trên trang."
    )
    st.button(
        "Bỏ tệp của tôi, mở bản mới nhất", key="mo-ban-moi", on_click=forget, args=(reporter_id, period)
    )


def _tell_pinned(base: Shown) -> None:
    pinned = current_release()
    if pinned is not None and pinned.is_pinned:
        st.info(
            f"Liên kết đang giữ bản số {pinned.number} cho các trang khác. Báo cáo luôn được lập và kiểm tra theo bản đang dùng, số {base.number}."
        )


def _head(steps: Iterator[int], name: str) -> None:
    """Steps are numbered as they appear: not every return has warnings to explain."""
    st.subheader(f"{next(steps)}. {name}", anchor=False)
