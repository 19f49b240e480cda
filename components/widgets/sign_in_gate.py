"""The way in: the button that leads to the provider, and the page before the dashboard where all must sign in."""

from __future__ import annotations

import streamlit as st

from components.widgets.person import can_sign_in, has_lapsed, must_sign_in
from monitoring.sources.dashboard_name import dashboard_name

_KEY = "sign-in"
# Streamlit returns from the provider to the first page: the tab itself remembers where its reader was
_REMEMBER = f"""<script>document.addEventListener('click', (event) => {{
  if (event.target.closest('.st-key-{_KEY}')) sessionStorage.setItem('signed-in-from', location.pathname + location.search);
}}, true);</script>"""
_RETURN = """<script>{ const from = sessionStorage.getItem('signed-in-from'); sessionStorage.removeItem('signed-in-from');
  if (from && /^[/][^/\\\\]/.test(from) && from !== location.pathname + location.search) location.replace(from); }</script>"""


def stop_before_sign_in() -> None:
    """Where everybody must sign in and this session has not: one plain page with one button, and the end of the run.

    Call it before anything is read, so that nothing of the dashboard is loaded for whoever has not signed in.
    """
    if not must_sign_in():
        return
    with st.container(key="sign-in-page", border=True, width=560):
        st.title(dashboard_name().full_title)
        if can_sign_in():
            st.markdown("Bảng theo dõi này chỉ dành cho người đã đăng nhập.")
            show_way_in(primary=True)
        else:
            st.error(
                "Bảng theo dõi yêu cầu đăng nhập nhưng máy chủ chưa được thiết lập dịch vụ đăng nhập. Hãy báo người quản trị."
            )
    st.stop()


def show_way_in(*, primary: bool = False) -> None:
    """The button that leads to the provider, and why one has to sign in anew."""
    st.html(_REMEMBER, unsafe_allow_javascript=True)
    if has_lapsed():
        st.warning("Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại để tiếp tục.")
    st.button(
        "Đăng nhập", key=_KEY, type="primary" if primary else "secondary", width="stretch", on_click=st.login
    )


def return_to_link() -> None:
    """Bring one who has just signed in back to the page and the choices from which he went to do so."""
    st.html(_RETURN, unsafe_allow_javascript=True)
