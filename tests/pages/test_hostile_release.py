"""A release every text of which is an attack: pages and whatever is taken along show it as it was typed, and run nothing."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from docx import Document as open_docx
from openpyxl import load_workbook
from pypdf import PdfReader

from components.documents.document import Format, PictureFormat
from components.documents.form import DocumentForm
from components.documents.making import Workshop, make_document
from components.documents.pictures.desk import Desk
from components.documents.pictures.painter import PainterEngine
from components.documents.single import make_file
from monitoring.model.framework import ResultsFramework
from monitoring.sources.framework import read_framework
from monitoring.store.settings import StoreSettings
from monitoring.store.store import open_store
from monitoring.views.briefing.briefing import BriefingAsk, BriefingKind
from monitoring.views.choice import Choice
from monitoring.views.exhibits.exhibit import Exhibit
from monitoring.views.exhibits.named import ExhibitAsk, exhibit_named
from tests.builders.hostile import ATTACK, LINK, hostile_tables
from tests.pages.opened import PAGES, Opened, open_page
from tests.shipped import shipped_boundaries, shipped_framework

SIGNS = "=HYPERLINK("
# every kind of element whose text Streamlit reads as Markdown
MARKDOWN = ("title", "header", "subheader", "markdown", "caption", "info", "warning", "error", "success")


class Page(HTMLParser):
    """What stands in HTML that could act: scripts, handlers, addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.scripts = 0
        self.handlers: list[str] = []
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.scripts += tag == "script"
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src", "action")]


def see_harmless(html: str, *, scripts: int = 0) -> None:
    page = Page(html)
    assert page.scripts == scripts
    assert page.handlers == []
    assert [
        one for one in page.addresses if one == "x" or "evil" in one or one.startswith("javascript:")
    ] == []


@cache
def hostile_framework() -> ResultsFramework:
    with TemporaryDirectory() as folder:
        for name, content in hostile_tables().items():
            (Path(folder) / f"{name}.csv").write_bytes(content)
        return read_framework(Path(folder))[0]


@pytest.fixture(scope="module")
def hostile_store(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The folder of a store whose release it is."""
    folder = tmp_path_factory.mktemp("hostile")
    store = open_store(StoreSettings(folder=folder))
    store.begin_with(hostile_tables())
    store.close()
    return str(folder)


@pytest.fixture(scope="module")
def session(hostile_store: str) -> Opened:
    """A session of the dashboard that shows it."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("STORE_DIR", hostile_store)
        return open_page(nam="2022", huyen="674")


@pytest.fixture
def opened(session: Opened, hostile_store: str, monkeypatch: pytest.MonkeyPatch) -> Opened:
    monkeypatch.setenv("STORE_DIR", hostile_store)
    return session


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_it_and_none_of_it_acts(opened: Opened, page: str):
    opened.switch(page)

    bodies = [one.proto.body for one in opened.app.get("html")]
    assert any(SIGNS in unescape(body) for body in bodies)
    for body in bodies:
        see_harmless(body, scripts=0 if SIGNS in unescape(body) else body.count("<script>"))
    for kind in MARKDOWN:
        for element in opened.app.get(kind):
            assert not re.search(r"(?<!\\)\[y]\(|(?<!\\)<img", element.value), kind
            assert not getattr(element.proto, "allow_html", False), kind


@cache
def an_exhibit(kind: str, *, hostile: bool = True) -> Exhibit:
    framework = hostile_framework() if hostile else shipped_framework()
    return exhibit_named(
        framework, shipped_boundaries(), ExhibitAsk(kind, Choice(2022), indicator_id="poor_rate")
    )


@cache
def a_document(format: Format, *, hostile: bool = True) -> bytes:
    framework = hostile_framework() if hostile else shipped_framework()
    workshop = Workshop(framework, shipped_boundaries(), Desk([PainterEngine()]))
    ask = BriefingAsk(BriefingKind.DISTRICT, 2022, "674")
    return make_document(workshop, ask, format=format, form=DocumentForm()).content


def test_a_table_of_csv_begins_no_formula_and_no_line_of_its_own():
    text = make_file(an_exhibit("map"), PictureFormat.CSV, Desk([PainterEngine()])).content.decode(
        "utf-8-sig"
    )
    table = [line for line in text.splitlines() if not line.startswith("#")]
    fields = [field for row in csv.reader(table, delimiter=";") for field in row]

    assert any(SIGNS in field for field in fields)
    assert [field for field in fields if re.match(r"\s*[=+@\t\r]|\s*-\D", field)] == []


@pytest.mark.parametrize("made_of", ["exhibit", "document"])
def test_a_workbook_holds_texts_and_no_formula_and_no_link(made_of: str):
    if made_of == "exhibit":
        content = make_file(an_exhibit("map"), PictureFormat.XLSX, Desk([PainterEngine()])).content
    else:
        content = a_document(Format.XLSX)
    cells = [
        cell for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows() for cell in row
    ]

    assert any(SIGNS in str(cell.value) for cell in cells)
    assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []
    # the list of sheets leads to each of them, and to nowhere else
    assert [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target] == []
    assert LINK not in _relations(content)


def test_a_word_document_and_its_parts_lead_nowhere():
    content = a_document(Format.DOCX)
    texts = "\n".join(one.text for one in open_docx(io.BytesIO(content)).paragraphs)

    assert ATTACK.strip() in texts
    assert LINK not in _relations(content)
    assert "HYPERLINK" not in "".join(
        re.findall(r"<w:instrText[^>]*>([^<]*)", _part(content, "word/document.xml"))
    )


def test_slides_and_the_workbooks_behind_their_charts_lead_nowhere():
    content = a_document(Format.PPTX)
    with zipfile.ZipFile(io.BytesIO(content)) as deck:
        slides = "".join(
            deck.read(name).decode() for name in deck.namelist() if re.match(r"ppt/slides/\w+\.xml", name)
        )
        books = [deck.read(name) for name in deck.namelist() if name.endswith(".xlsx")]

    assert SIGNS in unescape(slides)
    assert LINK not in _relations(content)
    assert books
    for book in books:
        cells = (
            cell for sheet in load_workbook(io.BytesIO(book)) for row in sheet.iter_rows() for cell in row
        )
        assert [cell.coordinate for cell in cells if cell.data_type == "f"] == []


def test_a_web_page_runs_its_own_scripts_and_no_other():
    html, usual = (a_document(Format.HTML, hostile=hostile).decode() for hostile in (True, False))

    assert SIGNS in unescape(html)
    see_harmless(html, scripts=Page(usual).scripts)


def test_a_pdf_shows_it_and_leads_nowhere():
    pages = PdfReader(io.BytesIO(a_document(Format.PDF))).pages
    links = [
        note.get_object().get("/A", {}).get("/URI", "") for page in pages for note in page.get("/Annots", [])
    ]

    assert SIGNS in "".join(page.extract_text() for page in pages)
    assert [link for link in links if "evil" in link or "javascript" in link] == []


def test_a_picture_in_lines_holds_letters_and_no_element_of_theirs():
    svg = make_file(an_exhibit("map"), PictureFormat.SVG, Desk([PainterEngine()])).content.decode()

    see_harmless(svg)


def _relations(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return "".join(parts.read(name).decode() for name in parts.namelist() if name.endswith(".rels"))


def _part(content: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return parts.read(name).decode()
