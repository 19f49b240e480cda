"""One return before its judge: files as received, what is wrong with it now, what it would change, and the decision."""

from __future__ import annotations

import streamlit as st

from components.observing.events import note_return_step
from components.widgets.guard import allowed_now, require, told_if_refused
from components.widgets.markup import escape, nothing_here
from components.widgets.person import current_person
from components.widgets.process_store import store
from components.widgets.releases import Shown, active_release
from components.widgets.updating.plans import Plan, plan_of, preview_of, reread, show_summary
from components.widgets.updating.received import show_file
from components.widgets.updating.return_markup import problems_table, state_chip, steps_table
from components.widgets.updating.told import Told, tell, told_box, told_if_it_fails
from monitoring.model.people import Act
from monitoring.model.returns import Return, ReturnState
from monitoring.views.returns.acceptance import why_not_accepted
from monitoring.views.returns.reread import RereadReturn, other_periods, speaks_of_others
from monitoring.views.returns.return_words import ReturnView, name_return, view_return

OPEN = "bao-cao"
_REASON = "ly-do-tra-lai"
_LONGEST_REASON = 2000


def show_return(one: Return, base: Shown) -> None:
    """Everything that the judge needs, in the order in which he reads it. Raises `StoreError`."""
    view = view_return(one, base.framework)
    st.button("Về danh sách", icon=":material/arrow_back:", on_click=_close)
    st.html(
        f"<div class='return-head'><h3>{escape(view.name)} {state_chip(view)}</h3><p class='foot'>{escape(view.sent)}</p></div>"
    )
    if view.note:
        st.html(f"<p class='said-note'>{escape(view.note)}</p>")
    _show_files(view, one)
    read = reread(one, base)
    _show_problems(read, base)
    with st.expander(f"Lịch sử báo cáo: {len(view.steps)} bước", key="qua-trinh"):
        st.html(steps_table(view.steps))
    plan = plan_of([one], base)
    _show_decision(one, plan, base)
    _show_preview(plan, base)


def _show_files(view: ReturnView, one: Return) -> None:
    st.subheader(f"Tệp đã nhận: {len(view.files)}", anchor=False)
    may_read = allowed_now(Act.READ_RETURN, one.reporter_id)
    for number, file in enumerate(view.files):
        show_file(file, key=f"{view.code}-{number}", may_read=may_read)


def _show_problems(read: RereadReturn, base: Shown) -> None:
    st.subheader(f"Đọc lại theo bản đang dùng (số {base.number})", anchor=False)
    st.html("".join(f"<p class='lead'>{escape(line)}</p>" for line in _say_rows(read, base)))
    problems = (*read.errors, *read.warnings)
    if not problems:
        st.html(told_box(Told("Không có lỗi, không có cảnh báo.", "note")))
        return
    st.html(problems_table(problems))


def _say_rows(read: RereadReturn, base: Shown) -> list[str]:
    """What the files speak of, and what the judge may not have expected there."""
    tables = base.framework
    count, units = read.row_count, sorted(read.unit_ids)
    names = [tables.units[one].full_name_vi for one in units if one in tables.units]
    lines = [
        f"Các tệp có {count} dòng số liệu về {', '.join(names)}." if names else "Các tệp không có số liệu."
    ]
    others = [tables.units[one].full_name_vi for one in sorted(speaks_of_others(read, tables))]
    if others:
        lines.append(f"Lưu ý: báo cáo có số liệu của đơn vị khác: {', '.join(others)}.")
    periods = [one.name_vi for one in sorted(other_periods(read))]
    if periods:
        lines.append(f"Lưu ý: báo cáo có số liệu của kỳ khác: {', '.join(periods)}.")
    return lines


def _show_preview(plan: Plan, base: Shown) -> None:
    st.subheader("Nếu phát hành riêng báo cáo này", anchor=False)
    if plan.problems:
        st.html(problems_table(plan.problems))
    elif plan.framework is None:
        st.html(nothing_here("Chưa xem trước được: báo cáo còn lỗi."))
    else:
        from components.widgets.updating.preview import show_preview

        show_preview(preview_of(plan, base), key="duyet")


def _show_decision(one: Return, plan: Plan, base: Shown) -> None:
    refusal = why_not_accepted(current_person(), plan.returns[0], merged=plan.problems)
    is_accepted = one.state is ReturnState.ACCEPTED
    with st.container(border=True, key="quyet-dinh"):
        st.subheader("Quyết định", anchor=False)
        if is_accepted:
            st.html(told_box(Told("Báo cáo đã được chấp nhận, đang chờ phát hành.", "note")))
        if refusal:
            st.html(told_box(Told(refusal, "refused")))
        show_summary(plan, base)
        st.text_area(
            "Lý do trả lại (bắt buộc khi trả lại; đơn vị sẽ đọc được)",
            key=_REASON,
            max_chars=_LONGEST_REASON,
            placeholder="Ví dụ: Biểu 1, ô F9: số hộ nghèo lớn hơn tổng số hộ; đề nghị kiểm tra và gửi lại.",
        )
        with st.container(horizontal=True):
            if not is_accepted:
                st.button(
                    "Chấp nhận", type="primary", key="chap-nhan", disabled=bool(refusal),
                    on_click=_accept, args=(one,),
                )  # fmt: skip
            st.button("Trả lại", key="tra-lai", on_click=_send_back, args=(one,))


def _accept(one: Return) -> None:
    with told_if_refused(), told_if_it_fails():
        person = require(Act.ACCEPT, one.reporter_id)
        base = active_release()
        plan = plan_of([one], base)  # the release may have changed since the page was made
        refusal = why_not_accepted(person, plan.returns[0], merged=plan.problems)
        if refusal:
            tell(refusal, tone="refused")
            return
        store().step_return(
            reporter_id=one.reporter_id, period=one.period, state=ReturnState.ACCEPTED,
            by=person.person_id, seen_step=one.last.step_id,
        )  # fmt: skip
        note_return_step(ReturnState.ACCEPTED.value)
        tell(f"Đã chấp nhận báo cáo: {name_return(one, base.framework)}. Báo cáo chờ phát hành ở dưới.")
        _close()


def _send_back(one: Return) -> None:
    with told_if_refused(), told_if_it_fails():
        person = require(Act.SEND_BACK, one.reporter_id)
        store().step_return(
            reporter_id=one.reporter_id, period=one.period, state=ReturnState.SENT_BACK,
            by=person.person_id, seen_step=one.last.step_id, note=st.session_state.get(_REASON, ""),
        )  # fmt: skip
        note_return_step(ReturnState.SENT_BACK.value)
        tell(f"Đã trả lại báo cáo: {name_return(one, active_release().framework)}.")
        _close()


def _close() -> None:
    st.session_state[OPEN] = ""
    st.session_state[_REASON] = ""
