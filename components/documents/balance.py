"""Lines of about one length."""

from __future__ import annotations

from components.documents.columns import MM_PER_PT
from components.documents.lettering import wrap_text

_STEP_PT = 2


def balance(
    text: str, width_mm: float, size_pt: float, *, is_bold: bool = False, spare_pt: float = 0
) -> tuple[str, ...]:
    """Over as few lines as it needs, all about as long: a name never loses its last word alone.

    ``spare_pt`` is left free for a writer that sets a little wider than was measured.
    """
    room_pt = width_mm / MM_PER_PT - spare_pt
    lines = wrap_text(text, width_pt=room_pt, size_pt=size_pt, is_bold=is_bold)
    narrower_pt = room_pt
    while len(lines) > 1 and narrower_pt > room_pt / 4:
        narrower_pt -= _STEP_PT
        closer = wrap_text(text, width_pt=narrower_pt, size_pt=size_pt, is_bold=is_bold)
        if len(closer) > len(lines):
            break
        lines = closer
    return lines
