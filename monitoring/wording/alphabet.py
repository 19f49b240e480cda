"""The Vietnamese alphabet: its order (Đ follows D, tones count only between names that are spelt alike), and texts without accents."""

from __future__ import annotations

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")


def vietnamese_order(text: str) -> tuple[list[int], str]:
    """A key to sort by: Di Linh, Đạ Huoai, Đà Lạt, Lạc Dương, Lâm Hà. What is no letter comes before every letter."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    letters = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in _TONES))
    return [_LETTERS.find(letter) for letter in letters], text


def fold(text: str) -> str:
    """Text without accents and capitals: “Đam Rông”, in NFC or NFD, becomes “dam rong”."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.replace("đ", "d").replace("Đ", "D").casefold()
