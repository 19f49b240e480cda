"""Buttons that copy: the address of the screen, or a sentence; by hand where the browser refuses the clipboard."""

from __future__ import annotations

import streamlit as st

_JS = """
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector('button');
  const told = parentElement.querySelector('[role=status]');
  const field = parentElement.querySelector('textarea');
  button.textContent = data.label;
  button.hidden = false;
  field.setAttribute('aria-label', data.name);
  button.onclick = async () => {
    // the address is read when it is pressed, so that no choice can be missing from it
    const text = data.text === null ? location.href : data.text;
    field.hidden = true;
    try {
      await navigator.clipboard.writeText(text);
      told.textContent = data.done;
    } catch {
      // refused, or not there at all: browsers keep the clipboard from pages served over http from another machine
      field.value = text;
      field.hidden = false;
      field.focus();
      field.select();
      told.textContent = 'Trình duyệt không cho sao chép tự động: nhấn Ctrl+C để sao chép nội dung dưới đây.';
    }
  };
}
"""
_CSS = """
button { font: inherit; font-size: .875rem; width: 100%; min-height: 2.5rem; padding: .25rem .75rem; color: inherit; background: #fff; border: 1px solid #D9DEE3;
  border-radius: .25rem; cursor: pointer; }
button:hover, button:focus-visible { border-color: #0B5394; color: #0B5394; }
button:focus-visible, textarea:focus-visible { outline: 3px solid #0B5394; outline-offset: 2px; }
[role=status] { margin: .25rem 0 0; font-size: .8125rem; color: #52606D; }
[role=status]:empty { display: none; }
textarea { width: 100%; box-sizing: border-box; font: inherit; font-size: .8125rem; margin-top: .25rem; padding: .3rem; }
"""
_BUTTON = st.components.v2.component(
    "copy_text",
    html="<button type='button' hidden></button><p role='status'></p><textarea hidden readonly rows='2'></textarea>",
    css=_CSS,
    js=_JS,
)


def show_copy_link() -> None:
    """“Sao chép liên kết”: the address with every choice."""
    _BUTTON(
        key="sao-chep-lien-ket",
        data={
            "label": "Sao chép liên kết",
            "name": "Địa chỉ của màn hình này",
            "text": None,
            "done": "Đã sao chép liên kết đến đúng màn hình này.",
        },
    )


def show_copy_sentence(text: str, *, key: str) -> None:
    """“Sao chép câu”: the sentence of a picture."""
    show_copy_text(text, key=key, label="Sao chép câu", name="Câu của hình", done="Đã sao chép câu.")


def show_copy_text(text: str, *, key: str, label: str, name: str, done: str) -> None:
    """A button that copies any text. ``name`` is read out for the field from which it is copied by hand."""
    _BUTTON(key=key, data={"label": label, "name": name, "text": text, "done": done})
