from pathlib import Path

from monitoring.contracts.units_in_time import check_units_in_time
from tests.builders.small_tables import observation_row
from tests.builders.tables import TablesFolder, some_tables


def with_figures_of(place: Path, *units_and_periods: str) -> TablesFolder:
    """The tables with one more figure for each unit and period, from row 30 on."""
    pairs = [one.split() for one in units_and_periods]
    rows = [observation_row("poor_rate", *pair, numerator="1", denominator="100") for pair in pairs]
    return some_tables(place).with_rows("observations", rows)


def test_a_unit_that_no_longer_existed_in_its_period_is_refused_and_its_successor_named(tmp_path: Path):
    (problem,) = with_figures_of(tmp_path, "681 2025").problems_by(check_units_in_time)

    assert (problem.table, problem.row, problem.column) == ("observations", 30, "unit_id")
    assert problem.message == (
        "huyện Đạ Huoai (681) không còn từ sau ngày 30/11/2024, không có trong kỳ 2025; "
        "đơn vị kế thừa: huyện Đạ Huoai (682-2024)"
    )
    assert problem.remedy


def test_a_unit_that_did_not_exist_yet_in_its_period_is_refused(tmp_path: Path):
    (problem,) = with_figures_of(tmp_path, "682-2024 2023").problems_by(check_units_in_time)

    assert problem.message == "huyện Đạ Huoai (682-2024) chỉ có từ ngày 01/12/2024, chưa có trong kỳ 2023"


def test_units_that_existed_on_some_day_of_their_period_are_accepted(tmp_path: Path):
    existing = ("681 2024", "681 2024-H2", "682-2024 2024", "682-2024 2025-H1", "672 2025", "68 2025")

    assert with_figures_of(tmp_path, *existing).problems_by(check_units_in_time) == []


def test_half_a_year_is_held_against_the_days_of_that_half(tmp_path: Path):
    problems = with_figures_of(tmp_path, "682-2024 2024-H1", "672 2025-H2", "68-2025 2025-H1").problems_by(
        check_units_in_time
    )

    assert [(problem.row, problem.column) for problem in problems] == [
        (30, "unit_id"),
        (31, "unit_id"),
        (32, "unit_id"),
    ]


def test_money_of_a_unit_that_no_longer_existed_is_refused(tmp_path: Path):
    folder = some_tables(tmp_path)
    for column, text in (("unit_id", "683"), ("year", "2025")):
        for row in (2, 3, 4):
            folder = folder.with_cell("budget_lines", row=row, column=column, text=text)

    problems = folder.problems_by(check_units_in_time)

    assert [(problem.table, problem.row) for problem in problems] == [
        ("budget_lines", row) for row in (2, 3, 4)
    ]
    assert "huyện Cát Tiên (683) không còn từ sau ngày 30/11/2024" in problems[0].message


def test_a_frame_may_not_name_a_unit_that_no_longer_existed(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("reporting_frames", row=6, column="unit_ids", text="672 681")

    told = folder.problems_by(check_units_in_time)

    assert [(problem.row, problem.column) for problem in told] == [(6, "unit_ids")]
    assert "đơn vị kế thừa: huyện Đạ Huoai (682-2024)" in told[0].message


def test_a_unit_without_a_first_day_is_told_once_as_an_empty_cell(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("reporting_units", row=5, column="valid_from", text="")

    assert folder.the_problem().message == "để trống"
