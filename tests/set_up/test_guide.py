"""The guide for users never goes stale: its pictures have scenes, its labels are on the screen, every page is in it."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from components.widgets.document_choice import name_kinds
from components.widgets.page_list import PAGES
from docs.making_pictures.guide_scenes import GUIDE_SCENES
from docs.making_pictures.readme_scenes import README_SCENES
from docs.making_pictures.scene import Choose, Press, Scene, Write
from monitoring.sources.guide import GUIDE_DIR, GuidePicture, guide_codes, read_guide_part
from monitoring.wording.unit_words import name_programme_units
from tests.shipped import shipped_framework

PROJECT = Path(__file__).resolve().parents[2]
PARTS = sorted(GUIDE_DIR.glob("*.md"))
PICTURES_DIR = GUIDE_DIR / "anh"
MOST_BYTES = 150_000
SHOWS_THE_GUIDE = PROJECT / "components/widgets/guide.py"
PROGRAM = [
    path
    for folder in (".", "pages", "components", "monitoring", "static")
    for path in (PROJECT.glob("*") if folder == "." else (PROJECT / folder).rglob("*"))
    if path.suffix in (".py", ".js", ".css", ".json", ".toml", ".po")
    and path not in (SHOWS_THE_GUIDE, PROJECT / "pyproject.toml")
]
LABEL, QUOTED = re.compile(r"\*\*([^*]+)\*\*"), re.compile(r"“([^”]+)”")
# words that the guide itself speaks of, not the screen's
NOT_ON_THE_SCREEN = {"in đậm", "…", "để trống"}
PLACEHOLDER, LEAST_SAID_ITSELF = "…", 0.6
# what a selector looks for by its words
NAMED = re.compile(r"""(?:text-is\(|has-text\(|name=)\\?"([^"\\]+)""")
IN_QUOTES = re.compile(r"""(["'`])(.*?)\1""")


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_every_label_in_bold_is_one_of_the_program_s(path: Path):
    labels = set(LABEL.findall(path.read_text(encoding="utf-8"))) - NOT_ON_THE_SCREEN

    assert [label for label in sorted(labels) if not is_a_label(label)] == []


@pytest.mark.parametrize("path", PARTS, ids=lambda path: path.stem)
def test_everything_quoted_from_the_screen_stands_in_the_program(path: Path):
    quoted = set(QUOTED.findall(path.read_text(encoding="utf-8"))) - NOT_ON_THE_SCREEN

    assert [words for words in sorted(quoted) if not is_said(words)] == []


def test_a_label_that_the_program_does_not_have_would_be_noticed():
    assert is_a_label("Gửi báo cáo")
    assert not is_a_label("Gửi bản báo cáo")
    assert is_said("Đã gửi, chờ duyệt: …")
    assert not is_said("Đã gửi đi, chờ duyệt: …")


def test_each_picture_of_the_guide_is_made_by_a_scene_and_each_scene_is_used():
    named = [
        picture
        for path in PARTS
        for picture in re.findall(r"\]\(anh/([^)]+)\.png\)", path.read_text("utf-8"))
    ]

    assert sorted(named) == sorted(scene.name for scene in GUIDE_SCENES)
    assert sorted(path.stem for path in PICTURES_DIR.iterdir()) == sorted(named)


@pytest.mark.parametrize("scene", [*GUIDE_SCENES, *README_SCENES], ids=lambda scene: scene.name)
def test_every_name_that_a_scene_looks_for_stands_in_the_program(scene: Scene):
    selectors = [*scene.parts, *(mark.selector for mark in scene.marks)]
    names = {name for selector in (*selectors, *map(str, scene.steps)) for name in NAMED.findall(selector)}
    names |= {step.name for step in scene.steps if isinstance(step, Press)}
    names |= {step.label for step in scene.steps if isinstance(step, Write | Choose)}

    assert [name for name in sorted(names) if not is_said(name) and not is_a_label(name)] == []


def test_pictures_of_the_guide_are_small_files():
    assert [path.name for path in PICTURES_DIR.iterdir() if path.stat().st_size > MOST_BYTES] == []


def test_pictures_of_readme_are_made_by_scenes_too():
    readme = (PROJECT / "README.md").read_text(encoding="utf-8")

    named = set(re.findall(r"\]\(docs/pictures/([^)/]+)\.png\)", readme))
    assert named == {scene.name for scene in README_SCENES}


@pytest.mark.parametrize("code", guide_codes())
def test_numbers_in_a_picture_are_explained_in_the_steps_around_it(code: str):
    """A picture with five numbers needs five steps near it, or its numbers named in the text."""
    scenes = {scene.name: scene for scene in GUIDE_SCENES}
    blocks = read_guide_part(code, address="{}").blocks
    for before, block in pairwise(blocks):
        if isinstance(block, GuidePicture) and isinstance(before, str):
            scene = scenes[block.path.stem]
            for number in range(1, len(scene.marks) + 1):
                assert re.search(rf"^{number}\. |\(số {number}\)", before, re.MULTILINE), (scene.name, number)


def test_every_page_of_the_dashboard_is_in_the_table_of_contents_and_in_a_scene():
    contents = (GUIDE_DIR / "README.md").read_text(encoding="utf-8")
    pages = [page for page in PAGES if page.is_in_navigation]

    assert [page.title for page in pages if f"| **{page.title}** |" not in contents] == []
    assert {page.url_path for page in pages} - {address_of(scene) for scene in GUIDE_SCENES} == set()


def test_the_parts_of_the_guide_are_those_of_its_folder():
    read = [read_guide_part(code, address="{}") for code in guide_codes()]

    assert len(read) == len(PARTS)
    assert all(
        block.path.is_file() and block.alt
        for part in read
        for block in part.blocks
        if isinstance(block, GuidePicture)
    )


def is_a_label(label: str) -> bool:
    """Whether it is the whole of one text of the program, whatever stands at a placeholder."""
    return label in texts() or label in named_after_units() or is_filled_in(label)


def is_said(words: str) -> bool:
    """Whether it is part of one text of the program; “…” stands for anything."""
    return any(words in text for text in texts()) or is_filled_in(words)


def is_filled_in(words: str) -> bool:
    """Whether a text with placeholders may become these words, most of which it must say itself."""
    return any(
        letters >= LEAST_SAID_ITSELF * count_letters(words) and pattern.fullmatch(words)
        for pattern, letters in patterns()
    )


@cache
def named_after_units() -> frozenset[str]:
    """Titles of pages and kinds of documents that say what the units of this programme are called."""
    kinds = name_kinds(name_programme_units(shipped_framework()))
    return frozenset({page.title for page in PAGES} | set(kinds.values()))


@cache
def texts() -> frozenset[str]:
    return frozenset(
        " ".join(piece.split()) for path in PROGRAM for text in texts_of(path) for piece in pieces_of(text)
    )


@cache
def patterns() -> tuple[tuple[re.Pattern[str], int], ...]:
    """Texts with a placeholder as what they may become, and how many letters of that they say themselves."""
    return tuple(
        (re.compile(".+".join(map(re.escape, text.split(PLACEHOLDER)))), count_letters(text))
        for text in texts()
        if PLACEHOLDER in text
    )


def count_letters(text: str) -> int:
    return sum(map(str.isalpha, text))


def texts_of(path: Path) -> Iterator[str]:
    """What a file of the program may show: its strings, docstrings left out, with “…” where something is filled in."""
    source = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield from (text for _, text in IN_QUOTES.findall(source))
        return
    tree = ast.parse(source)
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    not_whole = parts | {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                str(part.value) if isinstance(part, ast.Constant) else PLACEHOLDER for part in node.values
            )
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in not_whole:
            yield re.sub(r"\{\w*\}", PLACEHOLDER, node.value)


def pieces_of(text: str) -> list[str]:
    """A text, and what stands between the tags of its markup."""
    return [text, *re.split(r"<[^>]*>", text)] if "<" in text else [text.strip("*")]


def address_of(scene: Scene) -> str:
    """The page of a scene; the overview's is the root."""
    return (scene.address or "").lstrip("/").partition("?")[0] or "tong-quan"
