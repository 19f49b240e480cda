"""Texts that people typed, made harmless where a sentence around them is Markdown."""

from __future__ import annotations

import re

_COULD_ACT = re.compile(r"([\\`*_\[\]<$~])")
# every ASCII sign may have a backslash before it, and is then taken literally
_MEANS_SOMETHING = re.compile(r"([!-/:-@\[-`{-~])")
# Markdown makes a link of whatever looks like an address, unless something that is not seen stands in it
_ADDRESS = re.compile(r"(https?:|www)(//|\.)", re.IGNORECASE)


def as_written(text: object) -> str:
    """The text, in which names from the tables may stand: none of them brings a link, picture, style or formula.

    Only what could act is touched, so that a sentence without such signs stays the very sentence.
    """
    return _COULD_ACT.sub(r"\\\1", _without_links(str(text)))


def plain(text: object) -> str:
    """What one person typed, on one line and whatever it is, as it was typed: no link, picture or colour of its own."""
    return _MEANS_SOMETHING.sub(r"\\\1", _without_links(" ".join(str(text).split())))


def _without_links(text: str) -> str:
    return _ADDRESS.sub("\\1\N{WORD JOINER}\\2", text)
