"""Names of exhibits, fit for files: what is shown and every choice that tells it from its like."""

from __future__ import annotations

import re
import unicodedata

from monitoring.model.results import ALL_GROUPS
from monitoring.views.choice import Choice

_MOST_UNITS = 4


def name_exhibit(kind: str, *parts: str | int | None, choice: Choice) -> str:
    """“ban-do-poor-rate-2022”, with unit, group, frame and “da-cong-bo” where they are chosen."""
    group = None if choice.group_id == ALL_GROUPS else choice.group_id
    published = "da-cong-bo" if choice.published_only else None
    words = (kind, *parts, choice.year, choice.unit_id, group, choice.frame_id, published)
    return slug("-".join(str(word) for word in words if word is not None))


def name_units_asked(unit_ids: tuple[str, ...]) -> str | None:
    """The units compared, by code or, where they are many, by number; None where they are all."""
    if not unit_ids:
        return None
    return "-".join(unit_ids) if len(unit_ids) <= _MOST_UNITS else f"{len(unit_ids)}-don-vi"


def slug(text: str) -> str:
    """Small letters, digits and single hyphens."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
