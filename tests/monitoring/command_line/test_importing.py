from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest

from monitoring.sources.framework import check_folders
from tests.builders.returns import Return, a_return
from tests.monitoring.command_line.conftest import Run

pytestmark = pytest.mark.usefixtures("read_once")
HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"


def on_disk(place: Path, one: Return, name: str = "bieu.xlsx") -> Path:
    path = place / name
    path.write_bytes(one.content())
    return path


def test_a_clean_return_is_written_into_tables_that_pass_every_check(run: Run, tmp_path: Path):
    answer = run("import", on_disk(tmp_path, a_return()), "--into", tmp_path / "moi")

    assert (answer.status, answer.text) == (0, "Không có lỗi.\n")
    assert check_folders(tmp_path / "moi") == []
    assert "125/BC-UBND" in (tmp_path / "moi" / "sources.csv").read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(run: Run, tmp_path: Path):
    answer = run("import", on_disk(tmp_path, a_return()), "--dry-run", "--into", tmp_path / "moi")

    assert answer.status == 0
    assert not (tmp_path / "moi").exists()


def test_errors_are_told_with_their_cell_and_nothing_is_written(run: Run, tmp_path: Path):
    spoilt = a_return().with_cell("Biểu 1", "F9", 14_791)

    answer = run("import", on_disk(tmp_path, spoilt), "--into", tmp_path / "moi")

    assert answer.status == 1
    assert answer.text == (
        "LỖI bieu.xlsx, Biểu 1, F9: tử số lớn hơn mẫu số: 14.791 và 14.790. Kiểm tra lại tử số và mẫu số.\n"
        "1 lỗi, 0 cảnh báo.\n"
    )
    assert not (tmp_path / "moi").exists()


def test_warnings_stand_in_the_way_until_there_is_a_reason(run: Run, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "L9", 1_110))

    answer = run("import", path, "--into", tmp_path / "moi")
    explained = run("import", path, "--into", tmp_path / "moi", "--reason", "Đã đối chiếu.")

    assert (answer.status, explained.status) == (3, 0)
    assert "Giải trình: Đã đối chiếu." in explained.text
    assert (tmp_path / "moi" / "observations.csv").exists()


def test_json_has_file_sheet_cell_severity_message_and_remedy(run: Run, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "F9", "x").with_cell("Biểu 1", "I9", "y"))

    answer = run("import", path, "--dry-run", "--json")

    (problem,) = json.loads(answer.text)
    assert answer.status == 1
    assert problem["file"] == "bieu.xlsx"
    assert (problem["sheet"], problem["cell"], problem["severity"]) == ("Biểu 1", "F9, I9", "error")
    assert problem["message"] == "ô phải ghi số, ví dụ F9: “x”"
    assert problem["remedy"].startswith("Ghi số nguyên, ví dụ 9731;")


def test_a_form_of_another_unit_is_refused(run: Run, tmp_path: Path):
    answer = run("import", on_disk(tmp_path, a_return()), "--dry-run", "--unit", "678", "--period", "2024")

    assert answer.status == 1
    assert "biểu này của huyện Đam Rông (674), kỳ 2024; đang chờ đơn vị 678, kỳ 2024" in answer.text


def test_a_table_of_sources_serves_the_other_files(run: Run, tmp_path: Path):
    figures, sources = tmp_path / "bang.csv", tmp_path / "nguon.csv"
    figures.write_text(f"{HEADER}\npoor_rate,674,2024,all,287,14790,,official,,bc-9,\n", encoding="utf-8")
    sources.write_text(
        "source_id,issuer,title,document_no,date_published,page_or_table,address\nbc-9,Sở,Báo cáo,9/BC,,,\n",
        encoding="utf-8",
    )

    answer = run("import", figures, sources, "--into", tmp_path / "moi")

    assert (answer.status, answer.text) == (0, "Không có lỗi.\n")


def test_a_missing_file_and_a_wrong_period_are_told(run: Run, tmp_path: Path):
    missing = run("import", tmp_path / "khong-co.xlsx", "--dry-run")
    period = run("import", on_disk(tmp_path, a_return()), "--dry-run", "--period", "hôm nay")

    assert (missing.status, period.status) == (2, 2)
    assert (
        missing.complaint == f"không đọc được tệp {tmp_path}/khong-co.xlsx: không có tệp hoặc thư mục này\n"
    )
    assert "không phải là kỳ báo cáo" in period.complaint


def test_a_template_is_written_for_the_unit_that_bears_the_code_in_the_period(run: Run, tmp_path: Path):
    answer = run("template", "--unit", "682", "--period", "2025", "--out", tmp_path / "bieu.xlsx")

    assert answer.status == 0
    assert answer.text.endswith("biểu báo cáo của huyện Đạ Huoai, kỳ 2025\n")
    assert "Biểu 1" in openpyxl.load_workbook(tmp_path / "bieu.xlsx").sheetnames


def test_a_template_of_a_unit_that_does_not_report_names_the_successor(run: Run, tmp_path: Path):
    answer = run("template", "--unit", "683", "--period", "2025", "--out", tmp_path / "x.xlsx")

    assert answer.status == 2
    assert answer.complaint.endswith("đơn vị kế thừa: huyện Đạ Huoai (682-2024)\n")
