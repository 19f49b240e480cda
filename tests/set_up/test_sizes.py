"""Whoever opens a file can read it to the end, and a page only arranges."""

import os
from collections.abc import Iterator
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
SUFFIXES = (".py", ".js", ".mjs", ".css", ".sh")
LONGEST, LONGEST_PAGE = 300, 60
# what others wrote, and what is installed or made
NOT_OURS = ("leaflet", "node_modules", "__pycache__", "test-results", "var")


def our_sources() -> Iterator[Path]:
    for folder, folders, names in os.walk(PROJECT):
        folders[:] = [name for name in folders if name not in NOT_OURS and not name.startswith(".")]
        yield from (Path(folder, name) for name in names if name.endswith(SUFFIXES))


def longer_than(longest: int, paths: Iterator[Path]) -> dict[str, int]:
    lines = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return {str(path.relative_to(PROJECT)): count for path, count in lines.items() if count > longest}


def test_no_file_of_the_project_is_longer_than_three_hundred_lines():
    assert len(list(our_sources())) > 900
    assert longer_than(LONGEST, our_sources()) == {}


def test_a_page_only_arranges():
    assert longer_than(LONGEST_PAGE - 1, (PROJECT / "pages").glob("*.py")) == {}
