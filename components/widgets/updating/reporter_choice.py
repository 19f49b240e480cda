"""Whose return of which period: chosen among those that the person sends for, and kept in the address."""

from __future__ import annotations

import streamlit as st

from components.widgets.address import asked_by_link, take_from_link
from components.widgets.clock import today_in_vietnam
from components.widgets.kept_choice import choose_kept
from monitoring.model.framework import ResultsFramework
from monitoring.model.people import RIGHTS, Act, Person, Reach
from monitoring.model.periods import Period
from monitoring.views.returns.asked import due_period, offer_periods, offer_reporters

REPORTER, PERIOD = "donvibc", "kybc"
_FEW = 8


def choose_return(tables: ResultsFramework, person: Person) -> tuple[str, Period] | None:
    """Draw both choices and give them; None where the person sends for nobody, which is said."""
    names = offered_to(tables, person)
    if not names:
        st.info(
            "Tài khoản này chưa được giao đơn vị nào để gửi báo cáo. Hãy báo người quản trị ghi mã đơn vị vào bảng phân quyền."
        )
        return None
    _tell_not_own(tables, names)
    left, right = st.columns([2, 1])
    with left:
        reporter_id = choose_kept(
            "Đơn vị báo cáo",
            names,
            key=REPORTER,
            default=next(iter(names)),
            typed=len(names) > _FEW,
            is_always_in_address=True,
        )
    periods = offer_periods(tables, reporter_id)
    if not periods:
        st.info("Đơn vị này không phải báo cáo trong kỳ nào của Chương trình.")
        return None
    due = due_period(tables, reporter_id, today=today_in_vietnam())
    default = due if due in periods else next(iter(periods))
    _drop_other_period(periods)
    with right:
        period = choose_kept(
            "Kỳ báo cáo",
            periods,
            key=PERIOD,
            default=default,
            typed=len(periods) > _FEW,
            is_always_in_address=True,
        )
    return reporter_id, Period.read(period)


def offered_to(tables: ResultsFramework, person: Person) -> dict[str, str]:
    """The reporters that the person may send for, by name."""
    reach = RIGHTS[person.role].get(Act.SEND_RETURN)
    if reach is None:
        return {}
    return offer_reporters(tables, None if reach is Reach.EVERY_UNIT else person.unit_ids)


def _tell_not_own(tables: ResultsFramework, names: dict[str, str]) -> None:
    """Where the link asks for a reporter of somebody else's."""
    asked = asked_by_link(REPORTER)
    name = None if asked is None else offer_reporters(tables, None).get(asked)
    if name is not None and asked not in names:
        take_from_link(REPORTER)
        st.info(f"Liên kết mở báo cáo của {name}. Mỗi người chỉ gửi báo cáo của đơn vị mình phụ trách.")


def _drop_other_period(periods: dict[str, str]) -> None:
    """A period that another reporter had gives way to what is due here."""
    if st.session_state.get(PERIOD) not in (None, *periods):
        del st.session_state[PERIOD]
