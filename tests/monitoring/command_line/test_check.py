import json
import subprocess
import sys
from pathlib import Path

import pytest

from monitoring.sources.folders import PROJECT_DIR
from tests.builders.tables import some_tables
from tests.monitoring.command_line.conftest import Run


def test_the_shipped_tables_are_clean(run: Run):
    answer = run("check")

    assert answer.status == 0
    assert answer.text == "Không có lỗi.\n"


def test_every_problem_is_a_line_with_its_place_what_is_wrong_and_what_to_do(run: Run, tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_cell("observations", row=2, column="numerator", text="abc")
        .with_cell("observations", row=3, column="indicator_id", text="poor_rat")
        .write()
    )

    answer = run("check", "--data", str(folder.data_dir))

    assert answer.status == 1
    first, second, count = answer.text.splitlines()
    assert first.startswith("LỖI observations, dòng 2, cột numerator: “abc” không phải là số nguyên không âm")
    assert second.startswith(
        "LỖI observations, dòng 3, cột indicator_id: mã “poor_rat” không có trong bảng indicators."
    )
    assert second.endswith("Có phải là “poor_rate”?")
    assert count == "2 lỗi, 0 cảnh báo."


def test_problems_in_json_have_table_row_column_message_and_remedy(run: Run, tmp_path: Path):
    folder = some_tables(tmp_path).without_table("sources").write()

    answer = run("check", "--data", str(folder.data_dir), "--json")

    assert answer.status == 1
    (problem,) = answer.record
    assert set(problem) == {"table", "row", "column", "message", "remedy", "severity"}
    assert (problem["table"], problem["row"], problem["message"]) == (
        "sources",
        None,
        "không có tệp sources.csv",
    )


def test_a_warning_alone_is_told_but_is_no_failure(run: Run, tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_cell("budget_lines", row=4, column="amount_vnd", text="999999999999")
        .write()
    )

    answer = run("check", "--data", str(folder.data_dir))

    assert answer.status == 0
    assert answer.text.startswith(
        "CẢNH BÁO budget_lines, dòng 4, cột amount_vnd: giải ngân 999999999999 đồng"
    )
    assert answer.text.endswith("0 lỗi, 1 cảnh báo.\n")


@pytest.mark.parametrize("command", [("figure", "poor_rate", "68", "2022"), ("targets",), ("budget",)])
def test_no_question_is_answered_from_broken_tables(run: Run, tmp_path: Path, command: tuple[str, ...]):
    folder = some_tables(tmp_path).without_table("sources").write()

    answer = run(*command, "--data", str(folder.data_dir), "--json")

    assert answer.status == 1
    assert [problem["table"] for problem in answer.record] == ["sources"]


def test_the_tables_of_another_folder_are_read_where_it_is_named(run: Run, tmp_path: Path):
    folder = some_tables(tmp_path).write()

    answer = run("figure", "poor_rate", "678", "2022", "--data", str(folder.data_dir), "--json")

    assert (answer.status, answer.record["value"]) == (0, 1.0)


def test_the_module_runs_as_a_program_and_its_exit_status_tells_of_problems(tmp_path: Path):
    folder = some_tables(tmp_path).without_table("sources").write()
    command = [sys.executable, "-m", "monitoring", "check", "--json", "--data", str(folder.data_dir)]

    done = subprocess.run(command, cwd=PROJECT_DIR, capture_output=True, encoding="utf-8", check=False)

    assert done.returncode == 1
    assert json.loads(done.stdout)[0]["message"] == "không có tệp sources.csv"
    assert done.stderr == ""
