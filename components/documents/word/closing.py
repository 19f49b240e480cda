"""The end of a document: to whom it goes, and the place for the signature."""

from __future__ import annotations

from docx.table import _Cell

from components.documents.form import DocumentForm
from components.documents.letterhead import (
    BLANK_NAME,
    BLANK_TITLE,
    LINES_TO_SIGN,
    RECIPIENTS_HEAD,
    list_recipients,
)
from components.documents.lettering import writable
from components.documents.word.manuscript import Manuscript
from components.documents.word.national_heading import plain_table
from components.documents.word.styles import Style


def write_closing(manuscript: Manuscript, form: DocumentForm) -> None:
    """Write “Nơi nhận” on the left and the signature on the right, on one page together."""
    manuscript.turn_page(is_landscape=False)
    # a signature never stands on a page by itself
    for paragraph in manuscript.document.paragraphs[-2:]:
        paragraph.paragraph_format.keep_with_next = True
    manuscript.write("", Style.BODY).paragraph_format.keep_with_next = True
    half_mm = manuscript.width_mm / 2
    table = plain_table(manuscript, (half_mm, half_mm))
    left, right = table.rows[0].cells
    _write_recipients(left, form)
    _write_signer(manuscript, right, form)


def _write_recipients(cell: _Cell, form: DocumentForm) -> None:
    head = cell.paragraphs[0]
    head.style = Style.RECIPIENTS_HEAD.value
    head.add_run(RECIPIENTS_HEAD)
    for recipient in list_recipients(form):
        cell.add_paragraph(writable(recipient), style=Style.RECIPIENTS.value)


def _write_signer(manuscript: Manuscript, cell: _Cell, form: DocumentForm) -> None:
    title = cell.paragraphs[0]
    title.style = Style.SIGNER.value
    if form.signer_title:
        title.add_run(writable(form.signer_title.upper()))
    else:
        manuscript.leave_blank(title, name="Chức vụ của người ký", shown=BLANK_TITLE)
    for _ in range(LINES_TO_SIGN):
        cell.add_paragraph(style=Style.SIGNER.value)
    manuscript.leave_blank(
        cell.add_paragraph(style=Style.SIGNED_NAME.value), name="Họ và tên người ký", shown=BLANK_NAME
    )
