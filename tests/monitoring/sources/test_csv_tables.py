from pathlib import Path

import pytest

from monitoring.contracts.tables import REQUIRED_TABLES, TABLES
from monitoring.sources.csv_tables import read_csv_tables
from tests.builders.tables import some_tables


def test_a_missing_table_is_told_by_its_file_name(tmp_path: Path):
    folder = some_tables(tmp_path).without_table("observations")

    problem = folder.the_problem()

    assert (problem.table, problem.row, problem.column) == ("observations", None, None)
    assert problem.message == "không có tệp observations.csv"
    assert str(folder.data_dir) in problem.remedy


def test_a_folder_that_is_not_there_lacks_every_table(tmp_path: Path):
    tables, problems = read_csv_tables(tmp_path / "khong-co")

    assert {name for name, rows in tables.items() if rows.empty} == set(tables)
    assert [problem.message for problem in problems] == [
        f"không có tệp {table}.csv" for table in REQUIRED_TABLES
    ]


def test_a_table_from_after_the_day_of_the_folder_is_empty_there(tmp_path: Path):
    folder = some_tables(tmp_path).without_table("lead_agencies").without_table("reporting_duties")

    assert folder.problems() == []
    tables, _ = read_csv_tables(folder.data_dir)
    assert {name: list(tables[name].columns) for name in ("lead_agencies", "reporting_duties")} == {
        name: list(TABLES[name].columns) for name in ("lead_agencies", "reporting_duties")
    }
    assert len(tables["lead_agencies"]) == len(tables["reporting_duties"]) == 0


def test_a_table_that_is_a_folder_is_told_as_unreadable(tmp_path: Path):
    (tmp_path / "sources.csv").mkdir()

    _, problems = read_csv_tables(tmp_path)

    (told,) = [problem.message for problem in problems if problem.table == "sources"]
    assert told == "không đọc được tệp sources.csv: đây là thư mục, không phải tệp"


def test_an_empty_cell_is_none_and_a_zero_is_a_zero(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("observations", row=2, column="numerator", text="0").write()

    tables, _ = read_csv_tables(folder.data_dir)

    assert tables["observations"].loc[0, "numerator"] == "0"
    assert tables["observations"].loc[0, "value"] is None


def test_a_code_keeps_its_leading_zeros(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("reporting_units", row=2, column="code", text="007").write()

    tables, _ = read_csv_tables(folder.data_dir)

    assert tables["reporting_units"].loc[0, "code"] == "007"


def test_a_file_in_utf_16_is_told_with_the_way_to_save_it(tmp_path: Path):
    problem = some_tables(tmp_path).with_encoding("indicators", "utf-16").the_problem()

    assert problem.table == "indicators"
    assert problem.message == "tệp indicators.csv không phải bảng mã UTF-8 (có vẻ là UTF-16)"
    assert "CSV UTF-8" in problem.remedy


def test_a_file_in_windows_1258_is_told_with_the_line_of_the_first_strange_letter(tmp_path: Path):
    problem = some_tables(tmp_path).with_encoding("dimensions", "cp1258").the_problem()

    assert (problem.table, problem.row) == ("dimensions", 2)
    assert "không phải bảng mã UTF-8 (có vẻ là Windows-1258" in problem.message


def test_the_mark_that_excel_puts_before_utf_8_is_no_problem(tmp_path: Path):
    assert some_tables(tmp_path).with_encoding("observations", "utf-8-sig").problems() == []


def test_lines_that_end_as_on_windows_are_no_problem(tmp_path: Path):
    folder = some_tables(tmp_path)

    assert folder.with_bytes("sources", folder.tables["sources"].replace(b"\n", b"\r\n")).problems() == []


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ("poor_rate,678,2023,all,1,100", 6),
        ("poor_rate,678,2023,all,1,100,2,87,official,,qd-71,", 12),
        ("", 0),
    ],
)
def test_a_row_of_another_length_is_told(tmp_path: Path, line: str, cells: int):
    problem = some_tables(tmp_path).with_line("observations", line).the_problem()

    assert (problem.table, problem.row) == ("observations", 30)
    assert problem.message == f"dòng có {cells} ô, tiêu đề có 11 cột"
    assert "dấu phẩy" in problem.remedy


def test_rows_after_one_of_another_length_keep_their_line_numbers(tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_line("observations", "thừa,thiếu")
        .with_line("observations", "poor_rate,678,2023,all,x,100,,illustrative,,minh-hoa,")
    )

    assert [problem.row for problem in folder.problems()] == [30, 31]


def test_a_quote_left_open_is_told_and_does_not_swallow_the_rows_after_it(tmp_path: Path):
    line = 'poor_rate,678,2023,all,1,100,,illustrative,,minh-hoa,"ghi chú'
    after = "poor_rate,679,2023,all,1,100,,illustrative,,minh-hoa,"

    problem = some_tables(tmp_path).with_line("observations", f"{line}\n{after}").the_problem()

    assert (problem.table, problem.row) == ("observations", 30)
    assert problem.message == "dấu ngoặc kép không đóng hoặc đặt sai chỗ"


def test_a_comma_inside_quotes_is_part_of_the_cell(tmp_path: Path):
    line = 'poor_rate,678,2023,all,1,100,,illustrative,,minh-hoa,"một, hai"'

    assert some_tables(tmp_path).with_line("observations", line).problems() == []
