"""The guide for users within the dashboard: the same text and pictures as in docs/huong_dan, one part at a time."""

from __future__ import annotations

import streamlit as st

from components.widgets.address import keep_in_address, start_from_link
from monitoring.sources.guide import FIRST_PART, GuidePart, GuidePicture, guide_codes, read_guide_part

_PART = "quyen"
# where the parts link to each other: the page's own address
_ADDRESS = f"huong-dan?{_PART}={{}}"
_NAMES_VI = {
    "muc-luc": "Mục lục",
    "lanh-dao": "Lãnh đạo",
    "can-bo-tong-hop": "Cán bộ tổng hợp",
    "can-bo-so-lieu": "Cán bộ số liệu",
    "nguoi-duyet": "Người duyệt",
    "tinh-hinh-bao-cao": "Tình hình báo cáo",
    "cau-hoi": "Câu hỏi thường gặp",
    "thuat-ngu": "Thuật ngữ",
}
_LINE_PX = 860  # longer lines are hard to follow


def choose_guide_part() -> GuidePart:
    """Draw the choice of the part, kept in the address, and give the part."""
    names = {code: _NAMES_VI[code] for code in guide_codes()}
    start_from_link(_PART, names, FIRST_PART, label="phần hướng dẫn")
    chosen = st.segmented_control(
        "Phần hướng dẫn", list(names), format_func=names.__getitem__, key=_PART, required=True,
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    code = chosen or FIRST_PART
    keep_in_address({_PART: code if code != FIRST_PART else None})
    return read_guide_part(code, address=_ADDRESS)


def show_guide(part: GuidePart) -> None:
    """Text in lines of a readable length, pictures as large as there is room."""
    with st.container(key="guide"):
        for block in part.blocks:
            if isinstance(block, GuidePicture):
                st.image(block.path, alt=block.alt)
                continue
            with st.container(width=_LINE_PX):
                st.markdown(block)
