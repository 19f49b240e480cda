"""What the launches and the overview's changes of year are said to tell, and how busy the machine was."""

from __future__ import annotations

from pathlib import Path

from benchmarks.chapter import Raw
from benchmarks.first_map.words import CHANGE_BAR_MS, FIRST_MAP_BAR_S, chapter
from benchmarks.machine import leaflet_version
from benchmarks.processor import ticks_at_work


def measured(*, first_map_s: float = 3.0, painted_ms: float = 200.0, outside: tuple[str, ...] = ()) -> Raw:
    change = {"settled_ms": 400.0, "received_bytes": 90_000, "sent_bytes": 500, "recoloured": True}
    launch = {"server_answers_s": 1.0, "first_map_s": 2.5}
    return {
        "launches": {
            "overview": [launch, {**launch, "first_map_s": first_map_s}],
            "district_map": [launch, launch],
        },
        "overview_changes": [{**change, "painted_ms": 100.0}, {**change, "painted_ms": painted_ms}],
        "outside_requests": list(outside),
    }


def kept(raw: Raw) -> list[bool | None]:
    return [bar.kept for bar in chapter(raw, pictures=Path()).bars]


def test_a_bar_is_kept_up_to_its_very_edge() -> None:
    assert kept(measured(first_map_s=FIRST_MAP_BAR_S, painted_ms=CHANGE_BAR_MS)) == [True] * 4


def test_one_slow_launch_misses_the_bar_of_its_page_and_the_remark_says_where_the_time_went() -> None:
    bars = chapter(measured(first_map_s=FIRST_MAP_BAR_S + 0.01), pictures=Path()).bars
    assert [bar.kept for bar in bars] == [False, True, True, True]
    assert "1.0 s pass before the server answers" in bars[0].remark


def test_a_slow_change_and_an_address_outside_are_missed_bars() -> None:
    raw = measured(painted_ms=CHANGE_BAR_MS + 1, outside=("https://fonts.example/a.woff2",))
    assert kept(raw) == [True, True, False, False]


def test_every_page_has_a_line_with_its_slowest_launch() -> None:
    lines = "\n".join(chapter(measured(first_map_s=5.25), pictures=Path()).lines)
    assert "| overview | 2 | 1.00 | 3.88 | 5.25 | 5.25 |" in lines
    assert "Changes after which no colour differed: 0." in lines


def test_work_of_all_processors_is_counted_without_idling_and_waiting_for_a_disk() -> None:
    assert ticks_at_work("cpu  100 1 20 9000 700 3 4 5 0 0\ncpu0 1 1 1 1 1 1 1 1 0 0\n") == 133


def test_leaflet_is_known_by_the_head_of_its_script() -> None:
    assert leaflet_version("/* @preserve\n * Leaflet 1.9.4, a JS library") == "1.9.4"
    assert leaflet_version("// nothing") == "?"
