from pathlib import Path

from tests.builders.tables import UNITS_2025_FILE, a_square, some_tables


def test_a_geojson_without_a_district_is_told_by_file_code_and_name(tmp_path: Path):
    problem = some_tables(tmp_path).without_boundary("683").the_problem()

    assert problem.table == "geo/lam_dong_districts.geojson"
    assert problem.column == "unit_id"
    assert problem.message == "thiếu ranh giới của đơn vị 683 (Cát Tiên)"
    assert "make boundaries" in problem.remedy


def test_a_layer_of_2025_without_the_merged_unit_is_told(tmp_path: Path):
    problem = some_tables(tmp_path).without_boundary("682-2024", file=UNITS_2025_FILE).the_problem()

    assert problem.table == "geo/lam_dong_units_2025.geojson"
    assert problem.message == "thiếu ranh giới của đơn vị 682-2024 (Đạ Huoai)"


def test_two_lacks_of_one_layer_are_both_told(tmp_path: Path):
    folder = some_tables(tmp_path).without_layer(UNITS_2025_FILE).without_boundary("683")

    assert [problem.message for problem in folder.problems()] == [
        "thiếu ranh giới của đơn vị 683 (Cát Tiên)",
        "thiếu ranh giới của đơn vị 682-2024 (Đạ Huoai)",
    ]


def test_a_boundary_with_a_code_that_no_unit_has_is_told(tmp_path: Path):
    folder = some_tables(tmp_path).with_extra_boundary("999")

    problem = folder.the_problem()

    assert problem.table == "geo/lam_dong_districts.geojson"
    assert problem.message == "ranh giới mang mã “999” không có trong bảng reporting_units"


def test_a_layer_that_serves_no_frame_is_not_looked_at(tmp_path: Path):
    folder = some_tables(tmp_path).with_features([a_square("999")], file="them.geojson")

    assert folder.problems() == []


def test_the_neighbours_need_not_be_reporting_units(tmp_path: Path):
    folder = some_tables(tmp_path).with_features([a_square("56")], file="neighbours.geojson")

    assert folder.problems() == []
