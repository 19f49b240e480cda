"""The benchmarks that are known, in the order of the document, and what each found when it ran last."""

from __future__ import annotations

import importlib
import json
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from benchmarks.chapter import Chapter

# what each measures, for where it was not measured
BENCHMARKS: dict[str, str] = {
    "first_map": "From `make run` to the first map",
    "side_by_side": "The dashboard beside its peers",
    "growth": "Growth to the size of the whole country",
    "readers": "Many readers at once",
    "documents": "Pictures and documents",
    "imports": "Large returns",
    "large_release": "A large release",
    "soak": "Holding out",
}


class UnreadableMeasurements(RuntimeError):
    """A file of measurements is not what its benchmark writes; the message names it."""


@dataclass(frozen=True)
class Told:
    """One benchmark's measurements and its chapter; both None where it was not measured."""

    name: str
    raw: dict[str, Any] | None = field(default=None, repr=False)
    chapter: Chapter | None = None
    capacity_page: str | None = field(default=None, repr=False)


def tell_all(raw_dir: Path, *, pictures: Path) -> list[Told]:
    """Every known benchmark; plots are drawn into ``pictures``. Raises `UnreadableMeasurements`."""
    return [_tell(name, raw_dir / f"{name}.json", pictures) for name in BENCHMARKS]


def _tell(name: str, file: Path, pictures: Path) -> Told:
    if not file.is_file():
        return Told(name)
    words = words_of(name)
    try:
        raw = json.loads(file.read_text(encoding="utf-8"))
        chapter = words.chapter(raw, pictures=pictures)
        make_page = getattr(words, "capacity_page", None)
        return Told(name, raw, chapter, make_page(raw, pictures=pictures) if make_page else None)
    except (ValueError, KeyError, TypeError) as failed:
        again = f"measure again with `python -m benchmarks.{name}`"
        raise UnreadableMeasurements(f"{file}: {type(failed).__name__}: {failed}; {again}") from failed


def words_of(name: str) -> ModuleType:
    """The module that puts a benchmark's measurements into words."""
    return importlib.import_module(f"benchmarks.{name}.words")
