from pathlib import Path

from monitoring.contracts.references import check_references
from tests.builders.tables import some_tables


def test_an_unknown_code_is_told_with_the_nearest_known_one(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("observations", row=3, column="indicator_id", text="poor_rat")

    (problem,) = folder.problems_by(check_references)

    assert (problem.table, problem.row, problem.column) == ("observations", 3, "indicator_id")
    assert problem.message == "mã “poor_rat” không có trong bảng indicators"
    assert "Có phải là “poor_rate”?" in problem.remedy


def test_a_code_like_no_other_is_told_without_a_guess(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("observations", row=3, column="unit_id", text="XYZW")

    assert "Có phải" not in folder.problems_by(check_references)[0].remedy


REFERRING = (
    ("programme", "province_unit_id"),
    ("programme", "headline_indicator_id"),
    ("programme_details", "programme_id"),
    ("programme_details", "headline_group_id"),
    ("programme_details", "near_poor_indicator_id"),
    ("programme_details", "poor_and_near_indicator_id"),
    ("indicators", "dimension_id"),
    ("targets", "indicator_id"),
    ("targets", "reference_indicator_id"),
    ("projects", "parent_id"),
    ("reporting_units", "parent_id"),
    ("unit_successions", "successor_id"),
    ("observations", "unit_id"),
    ("observations", "group_id"),
    ("observations", "source_id"),
    ("budget_lines", "project_id"),
    ("budget_lines", "unit_id"),
    ("budget_lines", "funding_source"),
    ("budget_lines", "capital_type"),
    ("budget_lines", "source_id"),
    ("budget_totals", "funding_source"),
    ("budget_totals", "source_id"),
)


def test_every_code_must_be_known_to_the_table_that_owns_it(tmp_path: Path):
    folder = some_tables(tmp_path)
    for table, column in REFERRING:
        folder = folder.with_cell(table, row=2, column=column, text="khong-co")

    told = {
        (problem.table, problem.column)
        for problem in folder.problems_by(check_references)
        if problem.row == 2 and problem.message.startswith("mã “khong-co” không có trong bảng ")
    }

    assert told == set(REFERRING)


def test_a_total_of_all_funding_sources_is_known(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_totals", row=2, column="funding_source", text="all")

    assert folder.problems_by(check_references) == []


def test_a_frame_with_an_unknown_unit_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell(
        "reporting_frames", row=2, column="unit_ids", text="672 673 6744"
    )

    told = [problem.message for problem in folder.problems_by(check_references)]

    assert "mã “6744” không có trong bảng reporting_units" in told


def test_a_frame_that_names_a_unit_twice_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("reporting_frames", row=2, column="unit_ids", text="672 673 672")

    assert folder.problems_by(check_references)[0].message == "đơn vị “672” ghi hai lần"


def test_a_second_frame_for_one_period_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("reporting_frames", row=3, column="period", text="2021")

    (problem,) = folder.problems_by(check_references)

    assert (problem.row, problem.message) == (3, "kỳ 2021 đã có một khung báo cáo ở trên")
