"""Large letters at the beginning of a sentence."""

from __future__ import annotations


def capitalised(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]
