"""What was measured of many readers: where the edge lies, which bars are kept, what the pages say."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.readers.buying import machine_for
from benchmarks.readers.found import ONE, TWO, Edge, climbed, edge_of, gain_of_second
from benchmarks.readers.plot import MEMORY, WAITING
from benchmarks.readers.words import capacity_page, chapter


def a_step(
    readers: int, *, p95: float, per_s: float, cores: float = 0.9, faults: int = 0, dashboard_mb: float = 250
) -> dict:
    waits = [p95 / 4] * 18 + [p95] * 2
    return {
        "readers": readers,
        "pages_open": readers,
        "seconds": 20.0,
        "changes_per_s": per_s,
        "driver_cpu_s": 1.0,
        "opened_ms": [100.0],
        "waited_ms": {"map page: year": waits},
        "median_bytes": {"map page: year": 12_000},
        "faults": ["map page: year: connection closed"] * faults,
        "cores": {"dashboard": cores, "driver": 0.1, "whole machine": cores + 0.2},
        "memory_mb": {"dashboard": dashboard_mb},
    }


def a_raw(*, one: list[dict], two: list[dict]) -> dict:
    seen = [{"year": "2022", "waited_ms": 40.0, "received_bytes": 12_000, "messages": 40}]
    return {
        "measured_on": "2026-01-02",
        "machine": {"processor": "Something, 2 CPU", "memory": "24 GiB"},
        "seed": 1,
        "beside_browser": {"browser": seen, "driver": seen},
        "before_mb": {ONE: {"dashboard": 200.0}, TWO: {"dashboard": 400.0, "nginx": 6.0, "PostgreSQL": 40.0}},
        "houses": {ONE: one, TWO: two},
    }


ONE_CLIMBS = [a_step(1, p95=50, per_s=0.25), a_step(50, p95=600, per_s=12), a_step(100, p95=1400, per_s=14)]


def test_the_edge_lies_on_the_line_between_the_steps_on_either_side():
    assert edge_of(ONE_CLIMBS) == Edge(readers=75, changes_per_s=13, is_least=False)
    assert edge_of(ONE_CLIMBS[:2]) == Edge(readers=50, changes_per_s=12, is_least=True)
    assert edge_of(ONE_CLIMBS[2:]) is None


def test_steps_are_put_in_order_and_the_gain_is_of_changes_at_the_bar():
    raw = a_raw(one=ONE_CLIMBS[::-1], two=[a_step(100, p95=500, per_s=19.5)])

    assert [step["readers"] for step in climbed(raw, ONE)] == [1, 50, 100]
    assert gain_of_second(raw) == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("step", "kept"),
    [
        (a_step(50, p95=1000, per_s=12, dashboard_mb=600), True),
        (a_step(50, p95=1001, per_s=12), False),
        (a_step(50, p95=900, per_s=12, faults=1), False),
        (a_step(50, p95=900, per_s=12, dashboard_mb=601), False),
    ],
)
def test_fifty_readers_are_judged_at_the_edge(step: dict, kept: bool, tmp_path: Path):
    raw = a_raw(one=[step, a_step(200, p95=4000, per_s=15)], two=ONE_CLIMBS)

    bar = chapter(raw, pictures=tmp_path).bars[0]

    assert bar.kept is kept
    assert (bar.remark == "") is kept


@pytest.mark.parametrize(
    ("per_s", "cores", "kept"),
    [(20.8, 1.2, True), (20.7, 1.7, None), (20.7, 1.2, False)],
)
def test_two_replicas_are_judged_by_what_the_cores_allow(
    per_s: float, cores: float, kept: bool | None, tmp_path: Path
):
    two = [a_step(100, p95=1000, per_s=per_s, cores=cores), a_step(200, p95=3000, per_s=22, cores=cores)]

    bar = chapter(a_raw(one=ONE_CLIMBS, two=two), pictures=tmp_path).bars[1]

    assert bar.kept is kept
    assert ("cores do not allow" in bar.remark) is (kept is None)


def test_the_chapter_names_the_pictures_that_it_draws(tmp_path: Path):
    written = chapter(a_raw(one=ONE_CLIMBS, two=ONE_CLIMBS), pictures=tmp_path)

    text = "\n".join(written.lines)
    for name in (WAITING, MEMORY):
        assert f"(pictures/benchmarks/{name})" in text
        assert (tmp_path / name).stat().st_size > 0


def test_the_page_for_the_buyer_begins_in_vietnamese_and_follows_from_what_was_measured(tmp_path: Path):
    page = capacity_page(a_raw(one=ONE_CLIMBS, two=ONE_CLIMBS), pictures=tmp_path)

    assert "**Tóm tắt.**" in page.split("\n## ")[0]
    assert "13,0 lượt thay đổi" in page
    assert "| one process on this machine | 13.0 | 52 | 195 | 780 |" in page
    assert (tmp_path / WAITING).exists()


def test_more_readers_are_given_more_processes_cores_and_memory():
    edge = Edge(readers=50, changes_per_s=10, is_least=False)
    small, large = (
        machine_for(readers, every_s=10, edge=edge, process_mb=250, page_mb=0.5) for readers in (70, 71)
    )

    assert (small.replicas, small.cores, small.memory_gb) == (1, 2, 4)
    assert (large.replicas, large.cores, large.memory_gb) == (2, 3, 4)
