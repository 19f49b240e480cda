"""A document made by the server's own socket, as a reader has it made."""

from __future__ import annotations

import time

from tests.sign_in.wire import Wire, a_frame

PAGE = "tai-lieu"
LONGEST_S = 120


def make_document(wire: Wire) -> bytes:
    """Press the button for the document that the page offers, and give the file once it is there."""
    wire.send(a_frame(page=PAGE))
    offered = wire.send(
        a_frame(page=PAGE)
    )  # a frame that chooses nothing: what is pressed and what is shown are one
    seen = wire.send(a_frame(page=PAGE, pressed=offered.buttons["Tạo tài liệu"]))
    began = time.monotonic()
    while not (found := [path for label, path in seen.downloads.items() if label.startswith("Tải về")]):
        assert "Không tạo được tài liệu" not in seen
        assert time.monotonic() - began < LONGEST_S, "no document in time"
        time.sleep(0.5)
        seen = wire.send(a_frame(page=PAGE))
    return wire.taken(found[0])
