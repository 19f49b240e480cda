"""What a folder of boundaries says of its files."""

from pathlib import Path

import pytest

from monitoring.sources.layer_files import LayerFiles, read_layer_files
from tests.builders.tables import DISTRICTS_FILE, LAYERS_FILE, TablesFolder, some_tables


def read(folder: TablesFolder) -> tuple[LayerFiles, dict[str | None, str]]:
    files, problems = read_layer_files(folder.write().geo_dir)
    assert all(one.table == "geo/layers.toml" for one in problems)
    return files, {one.column: one.message for one in problems}


def test_the_shipped_folder_names_its_context_and_what_is_fetched_first():
    files, problems = read_layer_files(Path(__file__).resolve().parents[3] / "geo")

    assert problems == []
    assert files.context == ("neighbours.geojson", "lam_dong_province.geojson")
    assert files.fetched_first == ("lam_dong_districts.geojson", "lam_dong_units_2025.geojson")
    assert "không có giá trị pháp lý" in files.attribution_vi


def test_without_context_nothing_is_drawn_around_the_units(tmp_path: Path):
    files, problems = read(some_tables(tmp_path))

    assert (files.province, files.neighbours, files.licence, files.context) == (None, None, None, ())
    assert files.fetched_first == (DISTRICTS_FILE,)
    assert problems == {}


@pytest.mark.parametrize("received", [None, b"province = ", "province = 'Lâm'".encode("utf-16")])
def test_a_folder_that_says_nothing_readable_is_told_and_never_breaks_the_check(
    tmp_path: Path, received: bytes | None
):
    folder = some_tables(tmp_path).without_layer(LAYERS_FILE)
    if received is not None:
        folder = folder.with_layer_bytes(received, file=LAYERS_FILE)

    files, problems = read(folder)

    assert files == LayerFiles()
    assert list(problems) == [None]


@pytest.mark.parametrize(
    ("key", "cell"),
    [
        ("province", "../data/units.csv"),
        ("neighbours", 3),
        ("fetched_first", "a.geojson"),
        ("fetched_first", ["a.geojson", 2]),
        ("centre", [11.7]),
        ("centre", [108.0, 811.7]),
        ("attribution_vi", " "),
        ("licence", []),
    ],
)
def test_a_key_that_holds_something_else_is_told_and_left_out(tmp_path: Path, key: str, cell: object):
    files, problems = read(some_tables(tmp_path).with_layer_files(**{key: cell}))

    assert list(problems) == [key]
    assert getattr(files, key) == getattr(LayerFiles(), key)


def test_a_misspelt_key_is_told(tmp_path: Path):
    _, problems = read(some_tables(tmp_path).with_layer_files(provinz="a.geojson"))

    assert problems == {"provinz": "tên lạ “provinz”"}


def test_a_file_that_is_named_but_not_there_is_told_where_the_boundaries_are_read(tmp_path: Path):
    problem = some_tables(tmp_path).with_layer_files(province="vien.geojson").the_problem()

    assert (problem.table, problem.message) == ("geo/vien.geojson", "không có tệp ranh giới")
    assert str(tmp_path / "geo") in problem.remedy
