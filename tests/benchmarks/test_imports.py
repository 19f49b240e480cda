"""The made-up returns, and what their way is said to tell."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.chapter import Raw
from benchmarks.imports.making import Made, csv_file, make_return, xlsx_file
from benchmarks.imports.measuring import PERIOD, REPORTER, largest_taken, refusal_of
from benchmarks.imports.words import PICTURE, WAIT_BAR_S, WAITS, chapter
from monitoring.sources.releases import framework_if_published
from monitoring.views.returns.checked import check_return

ROWS = 900


@pytest.fixture(scope="module")
def made() -> Made:
    return make_return(ROWS)


def a_case(rows: int, kind: str, *, check_s: float = 1.0) -> Raw:
    stages = [stage for stages in WAITS.values() for stage in stages]
    journey = {
        "warnings": 1,
        "seconds": {**dict.fromkeys(stages, 0.5), "check": check_s},
        "processor_s": dict.fromkeys(stages, 0.4),
        "peak_mb": dict.fromkeys(stages, 20.0),
    }
    return {"rows": rows, "kind": kind, "file_bytes": 700_000, "journeys": [journey, journey]}


def measured(*, check_s: float = 1.0, told: str = "tệp có quá nhiều ô.") -> Raw:
    return {
        "cases": [a_case(10_000, "csv"), a_case(100_000, "csv", check_s=check_s), a_case(8_600, "xlsx")],
        "workbook": {"rows": 10_000, "told": told, "looked_at_s": [0.4, 0.5], "largest_rows": 8_600},
    }


def test_the_same_return_is_made_each_time(made: Made) -> None:
    assert make_return(ROWS) == made
    assert len({tuple(row.values())[:4] for row in made.returned}) == ROWS


@pytest.mark.parametrize(("kind", "make"), [("csv", csv_file), ("xlsx", xlsx_file)])
def test_the_checks_refuse_nothing_of_a_made_return(made: Made, kind: str, make) -> None:
    file = (f"observations.{kind}", make(made.returned))
    framework = framework_if_published(made.base)
    checked = check_return([file], framework, made.base, reporter_id=REPORTER, period=PERIOD)
    assert checked.errors == ()
    assert [problem.code for problem in checked.warnings] == ["other_period"]
    assert sum(len(one.rows.reported) for one in checked.readings) == ROWS
    assert checked.merged is not None


def test_a_file_that_may_not_be_opened_is_told_in_the_words_of_the_screen(made: Made) -> None:
    told, _ = refusal_of(("a.xlsx", b"%PDF-1.7"))
    assert told.startswith("tệp không phải bảng tính")
    assert refusal_of(("a.csv", csv_file(made.returned)))[0] == ""


def test_the_largest_file_that_is_taken_is_found_to_the_step() -> None:
    def make(rows: int) -> tuple[str, bytes]:
        return "a.csv", b"a,b\n" * 10 if rows <= 700 else b"%PDF-1.7"

    assert largest_taken(make, most=1_000) == 700
    assert largest_taken(make, most=700) == 700


def test_the_longest_wait_of_the_largest_return_is_held_against_the_bar(tmp_path: Path) -> None:
    (at_the_edge,) = chapter(measured(check_s=WAIT_BAR_S), pictures=tmp_path).bars
    (beyond,) = chapter(measured(check_s=WAIT_BAR_S + 0.1), pictures=tmp_path).bars
    assert (at_the_edge.kept, beyond.kept) == (True, False)
    assert "100,000 rows" in beyond.work
    assert "0.4 s of it are processor time" in beyond.remark


def test_every_case_has_its_table_and_all_have_one_plot(tmp_path: Path) -> None:
    lines = chapter(measured(), pictures=tmp_path).lines
    assert [line for line in lines if line.startswith("### ")] == [
        "### 10,000 rows, CSV",
        "### 100,000 rows, CSV",
        "### 8,600 rows, XLSX",
    ]
    assert "| judge: opens the return | 1.50 | 1.50 | 1.50 | 1.20 | 20 |" in lines
    assert (tmp_path / PICTURE).stat().st_size > 10_000


def test_a_workbook_that_is_refused_is_told_with_its_limit(tmp_path: Path) -> None:
    refused = "\n".join(chapter(measured(), pictures=tmp_path).lines)
    assert "has 8,600 rows" in refused
    assert "“tệp có quá nhiều ô.”" in refused
    assert "is taken as well" in "\n".join(chapter(measured(told=""), pictures=tmp_path).lines)
