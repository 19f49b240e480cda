"""The chapter on growth, from measurements made by hand: no browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.chapter import Bar, Raw
from benchmarks.growth.sizes import SIZES, Size
from benchmarks.growth.words import chapter


def a_size(size: Size, *, painted_ms: float = 40.0, first_map_s: float = 1.0, frame_ms: float = 17.0) -> Raw:
    return {
        "name": size.name, "words": size.words, "units": size.units, "vertices": size.vertices,
        "observations": 300 * size.units, "layer_file_bytes": 90_000, "geometry_file_bytes": 90_000,
        "load_s": [0.1], "framework_mb": 10.0, "boundaries_s": 0.1, "boundaries_mb": 0.0, "view_s": [0.1, 0.2],
        "aggregate_ms": [0.1, 0.3], "cold_first_map_s": [2.0], "server_mb": [130.0],
        "first_map": [{"first_map_s": first_map_s, "message_bytes": 9_000, "geometry_bytes": 23_000}] * 3,
        "change": [{"painted_ms": painted_ms, "settled_ms": 2 * painted_ms, "received_bytes": 3_500}] * 3,
        "pan": [{"longest_frame_ms": 17.0, "longest_task_ms": 0}] * 3,
        "near_pan": [{"longest_frame_ms": 17.0, "longest_task_ms": 0}, {"longest_frame_ms": frame_ms, "longest_task_ms": 60}],
    }  # fmt: skip


def a_raw(*sizes: Raw, outside: tuple[str, ...] = ()) -> Raw:
    return {"indicators": 30, "years": 10, "sizes": list(sizes), "outside_requests": list(outside)}


def bars_of(raw: Raw, folder: Path) -> dict[str, Bar]:
    named = ("change", "first map", "pan", "outside")
    return dict(zip(named, chapter(raw, pictures=folder).bars, strict=True))


FEW, _, _, DISTRICTS, COMMUNES = SIZES


@pytest.mark.parametrize(("painted_ms", "kept"), [(80.0, True), (80.1, False)])
def test_705_districts_may_take_twice_the_time_of_12(painted_ms: float, kept: bool, tmp_path: Path):
    raw = a_raw(a_size(FEW, painted_ms=40.0), a_size(DISTRICTS, painted_ms=painted_ms))
    bar = bars_of(raw, tmp_path)["change"]

    assert bar.kept is kept
    assert bool(bar.remark) is not kept


@pytest.mark.parametrize(("first_map_s", "kept"), [(4.0, True), (4.01, False)])
def test_every_commune_is_drawn_within_four_seconds(first_map_s: float, kept: bool, tmp_path: Path):
    assert bars_of(a_raw(a_size(COMMUNES, first_map_s=first_map_s)), tmp_path)["first map"].kept is kept


@pytest.mark.parametrize(("frame_ms", "kept"), [(200.0, True), (200.1, False)])
def test_one_frozen_frame_of_any_pan_misses_the_bar(frame_ms: float, kept: bool, tmp_path: Path):
    assert bars_of(a_raw(a_size(COMMUNES, frame_ms=frame_ms)), tmp_path)["pan"].kept is kept


def test_what_was_not_measured_is_not_judged(tmp_path: Path):
    bars = bars_of(a_raw(a_size(FEW)), tmp_path)

    assert [bars[name].kept for name in ("change", "first map", "pan")] == [None, None, None]
    assert all(bars[name].remark for name in ("change", "first map", "pan"))


def test_an_address_outside_is_told(tmp_path: Path):
    assert not bars_of(a_raw(a_size(FEW), outside=("https://example.org/",)), tmp_path)["outside"].kept


def test_every_size_has_a_row_in_each_table_and_every_plot_is_drawn(tmp_path: Path):
    told = chapter(a_raw(*(a_size(size) for size in SIZES)), pictures=tmp_path)

    for size in SIZES:
        assert sum(line.startswith(f"| {size.words} |") for line in told.lines) == 3
    drawn = sorted(path.name for path in tmp_path.iterdir())
    assert drawn == ["growth-bytes.png", "growth-memory.png", "growth-time.png"]
    for name in drawn:
        assert any(f"(pictures/benchmarks/{name})" in line for line in told.lines)
