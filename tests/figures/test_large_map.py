"""What is sent of a map of many units: the same as of few, without saying any of it twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from components.figures import district_map
from components.figures.district_map import pack_years, paint_of, years_of
from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice
from monitoring.views.map import view_map
from monitoring.views.map_parts import MapView
from tests.shipped import shipped_boundaries, shipped_framework


@pytest.fixture
def few_are_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(district_map, "LARGE_UNITS", 5)


def shipped_map(choice: Choice) -> MapView:
    return view_map(shipped_framework(), shipped_boundaries(), choice, indicator_id="poor_rate")


def paint(view: MapView) -> dict[str, Any]:
    return paint_of(view, years_key="", height=560)


def rows_of(years: dict[str, Any], frame: dict[str, Any]) -> Iterator[list[object]]:
    """As the browser puts the columns together again."""
    columns = zip(
        years["named"][frame["named"]], frame["classes"], frame["labels"], frame["illustrative"], strict=True
    )
    for named, class_index, label, illustrative in columns:
        yield [*named, None if class_index == "-" else int(class_index), label, int(illustrative)]


def test_the_columns_of_many_units_say_what_the_rows_of_few_do(monkeypatch: pytest.MonkeyPatch):
    view = shipped_map(Choice(2022, published_only=True))  # some units have no value
    rows = [frame["units"] for frame in years_of(view)["frames"]]
    monkeypatch.setattr(district_map, "LARGE_UNITS", 5)
    years = years_of(view)

    assert [list(rows_of(years, frame)) for frame in years["frames"]] == rows


@pytest.mark.usefixtures("few_are_many")
def test_names_are_sent_once_for_all_years_that_have_the_same_units():
    years = years_of(shipped_map(Choice(2022)))

    assert [frame["named"] for frame in years["frames"]] == [0, 0, 0, 0, 1]
    assert [len(units) for units in years["named"]] == [12, 10]


@pytest.mark.usefixtures("few_are_many")
def test_a_change_of_year_sends_no_unit_that_the_years_tell_of():
    sent = paint(shipped_map(Choice(2023, unit_id="678")))

    assert sent["large"]
    assert sent["units"] is None
    assert sent["chosen"] == "678"
    assert len(json.dumps(sent).encode()) < 1_000


@pytest.mark.usefixtures("few_are_many")
def test_a_map_without_years_sends_its_units_but_no_lines():
    view = view_change_map(
        shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate", from_year=2021
    )
    units = paint(view)["units"]

    assert [row[0] for row in units] == [unit.unit_id for unit in view.units]
    assert all(row[-1] == [] for row in units)


@pytest.mark.usefixtures("few_are_many")
def test_many_units_are_not_read_out_one_by_one():
    view = shipped_map(Choice(2023))

    assert paint(view)["alt"] == f"{view.caption.title} (2023)"


@pytest.mark.usefixtures("few_are_many")
def test_the_key_of_the_years_changes_with_a_value_of_many_units_too():
    keys = {
        pack_years(shipped_map(Choice(2022, published_only=published))).key for published in (True, False)
    }

    assert len(keys) == 2
