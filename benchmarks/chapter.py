"""What a benchmark tells: a chapter of docs/benchmarks.md, and for each of its bars what was measured.

A benchmark is a package with `__main__.py` and `words.py`: `python -m benchmarks.<name>` writes every measurement to
docs/benchmarks/<name>.json, and ``words.chapter(raw, pictures=…)`` turns that into a `Chapter`, so that
`python -m benchmarks.report` can assemble the document from what was measured, without measuring again.
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PROJECT_DIR = Path(__file__).resolve().parents[1]
RAW_DIR = PROJECT_DIR / "docs" / "benchmarks"

Raw = dict[str, Any]


@dataclass(frozen=True)
class Bar:
    """A bound and what was measured against it. ``kept`` is `None` where it could not be judged; ``remark`` says why."""

    work: str
    bar: str
    measured: str
    kept: bool | None
    remark: str = ""


def judged(*, work: str, bar: str, measured: str, kept: bool, missed: str) -> Bar:
    """A bar with its verdict; ``missed``, what stood in the way, is told only where it was missed."""
    return Bar(work, bar, measured, kept, "" if kept else missed)


@dataclass(frozen=True)
class Chapter:
    """Markdown under one second-level heading; pictures are named relative to docs/."""

    title: str
    bars: tuple[Bar, ...]
    lines: tuple[str, ...]


def write_raw(name: str, raw: Raw, *, folder: Path = RAW_DIR) -> Path:
    """Every measurement of one benchmark, whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    half = folder / f"{name}.json.new"
    half.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return half.replace(folder / f"{name}.json")


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least ``share`` of all values do not pass (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(math.ceil(len(ranked) * share), 1) - 1]
