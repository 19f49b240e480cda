"""The documents of the project as tests read them: their text, links, paths, sections and rows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
DOCS = PROJECT / "docs"
_FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`([^`\n]+)`")
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(.+)$", re.MULTILINE)


@cache
def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def documents() -> list[Path]:
    """Everything that is written for people to read."""
    beside = [
        PROJECT / name for name in ("README.md", "CHANGELOG.md", "data/README.md", "geo/ATTRIBUTION.md")
    ]
    return [*beside, *sorted(DOCS.rglob("*.md"))]


def name_of(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def links(document: Path) -> Iterator[str]:
    """Targets of links and pictures that stay inside the project."""
    for target in _LINK.findall(_CODE.sub("", _FENCE.sub("", text_of(document)))):
        if not re.match(r"[a-z]+:", target):
            yield target


def anchors(document: Path) -> set[str]:
    """What a link may name after `#`, as the usual viewers make it from a heading."""
    found: dict[str, int] = {}
    for heading in _HEADING.findall(_FENCE.sub("", text_of(document))):
        slug = re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")
        found[slug] = found.get(slug, 0) + 1
    return {slug if not time else f"{slug}-{time}" for slug, times in found.items() for time in range(times)}


def code_of(document: Path) -> list[str]:
    """What stands between backticks, and the words of fenced blocks."""
    text = text_of(document)
    fenced = [word for block in _FENCE.findall(text) for word in block.split()]
    return [*_CODE.findall(_FENCE.sub("", text)), *fenced]


def rows(document: Path) -> dict[str, list[str]]:
    """Every row of its tables that begins with something in backticks: that, and the other cells."""
    found = {}
    for line in _FENCE.sub("", text_of(document)).splitlines():
        cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and (named := _CODE.match(cells[0])):
            found[named[1]] = cells[1:]
    return found


def section(document: Path, heading: str) -> str:
    """The heading that begins with those words, or has them after a comma, and what stands under it."""
    parts = re.split(r"^(?=#+ )", text_of(document), flags=re.MULTILINE)
    return next((part for part in parts if re.match(rf"#+ (?:.*, )?{re.escape(heading)}\b", part)), "")
