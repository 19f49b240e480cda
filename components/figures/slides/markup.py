"""Small pieces of a slide's HTML. Every text goes through `clean`."""

from __future__ import annotations

import html

from components.figures.theme import RATING_COLOUR
from monitoring.model.ratings import Rating
from monitoring.views.caption import Caption
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
    """“số liệu minh họa” or “một phần là số liệu minh họa”; nothing where all was published."""
    words = caption.illustrative_words
    return f"<span class='illustrative'>{clean(words[:1].upper() + words[1:])}</span>" if words else ""
