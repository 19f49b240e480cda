"""Texts that people typed, made harmless where a sentence around them is Markdown."""

from __future__ import annotations

import re

_COULD_ACT = re.compile(r"([\\`*_\[\]<$~])")
# Markdown makes a link of whatever looks like an address, unless something that is not seen stands in it
_ADDRESS = re.compile(r"(https?:|www)(//|\.)", re.IGNORECASE)


def as_written(text: object) -> str:
    """The text, in which names from the tables may stand: none of them brings a link, picture, style or formula.

    Only what could act is touched, so that a sentence without such signs stays the very sentence.
    """
    return _COULD_ACT.sub(r"\\\1", _ADDRESS.sub("\\1\N{WORD JOINER}\\2", str(text)))
