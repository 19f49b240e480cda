"""A written reason for each warning, or one for all alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import streamlit as st

from components.widgets.markup import escape
from monitoring.model.returns import Explanation
from monitoring.views.returns.checked import CheckedReturn
from monitoring.views.returns.reasons import LONGEST_REASON, ReasonAsk, ReasonGroup, ask_reasons, explain

_WRITTEN, _ONE_BY_ONE = "ly-do-", "rieng-"
_MOST_FIELDS = 40


def show_reasons(groups: Sequence[ReasonGroup], saved: Iterable[Explanation]) -> None:
    """A field for each kind of warning; on demand one for each warning. Saved reasons stand in their fields."""
    _fill_in(groups, tuple(saved))
    for group in groups:
        with st.container(border=True, key=f"nhom-{group.key}"):
            if len(group.asks) == 1:
                _ask(group.asks[0], head=_describe(group.asks[0]))
                continue
            st.html(
                f"<p class='ask'><b>{escape(group.title)}</b>: {len(group.asks)} cảnh báo</p>{_list(group.asks)}"
            )
            _field(group.key, f"Giải trình chung cho {len(group.asks)} cảnh báo này")
            if st.toggle(
                "Giải trình riêng từng cảnh báo", key=_ONE_BY_ONE + group.key, persist_state="session"
            ):
                for ask in group.asks[:_MOST_FIELDS]:
                    _ask(ask, head=_describe(ask))


def explained(checked: CheckedReturn) -> CheckedReturn:
    """The return with the reasons that this session has written."""
    groups = ask_reasons(checked.problems)
    keys = [key for group in groups for key in (group.key, *(ask.key for ask in group.asks))]
    written = {key: st.session_state.get(_WRITTEN + key) or "" for key in keys}
    return checked.explained(explain(groups, written))


def _ask(ask: ReasonAsk, *, head: str) -> None:
    st.html(head)
    _field(ask.key, "Giải trình")


def _field(key: str, label: str) -> None:
    st.text_area(
        label, key=_WRITTEN + key, max_chars=LONGEST_REASON, height=76, persist_state="session",
        placeholder="Vì sao số này đúng: thay đổi địa giới, rà soát lại, đợt hỗ trợ…",
    )  # fmt: skip


def _describe(ask: ReasonAsk) -> str:
    return f"<p class='ask'><b>{escape(ask.where)}</b><br>{escape(ask.message)}</p>"


def _list(asks: Sequence[ReasonAsk]) -> str:
    items = "".join(
        f"<li><b>{escape(one.where)}</b>: {escape(one.message)}</li>" for one in asks[:_MOST_FIELDS]
    )
    return f"<details><summary>Xem {len(asks)} cảnh báo</summary><ul>{items}</ul></details>"


def _fill_in(groups: Sequence[ReasonGroup], saved: Sequence[Explanation]) -> None:
    """Saved reasons go into fields that this session has not touched: one for all where all have the same."""
    kept = {(one.file, one.code, one.place, one.message): one.reason for one in saved}
    for group in groups:
        known = {ask.key: kept.get(_which(ask), "") for ask in group.asks}
        fields = [group.key, *known]
        if not any(known.values()) or any(_WRITTEN + key in st.session_state for key in fields):
            continue
        if len(group.asks) > 1 and len(set(known.values())) == 1:
            st.session_state[_WRITTEN + group.key] = next(iter(known.values()))
            continue
        st.session_state[_ONE_BY_ONE + group.key] = True
        for key, reason in known.items():
            st.session_state[_WRITTEN + key] = reason


def _which(ask: ReasonAsk) -> tuple[str, str, str, str]:
    one = ask.problem
    return one.file or "", one.code or "", one.place, one.message
