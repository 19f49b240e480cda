"""The tree of tags of a PDF, as pypdf reads it, and the words of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.generic import DictionaryObject


@dataclass
class Tag:
    """``kind`` is its standard type. ``alt`` and ``scope`` are empty where it has none."""

    kind: str
    alt: str
    scope: str
    below: list[Tag] = field(default_factory=list)
    has_content: bool = False

    def all(self, *kinds: str) -> list[Tag]:
        return [one for one in self.walk() if one.kind in kinds]

    def walk(self) -> Iterator[Tag]:
        """In the order of reading."""
        yield self
        for one in self.below:
            yield from one.walk()

    @property
    def says_something(self) -> bool:
        return any(one.has_content for one in self.walk())


def tags_of(reader: PdfReader) -> Tag:
    root = reader.trailer["/Root"]["/StructTreeRoot"].get_object()
    roles = {str(own): str(standard) for own, standard in root.get("/RoleMap", {}).items()}
    return _read(root, roles)


def _read(element: DictionaryObject, roles: dict[str, str]) -> Tag:
    kind = str(element.get("/S", "/Root"))
    kind = roles.get(kind, kind).removeprefix("/")
    tag = Tag(kind, str(element.get("/Alt", "")), _scope(element))
    kids = element.get("/K", [])
    kids = kids.get_object() if hasattr(kids, "get_object") else kids
    for kid in kids if isinstance(kids, list) else [kids]:
        below = kid.get_object() if hasattr(kid, "get_object") else kid
        if isinstance(below, DictionaryObject) and "/S" in below:
            tag.below.append(_read(below, roles))
        else:
            tag.has_content = True
    return tag


def _scope(element: DictionaryObject) -> str:
    about = element.get("/A", [])
    about = about.get_object() if hasattr(about, "get_object") else about
    for one in about if isinstance(about, list) else [about]:
        one = one.get_object()
        if "/Scope" in one:
            return str(one["/Scope"]).removeprefix("/")
    return ""
