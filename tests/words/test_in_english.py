"""Every page in English: what the program says is English; names and notes are data and stay as they were typed."""

import json
import subprocess
import sys

import pytest

from tests.pages.opened import PAGES
from words.catalogue import PROJECT_DIR, entries, translations

# shorter ones are also parts of other words
LEAST_LETTERS = 8
# written for Vietnamese users, in Vietnamese whatever the program speaks
GUIDE = "huong-dan"


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
        "Tỷ lệ hộ nghèo in 2023 is 1,09 %, lower than nation (2,93 %) by 1,84 percentage points"
    )
    assert shown["muc-tieu"][0] == "20 targets up to 2023: 4 met, 15 on track, 1 behind"


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
