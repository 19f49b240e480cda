"""Lines of about the same length, so that no last word stands alone."""

from __future__ import annotations

from textwrap import wrap


def even_lines(text: str, *, letters: int) -> list[str]:
    """As few lines of at most ``letters`` as the text needs, each as short as the others allow."""
    lines = wrap(text, width=letters)
    narrowest = max(map(len, text.split()), default=1)
    for width in range(narrowest, letters):
        even = wrap(text, width=width)
        if len(even) == len(lines):
            return even
    return lines
