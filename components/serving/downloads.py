"""Keeps a file that was made when its button was pressed until the browser has fetched it, however many readers there are.

Streamlit looks for files that no page refers to whenever any page of any reader is done, marks them, and at the second
look lets them go. A file made at a press is referred to by no page, so the press itself only survives while fewer than
two pages are done before the browser asks for it: with forty readers that is a fraction of a second.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from streamlit.runtime.media_file_manager import MediaFileManager

LOOKS_EVERY_S = 30.0


def keep_downloads(files: MediaFileManager, *, every_s: float = LOOKS_EVERY_S) -> None:
    """Have it look every ``every_s`` seconds at the most: whatever was made holds for so long at least, and for twice as
    long at the most while pages are being made.
    """
    files.remove_orphaned_files = _at_most_every(every_s, files.remove_orphaned_files)  # type: ignore[method-assign]


def _at_most_every(
    seconds: float, look: Callable[[], None], *, clock: Callable[[], float] = time.monotonic
) -> Callable[[], None]:
    lock = threading.Lock()
    last_s = clock()

    def look_seldom() -> None:
        nonlocal last_s
        with lock:
            now_s = clock()
            if now_s - last_s < seconds:
                return
            last_s = now_s
        look()

    return look_seldom
