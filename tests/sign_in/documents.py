"""A document made by the server's own socket, as a reader has it made."""

from __future__ import annotations

import time

from benchmarks.page_socket import a_frame
from tests.sign_in.wire import Wire

PAGE = "tai-lieu"
LONGEST_S = 120


def make_document(wire: Wire) -> bytes:
    """Press the button for the document that the page offers, and give the file once it is there.

    Pressed again where nothing is being made: what was asked for of one release is put away when another comes.
    """
    wire.send(a_frame(page=PAGE))
    # a frame that chooses nothing: what is pressed and what is shown are one
    seen = wire.send(a_frame(page=PAGE))
    began = time.monotonic()
    while not (found := [path for label, path in seen.downloads.items() if label.startswith("Tải về")]):
        assert "Không tạo được tài liệu" not in seen
        assert time.monotonic() - began < LONGEST_S, "no document in time"
        is_being_made = "Dừng" in seen.buttons
        seen = wire.send(a_frame(page=PAGE, pressed=None if is_being_made else seen.buttons["Tạo tài liệu"]))
        time.sleep(0.5)
    return wire.taken(found[0])
