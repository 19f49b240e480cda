"""Small pieces of a slide's HTML. Every text goes through `clean`."""

from __future__ import annotations

import html

from components.figures.theme import RATING_COLOUR
from monitoring.model.ratings import Rating
from monitoring.views.caption import Caption
from monitoring.wording.capitals import capitalised
from monitoring.wording.labels import RATING_SIGN, RATING_VI


def clean(text: object) -> str:
    """Text made harmless inside HTML and SVG, attributes included."""
    return html.escape(str(text), quote=True)


def rating_mark(rating: Rating) -> str:
    """Sign and word on the rating's colour."""
    return (
        f"<span class='rating' style='background:{RATING_COLOUR[rating]}'>"
        f"<b>{RATING_SIGN[rating]}</b> {clean(RATING_VI[rating])}</span>"
    )


def illustrative_mark(caption: Caption) -> str:
    """Whether all or a part only illustrates; nothing where all was published."""
    if not caption.has_illustrative:
        return ""
    return f"<span class='illustrative'>{clean(capitalised(caption.illustrative_words))}</span>"
