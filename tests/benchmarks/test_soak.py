"""What the run of everybody together is said to tell, and a short one that leaves nothing behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.chapter import Bar, Raw
from benchmarks.soak.crew import OPENING, WORK
from benchmarks.soak.looking import Look, slope_mb_a_minute
from benchmarks.soak.running import Plan, run_soak
from benchmarks.soak.words import MORE_FILES_BAR, PICTURE, SLOPE_BAR_MB, chapter

SHORT = Plan(seconds=6, readers=2, stay_s=4, looks_every_s=1, sessions_kept_s=2)


def looks(*, slope_mb: float, minutes: int = 15) -> list[dict]:
    return [
        vars(a_look(at_s=minute * 60, memory_mb=400 + slope_mb * minute)) for minute in range(minutes + 1)
    ]


def a_look(*, at_s: float = 0, memory_mb: float = 300, open_files: int = 14, processes: int = 11) -> Look:
    return Look(at_s, memory_mb, memory_mb + 300, open_files, threads=10, processes=processes)


def a_raw(*, slope_mb: float = SLOPE_BAR_MB, seconds: float = 900, **other: object) -> Raw:
    """Everything exactly at its bar."""
    after = a_look(open_files=14 + MORE_FILES_BAR)
    return {
        "plan": {"seconds": seconds, "readers": 12, "stay_s": 45, "looks_every_s": 5, "sessions_kept_s": 10},
        "looks": looks(slope_mb=slope_mb),
        "at_rest": {"before": vars(a_look()), "after": vars(after)},
        "done": {"returns published": 40, "changes of readers": 1234},
        "faults": [],
        "server_errors": {},
        "ended": {"status": 0, "processes_left": 0, "files_left": []},
        "store": "",
        **other,
    }


def bars(tmp_path: Path, raw: Raw) -> list[Bar]:
    return list(chapter(raw, pictures=tmp_path).bars)


def test_everything_at_its_bar_is_kept_and_drawn(tmp_path: Path) -> None:
    assert [one.kept for one in bars(tmp_path, a_raw())] == [True] * 5
    assert (tmp_path / PICTURE).is_file()


@pytest.mark.parametrize(
    ("other", "missed"),
    [
        ({"faults": ["documents made, round 2: no answer"]}, 0),
        ({"server_errors": {"dashboard_errors_total ban-do KeyError": 1}}, 0),
        ({"slope_mb": SLOPE_BAR_MB + 0.1}, 1),
        ({"at_rest": {"before": vars(a_look()), "after": vars(a_look(open_files=15 + MORE_FILES_BAR))}}, 2),
        ({"ended": {"status": 0, "processes_left": 0, "files_left": ["chromium-x"]}}, 2),
        ({"at_rest": {"before": vars(a_look()), "after": vars(a_look(processes=12))}}, 3),
        ({"ended": {"status": 0, "processes_left": 1, "files_left": []}}, 3),
        ({"ended": {"status": -9, "processes_left": 0, "files_left": []}}, 3),
        ({"store": "row 7 missing from index"}, 4),
    ],
)
def test_one_thing_that_goes_wrong_misses_its_bar_and_no_other(
    tmp_path: Path, other: dict[str, object], missed: int
) -> None:
    found = bars(tmp_path, a_raw(**other))

    assert [number for number, one in enumerate(found) if one.kept is False] == [missed]
    assert found[missed].remark


def test_of_a_short_run_memory_is_told_and_not_judged(tmp_path: Path) -> None:
    memory = bars(tmp_path, a_raw(seconds=60, slope_mb=50))[1]

    assert memory.kept is None
    assert memory.measured == "+50.00 MB a minute"


def test_the_slope_is_that_of_the_line_through_what_came_after_the_warm_up() -> None:
    climbing = [a_look(at_s=at * 60, memory_mb=300 + 40 * min(at, 5)) for at in range(16)]

    assert slope_mb_a_minute(climbing, since_s=300) == 0
    assert slope_mb_a_minute(climbing, since_s=0) > 0


def test_a_server_at_which_everything_was_done_at_once_leaves_no_process_no_file_and_no_error() -> None:
    seen = run_soak(SHORT)

    assert (seen["faults"], seen["server_errors"], seen["store"]) == ([], {}, "")
    assert seen["ended"] == {"status": 0, "processes_left": 0, "files_left": []}
    assert all(seen["done"][name] for name in (*WORK, OPENING))
    before, after = (seen["at_rest"][moment] for moment in ("before", "after"))
    assert after["processes"] <= before["processes"]
    assert after["open_files"] <= before["open_files"] + MORE_FILES_BAR
