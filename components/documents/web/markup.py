"""Small pieces of the page. Every text goes through `clean`."""

from __future__ import annotations

import html

from components.documents.briefing_words import illustrates_unsaid
from components.documents.lettering import writable
from monitoring.wording.statement import Statement


def clean(text: object) -> str:
    """Text made harmless inside HTML, attributes included."""
    return html.escape(writable(str(text)), quote=True)


def illustrative_chip(text: str) -> str:
    """The words in the dotted chip that marks what only illustrates."""
    return f"<span class='chip illustrative'>{clean(text)}</span>"


def paragraph(statement: Statement) -> str:
    """The sentences; those that illustrate without saying so are followed by the words."""
    mark = f" {illustrative_chip('Số liệu minh họa')}" if illustrates_unsaid(statement) else ""
    return f"<p>{clean(statement.text)}{mark}</p>"
