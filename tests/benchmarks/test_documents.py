"""What the making of pictures and documents is said to tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.chapter import Raw
from benchmarks.documents.words import BARS_S, chapter


def measured(**slower_s: float) -> Raw:
    """Both engines exactly at every bar; ``slower_s`` adds seconds to all of an engine."""
    return {
        "engines": {
            engine: {
                "first_chart_s": 2.0,
                "seconds": {
                    name: [bar + slower_s.get(engine, 0.0)] * 3
                    for name, bar in {**BARS_S, "province report, PDF": 99.0}.items()
                },
                "memory_mb": {"tables read": 210.0, "engine warm": 700.0, "after all": 1100.0},
            }
            for engine in ("chromium", "matplotlib")
        }
    }


def test_bars_are_kept_where_both_engines_stand_at_them() -> None:
    bars = chapter(measured(), pictures=Path()).bars
    assert [bar.work for bar in bars] == list(BARS_S)
    assert all(bar.kept for bar in bars)
    assert not any(bar.remark for bar in bars)


@pytest.mark.parametrize("engine", ["chromium", "matplotlib"])
def test_one_engine_that_is_too_slow_misses_the_bar_and_is_named(engine: str) -> None:
    bars = chapter(measured(**{engine: 0.01}), pictures=Path()).bars
    assert not any(bar.kept for bar in bars)
    assert all(bar.remark.startswith(f"{engine} takes") for bar in bars)


def test_formats_without_a_bar_stand_in_the_table_too() -> None:
    lines = chapter(measured(), pictures=Path()).lines
    assert "| province report, PDF | 3 | 99.00 | 99.00 | 99.00 | 99.00 | 99.00 | 99.00 |" in lines


def test_works_with_a_bar_are_named_as_they_are_measured() -> None:
    from benchmarks.documents.measuring import CHART, DISTRICTS, PROVINCE
    from components.documents.document import Format

    assert set(BARS_S) == {CHART, PROVINCE[Format.DOCX], DISTRICTS}
