"""The document that is assembled from what was measured: whole or not at all, and nothing left out silently."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from benchmarks.chapter import Bar, Chapter, Raw, percentile, write_raw
from benchmarks.report import known
from benchmarks.report.__main__ import write_report
from benchmarks.report.document import document_lines
from benchmarks.report.known import BENCHMARKS, Told, UnreadableMeasurements

MACHINE = {"processor": "P, 2 CPU", "load before": "0.1"}


def a_raw(**more: object) -> Raw:
    return {"measured_on": "2026-11-28", "quick": False, "machine": MACHINE, **more}


def told_of(*measured: Told) -> str:
    by_name = {one.name: one for one in measured}
    told = [by_name.get(name, Told(name)) for name in BENCHMARKS]
    return "\n".join(document_lines(told, before_and_after="", raw_at="benchmarks"))


def a_told(name: str = "growth", *bars: Bar, **more: object) -> Told:
    return Told(name, a_raw(**more), Chapter("Growth", bars, ("Text.",)))


@pytest.fixture
def measured(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with measurements of readers, whose words draw a plot and make a page of capacity."""

    def chapter(raw: Raw, *, pictures: Path) -> Chapter:
        (pictures / "waits.png").write_bytes(b"drawn")
        return Chapter("Readers", (Bar("work", "≤ 1", str(raw["value"]), True),), ("Text.",))

    words = SimpleNamespace(chapter=chapter, capacity_page=lambda raw, *, pictures: f"# Holds {raw['value']}")
    monkeypatch.setattr(known, "words_of", lambda name: words)
    write_raw("readers", a_raw(value=7), folder=tmp_path / "docs" / "benchmarks")
    return tmp_path / "docs" / "benchmarks"


def test_bars_kept_missed_and_not_judged_are_told_apart() -> None:
    text = told_of(a_told("growth", *(Bar("w", "b", "m", kept, "why | how") for kept in (True, False, None))))
    assert "1 of 3 kept, 1 missed, 1 not to be judged." in text
    assert [f"| w | b | m | {kept} | why \\| how |" in text for kept in ("yes", "**no**", "–")] == [True] * 3


def test_what_was_not_measured_is_said_in_the_warning_the_table_and_its_chapter() -> None:
    text = told_of(a_told("growth"))
    assert "> **Not measured:** `first_map`, `side_by_side`, `readers`" in text
    assert f"| {BENCHMARKS['readers']} |  | not measured | – |" in text
    assert "Not measured: `python -m benchmarks.readers` does it." in text


def test_chapters_stand_in_the_fixed_order() -> None:
    text = told_of(a_told("large_release"), a_told("first_map"))
    assert text.index("benchmarks/first_map.json") < text.index("benchmarks/large_release.json")


@pytest.mark.parametrize(("load", "is_told"), [("0.7", False), ("0.8", True)])
def test_a_busy_machine_is_told(load: str, is_told: bool) -> None:
    text = told_of(a_told("growth", machine={**MACHINE, "load before": load}))
    assert (f"`growth` ({load})" in text) is is_told


def test_a_run_with_few_repeats_is_told() -> None:
    assert "`--quick`" in told_of(a_told("growth", quick=True))
    assert "`--quick`" not in told_of(a_told("growth"))


def test_what_machines_differ_in_names_the_benchmarks() -> None:
    text = told_of(a_told("growth"), a_told("imports", machine={**MACHINE, "load before": "0.2"}))
    assert "| processor | P, 2 CPU |" in text
    assert "| load before | 0.1 (growth); 0.2 (imports) |" in text


def test_before_and_after_is_taken_as_it_was_written_under_one_heading() -> None:
    lines = document_lines([a_told()], before_and_after="# Before\n\n| a | b |\n", raw_at="benchmarks")
    at = lines.index("## Before and after")
    assert lines[at + 2] == "| a | b |"
    assert "# Before" not in lines


def test_documents_pictures_and_links_are_written(measured: Path) -> None:
    docs = measured.parent
    (measured / "before_and_after.md").write_text("Faster.\n", encoding="utf-8")
    assert write_report(measured, docs) == [docs / "benchmarks.md", docs / "capacity.md"]
    text = (docs / "benchmarks.md").read_text(encoding="utf-8")
    assert "(benchmarks/readers.json)" in text
    assert "Faster." in text
    assert (docs / "capacity.md").read_text(encoding="utf-8") == "# Holds 7\n"
    assert [one.name for one in (docs / "pictures" / "benchmarks").iterdir()] == ["waits.png"]


def test_pictures_of_what_is_gone_are_gone_and_nothing_half_made_stays(measured: Path) -> None:
    docs = measured.parent
    write_report(measured, docs)
    (docs / "pictures" / "benchmarks" / "older.png").write_bytes(b"old")
    write_report(measured, docs)
    assert [one.name for one in (docs / "pictures").iterdir()] == ["benchmarks"]
    assert [one.name for one in (docs / "pictures" / "benchmarks").iterdir()] == ["waits.png"]


@pytest.mark.parametrize("broken", ["{", json.dumps({"measured_on": "2026-11-28"})])
def test_measurements_that_cannot_be_read_leave_everything_as_it_was(measured: Path, broken: str) -> None:
    docs = measured.parent
    write_report(measured, docs)
    before = (docs / "benchmarks.md").read_bytes()
    (measured / "readers.json").write_text(broken, encoding="utf-8")
    with pytest.raises(UnreadableMeasurements, match=r"readers\.json.*measure again"):
        write_report(measured, docs)
    assert (docs / "benchmarks.md").read_bytes() == before
    assert (docs / "pictures" / "benchmarks" / "waits.png").is_file()


def test_p95_is_a_value_that_was_measured() -> None:
    assert percentile(range(1, 101), 0.95) == 95
    assert percentile([3.0, 1.0, 2.0], 0.95) == 3.0
