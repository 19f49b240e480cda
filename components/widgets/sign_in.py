"""Who is signed in, at the foot of the side bar, with the way in or out."""

from __future__ import annotations

import streamlit as st

from components.widgets.loading import framework
from components.widgets.markup import escape
from components.widgets.person import can_sign_in, current_person, is_signed_in, note_use, sign_out
from components.widgets.sign_in_gate import return_to_link, show_way_in
from monitoring.model.people import Person, Role


def show_person() -> None:
    """Name, role and units of the person; nothing where there is no account to have. Call it once in every run."""
    note_use()
    person = current_person()
    with st.sidebar:
        if is_signed_in():
            return_to_link()
            st.html(_lines(person))
            st.button("Đăng xuất", key="sign-out", width="stretch", on_click=sign_out)
        elif person.is_local:
            st.html(_lines(person))
        elif can_sign_in():
            show_way_in()


def _lines(person: Person) -> str:
    lines = [f"<b>{escape(person.name)}</b>", f"Vai trò: {escape(person.role.name_vi)}"]
    if person.unit_ids:
        lines.append(f"Phụ trách: {escape(', '.join(map(_name_of, sorted(person.unit_ids))))}")
    if person.is_signed_in and person.role is Role.READER:
        lines.append("Tài khoản chưa được giao vai trò nào khác.")
    return f"<p class='person'>{'<br>'.join(lines)}</p>"


def _name_of(unit_id: str) -> str:
    """The unit's name; what is no unit of the tables is a lead agency, which is named by itself."""
    units = framework().units
    return units[unit_id].full_name_vi if unit_id in units else unit_id
