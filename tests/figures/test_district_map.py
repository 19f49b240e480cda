import json
import re
from pathlib import Path

from components.figures.district_map import (
    map_script,
    pack_years,
    paint_of,
    years_of,
    years_script,
)
from components.figures.map_files import STATIC_DIR, fetched_ahead, static_version
from components.figures.packing import packed
from components.figures.theme import CHANGE, WARM
from monitoring.views.change_map import view_change_map
from monitoring.views.choice import Choice
from monitoring.views.map import MapView, view_map
from tests.builders.framework import a_framework
from tests.builders.territory import TWELVE
from tests.shipped import shipped_boundaries, shipped_framework

LARGEST_PAINT_BYTES = 8_000
LARGEST_YEARS_BYTES = 5_000
ADDRESS = re.compile(r"""(?:https?:)?//[a-z0-9.-]+\.[a-z]{2,}""", re.IGNORECASE)
NAME, FULL_NAME, CLASS, LABEL, ILLUSTRATIVE, LINES = range(1, 7)


def shipped_map(choice: Choice, indicator: str = "poor_rate") -> MapView:
    return view_map(shipped_framework(), shipped_boundaries(), choice, indicator_id=indicator)


def paint(view: MapView) -> dict:
    return paint_of(view, years_key="", height=560)


def rows(view: MapView) -> dict[str, list]:
    return {row[0]: row for row in paint(view)["units"]}


def size(sent: dict) -> int:
    return len(packed(sent))


def scripts() -> list[Path]:
    return sorted((STATIC_DIR / "map").glob("*.js"))


def test_the_paint_of_every_target_is_small():
    for target in shipped_framework().targets.values():
        view = shipped_map(Choice(2023), target.indicator_id)
        assert size(paint(view)) < LARGEST_PAINT_BYTES, target.target_id
        assert len(pack_years(view).content) < LARGEST_YEARS_BYTES, target.target_id


def test_what_is_sent_holds_no_geometry():
    view = shipped_map(Choice(2022))
    sent = json.dumps([paint(view), years_of(view)], ensure_ascii=False)

    assert "coordinates" not in sent
    assert not re.search(r"10[78]\.\d{3}", sent)


def test_the_paint_names_the_layer_and_every_unit_of_it():
    for year, count in ((2023, 12), (2025, 10)):
        view = shipped_map(Choice(year))
        assert paint(view)["layer"] == view.layer.file_name
        assert set(rows(view)) == {unit.unit_id for unit in view.units}
        assert len(rows(view)) == count


def test_a_unit_has_the_class_of_its_value_and_none_without_data():
    view = shipped_map(Choice(2022, published_only=True))
    classes = {unit_id: row[CLASS] for unit_id, row in rows(view).items()}

    assert classes["674"] == next(unit.class_index for unit in view.units if unit.unit_id == "674")
    assert {unit_id for unit_id, one in classes.items() if one is None} == set(TWELVE) - {"674", "683"}
    assert years_of(view)["colours"] == WARM[: view.class_count]


def test_the_paint_tells_illustrative_and_chosen_units_apart():
    view = shipped_map(Choice(2022, unit_id="678"))

    assert paint(view)["chosen"] == "678"
    assert rows(view)["678"][ILLUSTRATIVE] == 1
    assert rows(view)["674"][ILLUSTRATIVE] == 0


def test_the_words_of_a_unit_are_those_of_the_view():
    view = shipped_map(Choice(2022))
    sent = paint(view)

    for unit in view.units:
        row = rows(view)[unit.unit_id]
        assert tuple(sent["heads"][head] + rest for head, rest in row[LINES]) == unit.tooltip
        assert (row[NAME], row[LABEL]) == (unit.name, unit.label)


def test_how_the_lines_of_every_unit_begin_is_sent_once():
    sent = paint(shipped_map(Choice(2022)))

    assert len(sent["heads"]) == len(set(sent["heads"])) < len(sent["units"])
    assert json.dumps(sent, ensure_ascii=False).count("Tỷ lệ hộ nghèo năm 2022: ") == 1


def test_a_change_map_is_painted_in_the_colours_of_change_and_has_no_years_to_play():
    view = view_change_map(
        shipped_framework(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate", from_year=2021
    )

    assert set(years_of(view)["colours"]) <= set(CHANGE)
    assert years_of(view)["frames"] == []


def test_the_years_say_of_every_unit_what_the_map_of_that_year_says():
    frames = {frame["year"]: frame for frame in years_of(shipped_map(Choice(2023)))["frames"]}

    for year in (2021, 2022, 2023, 2024, 2025):
        view = shipped_map(Choice(year))
        assert frames[year]["layer"] == view.layer.file_name
        assert frames[year]["units"] == [
            [unit_id, row[NAME], row[CLASS], row[LABEL], row[ILLUSTRATIVE]]
            for unit_id, row in rows(view).items()
        ]


def test_the_years_are_the_same_whichever_of_them_is_shown():
    assert years_of(shipped_map(Choice(2022))) == years_of(shipped_map(Choice(2025, unit_id="674")))


def test_the_key_of_the_years_changes_with_any_value_of_them():
    assert (
        pack_years(shipped_map(Choice(2022))).key
        != pack_years(shipped_map(Choice(2022, published_only=True))).key
    )


def test_the_years_are_sent_whole_with_the_key_that_the_paint_names_them_by():
    view = shipped_map(Choice(2022))
    sent = pack_years(view)

    assert json.loads(sent.content) == {"key": sent.key, **json.loads(packed(years_of(view)))}


def test_the_alt_text_travels_with_the_paint():
    view = shipped_map(Choice(2022))

    assert paint(view)["alt"] == view.alt


def test_what_a_table_says_never_becomes_part_of_a_script():
    builder = a_framework().with_observation(
        unit="674", poor=1, households=10, note="</script><script>alert(1)</script>"
    )
    view = view_map(builder.build(), shipped_boundaries(), Choice(2022), indicator_id="poor_rate")

    assert "alert(1)" in json.dumps(paint(view))
    assert "alert(1)" not in map_script() + years_script()


def test_names_and_notes_are_set_as_text_in_the_browser():
    written = "\n".join(file.read_text(encoding="utf-8") for file in scripts())

    assert re.findall(r"(?:innerHTML|insertAdjacentHTML)\W.{0,60}?(?:unit|line|name|label)\b", written) == []
    assert written.count("textContent =") >= 5


def test_scripts_fetch_everything_from_our_own_server_and_no_tiles():
    for file in scripts():
        text = file.read_text(encoding="utf-8")
        assert not ADDRESS.findall(text), file.name
        assert "tileLayer" not in text
    assert 'new URL("app/static/map/district_map.js?v=' in map_script()


def test_every_file_of_the_map_is_fetched_by_its_version():
    assert static_version() in map_script()
    assert static_version() in years_script()
    fetched = re.findall(
        r"`(?:\./[\w.]+|\$\{GEO\}[^`]*?)(\$\{VERSION\})?`", scripts()[0].read_text(encoding="utf-8")
    )
    assert fetched
    assert all(fetched)


def test_what_is_fetched_ahead_is_what_the_map_of_any_year_draws():
    drawn = {
        frame["layer"] for year in (2021, 2025) for frame in years_of(shipped_map(Choice(year)))["frames"]
    }

    assert drawn < set(fetched_ahead())
    for name in fetched_ahead():
        assert (STATIC_DIR / "geo" / name).is_file()
