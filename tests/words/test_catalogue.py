"""Every Vietnamese text of the program is in the one catalogue with its English, written in one way."""

import ast
import re
import unicodedata
from pathlib import Path

import pytest

from words.catalogue import (
    ONLY_RECOGNISED,
    PROJECT_DIR,
    SOURCES,
    entries,
    placeholders,
    read_catalogue,
    source_files,
    translations,
)
from words.texts import is_vietnamese, texts_of

TEXTS = [entry.template for entry in entries()]
ENGLISH = translations("en")
# what is shown as it is typed: tags, patterns and scripts are not sentences
PROSE = [text for text in TEXTS if not re.search(r"[<\\^$]|export default", text)]
NO_SCRIPT = sorted(
    path
    for folder in ("components", "static/map")
    for path in (PROJECT_DIR / folder).rglob("*")
    if path.suffix in (".js", ".css", ".html")
)
# once a program speaks, its pages may not: what runs them is not asked which language
SILENT = [PROJECT_DIR / "app.py", *sorted((PROJECT_DIR / "pages").glob("*.py"))]


def test_every_text_has_its_english():
    assert [text for text in TEXTS if text not in ENGLISH] == []


def test_the_catalogue_holds_nothing_that_the_program_does_not_say():
    kept = [str(message.id) for message in read_catalogue("en") if message.id]

    assert sorted(set(kept) - set(TEXTS)) == []


def test_the_catalogue_says_where_each_text_stands():
    places = {
        str(message.id): {place for place, _ in message.locations}
        for message in read_catalogue("en")
        if message.id
    }

    assert places == {entry.template: set(entry.places) for entry in entries()}


def test_the_english_names_the_same_values():
    assert [text for text in TEXTS if placeholders(ENGLISH.get(text, "")) != placeholders(text)] == []


def test_the_english_begins_and_ends_with_the_same_space():
    ends = [(text, ENGLISH.get(text, "")) for text in TEXTS]

    assert [pair for pair in ends if _spaces(pair[0]) != _spaces(pair[1])] == []


@pytest.mark.parametrize("path", NO_SCRIPT, ids=lambda path: path.relative_to(PROJECT_DIR).as_posix())
def test_scripts_and_sheets_hold_no_text(path: Path):
    code = re.sub(r"/\*.*?\*/|(?m:(?<!:)//.*$)", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    code = code.replace("replace(/đ/gi", "")  # a letter to be recognised

    assert not is_vietnamese(code)


@pytest.mark.parametrize("path", SILENT, ids=lambda path: path.relative_to(PROJECT_DIR).as_posix())
def test_pages_hold_no_text(path: Path):
    assert list(texts_of(ast.parse(path.read_text(encoding="utf-8")))) == []


def test_only_letters_and_names_to_be_recognised_are_left_out():
    assert {(PROJECT_DIR / place).exists() for place in ONLY_RECOGNISED} == {True}
    assert len(ONLY_RECOGNISED) == 4
    assert {path.relative_to(PROJECT_DIR).parts[0] for path in source_files()} == set(SOURCES)


def test_texts_are_composed_unicode():
    assert [text for text in TEXTS if unicodedata.normalize("NFC", text) != text] == []


# as in the decision and in official letters: the term that is used, and what is not written for it
@pytest.mark.parametrize(
    ("official", "not_written"),
    [
        ("tỷ lệ", r"\btỉ lệ\b"),
        ("chỉ số, chỉ tiêu", r"\bchỉ báo\b(?! cáo)(?! chung)"),
        ("hộ cận nghèo", r"\bhộ gần nghèo\b"),
        ("dân tộc thiểu số", r"\bdân tộc ít người\b"),
        ("giải ngân", r"\bgiải ngân vốn ra\b|\brút vốn\b"),
        ("vốn đã giao", r"\bvốn phân bổ\b"),
        ("Ủy ban nhân dân", r"\bUỷ ban\b|\bUy ban\b|\buỷ ban\b"),
        (
            "hóa, hòa, thủy: dấu ở nguyên âm đầu",
            r"(?:[oO][àáảãạèéẻẽẹ]|[uU][ỳýỷỹỵ])(?![a-zà-ỹ])(?<![qQ]u[ỳýỷỹỵ])",
        ),
        ("liên kết, tệp, bảng theo dõi", r"\b(?:link|file|dashboard|click|website|email)\b(?!_)"),
        ("câu nói thẳng", r"[Vv]ui lòng|[Xx]in hãy|thành công"),
    ],
)
def test_one_term_for_one_thing_as_officials_write_it(official: str, not_written: str):
    shown = [re.sub(r"\{[^}]*\}", "", text) for text in PROSE]

    assert [text for text in shown if re.search(not_written, text)] == [], official


@pytest.mark.parametrize(
    ("habit", "against"),
    [
        ("no space before a mark", r"\w [,;:!?](?!\w)|\w \.(?![a-z])"),
        ("no double space within a sentence", r"[^\W\d]  [^\W\d]"),
        ("three dots are one sign", r"\.\.\."),
        ("a range has an en dash", r"\d{4}-\d{4}(?!\.)"),
    ],
)
def test_sentences_are_set_in_one_way(habit: str, against: str):
    assert [text for text in PROSE if re.search(against, text)] == [], habit


def _spaces(text: str) -> tuple[str, str]:
    return (re.match(r" *", text).group(), re.search(r" *$", text).group())
