"""Small pieces of the page. Every text goes through `clean`."""

from __future__ import annotations

import html
from enum import StrEnum

from components.documents.lettering import writable
from monitoring.wording.statement import Statement


class Chip(StrEnum):
    """What a chip marks; the name of its class."""

    ILLUSTRATIVE = "illustrative"


def clean(text: object) -> str:
    """Text made harmless inside HTML, attributes included."""
    return html.escape(writable(str(text)), quote=True)


def chip(text: str, kind: Chip) -> str:
    """A word or two in a chip."""
    return f"<span class='chip {kind.value}'>{clean(text)}</span>"


def paragraph(statement: Statement) -> str:
    """The sentences; those that illustrate without saying so are followed by the words."""
    mark = f" {chip('Số liệu minh họa', Chip.ILLUSTRATIVE)}" if statement.needs_mark else ""
    return f"<p>{clean(statement.text)}{mark}</p>"
