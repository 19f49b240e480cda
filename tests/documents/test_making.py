"""Whole documents, made as page and command line make them; without a browser but where the journey needs one."""

from __future__ import annotations

import io
import os
import signal
import zipfile
from collections.abc import Iterator

import pytest
from docx import Document as open_docx
from openpyxl import load_workbook
from pptx import Presentation
from pypdf import PdfReader

from components.documents.document import Format
from components.documents.form import DocumentForm
from components.documents.making import Workshop, make_document, make_documents
from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.pictures.picture import Cancelled
from components.documents.progress import Progress
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from tests.shipped import shipped_boundaries, shipped_framework

DISTRICT = BriefingAsk(BriefingKind.DISTRICT, 2022, "674")
PROVINCE = BriefingAsk(BriefingKind.PROVINCE, 2022)
FORM = DocumentForm(signer_title="CHỦ TỊCH")


@pytest.fixture(scope="module")
def workshop() -> Workshop:
    return Workshop(shipped_framework(), shipped_boundaries(), Desk([PainterEngine()]))


def words_of(format: Format, content: bytes) -> str:
    """All text of the document, opened again by a program that did not write it."""
    if format is Format.DOCX:
        document = open_docx(io.BytesIO(content))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        return "\n".join([one.text for one in document.paragraphs] + cells)
    if format is Format.PPTX:
        slides = Presentation(io.BytesIO(content)).slides
        shown = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
        return "\n".join(
            shown + [slide.notes_slide.notes_text_frame.text for slide in slides if slide.has_notes_slide]
        )
    if format is Format.XLSX:
        sheets = load_workbook(io.BytesIO(content)).worksheets
        return "\n".join(str(cell.value) for sheet in sheets for row in sheet.iter_rows() for cell in row)
    if format is Format.PDF:
        return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    return content.decode()


@pytest.mark.parametrize("format", Format)
def test_every_format_says_every_paragraph_and_every_heading_without_a_browser(
    workshop: Workshop, format: Format
):
    document = make_document(workshop, DISTRICT, format=format, form=FORM)
    briefing = view_briefing(workshop.framework, workshop.boundaries, DISTRICT)
    words = " ".join(words_of(format, document.content).split())

    assert document.file_name == f"bao-cao-huyen-dam-rong-2022.{format.value}"
    for section in briefing.sections:
        assert section.heading in words
    stated = [one.text for section in briefing.sections for p in section.paragraphs for one in p.stated]
    # on paper a page may end between a number and its unit
    sought = [text.split(" ")[0] for text in stated] if format is Format.PDF else stated
    missing = [text for text in sought if text not in words]
    assert not missing
    assert "Đam Rông" in words
    assert briefing.release in words or briefing.release.capitalize() in words
    assert "inh họa" in words
    expected = ("Matplotlib",) if format in (Format.DOCX, Format.PPTX, Format.PDF) else ()
    assert document.drawn_by == expected


def test_progress_goes_forward_to_the_end_and_names_what_is_done(workshop: Workshop):
    told: list[Progress] = []
    make_document(workshop, DISTRICT, format=Format.DOCX, form=FORM, on_progress=told.append)

    drawn = [one for one in told if one.total > 1]
    assert [one.done for one in drawn] == sorted(one.done for one in drawn)
    assert "Đã vẽ 1/7 hình" in drawn[0].doing
    assert drawn[-1].doing == "Đang ghi tài liệu"


def test_a_stop_between_two_pictures_ends_it(workshop: Workshop):
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        make_document(
            workshop,
            PROVINCE,
            format=Format.DOCX,
            form=FORM,
            on_progress=told.append,
            is_cancelled=lambda: len(told) > 4,
        )
    assert not any(one.doing == "Đang ghi tài liệu" for one in told)


def test_several_reports_are_files_of_one_zip_and_progress_runs_over_all(workshop: Workshop):
    told: list[Progress] = []
    asks = [BriefingAsk(BriefingKind.DISTRICT, 2022, unit_id) for unit_id in ("674", "681")]
    packed = make_documents(workshop, asks, format=Format.XLSX, form=FORM, on_progress=told.append)

    with zipfile.ZipFile(io.BytesIO(packed.content)) as archive:
        assert archive.namelist() == ["bao-cao-huyen-dam-rong-2022.xlsx", "bao-cao-huyen-da-huoai-2022.xlsx"]
        assert archive.testzip() is None
    assert told[-1].doing.startswith("Tài liệu 2/2: ")
    assert 0.5 <= told[-1].share <= 1


def test_the_same_figures_give_the_same_workbooks(workshop: Workshop):
    asks = [DISTRICT, BriefingAsk(BriefingKind.DISTRICT, 2022, "681")]
    one, other = (make_documents(workshop, asks, format=Format.XLSX, form=FORM) for _ in range(2))

    assert one.content == other.content


@pytest.fixture
def engine() -> Iterator[ChromiumEngine]:
    engine = ChromiumEngine()
    yield engine
    engine.close()


@pytest.mark.browser
def test_chromium_killed_in_the_middle_leaves_the_province_s_report_whole(engine: ChromiumEngine):
    workshop = Workshop(shipped_framework(), shipped_boundaries(), Desk([engine, PainterEngine()]))
    killed: list[int] = []

    def kill(progress: Progress) -> None:
        if progress.done == 2 and progress.total > 2 and not killed:
            # this engine's own process and its children: other journeys have browsers of theirs
            killed.append(engine._browser.process_id)
            os.killpg(killed[0], signal.SIGKILL)

    document = make_document(workshop, PROVINCE, format=Format.DOCX, form=FORM, on_progress=kill)

    assert killed
    with zipfile.ZipFile(io.BytesIO(document.content)) as archive:
        pictures = [name for name in archive.namelist() if name.startswith("word/media/")]
    assert len(pictures) >= 8
    assert "Chromium" in document.drawn_by
    assert engine._browser.process_id != killed[0]
