from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from components.documents.returns.command import TEMPLATE
from monitoring.command_line.importing import IMPORT
from monitoring.command_line.main import main
from monitoring.sources import framework as sources
from monitoring.sources.framework import check_folders
from tests.builders.returns import Return, a_return
from tests.shipped import shipped_boundaries, shipped_framework

HEADER = "indicator_id,unit_id,period,group_id,numerator,denominator,value,status,illustrative_parts,source_id,note"


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run the command on the shipped tables, which were read once."""
    monkeypatch.setattr(sources, "read_framework", lambda _: (shipped_framework(), shipped_boundaries()))

    def run_it(*arguments: object) -> tuple[int, str, str]:
        status = main([str(one) for one in arguments], more=[replace(IMPORT), TEMPLATE])
        printed = capsys.readouterr()
        return status, printed.out, printed.err

    return run_it


def on_disk(place: Path, one: Return, name: str = "bieu.xlsx") -> Path:
    path = place / name
    path.write_bytes(one.content())
    return path


def test_a_clean_return_is_written_into_tables_that_pass_every_check(run, tmp_path: Path):
    status, out, _ = run("import", on_disk(tmp_path, a_return()), "--into", tmp_path / "moi")

    assert (status, out) == (0, "Không có lỗi.\n")
    assert check_folders(tmp_path / "moi") == []
    assert "125/BC-UBND" in (tmp_path / "moi" / "sources.csv").read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(run, tmp_path: Path):
    status, _, _ = run("import", on_disk(tmp_path, a_return()), "--dry-run", "--into", tmp_path / "moi")

    assert status == 0
    assert not (tmp_path / "moi").exists()


def test_errors_are_told_with_their_cell_and_nothing_is_written(run, tmp_path: Path):
    spoilt = a_return().with_cell("Biểu 1", "F9", 14_791)

    status, out, _ = run("import", on_disk(tmp_path, spoilt), "--into", tmp_path / "moi")

    assert status == 1
    assert out == (
        "LỖI bieu.xlsx, Biểu 1, F9: tử số lớn hơn mẫu số: 14.791 và 14.790. Kiểm tra lại tử số và mẫu số.\n"
        "1 lỗi, 0 cảnh báo.\n"
    )
    assert not (tmp_path / "moi").exists()


def test_warnings_stand_in_the_way_until_there_is_a_reason(run, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "L9", 1_110))

    status, _, _ = run("import", path, "--into", tmp_path / "moi")
    explained, out, _ = run("import", path, "--into", tmp_path / "moi", "--reason", "Đã đối chiếu.")

    assert (status, explained) == (3, 0)
    assert "Giải trình: Đã đối chiếu." in out
    assert (tmp_path / "moi" / "observations.csv").exists()


def test_json_has_file_sheet_cell_severity_message_and_remedy(run, tmp_path: Path):
    path = on_disk(tmp_path, a_return().with_cell("Biểu 1", "F9", "x").with_cell("Biểu 1", "I9", "y"))

    status, out, _ = run("import", path, "--dry-run", "--json")

    (problem,) = json.loads(out)
    assert status == 1
    assert problem["file"] == "bieu.xlsx"
    assert (problem["sheet"], problem["cell"], problem["severity"]) == ("Biểu 1", "F9, I9", "error")
    assert problem["message"] == "ô phải ghi số, ví dụ F9: “x”"
    assert problem["remedy"].startswith("Ghi số nguyên, ví dụ 9731;")


def test_a_form_of_another_unit_is_refused(run, tmp_path: Path):
    status, out, _ = run(
        "import", on_disk(tmp_path, a_return()), "--dry-run", "--unit", "678", "--period", "2024"
    )

    assert status == 1
    assert "biểu này của huyện Đam Rông (674), kỳ 2024; đang chờ đơn vị 678, kỳ 2024" in out


def test_a_table_of_sources_serves_the_other_files(run, tmp_path: Path):
    figures, sources = tmp_path / "bang.csv", tmp_path / "nguon.csv"
    figures.write_text(f"{HEADER}\npoor_rate,674,2024,all,287,14790,,official,,bc-9,\n", encoding="utf-8")
    sources.write_text(
        "source_id,issuer,title,document_no,date_published,page_or_table,address\nbc-9,Sở,Báo cáo,9/BC,,,\n",
        encoding="utf-8",
    )

    status, out, _ = run("import", figures, sources, "--into", tmp_path / "moi")

    assert (status, out) == (0, "Không có lỗi.\n")


def test_a_missing_file_and_a_wrong_period_are_told(run, tmp_path: Path):
    missing = run("import", tmp_path / "khong-co.xlsx", "--dry-run")
    period = run("import", on_disk(tmp_path, a_return()), "--dry-run", "--period", "hôm nay")

    assert [status for status, _, _ in (missing, period)] == [2, 2]
    assert missing[2] == f"không đọc được tệp {tmp_path}/khong-co.xlsx: không có tệp hoặc thư mục này\n"
    assert "không phải là kỳ báo cáo" in period[2]


def test_the_template_is_written(run, tmp_path: Path):
    status, out, _ = run("template", "--unit", "682", "--period", "2025", "--out", tmp_path / "bieu.xlsx")

    assert status == 0
    assert out.endswith("biểu báo cáo của huyện Đạ Huoai, kỳ 2025\n")
    assert "Biểu 1" in openpyxl.load_workbook(tmp_path / "bieu.xlsx").sheetnames


def test_a_template_of_a_unit_that_does_not_report_names_the_successor(run, tmp_path: Path):
    status, _, complaint = run("template", "--unit", "683", "--period", "2025", "--out", tmp_path / "x.xlsx")

    assert status == 2
    assert complaint.endswith("đơn vị kế thừa: huyện Đạ Huoai (682-2024)\n")
