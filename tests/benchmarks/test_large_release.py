"""The made-up large release, and what its loading is said to tell."""

from __future__ import annotations

from pathlib import Path

from benchmarks.chapter import Raw
from benchmarks.large_release.making import large_contents
from benchmarks.large_release.words import AGGREGATE_BAR_MS, LOAD_BAR_S, chapter
from benchmarks.table_rows import read_rows
from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.sources.releases import framework_if_published

FEW = 5_000


def measured(*, load_s: float = 1.0, slowest_ms: float = 1.0) -> Raw:
    return {
        "observations": 210_000, "csv_bytes": 15_000_000, "problems": 0, "check_s": 3.0, "publish_s": 0.4,
        "first_load": {"read_s": 0.2, "parse_s": 0.6, "processor_s": 0.7},
        "loads": [{"read_s": 0.0, "parse_s": one, "processor_s": 0.5} for one in (0.6, load_s)],
        "memory_mb": {"before": 200.0, "loaded": 350.0},
        "aggregate_ms": {"poor_rate": [0.1, 0.1], "area": [0.2, slowest_ms]},
    }  # fmt: skip


def test_the_same_release_is_made_each_time() -> None:
    assert large_contents(FEW) == large_contents(FEW)


def test_a_made_release_has_as_many_rows_as_asked_for_and_can_be_read() -> None:
    contents = large_contents(FEW)
    assert len(read_rows(contents["observations"])) == FEW
    framework = framework_if_published(contents)
    figure = measure_figure(framework, "bench_000", unit_id="68", period=Period(2022))
    assert figure.value is not None
    assert figure.sum_of_units is not None


def test_bars_are_kept_up_to_their_very_edge() -> None:
    bars = chapter(measured(load_s=LOAD_BAR_S, slowest_ms=AGGREGATE_BAR_MS), pictures=Path()).bars
    assert [bar.kept for bar in bars] == [True, True]


def test_one_slow_loading_and_one_slow_indicator_miss_their_bars_and_say_why() -> None:
    raw = measured(load_s=LOAD_BAR_S + 0.01, slowest_ms=AGGREGATE_BAR_MS + 0.1)
    loading, aggregates = chapter(raw, pictures=Path()).bars
    assert (loading.kept, aggregates.kept) == (False, False)
    assert "processor time" in loading.remark
    assert "“area”" in aggregates.remark


def test_memory_and_every_stage_are_told() -> None:
    lines = "\n".join(chapter(measured(), pictures=Path()).lines)
    assert "150 MB more" in lines
    assert "| loaded | 2 | 0.80 | 1.00 | 1.00 |" in lines
