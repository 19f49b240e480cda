"""Chromium is killed in the middle of a document: the document comes, drawn again or by the other engine."""

from __future__ import annotations

import io
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from docx import Document as open_docx
from pypdf import PdfReader

from components.documents.document import Format
from components.documents.form import DocumentForm
from components.documents.making import Workshop, draw_figures, make_document
from components.documents.pictures.chromium import ChromiumEngine
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.progress import Progress
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.briefing.briefings import view_briefing
from tests.faults.test_told_to_end import programs_with
from tests.machine import wait_for
from tests.shipped import shipped_boundaries, shipped_framework

pytestmark = pytest.mark.browser
ASK = BriefingAsk(BriefingKind.ONE_PAGE, 2022)


@pytest.fixture
def engine(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChromiumEngine]:
    """One that leaves nothing behind, and no process."""
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    made = ChromiumEngine()
    yield made
    made.close()
    wait_for(lambda: not programs_with(scratch))
    assert list(scratch.iterdir()) == []


def workshop(engine: ChromiumEngine) -> Workshop:
    return Workshop(shipped_framework(), shipped_boundaries(), Desk([engine, PainterEngine()]))


def kill(engine: ChromiumEngine) -> bool:
    process_id = engine.process_id
    if process_id is None:
        return False
    with suppress(ProcessLookupError):
        os.kill(process_id, 9)
    return True


@contextmanager
def killed_again_and_again(engine: ChromiumEngine) -> Iterator[None]:
    stop = threading.Event()

    def keep_killing() -> None:
        while not stop.is_set():
            kill(engine)
            time.sleep(0.005)

    killer = threading.Thread(target=keep_killing)
    killer.start()
    try:
        yield
    finally:
        stop.set()
        killer.join()


def test_a_report_has_every_picture_though_the_browser_is_killed_after_each(engine: ChromiumEngine):
    drawn = draw_figures(view_briefing(shipped_framework(), shipped_boundaries(), ASK))
    killed: list[bool] = []

    made = make_document(
        workshop(engine),
        ASK,
        format=Format.DOCX,
        form=DocumentForm(),
        on_progress=lambda progress: killed.append(progress.done > 0 and kill(engine)),
    )

    assert any(killed)
    pictures = open_docx(io.BytesIO(made.content)).inline_shapes
    assert len(pictures) == len(drawn)
    assert set(made.drawn_by) <= {"Chromium", "Matplotlib"}


def test_a_pdf_comes_by_the_other_way_where_the_browser_dies_under_every_try(engine: ChromiumEngine):
    with killed_again_and_again(engine):
        made = make_document(workshop(engine), ASK, format=Format.PDF, form=DocumentForm())

    assert made.drawn_by == ("Matplotlib",)  # as the page and the command line say beside the file
    assert "Lâm Đồng" in PdfReader(io.BytesIO(made.content)).pages[0].extract_text()


def test_a_browser_killed_while_it_prints_leaves_the_printing_to_the_next(engine: ChromiumEngine):
    told: list[Progress] = []

    def kill_at_the_press(progress: Progress) -> None:
        told.append(progress)
        if progress.done == progress.total - 1 and progress.done:
            threading.Timer(0.2, kill, [engine]).start()

    made = make_document(
        workshop(engine), ASK, format=Format.PDF, form=DocumentForm(), on_progress=kill_at_the_press
    )

    assert "Lâm Đồng" in PdfReader(io.BytesIO(made.content)).pages[0].extract_text()
