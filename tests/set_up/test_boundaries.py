"""What the derived boundary layers promise, measured against the received ones without the script that made them."""

from pathlib import Path

import geopandas as gpd
import pytest
import shapely

from tests.builders.territory import DISTRICTS, MERGED, TEN, TWELVE

PROJECT = Path(__file__).resolve().parents[2]
GEO = PROJECT / "geo"
SERVED = PROJECT / "static/geo"
LAYERS = ("lam_dong_districts", "lam_dong_units_2025", "lam_dong_province", "neighbours")
LARGEST_BYTES = 90_000
LARGEST_AREA_ERROR_PCT = 0.05
EQUAL_AREA = "+proj=laea +lat_0=11.75 +lon_0=108.05 +datum=WGS84 +units=m"
TRUONG_SA = shapely.box(111.0, 6.0, 118.0, 12.0)
PROVINCES_AROUND = {"56", "58", "60", "66", "67", "70", "75"}


@pytest.fixture(scope="module")
def layers() -> dict[str, gpd.GeoDataFrame]:
    return {name: gpd.read_file(GEO / f"{name}.geojson") for name in LAYERS}


@pytest.fixture(scope="module")
def received() -> gpd.GeoDataFrame:
    return gpd.read_file(GEO / "source/lam_dong_districts_source.geojson")


@pytest.mark.parametrize("name", LAYERS)
def test_a_layer_is_at_most_90_kilobytes(name: str):
    assert (GEO / f"{name}.geojson").stat().st_size <= LARGEST_BYTES


@pytest.mark.parametrize("name", LAYERS)
def test_the_browser_is_served_the_very_layer(name: str):
    assert (SERVED / f"{name}.geojson").read_bytes() == (GEO / f"{name}.geojson").read_bytes()


def test_layers_are_in_degrees(layers: dict[str, gpd.GeoDataFrame]):
    assert all(layer.crs.to_epsg() == 4326 for layer in layers.values())


def test_the_twelve_districts_have_their_codes_names_and_kinds(layers: dict[str, gpd.GeoDataFrame]):
    districts = layers["lam_dong_districts"].set_index("code")

    assert sorted(districts.index) == sorted(TWELVE)
    assert {code: (districts.kind[code], districts.name_vi[code]) for code in TWELVE} == DISTRICTS


def test_the_ten_units_have_their_ids_and_the_merged_one_takes_code_682(layers: dict[str, gpd.GeoDataFrame]):
    units = layers["lam_dong_units_2025"].set_index("unit_id")

    assert sorted(units.index) == sorted(TEN)
    assert (units.code["682-2024"], units.name_vi["682-2024"]) == ("682", "Đạ Huoai")


def test_no_district_s_area_is_off_by_more_than_promised(
    layers: dict[str, gpd.GeoDataFrame], received: gpd.GeoDataFrame
):
    derived = layers["lam_dong_districts"].set_index("code").to_crs(EQUAL_AREA).area
    area = received.set_index("code").to_crs(EQUAL_AREA).area
    error_pct = ((derived - area) / area * 100).abs()

    assert len(error_pct) == 12
    assert error_pct.max() <= LARGEST_AREA_ERROR_PCT


@pytest.mark.parametrize("name", ["lam_dong_districts", "lam_dong_units_2025"])
def test_units_neither_overlap_nor_leave_gaps(layers: dict[str, gpd.GeoDataFrame], name: str):
    shapes = layers[name].geometry.values

    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert len(shapely.union_all(shapes).interiors) == 0


def test_the_merged_unit_is_the_union_of_the_three(layers: dict[str, gpd.GeoDataFrame]):
    districts, units = layers["lam_dong_districts"], layers["lam_dong_units_2025"]
    three = shapely.union_all(districts.geometry[districts.code.isin(MERGED)].values)
    merged = units.geometry[units.unit_id == "682-2024"].iloc[0]

    assert shapely.equals(three, merged)


def test_the_outline_is_that_of_the_districts(layers: dict[str, gpd.GeoDataFrame]):
    whole = shapely.union_all(layers["lam_dong_districts"].geometry.values)

    assert shapely.equals(whole, layers["lam_dong_province"].geometry.iloc[0])


def test_labels_stand_inside_their_units(layers: dict[str, gpd.GeoDataFrame]):
    for layer in layers.values():
        points = shapely.points(layer.label_lon, layer.label_lat)
        assert shapely.contains(layer.geometry.values, points).all()


def test_the_seven_provinces_around_are_there(layers: dict[str, gpd.GeoDataFrame]):
    assert set(layers["neighbours"].code) == PROVINCES_AROUND


def test_khanh_hoa_keeps_truong_sa(layers: dict[str, gpd.GeoDataFrame]):
    neighbours = layers["neighbours"].set_index("code")
    source = gpd.read_file(GEO / "source/neighbours_source.geojson").set_index("code")
    kept, given = (
        [part for part in shapely.get_parts(layer.geometry["56"]) if part.intersects(TRUONG_SA)]
        for layer in (neighbours, source)
    )

    assert neighbours.name_vi["56"] == "Khánh Hòa"
    assert len(kept) == len(given) >= 1
