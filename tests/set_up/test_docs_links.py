"""What a document points at is there: the page, the heading, the file, the test."""

import re
from itertools import product
from pathlib import Path

import pytest

from tests.set_up.documents import PROJECT, anchors, code_of, documents, links, name_of

FOLDERS = {"app.py", "benchmarks", "components", "data", "deploy", "docs", "geo", "monitoring", "pages", "static", "tests"}  # fmt: skip
FOLDERS |= {".ci", ".streamlit", "words"}
OF_A_FILE = re.compile(r"[\w.-]+\.(?:py|md|css|js|sh|conf|toml|ini)")
# stands for what the reader names himself
TO_BE_FILLED_IN = re.compile(r"NAME|YEAR|\.\.\.|…")
# a folder of the project that the boundaries came from; a file that whoever follows the document makes
NOT_HERE = {"data/gis", "words/fr.po"}
EVERY = pytest.mark.parametrize("document", documents(), ids=name_of)
FILES = {path.name for place in FOLDERS for path in (PROJECT / place).rglob("*")} | {
    path.name for path in PROJECT.iterdir()
}


@EVERY
def test_every_link_leads_somewhere(document: Path):
    broken = [target for target in links(document) if not leads_somewhere(document, target)]

    assert broken == []


def leads_somewhere(document: Path, target: str) -> bool:
    place, _, anchor = target.partition("#")
    led_to = (document.parent / place).resolve() if place else document
    if not led_to.exists():
        return False
    return not anchor or led_to.suffix != ".md" or anchor in anchors(led_to)


@EVERY
def test_every_path_that_is_named_is_there(document: Path):
    named = {code.strip("“”().,;:") for code in code_of(document)}
    missing = {
        path for path in named if is_a_path(path) and not TO_BE_FILLED_IN.search(path) and not is_there(path)
    } - NOT_HERE

    assert missing == set()


def is_a_path(text: str) -> bool:
    return text.split("/")[0] in FOLDERS and "/" in text and not re.search(r"\s|[<>$=]", text)


def is_there(path: str) -> bool:
    """`::test` and `:line` behind it are left out; `*` and `{a,b}` stand for several files, all of them there."""
    plain = re.sub(r":.*$", "", path)
    choices = [part.split(",") for part in re.findall(r"\{([^}]*)\}", plain)]
    pattern = re.sub(r"\{[^}]*\}", "{}", plain)
    return all(any(PROJECT.glob(pattern.format(*chosen).rstrip("/"))) for chosen in product(*choices))


@EVERY
def test_every_module_or_sheet_that_is_named_alone_is_there(document: Path):
    named = {code for code in code_of(document) if OF_A_FILE.fullmatch(code)}

    assert {name for name in named - FILES if not TO_BE_FILLED_IN.search(name)} == set()


def test_a_document_that_points_at_nothing_is_found(tmp_path: Path):
    page = tmp_path / "page.md"
    page.write_text(
        "# Mục đầu\n[a](#mục-đầu) [b](#khác) [c](nowhere.md) `tests/no_such.py::test_a` `components/{widgets,no}`\n",
        encoding="utf-8",
    )

    assert [target for target in links(page) if not leads_somewhere(page, target)] == ["#khác", "nowhere.md"]
    assert not any(is_there(code) for code in code_of(page) if is_a_path(code))


@EVERY
def test_what_is_named_behind_a_module_is_in_it(document: Path):
    named = re.findall(r"`([\w/]+\.py)`: `(\w+)`", document.read_text(encoding="utf-8"))
    missing = [
        (path, name)
        for path, name in named
        if not re.search(rf"^(?:def|class) {name}\b", (PROJECT / path).read_text(encoding="utf-8"), re.M)
    ]

    assert missing == []


@EVERY
def test_what_is_said_to_stand_in_a_module_does(document: Path):
    said = re.findall(r"`(\w+)` (?:in|of) `([\w/]+/\w+\.py)`", document.read_text(encoding="utf-8"))

    assert [
        (name, path) for name, path in said if name not in (PROJECT / path).read_text(encoding="utf-8")
    ] == []
