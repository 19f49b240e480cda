"""Names and finished sentences as statements: which known number stands at each place of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable

from monitoring.wording.statement import Stated, Statement, What

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_WITH_ITS_WORD = re.compile(r"[^\W\d_]*\d(?:[\w.,/–-]*\w)?")


def state_label(text: str) -> Statement:
    """A name or a code as it stands: the numbers in it belong to the name (“DA2.1”, “chuẩn 2016–2020”)."""
    return Statement(text, tuple(Stated(one.group(), What.NAME) for one in _WITH_ITS_WORD.finditer(text)))


def cover(text: str, candidates: Iterable[Stated | None], *, is_illustrative: bool = False) -> Statement:
    """A sentence made elsewhere, with the candidates found in it, in the order of the text.

    At each number the longest candidate that stands there is taken. Of candidates with the same text one that was
    not used yet comes first, in the order given. A number that is no candidate's stays uncovered: tests find it.
    """
    unused = [one for one in candidates if one is not None]
    used: list[Stated] = []
    at = 0
    while (number := _NUMBER.search(text, at)) is not None:
        found = _standing_at(text, number, at, unused) or _standing_at(text, number, at, used)
        if found is None:
            at = number.end()
            continue
        at = text.index(found.text, at) + len(found.text)
        used.append(found)
        if found in unused:
            unused.remove(found)
    return Statement(text, tuple(used), is_illustrative)


def _standing_at(text: str, number: re.Match[str], start: int, candidates: list[Stated]) -> Stated | None:
    """The longest candidate whose first number is the one found, and that ends where a number ends."""
    standing = [one for one in candidates if _stands(text, number, start, one.text)]
    return max(standing, key=lambda one: len(one.text), default=None)


def _stands(text: str, number: re.Match[str], start: int, words: str) -> bool:
    first = _NUMBER.search(words)
    if first is None:
        return False
    begin = number.start() - first.start()
    rest = text[begin + len(words) :]
    ends_a_number = words[-1].isdigit() and re.match(r"[.,]?\d", rest) is not None
    return begin >= start and text.startswith(words, begin) and not ends_a_number
