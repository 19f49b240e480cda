"""The template's layouts and the numbers of the places on them."""

from __future__ import annotations

from enum import IntEnum

OPENING_LAYOUT = "Mở đầu"
CONTENT_LAYOUT = "Nội dung"


class Place(IntEnum):
    """The value is the placeholder's idx in the file."""

    OPENING_SUBTITLE = 1
    NUMBER = 12
    OPENING_BODY = 13
    PATH = 14
    SUBTITLE = 15
    FOOT = 16
