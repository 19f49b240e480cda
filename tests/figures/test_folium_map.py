import json
import re

import pytest

from components.figures.folium_map import LocalMap, draw_base_map, paint_districts, paint_of
from components.figures.theme import WARM
from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice
from monitoring.views.map import MapView, view_map
from tests.builders.framework import a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries, shipped_framework

LARGEST_PAINT_BYTES = 12_000
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}""", re.IGNORECASE)


def shipped_map(choice: Choice, indicator: str = "poor_rate") -> MapView:
    return view_map(shipped_framework(), shipped_boundaries(), choice, indicator_id=indicator)


@pytest.fixture(scope="module")
def page() -> str:
    return draw_base_map().get_root().render()


def as_sent(view: MapView) -> str:
    return json.dumps(paint_of(view), ensure_ascii=False, separators=(",", ":"))


def test_the_paint_of_every_target_is_small():
    for target in shipped_framework().targets.values():
        paint = as_sent(shipped_map(Choice(2023), target.indicator_id))
        assert len(paint.encode()) < LARGEST_PAINT_BYTES, target.target_id


def test_the_paint_holds_no_geometry():
    paint = as_sent(shipped_map(Choice(2022)))

    assert "coordinates" not in paint
    assert not re.search(r"10[78]\.\d{3}", paint)


def test_the_paint_names_the_layer_and_every_unit_of_it():
    for year, count in ((2023, 12), (2025, 10)):
        view = shipped_map(Choice(year))
        paint = paint_of(view)
        assert paint["layer"] == view.layer.file_name
        assert set(paint["units"]) == {unit.unit_id for unit in view.units}
        assert len(paint["units"]) == count


def test_a_unit_has_the_colour_of_its_class_and_none_without_data():
    view = shipped_map(Choice(2022, published_only=True))
    fills = {unit_id: unit["fill"] for unit_id, unit in paint_of(view)["units"].items()}

    assert fills["674"] == WARM[next(unit.class_index for unit in view.units if unit.unit_id == "674")]
    assert {unit_id for unit_id, fill in fills.items() if fill is None} == set(TWELVE) - {"674", "683"}


def test_the_paint_tells_illustrative_and_chosen_units_apart():
    units = paint_of(shipped_map(Choice(2022, unit_id="678")))["units"]

    assert units["678"]["chosen"]
    assert not units["674"]["chosen"]
    assert units["678"]["illustrative"]
    assert not units["674"]["illustrative"]


def test_the_key_of_a_paint_changes_with_the_view():
    keys = {paint_of(shipped_map(Choice(year)))["key"] for year in (2021, 2022, 2023)}

    assert len(keys) == 3


def test_a_change_map_is_painted_in_the_colours_of_change():
    view = view_change_map(
        shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate", from_year=2021
    )
    units = paint_of(view)["units"]

    assert all(unit["fill"] in ("#542788", "#998EC3", "#D8DAEB") for unit in units.values())


def test_the_alt_text_travels_with_the_paint():
    view = shipped_map(Choice(2022))

    assert paint_of(view)["alt"] == view.alt


def test_what_a_table_says_can_not_end_the_script():
    builder = a_framework().with_observation(
        unit="674", poor=1, households=10, note="</script><script>alert(1)</script>"
    )
    view = view_map(builder.build(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")
    layer = paint_districts(view)
    base = draw_base_map()
    layer.add_to(base)

    assert "</script><script>alert(1)" not in base.get_root().render()


def test_the_base_map_loads_leaflet_and_nothing_else_and_all_of_it_from_our_own_server(page: str):
    loaded = re.findall(r"""<(?:script|link)[^>]+(?:src|href)=["']([^"']+)["']""", page)

    assert loaded
    assert all(address.startswith("../../app/static/") for address in loaded)
    assert not ADDRESS.findall(page.replace("http://www.w3.org/", ""))


def test_the_base_map_has_no_tiles():
    assert not any("tile" in type(child).__name__.lower() for child in draw_base_map()._children.values())


def test_folium_s_own_defaults_are_all_replaced():
    addresses = [address for _, address in (*LocalMap.default_js, *LocalMap.default_css)]

    assert addresses == ["../../app/static/leaflet/leaflet.js", "../../app/static/leaflet/leaflet.css"]


def test_names_and_notes_are_set_as_text_in_the_browser():
    from components.figures import folium_map

    assert "bindTooltip(() => tooltipOf(feature)" in folium_map._LAYER_SCRIPT
    assert ".innerHTML" not in folium_map._LAYER_SCRIPT
