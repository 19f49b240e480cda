from functools import cache

from monitoring.views.choice import Choice
from monitoring.views.compare_maps import YearMapsView, view_year_maps
from monitoring.views.compare_units import Comparison
from tests.builders.framework import a_framework
from tests.shipped import shipped_boundaries, shipped_framework


@cache
def shipped_maps(*, units: tuple[str, ...] = (), published_only: bool = False) -> YearMapsView:
    choice = Choice(2022, published_only=published_only)
    return view_year_maps(
        shipped_framework(), shipped_boundaries(), choice, Comparison("poor_rate", 2021, units)
    )


def test_every_year_has_a_map_of_its_own_units():
    assert [one.year for one in shipped_maps().maps] == [2021, 2022, 2023, 2024, 2025]
    assert [len(one.map.units) for one in shipped_maps().maps] == [12, 12, 12, 12, 10]


def test_the_classes_are_the_same_in_every_year_so_that_one_legend_holds_for_all():
    legends = {tuple(row.label for row in one.map.legend) for one in shipped_maps().maps}

    assert legends == {tuple(row.label for row in shipped_maps().legend)}


def test_every_map_says_its_frame_its_day_and_the_province():
    first, last = shipped_maps().maps[0], shipped_maps().maps[-1]

    assert first.frame == "12 huyện, thành phố · 31/12/2021"
    assert last.frame.startswith("10 huyện, thành phố · ")
    assert first.province == "toàn tỉnh 2,87 %"


def test_the_table_has_every_value_and_a_dash_where_the_frame_has_no_such_unit():
    rows = {row.name: row.cells for row in shipped_maps().rows}

    assert rows["Đam Rông"][0].text == "14,76"
    assert [cell.is_in_frame for cell in rows["Cát Tiên"]] == [True, True, True, True, False]
    assert [cell.is_in_frame for cell in rows["Đạ Huoai (từ 01/12/2024)"]] == [False] * 4 + [True]


def test_units_asked_for_are_outlined_and_alone_in_the_table():
    view = shipped_maps(units=("674",))

    assert [unit.unit_id for unit in view.maps[0].map.units if unit.is_chosen] == ["674"]
    assert [row.name for row in view.rows] == ["Đam Rông"]


def test_the_title_says_the_provinces_first_and_last_value():
    title = shipped_maps(published_only=True).caption.title

    assert title.startswith("Tỷ lệ hộ nghèo toàn tỉnh: 2,87 % năm 2021, 1,09 % năm 2023")


def test_without_any_value_the_title_says_so():
    view = view_year_maps(
        a_framework().build(), shipped_boundaries(), Choice(2022), Comparison("poor_rate", 2021)
    )

    assert "chưa có số liệu" in view.caption.title
    assert view.caption.coverage == "0/5 năm có số liệu theo đơn vị"
