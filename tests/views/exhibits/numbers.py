"""Which numbers of a statement are not known to it, and which it claims without saying them."""

from __future__ import annotations

import re

from monitoring.wording.statement import Statement

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


def uncovered_numbers(statement: Statement) -> list[str]:
    """The numbers of the text that stand in no stated text, read from left to right.

    A stated text that does not come in its turn is given too, with a question mark: the statement would name a
    figure that it does not state.
    """
    covered, at, lost = [False] * len(statement.text), 0, []
    for stated in statement.stated:
        if not _NUMBER.search(stated.text):
            continue
        found = _find_whole(statement.text, stated.text, at)
        if found is None:
            lost.append(f"?{stated.text}")
            continue
        at = found + len(stated.text)
        covered[found:at] = [True] * len(stated.text)
    bare = [one.group() for one in _NUMBER.finditer(statement.text) if not all(covered[slice(*one.span())])]
    return [*bare, *lost]


def _find_whole(text: str, words: str, start: int) -> int | None:
    """Where the words stand, not within a longer number: “2” is no part of “12” or “2,5”."""
    before = r"(?<!\d)(?<!\d[.,])" if words[0].isdigit() else ""
    after = r"(?![.,]?\d)" if words[-1].isdigit() else ""
    found = re.compile(before + re.escape(words) + after).search(text, start)
    return found.start() if found else None
