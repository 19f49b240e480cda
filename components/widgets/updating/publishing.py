"""“Phát hành”: accepted returns become the next release, all together or not at all."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

import streamlit as st

from components.observing.events import told_publication
from components.widgets.guard import allowed_now, require, told_if_refused
from components.widgets.markup import nothing_here
from components.widgets.process_store import store
from components.widgets.releases import Shown
from components.widgets.updating.one_return import OPEN
from components.widgets.updating.plans import Plan, plan_of, preview_of, show_summary
from components.widgets.updating.return_markup import accepted_line, conflicts_table, problems_table
from components.widgets.updating.told import Told, tell, told_box, told_if_it_fails
from monitoring.contracts.problem import BrokenTables
from monitoring.model.people import Act
from monitoring.model.returns import Return
from monitoring.views.returns.return_words import ReturnView, name_return, view_return
from monitoring.wording.inert import plain

_TITLE, _NOTE = "ten-ban", "ghi-chu-ban"
_REQUEST, _DONE = "_publishing", "_published_here"
_HOLDS_S = 15.0
_LONGEST_TITLE, _LONGEST_NOTE = 150, 2000


@dataclass(frozen=True)
class Request:
    """What the officer asked to publish, and when, on this process's clock."""

    plan: Plan = field(repr=False)
    title: str
    note: str
    asked_at: float = field(default_factory=time.monotonic)

    @property
    def key(self) -> tuple[int, ...]:
        """The same for a second press: these returns, at these steps, on this release."""
        return (self.plan.based_on, *(one.of.last.step_id for one in self.plan.returns))

    @property
    def is_stale(self) -> bool:
        """Left behind by a run that was broken off: nobody expects it to be published any more."""
        return time.monotonic() - self.asked_at > _HOLDS_S


def show_publishing(accepted: Sequence[Return], base: Shown) -> None:
    """Choose among the accepted returns, see what they change together, name the release, publish. Raises `StoreError`."""
    request: Request | None = st.session_state.pop(_REQUEST, None)
    plan = _show_choice(accepted, base)
    if plan is not None and allowed_now(Act.PUBLISH):
        with st.container(border=True, key="phat-hanh-ban"):
            _show_form(plan, base)
            _carry_out(request)
    else:
        _carry_out(request)
    if plan is not None and plan.framework is not None:
        from components.widgets.updating.preview import show_preview

        st.subheader("Nếu phát hành các báo cáo đã chọn", anchor=False)
        show_preview(preview_of(plan, base), key="phat-hanh")


@contextmanager
def given_up_if_it_fails() -> Iterator[None]:
    """Where the page cannot even be made the press has failed, and is told so: the next click may not carry it out."""
    from monitoring.store.errors import StoreError

    try:
        yield
    except (StoreError, BrokenTables):
        st.session_state.pop(_REQUEST, None)
        raise


def _show_choice(accepted: Sequence[Return], base: Shown) -> Plan | None:
    """The accepted returns, and what stands in the way of those chosen; None where none is."""
    st.subheader(
        f"Phát hành: {len(accepted)} báo cáo đã chấp nhận" if accepted else "Phát hành", anchor=False
    )
    if not accepted:
        st.html(nothing_here("Chưa có báo cáo nào được chấp nhận để phát hành."))
        return None
    chosen = [one for one in accepted if _choose(one, view_return(one, base.framework))]
    if not chosen:
        st.html(nothing_here("Chọn ít nhất một báo cáo để phát hành."))
        return None
    plan = plan_of(chosen, base)
    _show_hindrances(plan, base)
    return plan


def _choose(one: Return, view: ReturnView) -> bool:
    key = f"chon-{view.code}-{one.last.step_id}"
    with st.container(horizontal=True, vertical_alignment="center", key=f"dong-bc-{view.code}"):
        with st.container(gap=None, key=f"chon-bc-{view.code}"):
            # a label is Markdown, in which an address would become a link: people's words stand below it
            chosen = st.checkbox(plain(view.name), True, key=key)
            st.html(accepted_line(view))
        st.button("Xem lại", key=f"xem-{view.code}", on_click=_open, args=(view.code,))
    return chosen


def _show_hindrances(plan: Plan, base: Shown) -> None:
    for one in plan.hindered:
        told = f"{name_return(one.of, base.framework)}: {one.hindrance} Bỏ chọn báo cáo này, hoặc mở ra để trả lại."
        st.html(told_box(Told(told, "refused")))
    if plan.conflicts:
        told = (
            f"Có {len(plan.conflicts)} số liệu mà các báo cáo ghi khác nhau. Bỏ chọn hoặc trả lại một trong các báo cáo "
            "rồi mới phát hành được."
        )
        st.html(told_box(Told(told, "refused")) + conflicts_table(plan.conflicts))
    if plan.problems:
        told = f"Gộp các báo cáo vào bản số {plan.based_on}, các bảng có {len(plan.problems)} lỗi nên chưa phát hành được."
        st.html(told_box(Told(told, "refused")) + problems_table(plan.problems))


def _show_form(plan: Plan, base: Shown) -> None:
    show_summary(plan, base)
    st.text_input("Tên bản số liệu", _suggest_title(plan), key=_TITLE, max_chars=_LONGEST_TITLE)
    st.text_area(
        "Ghi chú",
        key=_NOTE,
        max_chars=_LONGEST_NOTE,
        placeholder="Căn cứ, phạm vi, điều người đọc cần biết về bản này.",
    )
    st.html(
        "<p class='foot'>Mọi người sẽ thấy bản mới trong vài giây. Bản cũ vẫn giữ nguyên; quản trị có thể đưa vào dùng lại "
        "ở phần “Các bản số liệu”.</p>"
    )
    st.button(
        "Phát hành",
        type="primary",
        key="phat-hanh-nut",
        disabled=not plan.is_ready,
        on_click=_ask,
        args=(plan,),
    )


def _suggest_title(plan: Plan) -> str:
    periods = dict.fromkeys(one.of.period.name_vi for one in plan.returns)
    return f"Cập nhật số liệu {', '.join(periods)}"[:_LONGEST_TITLE]


def _ask(plan: Plan) -> None:
    with told_if_refused():
        require(Act.PUBLISH)
        asked = Request(plan, st.session_state.get(_TITLE, ""), st.session_state.get(_NOTE, ""))
        if asked.key not in st.session_state.setdefault(_DONE, set()):  # a double press publishes once
            st.session_state[_REQUEST] = asked


def _carry_out(request: Request | None) -> None:
    """Publish what was asked for in this run, below the button that was pressed, and show the page of the new release."""
    if request is None or request.is_stale:
        return
    with st.status("Đang phát hành…", expanded=True):
        st.write(f"Đã gộp {len(request.plan.returns)} báo cáo vào bản số {request.plan.based_on}.")
        st.write("Đang ghi bản mới, các tệp gốc và nhật ký vào kho…")
        with told_if_refused(), told_if_it_fails():
            _publish(request)
    st.rerun()


def _publish(request: Request) -> None:
    person, done, opened = require(Act.PUBLISH), st.session_state.setdefault(_DONE, set()), store()
    plan = request.plan
    if plan.tables is None or not plan.is_ready:
        tell("Chưa phát hành được: các báo cáo đã chọn còn vướng mắc nêu ở dưới.", tone="refused")
        return
    from monitoring.store.errors import StoreError

    with told_publication("publish", refused_by=StoreError):
        record = opened.publish(
            plan.tables,
            title=request.title,
            note=request.note,
            by=person.person_id,
            based_on=plan.based_on,
            returns=[one.of for one in plan.returns],
        )
    # before anything of Streamlit, which may end the run here: a second press must find it
    done.add(request.key)
    _forget_form()
    tell(
        f"Đã phát hành bản số {record.number}: “{record.title}”, gồm {len(plan.returns)} báo cáo.",
        link=(f"./?release={record.number}", f"Mở bản số {record.number}"),
    )


def _forget_form() -> None:
    for name in (_TITLE, _NOTE):
        st.session_state.pop(name, None)


def _open(code: str) -> None:
    st.session_state[OPEN] = code
