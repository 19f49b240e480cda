"""docs/faults.md names tests that exist, all of them, and quotes what the program says."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.sign_in.running import PROJECT
from words.catalogue import entries

PAGE = (PROJECT / "docs/faults.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", PAGE)
QUOTED = [
    said for line in PAGE.splitlines() if line.startswith("|") for said in re.findall("“([^”]+)”", line)
]


def named_in(file: Path) -> set[str]:
    parsed = ast.parse(file.read_text(encoding="utf-8"))
    return {
        one.name for one in parsed.body if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
    }


def test_every_test_that_the_page_names_exists():
    assert len(NAMED) > 25
    assert [f"{file}::{name}" for file, name in NAMED if name not in named_in(PROJECT / file)] == []


def test_every_test_of_a_fault_is_named_on_the_page():
    named = {name for _, name in NAMED}
    of_units = {"test_the_nightly_unit_takes_its_backup_so"}
    files = [file for file in Path(__file__).parent.glob("test_*.py") if file != Path(__file__)]

    assert len(files) == 9
    assert {name for file in files for name in named_in(file)} - named == of_units


def test_every_sentence_that_the_page_quotes_is_said_by_the_program():
    said = [re.sub(r"\{\w+\}", "{}", entry.template) for entry in entries()]

    assert QUOTED
    assert [one for one in QUOTED if not any(re.sub(r"\{\w+\}", "{}", one) in text for text in said)] == []
