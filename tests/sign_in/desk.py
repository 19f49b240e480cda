"""A desk with two acts, shown to everybody, run by the tests of the sign-in in the place of app.py."""

import os
from pathlib import Path

import streamlit as st

from components.widgets.address import show_remarks
from components.widgets.guard import require, told_if_refused
from components.widgets.loading import framework
from components.widgets.person import current_person, must_sign_in
from components.widgets.sign_in import show_person
from components.widgets.sign_in_gate import stop_before_sign_in
from monitoring.model.people import Act


def do(act: Act, unit_id: str) -> None:
    with told_if_refused():
        person = require(act, unit_id)
        with Path(os.environ["ACTS_FILE"]).open("a", encoding="utf-8") as done:
            done.write(f"{person.person_id} {act} {unit_id}\n")


if must_sign_in():
    stop_before_sign_in()
show_person()
st.title("Bàn thử")
show_remarks()
st.text(f"vai trò: {current_person().role}")
st.button("Gửi báo cáo 674", key="send-674", on_click=do, args=(Act.SEND_RETURN, "674"))
st.button("Gửi báo cáo 675", key="send-675", on_click=do, args=(Act.SEND_RETURN, "675"))
st.button("Phát hành", key="publish", on_click=do, args=(Act.PUBLISH, "674"))
if st.query_params.get("so-lieu"):
    st.text(f"có {len(framework().units)} đơn vị")
st.html("<footer class='page-foot'>hết</footer>")
