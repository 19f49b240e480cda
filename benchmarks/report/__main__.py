"""Writes docs/benchmarks.md and docs/capacity.md from what was measured: `python -m benchmarks.report`.

Whole or not at all: everything is put into words and drawn first; a benchmark whose measurements cannot be read leaves
the documents and pictures as they were.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.chapter import PROJECT_DIR, RAW_DIR
from benchmarks.report.document import document_lines
from benchmarks.report.known import Told, UnreadableMeasurements, tell_all

_BEFORE_AND_AFTER = "before_and_after.md"


def main() -> int:
    """Write, and print where; 1 where measurements cannot be read, which are named."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--raw", type=Path, default=RAW_DIR, help="where the measurements are")
    parser.add_argument("--docs", type=Path, default=PROJECT_DIR / "docs")
    asked = parser.parse_args()
    try:
        written = write_report(asked.raw, asked.docs)
    except UnreadableMeasurements as unreadable:
        print(unreadable, file=sys.stderr)
        return 1
    print("\n".join(map(str, written)))
    return 0


def write_report(raw_dir: Path, docs_dir: Path) -> list[Path]:
    """Write the documents and their pictures; give the documents. Raises `UnreadableMeasurements`, having written nothing."""
    pictures_at = docs_dir / "pictures" / "benchmarks"
    pictures_at.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=pictures_at.parent, prefix=".new-") as folder:
        drawn = Path(folder) / "benchmarks"
        drawn.mkdir()
        told = tell_all(raw_dir, pictures=drawn)
        pages = _pages(told, raw_dir, docs_dir)
        _put_in_place(drawn, pictures_at, old=Path(folder) / "old")
    for file, content in pages.items():
        half = file.with_name(f"{file.name}.new")
        half.write_text(content, encoding="utf-8")
        half.replace(file)
    return list(pages)


def _pages(told: list[Told], raw_dir: Path, docs_dir: Path) -> dict[Path, str]:
    by_hand = raw_dir / _BEFORE_AND_AFTER
    lines = document_lines(
        told,
        before_and_after=by_hand.read_text(encoding="utf-8") if by_hand.is_file() else "",
        raw_at=Path(os.path.relpath(raw_dir, docs_dir)).as_posix(),
    )
    pages = {docs_dir / "benchmarks.md": "\n".join(lines).rstrip() + "\n"}
    for one in told:
        if one.capacity_page is not None:
            pages[docs_dir / "capacity.md"] = one.capacity_page.rstrip() + "\n"
    return pages


def _put_in_place(drawn: Path, pictures_at: Path, *, old: Path) -> None:
    """The new pictures instead of the old ones, those of benchmarks that are gone included."""
    if pictures_at.exists():
        shutil.move(pictures_at, old)
    drawn.rename(pictures_at)


if __name__ == "__main__":
    sys.exit(main())
