"""The comparison's words follow from what was measured, and the peers are pinned."""

from __future__ import annotations

import base64
import copy
import re
from pathlib import Path
from typing import Any

import pytest

from benchmarks.chapter import PROJECT_DIR, Bar
from benchmarks.looks import LOOKS
from benchmarks.side_by_side.bars import judge
from benchmarks.side_by_side.contenders import CONTENDERS, PEERS_DIR, WITH_MAP, WORKS
from benchmarks.side_by_side.driving import open_choice
from benchmarks.side_by_side.versions import peer_versions
from benchmarks.side_by_side.wire import Bytes, frame_bytes
from benchmarks.side_by_side.words import PICTURE, chapter

LOCK = (PEERS_DIR / "requirements.txt").read_text(encoding="utf-8")
ASKED = (PEERS_DIR / "requirements.in").read_text(encoding="utf-8")
OWN_LOCK = (PROJECT_DIR / "requirements.txt").read_text(encoding="utf-8")
ENTRIES = re.split(r"^(?=[a-z0-9])", re.sub(r"^\s*#.*\n", "", LOCK, flags=re.MULTILINE), flags=re.MULTILINE)[
    1:
]
YEAR_MS = {"ours": 50.0, "textbook": 100.0, "layers": 70.0, "dash": 50.0, "panel": 60.0}
WARM_MS = {"ours": 900.0, "empty": 600.0}


def a_change(painted_ms: float) -> dict[str, Any]:
    return {
        "label": "2023",
        "painted_ms": painted_ms,
        "settled_ms": painted_ms + 100,
        "recoloured": True,
        "processor_ms": 30.0,
        "received_http": 2000,
        "received_socket": 10_000,
        "sent_http": 0,
        "sent_socket": 900,
    }


def a_run() -> dict[str, Any]:
    """Every bar kept, to the edge."""
    return {
        "measured_on": "2026-01-01",
        "machine": {},
        "peers": {"dash": "4.4.1"},
        "cold_start": {
            one.key: [
                {
                    "first_map_s": 3.0,
                    "server_answers_s": 1.0,
                    "received_http": 2_000_000,
                    "received_socket": 0,
                }
            ]
            for one in CONTENDERS
        },
        "change": {work: {one.key: [a_change(YEAR_MS[one.key])] * 20 for one in WITH_MAP} for work in WORKS},
        "warm_open_ms": {one.key: [WARM_MS.get(one.key, 1000.0)] * 20 for one in CONTENDERS},
        "player": {
            "steps": [{"work_ms": 4.0, "shown_ms": 33.0}] * 20,
            "played_s": 8.0,
            "years_shown": ["2022", "2023"],
            "screen_frames_ms": [16.7, 16.6],
            "traffic_bytes": 0,
            "requests": 0,
        },
        "page_to_page": [{"to": "overview", "painted_ms": 200.0, "settled_ms": 300.0}],
        "outside_requests": [],
    }


def bar_of(raw: dict[str, Any], words: str) -> Bar:
    return next(bar for bar in judge(raw) if words in f"{bar.work} {bar.bar}")


def with_ours(raw: dict[str, Any], **changed: float) -> dict[str, Any]:
    """The same run in which the last two of 20 changes of year were otherwise."""
    other = copy.deepcopy(raw)
    rows = other["change"]["year"]["ours"]
    other["change"]["year"]["ours"] = [*rows[:-2], *[{**one, **changed} for one in rows[-2:]]]
    return other


def test_at_the_edge_every_bar_is_kept_and_needs_no_remark():
    bars = judge(a_run())

    assert [bar.kept for bar in bars] == [True] * 6
    assert {bar.remark for bar in bars} == {""}


@pytest.mark.parametrize(("peer", "words"), [("textbook", "textbook"), ("dash", "Dash")])
def test_a_peer_that_was_faster_makes_the_bar_beside_it_missed(peer: str, words: str):
    raw = a_run()
    raw["change"]["year"][peer] = [a_change(YEAR_MS[peer] - 1)] * 20
    bar = bar_of(raw, words)

    assert bar.kept is False
    assert bar.remark


def test_two_slow_changes_of_twenty_miss_the_bar_at_p95_though_the_median_is_kept():
    raw = with_ours(a_run(), painted_ms=301.0)

    assert bar_of(raw, "p95 ≤ 300 ms").kept is False
    assert bar_of(raw, "beside Dash").kept is True


def test_a_single_change_over_twelve_kilobytes_misses_the_bar_of_bytes():
    assert bar_of(with_ours(a_run(), received_http=2001), "bytes received").kept is False


@pytest.mark.parametrize("said", [{"traffic_bytes": 1}, {"requests": 1}])
def test_a_player_that_asks_the_server_misses_its_bar_however_quick_it_is(said: dict[str, int]):
    raw = a_run()
    raw["player"] |= said

    assert bar_of(raw, "player").kept is False


def test_a_late_frame_misses_the_player_s_bar():
    raw = a_run()
    raw["player"]["steps"][:2] = [{"work_ms": 4.0, "shown_ms": 34.0}] * 2

    assert bar_of(raw, "player").kept is False


def test_a_slow_opening_is_missed_and_says_what_stands_in_the_way():
    raw = a_run()
    raw["warm_open_ms"]["ours"] = [901.0] * 20
    bar = bar_of(raw, "warm open")

    assert bar.kept is False
    assert "1000 ms (textbook)" in bar.remark


def test_the_chapter_shows_every_contender_in_every_table_and_draws_its_picture(tmp_path: Path):
    told = chapter(a_run(), pictures=tmp_path)

    assert (tmp_path / PICTURE).stat().st_size > 10_000
    assert f"pictures/benchmarks/{PICTURE}" in "\n".join(told.lines)
    for contender in WITH_MAP:
        assert sum(line.startswith(f"| {contender.name} |") for line in told.lines) == len(WORKS) + 1
    assert any("2 years" in line for line in told.lines)


def test_a_binary_message_counts_as_its_bytes_and_not_as_their_base_64():
    binary = {"opcode": 2, "payloadData": base64.b64encode(b"x" * 300).decode()}

    assert frame_bytes(binary) == 300
    assert frame_bytes({"opcode": 1, "payloadData": "đ"}) == 2
    assert (Bytes(5, 4, 3, 2) - Bytes(1, 1, 1, 1)).all == 10


@pytest.mark.parametrize("contender", CONTENDERS, ids=lambda one: one.key)
def test_every_contender_can_be_looked_at_and_has_several_choices_of_each_kind(contender: Any):
    assert contender.look in LOOKS
    for work in WORKS:
        assert len(set(contender.choices(work))) >= 4


def test_a_contender_of_an_unknown_framework_can_not_be_driven():
    class Unknown:
        widgets = "unknown"

    with pytest.raises(KeyError):
        open_choice(None, Unknown(), "year", "2024")


def name_of(line: str) -> str:
    return re.split(r"[\[<>=~! ;]", line, maxsplit=1)[0].lower().replace("_", "-")


def test_the_peers_lock_pins_all_that_is_asked_for_with_hashes():
    asked = {name_of(line) for line in ASKED.splitlines() if line and line[0] not in "#-"}

    assert asked >= {"streamlit", "folium", "streamlit-folium", "dash", "panel"}
    assert asked <= {name_of(entry) for entry in ENTRIES}
    for entry in ENTRIES:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,]+\])?==\S+", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_the_peers_lock_names_no_place_to_fetch_from():
    assert not re.search(r"https?://|--index|--extra-index|--find-links|--trusted-host", LOCK)


@pytest.mark.parametrize("package", ["streamlit", "plotly", "pandas"])
def test_peers_and_dashboard_have_the_same_release_of_what_they_share(package: str):
    release = re.compile(rf"^{package}==(\S+)", re.MULTILINE)

    assert release.search(LOCK).group(1) == release.search(OWN_LOCK).group(1)
    assert peer_versions()[package] == release.search(LOCK).group(1)


def test_peers_are_installed_by_their_hashes():
    assert "--require-hashes" in (PEERS_DIR / "prepare.sh").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", sorted(PEERS_DIR.rglob("*.py")), ids=lambda path: path.name)
def test_a_peer_takes_nothing_from_the_dashboard(path: Path):
    text = path.read_text(encoding="utf-8")

    assert not re.search(r"^(from|import) (components|monitoring|pages|app)\b", text, flags=re.MULTILINE)
    assert "cdn" not in text
