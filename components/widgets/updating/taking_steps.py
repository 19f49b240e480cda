"""“Lưu bản nháp” and “Gửi báo cáo”: asked again at the press who he is, what the files hold and what still hinders."""

from __future__ import annotations

import streamlit as st

from components.observing.events import note_return_step
from components.widgets.guard import require, require_each, told_if_refused
from components.widgets.process_store import store
from components.widgets.releases import Shown, active_release
from components.widgets.updating.checking import check_files
from components.widgets.updating.reasons import explained
from components.widgets.updating.told import tell, told_if_it_fails
from components.widgets.updating.under_way import UnderWay, forget, see_step, under_way
from monitoring.model.framework import ResultsFramework
from monitoring.model.people import Act
from monitoring.model.periods import Period
from monitoring.model.returns import ReturnState
from monitoring.views.returns.checked import CheckedReturn
from monitoring.views.returns.return_words import name_reporter

LONGEST_NOTE = 1_000


def save_draft(reporter_id: str, period: Period) -> None:
    """Keep the files as they are, errors included."""
    with told_if_refused(), told_if_it_fails():
        person = require(Act.SAVE_DRAFT, reporter_id)
        work = _read_anew(reporter_id, period)
        if work is None:
            return
        held, checked, base = work
        if _step(reporter_id, period, ReturnState.DRAFT, held, checked, by=person.person_id):
            tell(f"Đã lưu bản nháp: {_name(base.framework, reporter_id, period)}.")


def send_return(reporter_id: str, period: Period) -> None:
    """Hand the return over to its judge; nothing goes out with an error or with a warning unexplained."""
    with told_if_refused(), told_if_it_fails():
        person = require(Act.SEND_RETURN, reporter_id)
        work = _read_anew(reporter_id, period)
        if work is None:
            return
        held, checked, base = work
        if reporter_id not in base.framework.agencies:
            # whatever the page offered: the rows that stand in the files decide
            require_each(Act.SEND_RETURN, {reporter_id, *checked.unit_ids})
        hindrance = say_hindrance(held, checked)
        if hindrance:
            tell(f"Chưa gửi được: {hindrance}", tone="refused")
            return
        if _step(reporter_id, period, ReturnState.SUBMITTED, held, checked, by=person.person_id):
            tell(f"Đã gửi, chờ duyệt: {_name(base.framework, reporter_id, period)}.")


def note_field(reporter_id: str, period: Period) -> str:
    """The key of the field with the words for the judge."""
    return f"loi-nhan-{reporter_id}-{period}"


def say_hindrance(held: UnderWay, checked: CheckedReturn) -> str:
    """What still stands in the way of sending, in a sentence; empty where nothing does."""
    if not held.files:
        return "chưa có tệp nào."
    if checked.errors:
        return f"còn {len(checked.errors)} lỗi phải sửa trong tệp."
    if checked.unexplained:
        return f"còn {len(checked.unexplained)} cảnh báo chưa có giải trình bằng lời."
    return ""


def _read_anew(reporter_id: str, period: Period) -> tuple[UnderWay, CheckedReturn, Shown] | None:
    """The session's files checked against the release active now; None, which is told, where they are gone."""
    held = under_way(reporter_id, period)
    if held is None:
        tell(
            "Trang đã mở quá lâu nên tệp không còn. Hãy nộp lại tệp rồi làm tiếp; chưa có gì thay đổi.",
            tone="refused",
        )
        return None
    base = active_release()
    return held, explained(check_files(reporter_id, period, held, base)), base


def _step(
    reporter_id: str,
    period: Period,
    state: ReturnState,
    held: UnderWay,
    checked: CheckedReturn,
    *,
    by: str,
) -> bool:
    """Whether the step was taken; whoever was faster is named otherwise, and the page shows what he did."""
    from monitoring.store.return_errors import ReturnMovedMeanwhile

    try:
        store().step_return(
            reporter_id=reporter_id,
            period=period,
            state=state,
            by=by,
            seen_step=held.seen_step,
            note=(st.session_state.get(note_field(reporter_id, period)) or "")[:LONGEST_NOTE],
            files=[one.received for one in held.files],
            explanations=checked.explanations,
        )
    except ReturnMovedMeanwhile as moved:
        see_step(reporter_id, period, None if moved.last is None else moved.last.step_id)
        tell(str(moved), tone="refused")
        return False
    note_return_step(state.value)
    forget(reporter_id, period)
    st.session_state.pop(note_field(reporter_id, period), None)
    return True


def _name(tables: ResultsFramework, reporter_id: str, period: Period) -> str:
    return f"{name_reporter(tables, reporter_id)}, {period.name_vi}"
