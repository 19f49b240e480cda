"""The same document printed by Chromium."""

import io
from collections.abc import Iterator

import pytest
from pypdf import PdfReader

from components.documents.form import DocumentForm
from components.documents.paper.print_html import write_print_html
from components.documents.pictures.chromium import ChromiumEngine
from monitoring.views.briefing.briefing import Briefing, BriefingKind
from tests.builders.briefings import a_briefing, an_exhibit
from tests.documents.paper.drawn import a_picture
from tests.documents.paper.test_without_browser import MM_PER_PT, a_long_table, text_of

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def engine() -> Iterator[ChromiumEngine]:
    engine = ChromiumEngine()
    yield engine
    engine.close()


def printed(engine: ChromiumEngine, briefing: Briefing, **pictures) -> PdfReader:
    return PdfReader(io.BytesIO(engine.print_pdf(write_print_html(briefing, pictures, DocumentForm()))))


def test_a_report_has_numbered_pages_repeated_headers_an_outline_and_tags(engine: ChromiumEngine):
    reader = printed(
        engine, a_briefing(a_long_table(), an_exhibit("hinh"), an_exhibit("bang")), hinh=a_picture()
    )
    pages = [page.extract_text() for page in reader.pages]
    holding = [page for page in pages if "Thôn " in page]

    assert len(holding) > 1
    assert all("Đơn vị" in page for page in holding)
    assert not pages[0].lstrip().startswith("1\n")
    assert all(page.lstrip().startswith(str(number)) for number, page in enumerate(pages[1:], start=2))
    for words in ("Đạ Tẻh", "Đạ Huoai", "II. Số liệu còn thiếu", "2,35"):
        assert words in text_of(reader)
    for page in reader.pages:
        assert float(page.mediabox.width) * MM_PER_PT == pytest.approx(210, abs=0.5)
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "vi"
    assert "/StructTreeRoot" in root
    assert "I. Kết quả giảm nghèo" in str(reader.outline)


def test_a_summary_stands_on_one_sheet(engine: ChromiumEngine):
    briefing = a_briefing(an_exhibit("ban-do"), kind=BriefingKind.ONE_PAGE)

    reader = printed(engine, briefing, **{"ban-do": a_picture(900, 800)})

    assert len(reader.pages) == 1
    assert "Đạ Huoai" in text_of(reader)
