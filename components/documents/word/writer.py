"""Writes a briefing as a Word document."""

from __future__ import annotations

import io
from collections.abc import Mapping
from pathlib import Path

from components.documents.form import DocumentForm
from components.documents.lettering import writable
from components.documents.pictures.picture import Picture
from components.documents.word.body import write_body
from components.documents.word.closing import write_closing
from components.documents.word.manuscript import Manuscript
from components.documents.word.national_heading import write_heading
from components.documents.word.one_page import write_one_page
from components.documents.word.styles import Style
from components.documents.word.template import open_template
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from monitoring.wording.capitals import capitalised


def write_docx(
    briefing: Briefing, pictures: Mapping[str, Picture], *, form: DocumentForm, template: Path | None = None
) -> bytes:
    """Give the document's bytes. An exhibit without a PNG among the pictures comes as its table.

    ``template`` is the office's own file; without it the project's is used. Raises `UnfitTemplate`.
    """
    if briefing.ask.kind is BriefingKind.ONE_PAGE:
        manuscript = write_one_page(briefing, pictures, form=form, template=template)
    else:
        manuscript = Manuscript(open_template(template))
        write_heading(manuscript, briefing, form)
        write_body(manuscript, briefing, pictures)
        write_closing(manuscript, form)
    _write_footer(manuscript, briefing)
    _set_properties(manuscript, briefing, form)
    written = io.BytesIO()
    manuscript.document.save(written)
    return written.getvalue()


def _write_footer(manuscript: Manuscript, briefing: Briefing) -> None:
    """The release and the standing of the figures at the foot of every page."""
    text = writable(" · ".join(part for part in (briefing.release, briefing.standing) if part))
    first = manuscript.document.sections[0]
    for footer in (first.footer, first.first_page_footer):
        empty = [paragraph for paragraph in footer.paragraphs if not paragraph.text]
        place = empty[0] if empty else footer.add_paragraph()
        place.style = Style.FOOTER.value
        place.add_run(capitalised(text))


def _set_properties(manuscript: Manuscript, briefing: Briefing, form: DocumentForm) -> None:
    properties = manuscript.document.core_properties
    # Word holds each to 255 characters
    properties.title = writable(f"{briefing.type_name.capitalize()}: {briefing.subject}")[:255]
    properties.subject = writable(f"{briefing.place_name}, {briefing.release}")[:255]
    properties.author = writable(form.issuing_body or form.parent_body)[:255]
    properties.language = "vi-VN"
