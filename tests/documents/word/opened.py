"""Word documents as a reader opens them."""

from __future__ import annotations

import io
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from PIL import Image

from components.documents.form import DocumentForm, usual_form
from components.documents.pictures.picture import Engine, Picture
from components.documents.word.writer import write_docx
from monitoring.views.briefing.briefing import Briefing
from tests.builders.framework import a_framework


def open_docx(
    briefing: Briefing,
    pictures: dict[str, Picture] | None = None,
    *,
    form: DocumentForm | None = None,
    template: Path | None = None,
) -> WordDocument:
    return Document(
        io.BytesIO(
            write_docx(
                briefing, pictures or {}, form=form or usual_form(a_framework().build()), template=template
            )
        )
    )


def a_picture(*, width_px: int = 80, height_px: int = 50) -> Picture:
    written = io.BytesIO()
    Image.new("RGB", (width_px * 2, height_px * 2), "#B9CFE4").save(written, "PNG")
    return Picture(written.getvalue(), "png", width_px, height_px, Engine.CHROMIUM)


def texts_of(document: WordDocument, style: str) -> list[str]:
    """The paragraphs of a style, in their order, in tables too."""
    wanted = document.styles[style].style_id
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
        if paragraph.style == wanted
    ]


def data_tables(document: WordDocument) -> list[Table]:
    return [table for table in document.tables if table.style.name == "Bảng số liệu"]


def cell_texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table.rows]
