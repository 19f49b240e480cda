from pathlib import Path

import pytest

from monitoring.contracts.tables import TABLES
from tests.builders.small_tables import observation_row
from tests.builders.tables import some_tables


def test_the_small_tables_that_all_tests_start_from_break_no_rule(tmp_path: Path):
    assert some_tables(tmp_path).problems() == []


# the header


def test_a_missing_column_is_told_with_the_whole_header(tmp_path: Path):
    folder = some_tables(tmp_path).with_header("observations", old="status", new="trang_thai")

    missing, unknown = folder.problems_within("observations")

    assert (missing.table, missing.row, missing.column) == ("observations", 1, "status")
    assert missing.message == "thiếu cột “status”"
    assert "indicator_id, unit_id, period" in missing.remedy
    assert (unknown.row, unknown.column, unknown.message) == (1, "trang_thai", "cột lạ “trang_thai”")


def test_a_column_that_stands_twice_is_told(tmp_path: Path):
    text = "source_id,issuer,title,document_no,date_published,page_or_table,address,title\n"

    (problem,) = some_tables(tmp_path).with_text("sources", text).problems_within("sources")

    assert (problem.table, problem.row, problem.column) == ("sources", 1, "title")
    assert problem.message == "cột “title” ghi hai lần"


def test_an_empty_file_lacks_every_column(tmp_path: Path):
    problems = some_tables(tmp_path).with_text("sources", "").problems_within("sources")

    assert [problem.column for problem in problems] == list(TABLES["sources"].columns)


def test_columns_in_another_order_are_no_problem(tmp_path: Path):
    text = "name_en,position,capital_type_id,name_vi\nInvestment,1,dau_tu,Đầu tư\nRecurrent,2,su_nghiep,Sự nghiệp\n"

    assert some_tables(tmp_path).with_text("capital_types", text).problems_within("capital_types") == []


def test_semicolons_instead_of_commas_are_told_as_a_wrong_header(tmp_path: Path):
    text = "capital_type_id;name_vi;name_en;position\ndau_tu;Đầu tư;Investment;1\n"

    problems = some_tables(tmp_path).with_text("capital_types", text).problems_within("capital_types")

    assert "cột lạ “capital_type_id;name_vi;name_en;position”" in [problem.message for problem in problems]


# cells


def test_a_letter_in_a_count_is_told_with_its_place_and_the_way_to_write_it(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("observations", row=17, column="numerator", text="12a")

    (problem,) = folder.problems_within("observations")

    assert (problem.table, problem.row, problem.column) == ("observations", 17, "numerator")
    assert problem.message == "“12a” không phải là số nguyên không âm, chỉ gồm chữ số"
    assert "không dấu chấm phân nhóm, ví dụ 9731" in problem.remedy
    assert problem.blocks


def test_everything_that_is_no_count_is_told(tmp_path: Path):
    texts = ["abc", "1.234", "9.731", "-5", "3,5", "1 200", "1e3", "½"]

    told = (
        some_tables(tmp_path)
        .with_cells("observations", column="numerator", texts=texts)
        .told_in("observations", "numerator")
    )

    assert told == {
        row: f"“{text}” không phải là số nguyên không âm, chỉ gồm chữ số"
        for row, text in enumerate(texts, start=2)
    }


def test_half_a_dong_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_lines", row=2, column="amount_vnd", text="65683000000.5")

    (problem,) = folder.problems_within("budget_lines")

    assert (problem.table, problem.row, problem.column) == ("budget_lines", 2, "amount_vnd")
    assert problem.message == "“65683000000.5” không phải là số đồng nguyên"
    assert "không có phần lẻ" in problem.remedy


def test_every_amount_that_is_no_whole_dong_is_told(tmp_path: Path):
    texts = ["0,5", "65.683.000.000", "65,683 tỷ", "-1", "1e9"]

    told = (
        some_tables(tmp_path)
        .with_cells("budget_lines", column="amount_vnd", texts=texts)
        .told_in("budget_lines", "amount_vnd")
    )

    assert told == {row: f"“{text}” không phải là số đồng nguyên" for row, text in enumerate(texts, start=2)}


def test_a_date_that_does_not_exist_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_lines", row=2, column="as_of", text="2023-02-29")

    (problem,) = folder.problems_within("budget_lines")

    assert (problem.row, problem.column) == (2, "as_of")
    assert problem.message == "“2023-02-29” không phải là ngày dạng năm-tháng-ngày"
    assert "Ghi ngày có thật" in problem.remedy


def test_every_date_written_another_way_is_told(tmp_path: Path):
    texts = ["31/12/2023", "2023-13-01", "2023-1-1", "cuối năm", "2023-04-31"]

    told = (
        some_tables(tmp_path)
        .with_cells("budget_lines", column="as_of", texts=texts)
        .told_in("budget_lines", "as_of")
    )

    assert told == {
        row: f"“{text}” không phải là ngày dạng năm-tháng-ngày" for row, text in enumerate(texts, start=2)
    }


WRONG_CELLS = (
    ("observations", "status", "chính thức", "một trong: official, provisional, estimated, illustrative"),
    ("observations", "period", "quý 1/2022", "kỳ báo cáo: năm hoặc nửa năm"),
    ("observations", "value", "2,87", "số, phần thập phân sau dấu chấm"),
    (
        "observations",
        "illustrative_parts",
        "mẫu số",
        "numerator, denominator hoặc cả hai cách nhau dấu chấm phẩy",
    ),
    ("budget_lines", "stage", "giao vốn", "một trong: planned, allocated, disbursed"),
    ("budget_lines", "year", "23", "năm gồm bốn chữ số"),
    ("targets", "is_headline", "có", "một trong: true, false"),
    ("indicators", "decimals", "hai", "số nguyên nhỏ"),
    ("indicators", "name_vi", " Tỷ lệ", "chữ, không để trống, không thừa dấu cách ở đầu hoặc cuối"),
    ("sources", "source_id", "nguồn 1", "mã gồm chữ không dấu, số, dấu chấm, gạch"),
    ("budget_totals", "period", "2021 đến 2025", "năm hoặc giai đoạn"),
)


def test_every_kind_of_cell_says_what_it_must_be(tmp_path: Path):
    folder = some_tables(tmp_path)
    for table, column, text, _ in WRONG_CELLS:
        folder = folder.with_cell(table, row=2, column=column, text=text)

    told = {(problem.table, problem.row, problem.column, problem.message) for problem in folder.problems()}

    assert {
        (table, 2, column, f"“{text}” không phải là {must_be}")
        for table, column, text, must_be in WRONG_CELLS
    } <= told


def test_every_empty_cell_that_must_be_filled_is_told(tmp_path: Path):
    folder = some_tables(tmp_path)
    for table, contract in TABLES.items():
        folder = folder.with_cell(table, row=2, column=contract.key[0], text="")

    told = {(problem.table, problem.row, problem.column, problem.message) for problem in folder.problems()}

    assert {(table, 2, contract.key[0], "để trống") for table, contract in TABLES.items()} <= told


def test_an_empty_cell_that_may_be_empty_is_no_problem(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("projects", row=2, column="lead_agency_province", text="")

    assert folder.problems_within("projects") == []


def test_rows_of_nonsense_are_told_and_never_break_the_check(tmp_path: Path):
    folder = some_tables(tmp_path)
    for table, contract in TABLES.items():
        for column in contract.columns:
            folder = folder.with_cell(table, row=2, column=column, text="!?")

    assert {problem.table for problem in folder.problems()} >= set(TABLES) - {"excluded_figures"}


def test_rows_without_a_single_cell_are_told_and_never_break_the_check(tmp_path: Path):
    folder = some_tables(tmp_path)
    for table, contract in TABLES.items():
        folder = folder.with_line(table, "," * (len(contract.columns) - 1))

    assert {problem.table for problem in folder.problems()} >= set(TABLES)


@pytest.mark.parametrize(
    "table", ["observations", "budget_lines", "reporting_frames", "unit_successions", "indicators"]
)
def test_a_table_with_nothing_but_its_header_never_breaks_the_check(tmp_path: Path, table: str):
    assert all(problem.message for problem in some_tables(tmp_path).with_only_header(table).problems())


# the key and the number of rows


def test_a_key_that_stands_twice_is_told_at_the_second_row(tmp_path: Path):
    twice = observation_row("poor_rate", "672", "2021", numerator="5", denominator="10000")

    (problem,) = some_tables(tmp_path).with_rows("observations", [twice]).problems_within("observations")

    assert problem.message == "trùng (indicator_id, unit_id, period, group_id) với một dòng ở trên"
    assert problem.row == 30
    assert problem.remedy == "Chỉ giữ lại một trong các dòng trùng nhau."


def test_the_same_unit_with_another_group_is_another_key(tmp_path: Path):
    group = observation_row("poor_rate", "672", "2021", group="dtts", numerator="5", denominator="100")

    assert some_tables(tmp_path).with_rows("observations", [group]).problems_within("observations") == []


def test_a_programme_without_a_row_is_told(tmp_path: Path):
    (problem,) = some_tables(tmp_path).with_only_header("programme").problems_within("programme")

    assert (problem.table, problem.message) == ("programme", "bảng có 0 dòng số liệu")
    assert "đúng một dòng" in problem.remedy


def test_details_of_the_programme_may_be_without_a_row_but_not_have_two(tmp_path: Path):
    folder = some_tables(tmp_path)

    assert folder.with_only_header("programme_details").problems_within("programme_details") == []
    (problem,) = folder.with_row("programme_details", programme_id="khac").problems_within(
        "programme_details"
    )
    assert problem.message == "bảng có 2 dòng số liệu"


def test_more_than_one_programme_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_row("programme", programme_id="gnbv-2")

    (problem,) = folder.problems_within("programme")
    assert problem.message == "bảng có 2 dòng số liệu"
