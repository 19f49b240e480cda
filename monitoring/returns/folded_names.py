"""Names written without accents, in NFD or with blanks too many, brought to one spelling."""

from __future__ import annotations

import re
import unicodedata

_KIND = re.compile(r"^(?:thanh pho|tp|thi xa|thi tran|huyen|phuong|xa|tinh|h|p|x)[ .]+")
_ACCENTS = frozenset("\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323")


def fold(text: str) -> str:
    """“  Thành phố  Đà Lạt ” → “thanh pho da lat”: what is left of a name when accents and case are not to be trusted."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return " ".join("".join(sign for sign in decomposed if sign not in _ACCENTS).casefold().split())


def fold_without_kind(text: str) -> str:
    """“TP. Đà Lạt”, “thanh pho Da Lat” and “Đà Lạt” are all “da lat”."""
    return _KIND.sub("", fold(text))
