"""The tasks of “Cập nhật số liệu”: only those of the person's role are offered, the open one stands in the address."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from components.widgets.address import asked_by_link, keep_in_address, start_from_link, take_from_link
from components.widgets.person import can_sign_in, current_person
from monitoring.model.people import RIGHTS, Act, Person, Role

_TASK = "viec"


@dataclass(frozen=True)
class Task:
    """Its name, and the act that whoever does it has a right to; None for a task of everybody's."""

    name_vi: str
    act: Act | None


TASKS: Mapping[str, Task] = {
    "gui": Task("Gửi báo cáo", Act.SEND_RETURN),
    "duyet": Task("Duyệt và phát hành", Act.ACCEPT),
    "ban": Task("Các bản số liệu", None),
    "nhat-ky": Task("Nhật ký", Act.READ_LOG),
}


def choose_task() -> str:
    """Draw the switch and give the code of the open task. Every task asks again who may do what."""
    person = current_person()
    offered = {code: task.name_vi for code, task in TASKS.items() if _is_for(person.role, task)}
    _tell_who_may(person, offered)
    first = next(iter(offered))
    start_from_link(_TASK, offered, first, label="việc")
    if len(offered) > 1:
        code = st.segmented_control(
            "Việc cần làm", list(offered), format_func=offered.__getitem__, key=_TASK, required=True,
            label_visibility="collapsed", persist_state="session",
        )  # fmt: skip
    else:
        code = first
    code = code if code in offered else first
    keep_in_address({_TASK: code if code != first else None})
    return code


def _is_for(role: Role, task: Task) -> bool:
    return task.act is None or task.act in RIGHTS[role]


def _tell_who_may(person: Person, offered: Mapping[str, str]) -> None:
    """Where the link asks for a task of others: whose it is, and how to become one of them."""
    asked = asked_by_link(_TASK)
    if asked is not None and asked in TASKS and asked not in offered:
        take_from_link(_TASK)
        roles = " hoặc ".join(role.name_vi for role in Role if _is_for(role, TASKS[asked]))
        st.info(f"Việc “{TASKS[asked].name_vi}” dành cho {roles}. {_say_how(person)}")
    elif len(offered) == 1:
        st.info(f"Gửi và duyệt báo cáo là việc của người được giao. {_say_how(person)}")


def _say_how(person: Person) -> str:
    if person.is_signed_in:
        return (
            f"Đang đăng nhập với vai trò {person.role.name_vi}; nếu cần thêm quyền, hãy báo người quản trị."
        )
    if can_sign_in():
        return "Người được giao hãy bấm “Đăng nhập” ở cuối thanh bên."
    return (
        "Máy chủ này chưa mở đăng nhập; người quản trị xem cách cài đặt trong tài liệu “Người dùng và quyền”."
    )
