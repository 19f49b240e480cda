"""Reads the guide for users (docs/huong_dan), which the dashboard shows as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitoring.sources.folders import PROJECT_DIR

GUIDE_DIR = PROJECT_DIR / "docs" / "huong_dan"
FIRST_PART = "muc-luc"
# the code in the address, and the file: the table of contents is what a reader of the folder opens first
_FILES = {
    FIRST_PART: "README.md",
    "lanh-dao": "lanh_dao.md",
    "can-bo-tong-hop": "can_bo_tong_hop.md",
    "can-bo-so-lieu": "can_bo_so_lieu.md",
    "nguoi-duyet": "nguoi_duyet.md",
    "tinh-hinh-bao-cao": "tinh_hinh_bao_cao.md",
    "cau-hoi": "cau_hoi_thuong_gap.md",
    "thuat-ngu": "thuat_ngu.md",
}
_TITLE = re.compile(r"\A# (.+)\n")
_PICTURE = re.compile(r"^!\[([^\]]+)\]\(([^)]+)\)$", re.MULTILINE)
_LINK = re.compile(r"\]\((\w+\.md)\)")


@dataclass(frozen=True)
class GuidePicture:
    """A picture of the guide, with what it shows in words."""

    path: Path
    alt: str


@dataclass(frozen=True)
class GuidePart:
    """``blocks`` are Markdown and pictures in their order, without the title."""

    title: str
    blocks: tuple[str | GuidePicture, ...]


def guide_codes() -> tuple[str, ...]:
    """The parts' codes in their order."""
    return tuple(_FILES)


def read_guide_part(code: str, *, address: str) -> GuidePart:
    """One part of the guide. Links to others go to ``address``, a format with ``{}`` for the part's code.

    Raises `OSError` where the file is missing, `ValueError` where it does not begin with its title.
    """
    text = (GUIDE_DIR / _FILES[code]).read_text(encoding="utf-8")
    found = _TITLE.match(text)
    if found is None:
        raise ValueError(f"{_FILES[code]} does not begin with its title")
    codes = {name: one for one, name in _FILES.items()}
    linked = _LINK.sub(lambda link: f"]({address.format(codes[link[1]])})", text[found.end() :])
    return GuidePart(found[1], tuple(_blocks(linked)))


def _blocks(text: str) -> Iterator[str | GuidePicture]:
    end = 0
    for picture in _PICTURE.finditer(text):
        yield from filter(None, [text[end : picture.start()].strip()])
        yield GuidePicture(GUIDE_DIR / picture[2], picture[1])
        end = picture.end()
    yield from filter(None, [text[end:].strip()])
