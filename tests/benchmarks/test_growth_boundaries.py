"""Synthetic boundaries: the same in every run, without gap or overlap, as heavy as real ones, in one depth and in two."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache

import numpy as np
import pytest
import shapely

from benchmarks.growth.boundaries import make_coverage, unit_ids
from benchmarks.growth.depths import in_one_depth, in_two_depths, zoom_of_the_whole
from benchmarks.growth.sizes import SIZES, Size, size_named

SMALL = tuple(size for size in SIZES if size.units < 100)
# fewer units of the country's size: what is made of all 705 takes a second
DISTRICTS = replace(size_named("districts_705"), units=120, vertices=240)
EVERY_SMALL_SIZE = pytest.mark.parametrize("size", [*SMALL, DISTRICTS], ids=lambda size: size.name)


@cache
def coverage_of(size: Size) -> dict:
    return make_coverage(size)


def shapes_of(collection: dict) -> np.ndarray:
    return np.array([shapely.Polygon(one["geometry"]["coordinates"][0]) for one in collection["features"]])


@EVERY_SMALL_SIZE
def test_the_units_cover_without_gap_or_overlap(size: Size):
    shapes = shapes_of(coverage_of(size))

    assert shapely.is_valid(shapes).all()
    assert shapely.coverage_is_valid(shapes)
    assert shapely.get_num_interior_rings(shapely.coverage_union_all(shapes)) == 0


@EVERY_SMALL_SIZE
def test_outlines_have_as_many_vertices_as_real_ones(size: Size):
    counts = shapely.get_num_coordinates(shapes_of(coverage_of(size)))

    assert len(counts) == size.units
    assert counts.mean() == pytest.approx(size.vertices, rel=0.02)


@EVERY_SMALL_SIZE
def test_every_name_stands_in_its_unit(size: Size):
    collection = coverage_of(size)

    for shape, feature in zip(shapes_of(collection), collection["features"], strict=True):
        at = shapely.Point(feature["properties"]["label_lon"], feature["properties"]["label_lat"])
        assert shape.contains(at)


def test_borders_are_as_rough_as_real_ones():
    """Straight ones would let simplification look better than it is: real districts are 1.36 times their hulls around."""
    shapes = shapes_of(coverage_of(SMALL[0]))
    roughness = shapely.length(shapes) / shapely.length(shapely.convex_hull(shapes))

    assert 1.2 < np.median(roughness) < 1.5


def test_the_same_boundaries_are_made_in_every_run():
    assert make_coverage(SMALL[0]) == make_coverage(SMALL[0])


def test_one_depth_is_the_coverage_itself():
    files = in_one_depth(SMALL[0], coverage_of(SMALL[0]))

    assert json.loads(files.contents[SMALL[0].layer_file]) == coverage_of(SMALL[0])


def test_the_whole_of_two_depths_is_coarse_and_still_without_gaps():
    whole = json.loads(in_two_depths(DISTRICTS, coverage_of(DISTRICTS)).contents[DISTRICTS.layer_file])
    coarse, fine = (
        shapely.get_num_coordinates(shapes_of(one)).sum() for one in (whole, coverage_of(DISTRICTS))
    )

    assert [one["properties"]["unit_id"] for one in whole["features"]] == list(unit_ids(DISTRICTS))
    assert shapely.coverage_is_valid(shapes_of(whole))
    assert coarse < fine / 2


def test_the_sheets_hold_every_unit_once_with_every_bend_within_their_boxes():
    files = in_two_depths(DISTRICTS, coverage_of(DISTRICTS)).contents
    fine = {one["properties"]["unit_id"]: one["geometry"] for one in coverage_of(DISTRICTS)["features"]}
    found = {}
    for sheet in json.loads(files[DISTRICTS.layer_file])["sheets"]:
        west, south, east, north = sheet["box"]
        for feature in json.loads(files[sheet["file"]])["features"]:
            points = np.array(feature["geometry"]["coordinates"][0])
            assert (points.min(axis=0) >= (west, south)).all()
            assert (points.max(axis=0) <= (east, north)).all()
            assert feature["properties"]["unit_id"] not in found
            found[feature["properties"]["unit_id"]] = feature["geometry"]

    assert found == fine


def test_the_country_is_seen_from_farther_away_than_the_province():
    assert zoom_of_the_whole(size_named("communes_10598")) < zoom_of_the_whole(size_named("communes_51")) - 3
