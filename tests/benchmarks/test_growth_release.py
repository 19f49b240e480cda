"""Synthetic releases: the same in every run, whole, and passed by every contract."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.growth.boundaries import make_coverage, unit_ids
from benchmarks.growth.depths import in_one_depth
from benchmarks.growth.release import indicator_ids, make_release
from benchmarks.growth.sizes import INDICATORS, YEARS, size_named
from monitoring.measures.figures import measure_figure
from monitoring.model.periods import Period
from monitoring.model.release import Release
from monitoring.sources.boundaries import read_boundaries
from monitoring.sources.framework import check_contents
from monitoring.sources.releases import framework_of
from monitoring.views.choice import Choice
from monitoring.views.map import view_map

SIZE = size_named("districts_12")


def test_the_same_release_is_made_in_every_run():
    assert make_release(SIZE) == make_release(SIZE)


def test_every_unit_reports_every_indicator_in_every_year():
    framework = framework_of(make_release(SIZE), release=Release("thu-nghiem"))

    assert len(framework.observations) == INDICATORS * len(YEARS) * SIZE.units
    assert set(framework.observations) == {
        (indicator_id, unit_id, Period(year), "all")
        for indicator_id in indicator_ids()
        for unit_id in unit_ids(SIZE)
        for year in YEARS
    }


def test_the_contracts_find_nothing_that_blocks(tmp_path: Path):
    coverage = in_one_depth(SIZE, make_coverage(SIZE)).contents[SIZE.layer_file]
    (tmp_path / SIZE.layer_file).write_text(coverage, encoding="utf-8")
    problems = check_contents(make_release(SIZE), tmp_path)

    # what a folder of boundaries says of its files is not part of it
    assert [one.table for one in problems if one.blocks] == ["geo/layers.toml"]


def test_the_map_shows_every_unit_and_the_whole_adds_up(tmp_path: Path):
    framework = framework_of(make_release(SIZE), release=Release("thu-nghiem"))
    (tmp_path / SIZE.layer_file).write_text(json.dumps(make_coverage(SIZE)), encoding="utf-8")
    view = view_map(
        framework, read_boundaries(tmp_path)[0], Choice(YEARS[0]), indicator_id=indicator_ids()[0]
    )
    whole = measure_figure(
        framework, indicator_ids()[0], unit_id=framework.province.unit_id, period=Period(YEARS[0])
    )

    assert [unit.unit_id for unit in view.units] == list(unit_ids(SIZE))
    assert all(unit.class_index is not None for unit in view.units)
    assert len(view.frames) == len(YEARS)
    assert whole.units_reported == SIZE.units
