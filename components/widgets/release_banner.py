"""Where a page names its release: the banner above it, and its foot with the link that keeps just this one."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st

from components.widgets.address import kept_address
from components.widgets.loading import current_release
from components.widgets.markup import escape
from components.widgets.pinning import PIN_NAME, pinned_number, unpin
from monitoring.wording.capitals import capitalised


def show_release_remark() -> None:
    """The banner above the page: a pinned release with the way back, or a store that does not answer."""
    shown = current_release()
    if not shown.remark:
        return
    st.warning(shown.remark)
    if shown.is_pinned:
        st.button("Xem bản đang dùng", on_click=unpin)


def name_release() -> str:
    """HTML for the foot of the page: the release, and the link by which whoever opens it will see just this one."""
    shown = current_release()
    name = escape(shown.framework.release.name)
    return f"{capitalised(name)}. {_keeping_link(shown.number)}"


def _keeping_link(number: int | None) -> str:
    if number is None:
        return ""
    if pinned_number() == number:
        return f"Địa chỉ này giữ đúng bản số {number}. "
    address = "?" + urlencode({**kept_address(), PIN_NAME: str(number)})
    return f"<a href='{escape(address)}' target='_self'>Liên kết giữ đúng bản này</a>. "
