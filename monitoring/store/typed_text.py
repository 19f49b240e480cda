"""Text that people typed, made fit to be kept in any database."""

from __future__ import annotations

import re
import unicodedata

from monitoring.store.errors import MissingWords

# PostgreSQL takes no NUL, and neither database takes half a surrogate pair
_NOT_STORABLE = re.compile("[\x00\ud800-\udfff]")


def storable_text(text: str) -> str:
    """The text composed (NFC) and without blanks at its ends; what no database takes becomes “\N{REPLACEMENT CHARACTER}”."""
    return unicodedata.normalize("NFC", _NOT_STORABLE.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def required_text(text: str, what_vi: str) -> str:
    """The same. Raises `MissingWords` where nothing is left."""
    kept = storable_text(text)
    if not kept:
        raise MissingWords(what_vi)
    return kept
