"""The formal parts of a document that the office fills in itself."""

from __future__ import annotations

import streamlit as st

from components.documents.form import DocumentForm, usual_form
from components.widgets.loading import framework

_LONGEST = 200


def choose_form() -> DocumentForm:
    """Issuing bodies, place, signer and recipients; what is left empty stays a field to fill in the document."""
    usual = usual_form(framework())
    with st.expander("Thể thức văn bản", key="the-thuc"):
        parent = _text("Cơ quan chủ quản", "co-quan-chu-quan", usual.parent_body)
        issuing = _text("Cơ quan ban hành (để trống: ô chờ điền)", "co-quan-ban-hanh", usual.issuing_body)
        place = _text("Địa danh", "dia-danh", usual.place)
        signer = _text("Chức vụ người ký (để trống: ô chờ điền)", "chuc-vu", usual.signer_title)
        recipients = st.text_area(
            "Nơi nhận, mỗi dòng một nơi",
            "\n".join(usual.recipients),
            key="noi-nhan",
            max_chars=1000,
            persist_state="session",
        )
    return DocumentForm(
        parent_body=parent,
        issuing_body=issuing,
        place=place,
        signer_title=signer,
        recipients=tuple(line.strip() for line in recipients.splitlines() if line.strip()),
    )


def _text(label: str, key: str, usual: str) -> str:
    return st.text_input(label, usual, key=key, max_chars=_LONGEST, persist_state="session").strip()
