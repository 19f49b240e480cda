from pathlib import Path

import pytest

from monitoring.contracts.figures_agree import check_figures_agree
from monitoring.contracts.problem import Problem
from tests.builders.small_tables import observation_row
from tests.builders.tables import TablesFolder, some_tables


def told_of(place: Path, indicator: str = "poor_rate", **cells: str) -> list[tuple[str, str]]:
    """Column and message of every problem that one more row, of Đức Trọng in 2023, brings."""
    row = observation_row(indicator, "678", "2023", **cells)
    problems = some_tables(place).with_rows("observations", [row]).problems_by(check_figures_agree)
    assert all((problem.table, problem.row) == ("observations", 30) for problem in problems)
    return [(problem.column, problem.message) for problem in problems]


PUBLISHED = {"status": "official", "source": "qd-71"}


def test_more_poor_households_than_households_are_told(tmp_path: Path):
    told = told_of(tmp_path, numerator="101", denominator="100")

    assert told == [("numerator", "tử số lớn hơn mẫu số")]


def test_as_many_poor_households_as_households_are_no_problem(tmp_path: Path):
    assert told_of(tmp_path, numerator="100", denominator="100") == []


def test_nobody_of_nobody_is_no_problem(tmp_path: Path):
    assert told_of(tmp_path, numerator="0", denominator="0") == []


@pytest.mark.parametrize("value", ["100.1", "-0.5"])
def test_a_rate_outside_0_to_100_is_told(tmp_path: Path, value: str):
    assert told_of(tmp_path, value=value, **PUBLISHED) == [("value", "tỷ lệ nằm ngoài khoảng 0–100 %")]


@pytest.mark.parametrize("value", ["3.76", "3.65", "3.6"])
def test_a_rate_that_its_parts_contradict_is_told(tmp_path: Path, value: str):
    told = told_of(tmp_path, numerator="370", denominator="10110", value=value, **PUBLISHED)

    assert told == [("value", "tỷ lệ không khớp với tử số chia mẫu số")]


@pytest.mark.parametrize("value", ["3.66", "4"])
def test_a_rate_agrees_with_its_parts_within_the_rounding_it_was_printed_with(tmp_path: Path, value: str):
    assert told_of(tmp_path, numerator="370", denominator="10110", value=value, **PUBLISHED) == []


def test_a_row_without_any_number_is_told(tmp_path: Path):
    assert told_of(tmp_path) == [("value", "không có số nào trong dòng")]


def test_a_count_that_stands_among_the_numerators_is_told(tmp_path: Path):
    told = told_of(tmp_path, "merit_poor_households", numerator="3")

    assert told == [("value", "số đếm phải ghi ở cột value")]


def test_a_count_with_a_point_that_could_part_thousands_is_asked_about(tmp_path: Path):
    assert told_of(tmp_path, "merit_poor_households", value="9.731") == [("value", "số đếm có dấu chấm")]


def test_an_illustrative_row_has_no_illustrative_parts(tmp_path: Path):
    told = told_of(tmp_path, numerator="1", denominator="100", parts="denominator")

    assert told == [("illustrative_parts", "dòng minh họa không cần ghi phần minh họa")]


def test_a_published_row_may_hold_filled_in_parts_beside_its_rate(tmp_path: Path):
    parts = {"numerator": "370", "denominator": "10110", "parts": "numerator;denominator"}

    assert told_of(tmp_path, value="3.66", **parts, **PUBLISHED) == []


def test_a_published_row_may_hold_a_count_without_a_rate(tmp_path: Path):
    assert told_of(tmp_path, numerator="1132", **PUBLISHED) == []


@pytest.mark.parametrize(
    "parts", [{"denominator": "100"}, {"numerator": "1", "denominator": "100", "parts": "numerator"}]
)
def test_a_published_row_in_which_nothing_was_published_is_told(tmp_path: Path, parts: dict[str, str]):
    assert told_of(tmp_path, **parts, **PUBLISHED) == [("status", "dòng công bố mà không có số công bố")]


def test_an_illustrative_source_under_official_status_is_told(tmp_path: Path):
    told = told_of(tmp_path, value="1.94", status="official", source="minh-hoa")

    assert told == [("source_id", "số công bố mà dẫn nguồn minh họa")]


def test_official_money_from_an_illustrative_source_is_told(tmp_path: Path):
    problem = (
        some_tables(tmp_path).with_cell("budget_lines", row=2, column="status", text="official").the_problem()
    )

    assert (problem.table, problem.row, problem.column) == ("budget_lines", 2, "source_id")
    assert problem.message == "số công bố mà dẫn nguồn minh họa"


def test_a_published_total_of_money_from_an_illustrative_source_is_told(tmp_path: Path):
    problem = (
        some_tables(tmp_path)
        .with_cell("budget_totals", row=2, column="source_id", text="minh-hoa")
        .the_problem()
    )

    assert (problem.table, problem.row, problem.column) == ("budget_totals", 2, "source_id")
    assert problem.message == "số công bố mà dẫn nguồn minh họa"


def test_a_target_of_a_figure_must_have_one(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("targets", row=4, column="value", text="")

    problem = folder.the_problem()

    assert (problem.table, problem.row, problem.column) == ("targets", 4, "value")
    assert problem.message == "chỉ tiêu loại này phải có con số"


def test_a_target_below_the_nation_must_name_the_nations_indicator(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("targets", row=2, column="reference_indicator_id", text="")

    assert folder.the_problem().message == "thiếu chỉ số đối chiếu"


def the_warning(folder: TablesFolder) -> Problem:
    (problem,) = folder.problems_by(check_figures_agree)
    assert problem.severity == "warning"
    assert not problem.blocks
    return problem


def test_more_disbursed_than_allocated_is_a_warning_and_blocks_nothing(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_lines", row=4, column="amount_vnd", text="400000001")

    warning = the_warning(folder)

    assert (warning.table, warning.row, warning.column) == ("budget_lines", 4, "amount_vnd")
    assert warning.message == "giải ngân 400000001 đồng lớn hơn vốn giao 400000000 đồng"
    assert "giải trình" in warning.remedy


def test_all_that_was_allocated_may_be_disbursed(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_lines", row=4, column="amount_vnd", text="400000000")

    assert folder.problems_by(check_figures_agree) == []


def test_money_disbursed_of_a_line_that_was_allocated_nothing_is_a_warning_with_its_numbers(tmp_path: Path):
    folder = some_tables(tmp_path).with_row("budget_lines", unit_id="672", stage="disbursed", amount_vnd="5")

    assert the_warning(folder).message == "giải ngân 5 đồng lớn hơn vốn giao 0 đồng"


def test_only_the_newest_report_is_held_against_the_allocation(tmp_path: Path):
    corrected = some_tables(tmp_path).with_cell("budget_lines", row=4, column="amount_vnd", text="999999999")
    newer = {"project_id": "DA1", "as_of": "2024-01-31", "amount_vnd": "100"}

    assert corrected.with_row("budget_lines", **newer).problems_by(check_figures_agree) == []


def test_money_disbursed_where_no_line_was_allocated_anything_is_a_warning(tmp_path: Path):
    folder = some_tables(tmp_path).with_cells(
        "budget_lines", column="stage", texts=("planned", "planned", "disbursed")
    )

    warnings = [problem for problem in folder.problems_by(check_figures_agree) if not problem.blocks]

    assert "lớn hơn vốn giao 0 đồng" in warnings[0].message
