from datetime import date
from pathlib import Path

import pytest

from monitoring.contracts.problem import BrokenTables
from monitoring.model.framework import ResultsFramework
from monitoring.model.periods import Period
from monitoring.model.status import Status
from monitoring.sources.framework import read_framework
from tests.builders.small_tables import observation_row
from tests.builders.tables import TablesFolder, some_tables


def read(folder: TablesFolder) -> ResultsFramework:
    folder.write()
    framework, _ = read_framework(folder.data_dir, folder.geo_dir)
    return framework


@pytest.fixture(scope="module")
def framework(tmp_path_factory: pytest.TempPathFactory) -> ResultsFramework:
    """What the small tables hold."""
    return read(some_tables(tmp_path_factory.mktemp("small")))


def test_several_problems_are_told_at_once(tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_cell("observations", row=2, column="numerator", text="abc")
        .with_cell("observations", row=3, column="unit_id", text="67x")
        .with_cell("observations", row=4, column="denominator", text="1")
        .with_cell("budget_lines", row=2, column="amount_vnd", text="0.5")
        .with_cell("targets", row=4, column="value", text="")
        .without_boundary("683")
    )

    told = {(problem.table, problem.row, problem.column) for problem in folder.problems()}

    assert told == {
        ("observations", 2, "numerator"),
        ("observations", 3, "unit_id"),
        ("observations", 4, "numerator"),
        ("budget_lines", 2, "amount_vnd"),
        ("targets", 4, "value"),
        ("geo/lam_dong_districts.geojson", None, "unit_id"),
    }


def test_a_missing_table_does_not_hide_the_problems_of_the_others(tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .without_table("sources")
        .with_encoding("dimensions", "cp1258")
        .with_cell("observations", row=2, column="numerator", text="abc")
    )

    assert [problem.table for problem in folder.problems()] == ["dimensions", "sources", "observations"]


def test_a_broken_table_is_refused_with_every_problem_that_blocks(tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_cell("observations", row=2, column="numerator", text="abc")
        .with_cell("observations", row=3, column="numerator", text="xyz")
        .with_cell("budget_lines", row=4, column="amount_vnd", text="999999999999")
    )

    with pytest.raises(BrokenTables) as told:
        read(folder)

    assert [problem.row for problem in told.value.problems] == [2, 3]


def test_a_warning_does_not_keep_the_tables_from_being_read(tmp_path: Path):
    folder = some_tables(tmp_path).with_cell("budget_lines", row=4, column="amount_vnd", text="999999999999")

    assert read(folder).budget_lines[2].amount_vnd == 999_999_999_999


def test_empty_cells_are_none_and_zeros_are_zero(tmp_path: Path):
    rows = [
        observation_row("poor_rate", "678", "2023", numerator="0", denominator="5000"),
        observation_row("poor_rate", "68", "2023", value="0.00", status="official", source="qd-71"),
    ]

    framework = read(some_tables(tmp_path).with_rows("observations", rows))

    district = framework.observation("poor_rate", unit_id="678", period=Period(2023))
    assert (district.numerator, district.denominator, district.value) == (0, 5000, None)
    province = framework.observation("poor_rate", unit_id="68", period=Period(2023))
    assert (province.numerator, province.value) == (None, 0.0)


def test_cells_become_what_they_mean(tmp_path: Path):
    parts = observation_row(
        "poor_rate", "683", "2023", numerator="153", denominator="10150", value="1.51", status="provisional",
        parts="numerator;denominator", source="qd-71",
    )  # fmt: skip

    framework = read(some_tables(tmp_path).with_rows("observations", [parts]))

    assert framework.programme.decision_date == date(2022, 3, 9)
    assert framework.programme.years == (2021, 2022, 2023, 2024, 2025)
    assert framework.units["682-2024"].valid_from == date(2024, 12, 1)
    assert framework.units["VN"].valid_to is None
    assert framework.province.name_vi == "Lâm Đồng"
    assert framework.country.name_vi == "Việt Nam"
    assert framework.targets["A1"].is_headline
    assert not framework.targets["A6"].is_headline
    assert framework.targets["A1"].value is None
    row = framework.observation("poor_rate", unit_id="683", period=Period(2023))
    assert row.status is Status.PROVISIONAL
    assert row.illustrative_parts == {"numerator", "denominator"}


def test_parts_of_the_framework_stand_in_their_own_order(framework: ResultsFramework):
    assert list(framework.targets) == ["A1", "A6", "A10"]
    assert list(framework.funding_sources) == ["trung_uong", "dia_phuong"]
    assert list(framework.groups) == ["all", "dtts"]


def test_the_frame_of_half_a_year_is_that_of_its_year(framework: ResultsFramework):
    assert framework.frame_of(Period(2024, 1)) is framework.frame_of(Period(2024))
    assert framework.frame_of(Period(2019)) is None


def test_an_illustrative_row_is_no_published_observation(framework: ResultsFramework):
    asked = {"unit_id": "678", "period": Period(2022)}
    assert framework.observation("poor_rate", **asked) is not None
    assert framework.observation("poor_rate", **asked, published_only=True) is None
