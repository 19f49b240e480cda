from pathlib import Path

import pytest

from monitoring.contracts.problem import Problem
from monitoring.sources.boundaries import read_boundaries
from tests.builders.tables import DISTRICTS_FILE, TablesFolder, a_square, some_tables

NOT_GEOJSON = "tệp không phải GeoJSON bằng mã UTF-8"
NO_AREA = "đối tượng thiếu thuộc tính hoặc không phải vùng"


def problems_of(folder: TablesFolder) -> list[Problem]:
    return read_boundaries(folder.write().geo_dir)[1]


def test_a_missing_layer_of_districts_is_told_with_the_way_to_make_it(tmp_path: Path):
    problems = problems_of(some_tables(tmp_path).without_layer(DISTRICTS_FILE))

    assert problems[0].table == "geo/lam_dong_districts.geojson"
    assert problems[0].message == "không có tệp ranh giới"
    assert "make boundaries" in problems[0].remedy


@pytest.mark.parametrize(
    "received",
    [b"", b"{", "Lâm Đồng".encode("utf-16"), "Đà Lạt".encode("cp1258", "replace")],
    ids=["empty", "cut off", "UTF-16", "Windows-1258"],
)
def test_a_file_that_is_no_geojson_is_told(tmp_path: Path, received: bytes):
    problems = problems_of(some_tables(tmp_path).with_layer_bytes(received))

    assert (problems[0].table, problems[0].message) == ("geo/lam_dong_districts.geojson", NOT_GEOJSON)


@pytest.mark.parametrize(
    "feature",
    [
        a_square("672", geometry=None),
        a_square("672", geometry={"type": "Point", "coordinates": [108.0, 11.0]}),
        {**a_square("672"), "properties": None},
        "672",
    ],
    ids=["no geometry", "a point", "no properties", "no feature"],
)
def test_a_feature_that_is_no_area_is_told_without_words_of_the_program(tmp_path: Path, feature: object):
    problems = problems_of(some_tables(tmp_path).with_features([feature]))

    assert (problems[0].table, problems[0].column, problems[0].message) == (
        f"geo/{DISTRICTS_FILE}",
        None,
        NO_AREA,
    )


def test_a_feature_without_a_property_is_told_which_one(tmp_path: Path):
    nameless = a_square("672")
    del nameless["properties"]["name_vi"]

    problems = problems_of(some_tables(tmp_path).with_features([nameless]))

    assert (problems[0].column, problems[0].message) == ("name_vi", NO_AREA)


def test_layers_and_context_are_told_apart(tmp_path: Path):
    folder = (
        some_tables(tmp_path)
        .with_layer_files(province="lam_dong_province.geojson", neighbours="neighbours.geojson")
        .with_features([a_square("68")], file="lam_dong_province.geojson")
        .with_features([a_square("56")], file="neighbours.geojson")
        .write()
    )

    boundaries, problems = read_boundaries(folder.geo_dir)

    assert problems == []
    assert set(boundaries.layers) == {"lam_dong_districts.geojson", "lam_dong_units_2025.geojson"}
    assert boundaries.province.unit_ids == {"68"}
    assert boundaries.neighbours.unit_ids == {"56"}


def test_a_frame_is_drawn_by_the_layer_that_has_all_its_units(tmp_path: Path):
    boundaries, _ = read_boundaries(some_tables(tmp_path).write().geo_dir)

    assert boundaries.layer_for(frozenset({"672", "681"})).file_name == "lam_dong_districts.geojson"
    assert boundaries.layer_for(frozenset({"672", "682-2024"})).file_name == "lam_dong_units_2025.geojson"
    with pytest.raises(LookupError, match="999"):
        boundaries.layer_for(frozenset({"999"}))


def test_every_part_of_a_unit_and_its_holes_are_kept(tmp_path: Path):
    ring = [[108.0, 11.0], [109.0, 11.0], [109.0, 12.0], [108.0, 11.0]]
    islands = a_square("672", geometry={"type": "MultiPolygon", "coordinates": [[ring], [ring, ring]]})
    folder = some_tables(tmp_path).with_features([islands]).write()

    boundaries, _ = read_boundaries(folder.geo_dir)

    (boundary,) = boundaries.layers[DISTRICTS_FILE].boundaries
    assert len(boundary.rings) == 3
    assert boundary.label_at == (108.5, 11.5)
