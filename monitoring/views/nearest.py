"""The choice on offer that is nearest to a code that a link asks for in vain."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

from monitoring.wording.alphabet import fold

_ALIKE = 0.6


def nearest_option(asked: str, options: Mapping[str, str]) -> str | None:
    """The code of the option most like ``asked`` by its code or its name; None where none is like it.

    ``options`` maps codes to names. Links are written by hand and by older versions: `poor_rates`, `Dam Rong`.
    """
    by_text = {fold(name): code for code, name in options.items()} | {fold(code): code for code in options}
    found = get_close_matches(fold(asked), by_text, n=1, cutoff=_ALIKE)
    return by_text[found[0]] if found else None
