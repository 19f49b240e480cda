"""A document made by the server's own socket, as a reader has it made."""

from __future__ import annotations

import time

from tests.sign_in.wire import Seen, Wire, a_frame

PAGE = "tai-lieu"
LONGEST_S = 180


def make_document(wire: Wire) -> bytes:
    """Press the button for the document that the page offers, and give the file once it is there."""
    # what is asked for of the tables in data/ is put away when they become release 1, some seconds after the start
    _until(wire, lambda seen: "Liên kết giữ đúng bản này" in seen)
    # a frame that chooses nothing: what is pressed and what is shown are one
    offered = wire.send(a_frame(page=PAGE))
    wire.send(a_frame(page=PAGE, pressed=offered.buttons["Tạo tài liệu"]))
    return wire.taken(_file_in(_until(wire, _file_in)))


def _until(wire: Wire, is_there) -> Seen:
    began = time.monotonic()
    while not is_there(seen := wire.send(a_frame(page=PAGE))):
        assert "Không tạo được tài liệu" not in seen
        assert time.monotonic() - began < LONGEST_S, "not in time"
        time.sleep(0.5)
    return seen


def _file_in(seen: Seen) -> str:
    return next((path for label, path in seen.downloads.items() if label.startswith("Tải về")), "")
