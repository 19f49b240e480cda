"""Small pieces of HTML that many pages share. Everything that a person or a table may have written goes through `escape`."""

from __future__ import annotations

import html
from base64 import b64encode
from collections.abc import Iterable

from monitoring.model.ratings import Rating
from monitoring.views.caption import Caption
from monitoring.views.cards import KpiCard
from monitoring.wording.labels import CHANGE_VI, ILLUSTRATIVE_VI, RATING_SIGN, RATING_VI

# behind a number in a table that only illustrates; `illustrated_key` says what it means
ILLUSTRATED_ABBR = " <abbr class='illustrated' title='số liệu minh họa'>mh</abbr>"


def escape(text: object) -> str:
    """Text made harmless inside HTML, attributes included."""
    return html.escape(str(text), quote=True)


def chips(texts: Iterable[str]) -> str:
    """The choice as chips."""
    return (
        "<div class='chips'>"
        + "".join(f"<span class='chip'>{escape(text)}</span>" for text in texts)
        + "</div>"
    )


def standing_chip(caption: Caption) -> str:
    """A dotted chip where figures only illustrate; nothing where all was published."""
    if not caption.has_illustrative:
        return ""
    whole = caption.standing == ILLUSTRATIVE_VI
    return f"<span class='chip illustrative'>{'Minh họa' if whole else 'Có phần minh họa'}</span>"


def rating_chip(rating: Rating) -> str:
    """Sign and word on the rating's colour."""
    return f"<span class='rating {rating.value}'><b aria-hidden='true'>{RATING_SIGN[rating]}</b> {escape(RATING_VI[rating])}</span>"


def picture_head(caption: Caption) -> str:
    """Title and subtitle above a picture."""
    return plain_head(caption.title, caption.subtitle)


def plain_head(title: str, subtitle: str = "") -> str:
    """The same above what has no caption of its own."""
    below = f"<p class='subtitle'>{escape(subtitle)}</p>" if subtitle else ""
    return f"<div class='picture-head'><h3>{escape(title)}</h3>{below}</div>"


def picture_foot(caption: Caption) -> str:
    """One line under a picture: sources · coverage · standing."""
    notes = "".join(f"<br>{escape(note)}" for note in caption.notes)
    return f"<p class='foot'>{standing_chip(caption)} {escape(caption.footer)}{notes}</p>"


def kpi_card(card: KpiCard) -> str:
    """One headline number."""
    change = card_change(card) or "<div class='change even'>Chưa so sánh được với năm trước</div>"
    known = "" if card.unit else " nothing"
    return (
        f"<div class='card'><div class='label'>{escape(card.label)}</div>"
        f"<div class='value{known}'>{escape(card.value)}<small> {escape(card.unit)}</small> {standing_chip(card.caption)}</div>"
        f"{change}<div class='remark'>{escape(card.remark)}</div><div class='foot'>{escape(card.caption.footer)}</div></div>"
    )


def card_change(card: KpiCard) -> str:
    """The change, and in a word whether it is for the better: colour only repeats it. Nothing where there is none."""
    if not card.change:
        return ""
    if card.change_is_good is None:
        return f"<div class='change even'>{escape(card.change)}</div>"
    tone = "good" if card.change_is_good else "bad"
    return f"<div class='change {tone}'>{escape(card.change)} · {CHANGE_VI[card.change_is_good]}</div>"


def kpi_cards(cards: Iterable[KpiCard]) -> str:
    """The cards in a row."""
    return "<div class='cards'>" + "".join(kpi_card(card) for card in cards) + "</div>"


def svg_image(svg: str, *, alt: str, style: str) -> str:
    """An SVG as a picture with a name: Streamlit takes no SVG into its HTML."""
    coded = b64encode(svg.encode()).decode()
    return f"<img src='data:image/svg+xml;base64,{coded}' alt='{escape(alt)}' style='{style}'>"


def nothing_here(text: str) -> str:
    """The designed empty state, in the place of a picture that would have nothing to show."""
    return f"<div class='nothing-here' role='note'>{escape(text)}</div>"


def illustrated_key() -> str:
    """What the letters behind a number mean."""
    return "<p class='foot'>mh: số liệu minh họa</p>"
