"""Every page in English: what the program says is English; names and notes are data and stay as they were typed."""

import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.pages.opened import PAGES
from words.catalogue import PROJECT_DIR, entries, translations

# shorter ones are also parts of other words
LEAST_LETTERS = 8
# written for Vietnamese users, in Vietnamese whatever the program speaks
GUIDE = "huong-dan"
READ_IN_ENGLISH = """
from words.speaking import speak
speak("en")
from monitoring.returns.cell_reading import read_status
from monitoring.returns.workbook import ReceivedCell
print(*(read_status(ReceivedCell(word)).value for word in ("chính thức", "official", "ước tính", "estimated")))
"""


@pytest.fixture(scope="module")
def shown() -> dict[str, list[str]]:
    opened = subprocess.run(
        [sys.executable, "-m", "tests.words.open_in_english"],
        cwd=PROJECT_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert opened.returncode == 0, opened.stderr[-3000:]
    return json.loads(opened.stdout)


@pytest.mark.parametrize("page", [page for page in PAGES if page != GUIDE])
def test_no_vietnamese_sentence_of_the_program_is_left_on_a_page(shown: dict[str, list[str]], page: str):
    english, typed = translations("en"), typed_in_the_tables()
    vietnamese = [
        entry.template
        for entry in entries()
        if "{" not in entry.template
        and len(entry.template) >= LEAST_LETTERS
        and english[entry.template] != entry.template
        and entry.template.casefold() not in typed
    ]
    read = "\n".join(shown[page])

    assert len(read) > 200
    assert [text for text in vietnamese if text in read] == []


def test_sentences_with_values_come_whole(shown: dict[str, list[str]]):
    assert shown["tong-quan"][0] == (
        "Tỷ lệ hộ nghèo in 2023 is 1,09 %, 1,84 percentage points lower than the national figure (2,93 %)"
    )
    assert shown["muc-tieu"][0] == "20 targets as of 2023: 4 met, 15 on track, 1 behind schedule"


def test_what_is_counted_is_read_from_the_names_in_the_tables(shown: dict[str, list[str]]):
    assert "Down 2.724 hộ" in shown["tong-quan"]
    assert any("that is 3.912 hộ nghèo" in text for text in shown["tai-lieu"])


def test_what_is_wholly_illustrative_is_not_said_to_be_so_in_part(shown: dict[str, list[str]]):
    assert "Illustrative" in shown["kinh-phi"]
    assert "Partly illustrative" not in shown["kinh-phi"]


@pytest.mark.parametrize(
    ("ending", "part", "words"),
    [
        ("docx", "word/document.xml", "In implementation of Decision 382/QĐ-UBND"),
        ("pptx", "ppt/slides/slide1.xml", "REPORT"),
    ],
)
def test_documents_are_written_in_the_styles_and_layouts_of_their_templates(
    tmp_path: Path, ending: str, part: str, words: str
):
    path = tmp_path / f"report.{ending}"
    asked = ("province", "--period", "2023", "--sections", "gaps", "--format", ending, "--out", str(path))

    written = subprocess.run(
        [sys.executable, "-m", "tests.words.write_in_english", "briefing", *asked],
        cwd=PROJECT_DIR,
        capture_output=True,
        text=True,
        check=False,
    )

    assert written.returncode == 0, written.stderr[-3000:]
    with zipfile.ZipFile(path) as document:
        assert words in document.read(part).decode("utf-8")


def test_a_form_is_read_whichever_of_the_two_languages_its_standings_are_written_in():
    told = subprocess.run(
        [sys.executable, "-c", READ_IN_ENGLISH],
        cwd=PROJECT_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.stdout.split() == ["official", "official", "estimated", "estimated"], told.stderr[-3000:]


def test_units_are_called_by_their_english_words(shown: dict[str, list[str]]):
    # their kinds are Vietnamese in the tables, and are looked up there whatever the program speaks
    assert "across districts and cities" in "\n".join(shown["tong-quan"])
    assert "Profile of a district" in shown["ho-so"][0]


def test_every_kind_that_the_law_knows_is_a_text_with_its_english():
    english = translations("en")
    kinds = ("Huyện", "Quận", "Thị xã", "Thành phố", "Xã", "Phường", "Thị trấn", "Đặc khu")

    assert [kind for kind in kinds if english.get(kind, kind) == kind] == []


def typed_in_the_tables() -> str:
    """All names and notes of the data, in small letters."""
    tables = sorted((PROJECT_DIR / "data").glob("*.csv"))
    return "\n".join(table.read_text(encoding="utf-8") for table in tables).casefold()
