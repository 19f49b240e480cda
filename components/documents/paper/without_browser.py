"""A briefing as PDF on a server that has no browser."""

from __future__ import annotations

from collections.abc import Mapping

from components.documents.form import DocumentForm
from components.documents.paper.content import is_one_page
from components.documents.paper.one_sheet import fit_one_sheet
from components.documents.paper.sheet import Sizes
from components.documents.paper.typesetter import set_briefing
from components.documents.pictures.picture import Picture
from monitoring.views.briefing.briefing import Briefing


def write_pdf_without_browser(
    briefing: Briefing, pictures: Mapping[str, Picture], form: DocumentForm
) -> bytes:
    """Give the PDF, with the same parts in the same order as the browser's. Only PNG pictures are placed."""
    sizes = fit_one_sheet(briefing, pictures, form) if is_one_page(briefing) else Sizes()
    return bytes(set_briefing(briefing, pictures, form, sizes).output())
