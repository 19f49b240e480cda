"""“Sao chép liên kết”: the address with every choice, to the clipboard or, where that is refused, to be copied by hand."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ parentElement }) {
  const button = parentElement.querySelector('button');
  const told = parentElement.querySelector('[role=status]');
  const field = parentElement.querySelector('input');
  button.onclick = async () => {
    field.hidden = true;
    try {
      await navigator.clipboard.writeText(location.href);
      told.textContent = 'Đã sao chép liên kết đến đúng màn hình này.';
    } catch {
      // refused, or not there at all: browsers keep the clipboard from pages served over http from another machine
      field.value = location.href;
      field.hidden = false;
      field.focus();
      field.select();
      told.textContent = 'Trình duyệt không cho sao chép tự động: nhấn Ctrl+C để sao chép địa chỉ dưới đây.';
    }
  };
}
"""
_CSS = """
button { font: inherit; font-size: .875rem; width: 100%; min-height: 2.5rem; padding: .25rem .75rem; color: inherit; background: #fff; border: 1px solid #D9DEE3;
  border-radius: .25rem; cursor: pointer; }
button:hover, button:focus-visible { border-color: #0B5394; color: #0B5394; }
[role=status] { margin: .25rem 0 0; font-size: .8125rem; color: #52606D; }
[role=status]:empty { display: none; }
input { width: 100%; box-sizing: border-box; font: inherit; font-size: .8125rem; margin-top: .25rem; padding: .3rem; }
"""
_BUTTON = st.components.v2.component(
    "copy_link",
    html=(
        "<button type='button'>Sao chép liên kết</button><p role='status'></p>"
        "<input hidden readonly aria-label='Địa chỉ của màn hình này'>"
    ),
    css=_CSS,
    js=_JS,
)


def show_copy_link() -> None:
    """The button. It reads the address bar when it is pressed, so that no choice can be missing."""
    _BUTTON(key="sao-chep-lien-ket")
