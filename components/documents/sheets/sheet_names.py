"""Names that Excel takes for sheets."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# Excel keeps this name for itself
_RESERVED = "history"


def name_sheets(titles: Sequence[str], *, taken: Iterable[str] = ()) -> tuple[str, ...]:
    """One name a title, in their order: at most 31 characters, none twice (Excel does not tell a from A)."""
    used = {_RESERVED, *(name.casefold() for name in taken)}
    names = []
    for title in titles:
        name = _unused(_fit(title), used)
        used.add(name.casefold())
        names.append(name)
    return tuple(names)


def _fit(title: str) -> str:
    clean = " ".join(_FORBIDDEN.sub(" ", title).split()).strip("' ") or "Trang"
    return clean if len(clean) <= _LONGEST else _cut(clean, _LONGEST - 1) + "…"


def _cut(text: str, length: int) -> str:
    """The beginning of the text to a whole word, where that leaves more than half of it."""
    cut = text[:length]
    whole = cut.rsplit(" ", 1)[0]
    return (whole if len(whole) > length / 2 else cut).rstrip(" ,.;–-'")


def _unused(name: str, used: set[str]) -> str:
    number, candidate = 2, name
    while candidate.casefold() in used:
        ending = f" ({number})"
        candidate = name[: _LONGEST - len(ending)].rstrip(" …'") + ending
        number += 1
    return candidate
