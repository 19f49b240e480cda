"""The catalogue: one file in gettext's format, with the Vietnamese text, where it stands, and its English."""

from __future__ import annotations

import ast
import string
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from words.texts import texts_of

PROJECT_DIR = Path(__file__).resolve().parents[1]
CATALOGUE_DIR = PROJECT_DIR / "words"
# the program: what people read on the screen, in documents, at the command line
SOURCES = ("app.py", "pages", "components", "monitoring", "deploy")
# letters and names that are looked for in a file, not said to people: in another language nothing would be found
ONLY_RECOGNISED = frozenset(
    {
        "components/documents/powerpoint/places.py",
        "components/documents/word/styles.py",
        "monitoring/returns/old_encodings.py",
        "monitoring/returns/written_standings.py",
    }
)
_LINE_WIDTH = 110
_EPOCH = datetime(2021, 1, 1, tzinfo=UTC)
_HEADER = "# Vietnamese texts of the program and their translation. Made by `make words`; see docs/words.md."


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A Vietnamese text of the program and the modules in which it stands."""

    template: str
    places: tuple[str, ...]


def entries() -> list[Entry]:
    """Every text of the program once, in the order of modules and lines."""
    places: dict[str, list[str]] = {}
    for path in source_files():
        place = path.relative_to(PROJECT_DIR).as_posix()
        if place in ONLY_RECOGNISED:
            continue
        for text in texts_of(ast.parse(path.read_text(encoding="utf-8"))):
            standing = places.setdefault(text.template, [])
            if place not in standing:
                standing.append(place)
    return [Entry(template=template, places=tuple(where)) for template, where in places.items()]


def source_files() -> Iterator[Path]:
    """Every module of the program, in the order of its path."""
    for name in SOURCES:
        path = PROJECT_DIR / name
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


def translations(language: str) -> dict[str, str]:
    """What the catalogue has for each text in that language; a text without translation is left out."""
    return {
        str(message.id): str(message.string)
        for message in read_catalogue(language)
        if message.id and message.string
    }


def read_catalogue(language: str) -> Catalog:
    """The catalogue of that language; an empty one where there is none yet."""
    path = catalogue_path(language)
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def catalogue_path(language: str) -> Path:
    """Where the catalogue of that language is."""
    return CATALOGUE_DIR / f"{language}.po"


def write_catalogue(language: str, *, translated: Mapping[str, str]) -> None:
    """Write the catalogue of every text that the program has now, with the translations of those that have one."""
    catalogue = Catalog(
        locale=language,
        project="dashboard",
        version="1",
        msgid_bugs_address="docs/words.md",
        last_translator="docs/words.md",
        language_team=language,
        header_comment=_HEADER,
        # no time of its own: the same texts make the same file
        creation_date=_EPOCH,
        revision_date=_EPOCH,
        fuzzy=False,
    )
    for entry in entries():
        catalogue.add(
            entry.template,
            string=translated.get(entry.template, ""),
            locations=[(place, 0) for place in entry.places],
        )
    with catalogue_path(language).open("wb") as file:
        write_po(
            file,
            catalogue,
            width=_LINE_WIDTH,
            include_lineno=False,
        )


def placeholders(template: str) -> list[str]:
    """The names in braces, sorted; a text that is no template for them (a lone brace) has none."""
    try:
        return sorted(name for _, name, _, _ in string.Formatter().parse(template) if name is not None)
    except ValueError:
        return []
