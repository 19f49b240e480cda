from pathlib import Path

import pytest

from monitoring.contracts.duties import check_duties
from monitoring.contracts.problem import Problem
from tests.builders.tables import TablesFolder, some_tables


def problems(folder: TablesFolder) -> list[Problem]:
    return folder.problems_by(check_duties)


def with_duty(place: Path, **cells: str) -> TablesFolder:
    row = {
        "duty_id": "mot-dong",
        "reporter_id": "674",
        "period": "2023",
        "due_date": "2023-12-01",
        "received_date": "",
        "status": "official",
        "legal_basis": "Mục VI.5.đ",
    }
    return some_tables(place).with_rows("reporting_duties", [row | cells])


@pytest.mark.parametrize(
    "cells",
    [
        {},
        {"reporter_id": "so-ldtbxh"},
        {"period": "2023-H1", "due_date": "2023-06-01"},
        {"reporter_id": "682-2024", "period": "2025", "due_date": "2025-12-01"},
        {"reporter_id": "682-2024", "period": "2025-H1", "due_date": "2025-06-01"},
        {"received_date": "2023-12-04"},
        {"received_date": "2023-01-01", "due_date": "2023-01-01"},
    ],
)
def test_a_duty_that_can_be_owed_is_no_problem(tmp_path: Path, cells: dict[str, str]):
    assert problems(with_duty(tmp_path, **cells)) == []


def test_a_reporter_that_is_neither_a_unit_nor_an_agency_is_told_with_the_nearest(tmp_path: Path):
    assert problems(with_duty(tmp_path, reporter_id="so-ldtbx")) == [
        Problem(
            "reporting_duties",
            4,
            "reporter_id",
            "mã “so-ldtbx” không có trong bảng reporting_units hoặc lead_agencies",
            "Sửa mã, hoặc thêm dòng vào một trong hai bảng. Có phải là “so-ldtbxh”?",
        )
    ]


@pytest.mark.parametrize(
    ("reporter", "period", "due"),
    [("682-2024", "2023", "2023-12-01"), ("683", "2025-H1", "2025-06-01"), ("VN", "2023", "2023-12-01")],
)
def test_a_unit_outside_the_frame_of_the_period_is_told(tmp_path: Path, reporter: str, period: str, due: str):
    assert problems(with_duty(tmp_path, reporter_id=reporter, period=period, due_date=due)) == [
        Problem(
            "reporting_duties",
            4,
            "reporter_id",
            f"đơn vị “{reporter}” không thuộc khung báo cáo của kỳ {period}",
            "Ghi đơn vị có trong khung của kỳ đó ở reporting_frames.csv, hoặc bỏ dòng.",
        )
    ]


def test_a_second_duty_of_the_same_reporter_and_period_is_told(tmp_path: Path):
    assert problems(with_duty(tmp_path, reporter_id="678", period="2022", due_date="2022-12-15")) == [
        Problem(
            "reporting_duties",
            4,
            "reporter_id",
            "“678” đã có một dòng cho kỳ 2022 ở trên",
            "Mỗi đơn vị, cơ quan chỉ giữ một dòng cho một kỳ.",
        )
    ]


@pytest.mark.parametrize(
    ("column", "name", "day", "written"),
    [
        ("due_date", "hạn nộp", "2022-12-01", "01/12/2022"),
        ("received_date", "ngày nhận", "2022-11-28", "28/11/2022"),
    ],
)
def test_a_date_before_the_period_begins_is_told(
    tmp_path: Path, column: str, name: str, day: str, written: str
):
    assert problems(with_duty(tmp_path, **{column: day})) == [
        Problem(
            "reporting_duties",
            4,
            column,
            f"{name} {written} trước ngày đầu của kỳ 2023",
            "Kiểm tra lại ngày và kỳ báo cáo.",
        )
    ]


def test_the_second_half_of_a_year_begins_in_july(tmp_path: Path):
    (problem,) = problems(with_duty(tmp_path, period="2023-H2", due_date="2023-06-30"))

    assert problem.message == "hạn nộp 30/06/2023 trước ngày đầu của kỳ 2023-H2"
    assert problems(with_duty(tmp_path, period="2023-H2", due_date="2023-07-01")) == []


def test_an_agency_that_leads_no_project_is_told_with_the_nearest_that_does(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("lead_agencies", row=2, column="name_vi", text="Sở Lao Động")

    assert problems(folder) == [
        Problem(
            "lead_agencies",
            2,
            "name_vi",
            "“Sở Lao Động” không chủ trì dự án nào",
            "Ghi tên cơ quan đúng như ở cột lead_agency_province của projects.csv. Có phải là “Sở Lao động”?",
        )
    ]


def test_an_agency_may_not_take_the_code_of_a_unit(tmp_path: Path):
    folder = some_tables(tmp_path).with_rows(
        "lead_agencies",
        [{"agency_id": "674", "name_vi": "Sở Y tế", "name_en": "Health", "short_name_vi": "Sở Y tế"}],
    )

    assert problems(folder) == [
        Problem(
            "lead_agencies",
            3,
            "agency_id",
            "mã “674” đã là mã của một đơn vị hành chính",
            "Đặt cho cơ quan một mã khác với mọi mã trong reporting_units.csv.",
        )
    ]


@pytest.mark.parametrize(
    ("column", "text", "message"),
    [
        ("due_date", "01/12/2022", "“01/12/2022” không phải là ngày dạng năm-tháng-ngày"),
        ("due_date", "", "để trống"),
        ("received_date", "2022-02-30", "“2022-02-30” không phải là ngày dạng năm-tháng-ngày"),
        ("period", "2022-Q1", "“2022-Q1” không phải là kỳ báo cáo: năm hoặc nửa năm"),
        ("status", "estimated", "“estimated” không phải là một trong: official, illustrative"),
        ("legal_basis", "", "để trống"),
    ],
)
def test_a_cell_of_a_duty_that_can_not_be_read_is_told(tmp_path: Path, column: str, text: str, message: str):
    folder = some_tables(tmp_path).with_cell("reporting_duties", row=2, column=column, text=text)

    assert folder.told_in("reporting_duties", column) == {2: message}
    assert all(one.message for one in folder.problems())
