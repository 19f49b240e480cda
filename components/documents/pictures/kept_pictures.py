"""Finished pictures, kept while there is room: the same figures give the same picture."""

from __future__ import annotations

import threading
from collections import OrderedDict

from components.documents.pictures.picture import Picture

_MOST_BYTES = 32 * 1024 * 1024


class KeptPictures:
    """The most lately used, together at most ``most_bytes``."""

    def __init__(self, *, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._pictures: OrderedDict[str, Picture] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: str) -> Picture | None:
        """The picture, None where it is not kept."""
        with self._lock:
            picture = self._pictures.get(key)
            if picture is not None:
                self._pictures.move_to_end(key)
            return picture

    def keep(self, key: str, picture: Picture) -> None:
        with self._lock:
            before = self._pictures.pop(key, None)
            self._bytes += len(picture.content) - (len(before.content) if before else 0)
            self._pictures[key] = picture
            while self._bytes > self._most_bytes and self._pictures:
                _, oldest = self._pictures.popitem(last=False)
                self._bytes -= len(oldest.content)

    def clear(self) -> None:
        with self._lock:
            self._pictures.clear()
            self._bytes = 0
