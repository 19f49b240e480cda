"""Whatever leaves the dashboard names the release it was made from: its code, its number and its title."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from functools import cache
from html import unescape

from docx import Document as open_docx
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from components.documents.document import Format, PictureFormat
from components.documents.form import DocumentForm
from components.documents.making import Workshop, make_document
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.single import make_file
from monitoring.model.framework import ResultsFramework
from monitoring.model.release import Release
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.named import ExhibitAsk, exhibit_named
from tests.shipped import shipped_boundaries, shipped_framework

NAME = "bản số liệu 0a1b2c3d (số 7: Đính chính <b>A</b>)"


@cache
def published(title: str = "số 7: Đính chính <b>A</b>") -> ResultsFramework:
    return replace(shipped_framework(), release=Release("0a1b2c3d", title))


def a_map(framework: ResultsFramework) -> Exhibit:
    ask = ExhibitAsk("map", Choice(2022), indicator_id="poor_rate")
    return exhibit_named(framework, shipped_boundaries(), ask)


@cache
def file_of(format: PictureFormat, title: str = "số 7: Đính chính <b>A</b>") -> bytes:
    return make_file(a_map(published(title)), format, Desk([PainterEngine()])).content


@cache
def document_of(format: Format) -> bytes:
    workshop = Workshop(published(), shipped_boundaries(), Desk([PainterEngine()]))
    ask = BriefingAsk(BriefingKind.BUDGET, 2022)
    return make_document(workshop, ask, format=format, form=DocumentForm()).content


def test_a_copied_sentence_ends_with_it():
    assert a_map(published()).quotation.endswith(f"\nXuất từ {NAME}")


def test_a_picture_in_lines_has_it_under_it():
    # what stands between the tags is what is drawn
    drawn = unescape(" ".join(re.findall(r">([^<>]+)<", file_of(PictureFormat.SVG).decode())))
    assert NAME in " ".join(drawn.split())


def test_a_picture_in_dots_changes_with_it():
    assert file_of(PictureFormat.PNG) != file_of(PictureFormat.PNG, "số 8: Đính chính <b>A</b>")


def test_a_table_of_csv_and_one_of_excel_have_it():
    assert NAME in file_of(PictureFormat.CSV).decode("utf-8-sig")
    assert any(NAME in text for text in cells_of(file_of(PictureFormat.XLSX)))


def test_a_word_report_has_it_at_the_foot_of_its_pages():
    (section, *_) = open_docx(io.BytesIO(document_of(Format.DOCX))).sections
    assert NAME.removeprefix("b") in "\n".join(one.text for one in section.footer.paragraphs)


def test_a_presentation_has_it_on_every_slide_so_that_one_taken_out_still_names_it():
    slides = Presentation(io.BytesIO(document_of(Format.PPTX))).slides
    for slide in slides:
        assert NAME in "\n".join(one.text_frame.text for one in slide.shapes if one.has_text_frame)


def test_a_workbook_has_it_in_its_sheets_and_at_their_foot():
    book = load_workbook(io.BytesIO(document_of(Format.XLSX)))
    assert any(NAME in text for text in cells_of(document_of(Format.XLSX)))
    assert all(
        "0a1b2c3d" in (sheet.oddFooter.left.text or "") + (sheet.oddFooter.center.text or "")
        for sheet in book
    )


def test_a_printed_report_has_it_on_every_page():
    pages = PdfReader(io.BytesIO(document_of(Format.PDF))).pages
    for page in pages:
        assert "0a1b2c3d (số 7: Đính chính <b>A</b>)" in " ".join(page.extract_text().split())


def test_a_web_page_has_it_and_takes_its_title_for_no_markup():
    page = document_of(Format.HTML).decode()
    assert "<b>A</b>" not in page
    assert NAME in unescape(page)


def cells_of(content: bytes) -> list[str]:
    sheets = load_workbook(io.BytesIO(content)).worksheets
    return [str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row if cell.value]
